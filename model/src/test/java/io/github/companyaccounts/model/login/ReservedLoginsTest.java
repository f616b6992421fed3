package io.github.companyaccounts.model.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reserved logins: <customer number>_admin and what looks like it")
class ReservedLoginsTest {

    private final ReservedLogins sixDigits = new ReservedLogins(Pattern.compile("[0-9]{6}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456_admin",
                "123456_ADMIN",
                "123456_Admin",
                " 123456_admin",
                "123456_admin ",
                "123456 _admin",
                "123456_admin\t",
                "\u00a0123456_admin\u2003",
                "１２３４５６_admin", // full width
                "１２３４５６＿ａｄｍｉｎ",
                "123456_\u0430dmin", // Cyrillic a
                "123456_adm\u0456n", // Cyrillic i
                "123456_adm\u0131n", // dotless i
                "123456_\u1d00\u1d05\u1d0d\u026a\u0274", // small capitals
                "123456_\ud835\udc1a\ud835\udc1d\ud835\udc26\ud835\udc22\ud835\udc27", // mathematical bold
                "\ud835\udfcf23456_admin", // mathematical digit
                "①②③④⑤⑥_admin",
                "\u0661\u0662\u0663\u0664\u0665\u0666_admin", // Arabic-Indic digits
                "\u0661\u0662\u0663\u0664\u0665\u0666_\u1d00\u1d05\u1d0d\u026a\u0274",
                "12345\u0417_admin", // Cyrillic letter for a digit
                "123456_adm\u00edn", // accent
                "123456_admi\u0323n",
                "123\u200b456_admin", // zero width space
                "123456_ad\u200dmin", // zero width joiner
                "123456_ad\u00admin", // soft hyphen
                "123456_admin\ufe0f", // variation selector
                "123456_ad\u034fmin", // combining grapheme joiner
                "123456_ad\u3164min", // Hangul filler
                "123456_ad\u115fmin",
                "123456_ad\u1160min",
                "123456_ad\uffa0min",
                "123456_ad\u2065min",
                "123456_ad\u2800min", // empty Braille pattern
                "123456_ad\ufff0min",
                "123456_ad\ufff8min",
                "123456_ad\udb40\udc41min", // tag character
                "123456\u2017admin", // double low line
                "123456\u02cdadmin", // modifier letter low macron
                "123456\uff3fadmin",
                "1234O6_admin",
                "l23456_admin",
                "I23456_admin",
                "|23456_admin",
                "123456_adm1n",
                "123456_admln",
                "123456_adm|n",
                "123456_adrnin",
                "123456_aDRNin",
                "\u202enimda_654321" // written backwards
            })
    @DisplayName("given a login that reads as reserved, then it is")
    void reserved(String login) {
        assertThat(sixDigits.reserves(login)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "_admin",
                "12345_admin",
                "1234567_admin",
                "123456-admin",
                "123456.admin",
                "123456admin",
                "123456_admins",
                "123456_adminn",
                "123456_admn",
                "x123456_admin",
                "123456__admin",
                "12345a_admin",
                "123456_admirn",
                "123456_adrin",
                "123456_adnin",
                "nimda_654321",
                "abcdef_admin",
                "anna.kowalska",
                "123456_admin@example.com",
                "żaneta_zielińska",
                "Марина_Левит", // as long, and of letters without an ASCII form
                "123456\u0430admin" // a letter is no underscore
            })
    @DisplayName("given a login that nobody takes for a reserved one, then anybody may have it")
    void free(String login) {
        assertThat(sixDigits.reserves(login)).isFalse();
    }

    @Test
    @DisplayName("given no login, then nothing is reserved")
    void none() {
        assertThat(sixDigits.reserves(null)).isFalse();
    }

    @Test
    @DisplayName("given letters in customer numbers, then look-alikes are found in them too")
    void lettersInNumbers() {
        ReservedLogins letters = new ReservedLogins(Pattern.compile("[a-z]{2}-[0-9]{3}", Pattern.CASE_INSENSITIVE));

        assertThat(letters.reserves("pl-123_admin")).isTrue();
        assertThat(letters.reserves("PL-I23_admin")).isTrue();
        assertThat(letters.reserves("p1-123_admin")).isTrue();
        assertThat(letters.reserves("m-123_admin")).as("rn").isTrue();
        assertThat(letters.reserves("pm-123_admin")).isTrue();
        assertThat(letters.reserves("prn-123_admin")).as("pm").isTrue();
        assertThat(letters.reserves("p\u043b-123_admin")).isTrue();
        assertThat(letters.reserves("pl.123_admin")).isFalse();
        assertThat(letters.reserves("pll-123_admin")).isFalse();
        assertThat(letters.reserves("pl-1234_admin")).isFalse();
    }

    @Test
    @DisplayName("given several lengths of customer numbers, then each is reserved and no other")
    void lengths() {
        ReservedLogins lengths = new ReservedLogins(Pattern.compile("[0-9]{4}|[0-9]{6}"));

        assertThat(lengths.reserves("1234_admin")).isTrue();
        assertThat(lengths.reserves("123456_admin")).isTrue();
        assertThat(lengths.reserves("12345_admin")).isFalse();
    }

    @Test
    @DisplayName("given the longest customer number written with two characters for one, then it is still reserved")
    void longest() {
        ReservedLogins long60 = new ReservedLogins(Pattern.compile("m{60}"));

        assertThat(long60.reserves("rn".repeat(60) + "_admin")).isTrue();
        assertThat(long60.reserves("m".repeat(60) + "_admin")).isTrue();
    }

    @Test
    @DisplayName("given a text longer than any reserved login, then it is not searched")
    void tooLong() {
        ReservedLogins anything = new ReservedLogins(Pattern.compile(".*"));

        assertThat(anything.reserves("a".repeat(126) + "_admin")).isTrue();
        assertThat(anything.reserves("a".repeat(127) + "_admin")).isFalse();
    }

    @Test
    @DisplayName("given a text that could be read in too many ways, then it counts as reserved, and soon")
    void tooManyReadings() {
        ReservedLogins hard = new ReservedLogins(Pattern.compile("[0-9]{9}7"));
        String login = "\u0431".repeat(9) + "8_admin";

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(hard.reserves(login)).isTrue());
    }
}
