package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.MailServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import io.github.companyaccounts.it.pages.MainAdminOfferPage;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

@Journey
@DisplayName("The operator registers a company (A1)")
class RegisterCompanyIT {

    @Test
    @DisplayName("One call: company, main admin with the reserved login, one mail; the same call again changes nothing")
    void oneCallIsSafeToRepeat(OperatorApi operator, MailServer mail) {
        String number = TestBed.newCustomerNumber();
        Map<String, Object> request = TestCompany.request(number, "pl");

        operator.register(number, request).expect(201);
        ApiResponse again = operator.register(number, request).expect(200);

        JsonNode company = again.json();
        assertThat(company.path("customerNumber").asText()).isEqualTo(number);
        assertThat(company.path("name").asText()).isEqualTo(request.get("name"));
        assertThat(company.at("/mainAdmin/login").asText()).isEqualTo(number + "_admin");
        assertThat(company.at("/mainAdmin/state").asText()).isEqualTo("invited");
        assertThat(company.path("people").asInt()).isEqualTo(1);
        mail.next("anna@" + number + ".example");
        operator.sendActivationMail(number).expect(204);
        // the mail asked for is the second one: repeating the call sent none
        assertThat(mail.await(2, "anna@" + number + ".example")).hasSize(2);
    }

    @Test
    @DisplayName("A mistyped name or e-mail is corrected until the account is activated, and the old link dies")
    void aMistypedAddressIsCorrected(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.registered(bed);
        Mail mistyped = company.mainAdmin().nextMail();
        String right = "anna.right@" + company.number() + ".example";

        correct(bed, company.number(), right).expect(200);

        Mail corrected = bed.mail().next(right);
        assertThat(MailLinkEndedPage.open(browser.open(Language.PL), mistyped.link())
                        .reason())
                .isIn("replaced", "email-changed");
        new TestPerson(bed, company.mainAdmin().id(), company.mainAdmin().login(), right).activate(corrected.link());
        ApiResponse tooLate = correct(bed, company.number(), "too.late@" + company.number() + ".example");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.problemType()).endsWith(":main-admin-activated");
    }

    @Test
    @DisplayName("The owner of an account of their own is asked to accept the role, and keeps their login")
    void anOwnAccountIsAskedToAccept(TestBed bed, Browser browser) {
        String number = TestBed.newCustomerNumber();
        TestPerson owner = ownAccount(bed, number);
        register(bed, number, owner.email());
        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("invited");

        BrowserWindow window = browser.open(Language.PL);
        MainAdminOfferPage offer =
                MainAdminOfferPage.open(window, owner.nextMail().link());
        assertThat(offer.customerNumber()).isEqualTo(number);
        offer.inspect("main-admin-offer");
        offer.accept().inspect("main-admin-offer-accepted");

        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("active");
        assertThat(mainAdmin(bed, number).path("login").asText()).isEqualTo(owner.login());
        assertThat(owner.api()
                        .memberships()
                        .expect(200)
                        .json()
                        .get(0)
                        .path("role")
                        .asText())
                .isEqualTo("main-admin");
        // the reserved login leads to whoever is main admin now
        bed.company(number + "_admin", TestPerson.PASSWORD).people(number, "").expect(200);
    }

    @Test
    @DisplayName("An offer that is declined leaves the place vacant, and the operator names somebody else")
    void anOfferCanBeDeclined(TestBed bed, Browser browser) {
        String number = TestBed.newCustomerNumber();
        TestPerson owner = ownAccount(bed, number);
        register(bed, number, owner.email());

        MainAdminOfferPage.open(browser.open(Language.EN), owner.nextMail().link())
                .decline()
                .inspect("main-admin-offer-declined");

        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("vacant");
        correct(bed, number, "other@" + number + ".example").expect(200);
        bed.mail().next("other@" + number + ".example");
        assertThat(mainAdmin(bed, number).path("login").asText()).isEqualTo(number + "_admin");
    }

    @Test
    @DisplayName("An e-mail of another company's own account is refused at its field, and nothing is registered")
    void anEmailOfAnotherCompanyIsRefused(TestBed bed) {
        TestCompany other = TestCompany.registered(bed);
        String number = TestBed.newCustomerNumber();

        ApiResponse refused = tryRegister(bed, number, other.mainAdmin().email());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).endsWith(":email-taken");
        assertThat(refused.json().path("field").asText()).isEqualTo("mainAdmin.email");
        assertThat(bed.operator().company(number).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Somebody who registered with an address that is not theirs is never offered the role")
    void anUnconfirmedAddressIsNoOwner(TestBed bed) {
        String number = TestBed.newCustomerNumber();
        TestPerson squatter = ownAccount(bed, number);
        UserResource account =
                bed.server().admin().realm(KeycloakServer.REALM).users().get(squatter.id());
        UserRepresentation unconfirmed = account.toRepresentation();
        unconfirmed.setEmailVerified(false);
        account.update(unconfirmed);

        ApiResponse refused = tryRegister(bed, number, squatter.email());

        assertThat(refused.problemType()).endsWith(":email-taken");
        assertThat(bed.operator().company(number).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Two companies may have the same name; the list finds them by number, name and tax number")
    void twoCompaniesOfTheSameName(OperatorApi operator) {
        String first = TestBed.newCustomerNumber();
        String second = TestBed.newCustomerNumber();
        String name = "Bliźniak " + first;
        for (String number : List.of(first, second)) {
            Map<String, Object> request = TestCompany.request(number, "pl");
            request.put("name", name);
            request.put("taxId", "9" + number);
            operator.register(number, request).expect(201);
        }

        assertThat(numbers(operator, "search=bli%C5%BAniak%20" + first)).containsExactly(first, second);
        assertThat(numbers(operator, "search=" + second)).contains(second).doesNotContain(first);
        assertThat(numbers(operator, "search=9" + second)).containsExactly(second);
        assertThat(operator.count("search=bli%C5%BAniak%20" + first).expect(200).text())
                .isEqualTo("2");
        assertThat(numbers(operator, "search=bli%C5%BAniak%20" + first + "&first=1&max=1"))
                .containsExactly(second);
    }

    @Test
    @DisplayName("Everything wrong is told at once, at its field; a number of another form is none")
    void everythingWrongIsTold(OperatorApi operator) {
        String number = TestBed.newCustomerNumber();

        ApiResponse refused = operator.register(
                        number,
                        Map.of(
                                "name",
                                " ",
                                "seat",
                                Map.of("country", "Polska"),
                                "mainAdmin",
                                Map.of("firstName", "", "lastName", "X", "email", "nowhere")))
                .expect(400);

        assertThat(refused.json().path("violations").findValuesAsText("field"))
                .contains("name", "seat.country", "mainAdmin.firstName", "mainAdmin.email");
        assertThat(operator.company(number).status()).isEqualTo(404);
        for (String noNumber : List.of("12345", "1234567", "12345a", "count", "%20123456")) {
            assertThat(operator.register(noNumber, TestCompany.request(number, "pl"))
                            .status())
                    .as(noNumber)
                    .isBetween(400, 405);
        }
        assertThat(operator.register(number, Map.of("name", "Bez administratora"))
                        .problemType())
                .endsWith(":main-admin-required");
    }

    @Test
    @DisplayName("Only operators with the role may look, and only those with the other role may register")
    void onlyWithTheRole(TestBed bed) {
        String number = TestCompany.registered(bed).number();
        OperatorApi viewer = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-companies"));
        OperatorApi other = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-users"));

        viewer.company(number).expect(200);
        assertThat(viewer.register(number, TestCompany.request(number, "pl")).status())
                .isEqualTo(403);
        assertThat(viewer.sendActivationMail(number).status()).isEqualTo(403);
        assertThat(other.company(number).status()).isEqualTo(403);
        assertThat(other.companies("").status()).isEqualTo(403);
        assertThat(OperatorApi.at(bed.server(), () -> "no.token.at-all")
                        .company(number)
                        .status())
                .isEqualTo(401);
    }

    private static ApiResponse correct(TestBed bed, String number, String email) {
        return tryRegister(bed, number, email);
    }

    private static void register(TestBed bed, String number, String email) {
        tryRegister(bed, number, email).expect(201);
    }

    private static ApiResponse tryRegister(TestBed bed, String number, String email) {
        Map<String, Object> request = TestCompany.request(number, "pl");
        request.put("mainAdmin", Map.of("firstName", "Anna", "lastName", "Nowak", "email", email, "locale", "pl"));
        return bed.operator().register(number, request);
    }

    private static JsonNode mainAdmin(TestBed bed, String number) {
        return bed.operator().company(number).expect(200).json().path("mainAdmin");
    }

    private static List<String> numbers(OperatorApi operator, String query) {
        return operator.companies(query).expect(200).json().findValuesAsText("customerNumber");
    }

    /** Somebody who registered on their own; how they do is another journey. */
    private static TestPerson ownAccount(TestBed bed, String number) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(TestPerson.PASSWORD);
        UserRepresentation user = new UserRepresentation();
        user.setUsername("owner." + number);
        user.setFirstName("Ewa");
        user.setLastName("Właścicielka");
        user.setEmail("owner@" + number + ".example");
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        try (Response created =
                bed.server().admin().realm(KeycloakServer.REALM).users().create(user)) {
            String path = created.getLocation().getPath();
            return new TestPerson(bed, path.substring(path.lastIndexOf('/') + 1), user.getUsername(), user.getEmail());
        }
    }
}
