package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
@DisplayName("Somebody of the vendor's staff in a person's stead (Keycloak's impersonation)")
class ImpersonationIT {

    @Test
    @DisplayName("Looks at everything, and changes nothing: neither the company nor its people nor a handover")
    void looksOnly(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ogladana");
        String number = company.number();
        CompanyApi own = company.mainAdmin().api();
        String log = own.get(number + "/activity").text();
        CompanyApi stead = impersonating(bed, company.mainAdmin());

        assertThat(stead.company(number).expect(200).json().path("role").asText())
                .isEqualTo("main-admin");
        stead.person(number, person.id()).expect(200);
        stead.get(number + "/people.csv").expect(200);

        for (ApiResponse answer : new ApiResponse[] {
            stead.put(number, Map.of("contact", Map.of("phone", "+48 600 000 000"))),
            stead.addPerson(number, company.person("nowa")),
            stead.changePerson(number, person.id(), Map.of("firstName", "Inna")),
            stead.sendPasswordMail(number, person.id()),
            stead.block(number, person.id()),
            stead.deletePerson(number, person.id()),
            stead.post(number + "/handover", Map.of("personId", person.id())),
            stead.delete(number + "/logo"),
        }) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.problemType()).endsWith(":impersonated");
        }
        assertThat(stead.in(Language.EN)
                        .delete(number + "/logo")
                        .json()
                        .path("detail")
                        .asText())
                .contains("only the owner can change anything");
        assertThat(own.get(number + "/activity").text()).isEqualTo(log);
    }

    @Test
    @DisplayName(
            "Is not asked whether the person takes the main admin's role; the person is, when they sign in themselves")
    void isNotAsked(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepczyni");
        company.mainAdmin()
                .apiAfterSigningIn()
                .post(company.number() + "/handover", Map.of("personId", successor.id()))
                .expect(204);

        CompanyApi stead = impersonating(bed, successor); // at the app at once: no page in between

        assertThat(stead.post(company.number() + "/handover/accept", null).problemType())
                .endsWith(":impersonated");
        assertThat(stead.company(company.number()).json().path("role").asText()).isEqualTo("employee");
        successor.api().post(company.number() + "/handover/accept", null).expect(204);
    }

    private static CompanyApi impersonating(TestBed bed, TestPerson person) {
        String admin = bed.server().admin().tokenManager().getAccessTokenString();
        String access = bed.tokens().impersonating(person.id(), admin).access();
        return CompanyApi.at(bed.server(), () -> access);
    }
}
