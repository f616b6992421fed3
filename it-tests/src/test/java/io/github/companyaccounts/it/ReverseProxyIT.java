package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.Line;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice.SignedIn;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.ReverseProxy;
import io.github.companyaccounts.it.harness.ReverseProxy.Door;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
@DisplayName("Behind a real reverse proxy (D3)")
class ReverseProxyIT {

    private static final String OFFICE = "127.0.0.2";
    private static final String OFFICE_IPV6 = "::1";
    private static final String CAFE = "127.0.0.3";
    private static final String ANYWHERE = "10.66.0.1";

    private static ReverseProxy proxy;
    private static TestCompany company;
    private static TestPerson person;
    private static TestCompany withoutARule;
    private static String itsAdminsToken;

    @BeforeAll
    static void aProxyAndACompany(TestBed bed) {
        proxy = ReverseProxy.before(bed.server());
        company = TestCompany.active(bed);
        person = company.employ("za.posrednikiem");
        List<Map<String, String>> networks = List.of(Map.of("range", OFFICE), Map.of("range", OFFICE_IPV6));
        company.mainAdmin()
                .apiAfterSigningIn()
                .from(OFFICE)
                .put(company.number() + "/networks", Map.of("enabled", true, "networks", networks))
                .expect(200);
        withoutARule = TestCompany.active(bed);
        itsAdminsToken = bed.tokens()
                .throughSignInPage(withoutARule.mainAdmin().login(), TestPerson.PASSWORD)
                .access();
    }

    @AfterAll
    static void end() {
        proxy.close();
    }

    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = {OFFICE, OFFICE_IPV6, CAFE})
    @DisplayName("everybody comes from where they come from, whatever they write into the headers")
    void whereFrom(String address, TestBed bed) {
        Line line = proxy.line(Door.REPLACES, address);

        for (Line one : List.of(
                line,
                line.claiming("X-Forwarded-For", ANYWHERE),
                line.claiming("X-Forwarded-For", ANYWHERE + ", " + OFFICE),
                line.claiming("Forwarded", "for=" + ANYWHERE),
                line.claiming("X-Real-IP", ANYWHERE))) {
            assertThat(seenFrom(one, bed)).as(one.claims().toString()).isEqualTo(address);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ADDS", "ADDS_A_LINE"})
    @DisplayName("that adds to the header and replaces nothing, anybody is believed: Keycloak takes the first address")
    void adding(Door door, TestBed bed) {
        Line line = proxy.line(door, CAFE);

        assertThat(seenFrom(line.claiming("X-Forwarded-For", ANYWHERE), bed)).isEqualTo(ANYWHERE);
    }

    /** Where Keycloak takes somebody to come from, as the page of trusted networks tells an admin. */
    private static String seenFrom(Line line, TestBed bed) {
        return line.get(api(withoutARule, "/networks", bed), itsAdminsToken)
                .expect(200)
                .json()
                .path("address")
                .asText();
    }

    @Test
    @DisplayName(
            "people sign in from the trusted networks, IPv4 and IPv6, and from nowhere else, forged headers or not")
    void theRule(TestBed bed) {
        for (String inside : List.of(OFFICE, OFFICE_IPV6)) {
            assertThat(signIn(proxy.line(Door.REPLACES, inside), bed).address().toString())
                    .as(inside)
                    .startsWith(bed.app().callback().toString());
        }
        Line outside = proxy.line(Door.REPLACES, CAFE);
        for (Line line : List.of(
                outside, outside.claiming("X-Forwarded-For", OFFICE), outside.claiming("Forwarded", "for=" + OFFICE))) {
            assertThat(signIn(line, bed).document().select("#password-error").text())
                    .as(line.claims().toString())
                    .contains(company.name())
                    .contains(CAFE);
        }
    }

    @Test
    @DisplayName("calls of the company API come from the trusted networks, or are refused, forged headers or not")
    void calls(TestBed bed) {
        String token = SignedIn.to(bed.companyClient(), person, OFFICE).tokens().access();
        URI address = api(company, "", bed);

        for (String inside : List.of(OFFICE, OFFICE_IPV6)) {
            proxy.line(Door.REPLACES, inside).get(address, token).expect(200);
        }
        Line outside = proxy.line(Door.REPLACES, CAFE);
        for (Line line : List.of(
                outside,
                outside.claiming("X-Forwarded-For", OFFICE_IPV6),
                outside.claiming("Forwarded", "for=\"[::1]\""))) {
            ApiResponse refused = line.get(address, token).expect(403);
            assertThat(refused.problemType()).endsWith(":outside-networks");
            assertThat(refused.text()).contains(CAFE);
        }
    }

    private static URI api(TestCompany of, String path, TestBed bed) {
        return URI.create(bed.server().realmUrl() + "/company/" + of.number() + path);
    }

    private static HttpPage signIn(Line line, TestBed bed) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .over(line)
                .open(bed.app().begin().address())
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
    }
}
