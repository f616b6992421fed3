package io.github.companyaccounts.model.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What mails about an authorization tell")
class CaseSecretTest {

    private static final SecretKey KEY = key("one");
    private static final String ID = "0b6b9ac6-4a0b-4c53-9d3f-1f2a3b4c5d6e";
    private static final String OTHER = "0b6b9ac6-4a0b-4c53-9d3f-1f2a3b4c5d6f";

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
    }

    @Test
    @DisplayName("is the same each time, and another for each case, key and use")
    void isDerived() {
        assertThat(CaseSecret.addressCode(ID, KEY))
                .matches("[0-9]{8}")
                .isEqualTo(CaseSecret.addressCode(ID, KEY))
                .isNotEqualTo(CaseSecret.addressCode(OTHER, KEY))
                .isNotEqualTo(CaseSecret.addressCode(ID, key("two")));
        assertThat(CaseSecret.caseCode(ID, KEY))
                .matches("([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}")
                .isEqualTo(CaseSecret.caseCode(ID, KEY))
                .isNotEqualTo(CaseSecret.caseCode(OTHER, KEY))
                .isNotEqualTo(CaseSecret.caseCode(ID, key("two")));
        assertThat(CaseSecret.objection(ID, KEY))
                .startsWith(ID + ".")
                .isNotEqualTo(CaseSecret.objection(ID, key("two")));
    }

    @Test
    @DisplayName("is spread over all codes there are")
    void isSpread() {
        Set<String> codes = IntStream.range(0, 2000)
                .mapToObj(i -> CaseSecret.addressCode("case " + i, KEY))
                .collect(Collectors.toSet());
        assertThat(codes).hasSizeGreaterThan(1990).allMatch(code -> code.length() == 8);
        assertThat(codes.stream().map(code -> code.substring(0, 1)).collect(Collectors.toSet()))
                .hasSize(10);
        Set<String> letters = IntStream.range(0, 200)
                .mapToObj(i -> CaseSecret.caseCode("case " + i, KEY))
                .flatMap(code -> code.chars().filter(c -> c != '-').mapToObj(Character::toString))
                .collect(Collectors.toSet());
        assertThat(letters).hasSize(CaseNumber.ALPHABET.length());
    }

    @Test
    @DisplayName("may be typed with blanks and small letters, and nothing else passes for it")
    void isCompared() {
        assertThat(CaseSecret.isSameCode(" k7qm 4xrd–23ab ", "K7QM-4XRD-23AB")).isTrue();
        assertThat(CaseSecret.isSameCode("K7QM-4XRD-23AC", "K7QM-4XRD-23AB")).isFalse();
        assertThat(CaseSecret.isSameCode("", "K7QM-4XRD-23AB")).isFalse();
        assertThat(CaseSecret.isSameCode(null, "K7QM-4XRD-23AB")).isFalse();
        assertThat(CaseSecret.isSameCode("K7QM-4XRD-23AB".repeat(100), "K7QM-4XRD-23AB"))
                .isFalse();
    }

    @Test
    @DisplayName("names its row in a link, whatever else is sent in its place")
    void namesItsRow() {
        String link = CaseSecret.objection(ID, KEY);
        assertThat(CaseSecret.idIn(link)).contains(ID);
        assertThat(CaseSecret.idIn(link + "x")).isEmpty();
        assertThat(CaseSecret.idIn(ID)).isEmpty();
        assertThat(CaseSecret.idIn(null)).isEmpty();
        assertThat(CaseSecret.idIn("../" + link)).isEmpty();
    }

    @Test
    @DisplayName("is kept as a hash where a browser has to show it again")
    void isHashed() {
        assertThat(CaseSecret.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("calls a case by two groups of four, which are read in any spelling")
    void numbersOfCases() {
        CaseNumber number = CaseNumber.random();
        assertThat(number.value()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(CaseNumber.parse(
                        number.value().toLowerCase(java.util.Locale.ROOT).replace("-", "  ")))
                .contains(number);
        assertThat(CaseNumber.random()).isNotEqualTo(number);
        assertThat(CaseNumber.parse("K7QM-4XR")).isEmpty();
        assertThat(CaseNumber.parse("K7QM-4XR0")).isEmpty();
        assertThat(CaseNumber.parse(null)).isEmpty();
    }
}
