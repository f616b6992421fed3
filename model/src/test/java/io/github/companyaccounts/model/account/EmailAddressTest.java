package io.github.companyaccounts.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An e-mail address is one, however it is typed")
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'  Jan.Kowalski@Example.COM ', jan.kowalski@example.com",
        "jan+faktury@example.com, jan+faktury@example.com",
        "jan@xn--w-uga1v8h.pl, jan@żółw.pl",
        "JAN@ŻÓŁW.PL, jan@żółw.pl",
        "jan@XN--W-UGA1V8H.pl, jan@żółw.pl",
        "żółw@example.com, żółw@example.com",
        "jan@sub.example.com, jan@sub.example.com"
    })
    @DisplayName("blanks and capitals go, a plus stays, an international domain is written in letters")
    void normal(String typed, String normal) {
        assertThat(EmailAddress.normal(typed)).isEqualTo(normal);
        assertThat(EmailAddress.normal(normal)).isEqualTo(normal);
    }

    @Test
    @DisplayName("composed and decomposed letters are the same")
    void composed() {
        assertThat(EmailAddress.isSame("jan@bu\u0308cher.example", "jan@b\u00fccher.example"))
                .isTrue();
    }

    @Test
    @DisplayName("what is not the same mailbox stays apart")
    void apart() {
        assertThat(EmailAddress.isSame("jan+a@example.com", "jan@example.com")).isFalse();
        assertThat(EmailAddress.isSame("jan@zolw.pl", "jan@żółw.pl")).isFalse();
        assertThat(EmailAddress.isSame(null, "jan@example.com")).isFalse();
        assertThat(EmailAddress.isSame("jan@example.com", null)).isFalse();
    }

    @Test
    @DisplayName("accounts made elsewhere are found under both spellings of a domain")
    void spellings() {
        assertThat(EmailAddress.spellings("Jan@ŻÓŁW.pl")).containsExactly("jan@żółw.pl", "jan@xn--w-uga1v8h.pl");
        assertThat(EmailAddress.spellings("jan@example.com")).containsExactly("jan@example.com");
    }

    @Test
    @DisplayName("a domain that is none is compared as it is")
    void noDomain() {
        assertThat(EmailAddress.normal("jan@..")).isEqualTo("jan@..");
        assertThat(EmailAddress.normal("jan")).isEqualTo("jan");
    }

    @ParameterizedTest
    @CsvSource({
        "jan@example.com, true",
        "jan@żółw.pl, true",
        "jan@xn--w-uga1v8h.pl, true",
        "jan@JAŹŃ.PL, true",
        "jan@straße.de, false",
        "jan@βόλος.gr, false"
    })
    @DisplayName("a domain that older rules would turn into another one is not written to")
    void unambiguous(String address, boolean unambiguous) {
        assertThat(EmailAddress.isUnambiguous(address)).isEqualTo(unambiguous);
    }
}
