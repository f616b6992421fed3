package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.MailServer;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import io.github.companyaccounts.it.pages.MailLinkOtherUserPage;
import io.github.companyaccounts.it.pages.MainAdminOfferPage;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

@OwnRealm("sets the realm otherwise")
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
        LoginPage signIn = MainAdminOfferPage.open(window, owner.nextMail().link());
        assertThat(signIn.login()).isEqualTo(owner.login());
        signIn.signIn(owner.login(), TestPerson.PASSWORD);
        MainAdminOfferPage offer = MainAdminOfferPage.in(window);
        assertThat(offer.customerNumber()).isEqualTo(number);
        offer.inspect("main-admin-offer");
        offer.accept();
        MainAdminOfferPage accepted = MainAdminOfferPage.in(window);
        assertThat(accepted.isOpen()).isFalse();
        assertThat(accepted.heading()).isEqualTo("Rola została przyjęta");
        assertThat(window.address().getRawQuery()).doesNotContain("code=");
        accepted.inspect("main-admin-offer-accepted");

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

        BrowserWindow window = browser.open(Language.EN);
        URI link = owner.nextMail().link();
        MainAdminOfferPage.open(window, link).signIn(owner.login(), TestPerson.PASSWORD);
        MainAdminOfferPage.in(window).decline();
        MainAdminOfferPage.in(window).inspect("main-admin-offer-declined");
        assertThat(visitor(bed).open(link).text()).contains("Odpowiedź na tę propozycję została już zapisana");

        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("vacant");
        tryRegister(bed, number, owner.email()).expect(200);
        assertThat(mainAdmin(bed, number).path("state").asText())
                .as("the same again asks nobody who said no")
                .isEqualTo("vacant");
        correct(bed, number, "other@" + number + ".example").expect(200);
        bed.mail().next("other@" + number + ".example");
        assertThat(mainAdmin(bed, number).path("login").asText()).isEqualTo(number + "_admin");
    }

    @Test
    @DisplayName(
            "Corrected to the address of a person's own account: the account made first is gone, the person is asked")
    void correctedToAnOwnAccount(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        TestPerson mistyped = company.mainAdmin();
        URI old = mistyped.nextMail().link();
        TestPerson owner = ownAccount(bed, company.number());

        correct(bed, company.number(), owner.email()).expect(200);

        assertThat(mainAdmin(bed, company.number()).path("id").asText()).isEqualTo(owner.id());
        assertThat(mainAdmin(bed, company.number()).path("state").asText()).isEqualTo("invited");
        assertThat(visitor(bed).open(old).document().select("#mail-link-ended").attr("data-reason"))
                .isEqualTo("deleted");
        assertThat(bed.realm().users().searchByUsername(company.number() + "_admin", true))
                .isEmpty();
        HttpPage offer = visitor(bed)
                .open(owner.nextMail().link())
                .submit(Map.of("username", owner.login(), "password", TestPerson.PASSWORD));
        correct(bed, company.number(), owner.email()).expect(200);
        assertThat(offer.press("#main-admin-offer-decline-form").status()).isEqualTo(200);
        assertThat(mainAdmin(bed, company.number()).path("state").asText()).isEqualTo("vacant");
        correct(bed, company.number(), owner.email()).expect(200);
        assertThat(mainAdmin(bed, company.number()).path("state").asText())
                .as("the same again asks nobody who said no")
                .isEqualTo("vacant");
        assertThat(bed.mail().to(owner.email())).as("asked once").hasSize(1);
    }

    @Test
    @DisplayName("Registered without a mail: nothing is sent until the operator asks for it")
    void registeredWithoutAMail(TestBed bed) {
        TestCompany company = TestCompany.registered(bed, "pl", request -> request.put("notify", false));
        assertThat(mainAdmin(bed, company.number()).path("state").asText()).isEqualTo("invited");

        bed.operator().sendActivationMail(company.number()).expect(204);

        company.mainAdmin().activate();
        assertThat(bed.mail().to(company.mainAdmin().email()))
                .as("the one that was asked for")
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "The mail with the offer makes nobody main admin: it leads to the sign-in with password and second factor")
    void theMailAloneIsNotEnough(TestBed bed, DatabaseServer database) throws SQLException {
        String number = TestBed.newCustomerNumber();
        TestPerson owner = ownAccount(bed, number);
        SecondFactor.give(owner, database);
        register(bed, number, owner.email());
        URI link = owner.nextMail().link();

        HttpVisitor thief = visitor(bed);
        HttpPage page = thief.open(link);
        assertThat(page.document().selectFirst("#kc-form-login")).isNotNull();
        assertThat(page.document().selectFirst("#main-admin-offer-accept-form")).isNull();
        for (String button : List.of("/confirm", "/decline")) {
            thief.post(URI.create(link + button), Map.of());
            thief.post(URI.create(page.address() + button), Map.of());
        }
        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("invited");

        HttpPage afterPassword = page.submit(Map.of("username", owner.login(), "password", TestPerson.PASSWORD));
        assertThat(afterPassword.document().selectFirst("[name=otp]")).isNotNull();
        assertThat(afterPassword.document().selectFirst("#main-admin-offer-accept-form"))
                .isNull();

        // nor does another mail to the same mailbox
        new Forgotten(bed, Language.PL).password(owner.login());
        HttpPage newPassword = thief.open(owner.nextMail().link())
                .submit(Map.of("password-new", "Czerwony-Rower-2026", "password-confirm", "Czerwony-Rower-2026"));
        assertThat(newPassword.document().selectFirst("#kc-info-message")).isNotNull();
        assertThat(thief.open(link).document().selectFirst("#kc-form-login")).isNotNull();
        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("invited");
    }

    @Test
    @DisplayName("Somebody else who signs in with the link of an offer is told whose it is, and accepts nothing")
    void somebodyElsesOffer(TestBed bed, Browser browser) {
        String number = TestBed.newCustomerNumber();
        TestPerson owner = ownAccount(bed, number);
        register(bed, number, owner.email());
        TestPerson other = ownAccount(bed, TestBed.newCustomerNumber());

        BrowserWindow window = browser.open(Language.PL);
        MainAdminOfferPage.open(window, owner.nextMail().link()).signIn(other.login(), TestPerson.PASSWORD);

        MailLinkOtherUserPage told = MailLinkOtherUserPage.in(window);
        assertThat(told.signedInAs()).isEqualTo(other.login());
        assertThat(told.linkLogin()).isEqualTo(owner.login());
        told.signOutAndContinue();
        LoginPage.in(window).signIn(owner.login(), TestPerson.PASSWORD);
        assertThat(MainAdminOfferPage.in(window).customerNumber()).isEqualTo(number);
        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("invited");
    }

    @Test
    @DisplayName(
            "Whoever is asked is asked at each sign-in until they answer, but not by programs and not twice in one")
    void askedAtTheNextSignIn(TestBed bed, Browser browser) {
        String number = TestBed.newCustomerNumber();
        TestPerson owner = ownAccount(bed, number);
        register(bed, number, owner.email());

        owner.api().memberships().expect(200);
        BrowserWindow first = browser.open(Language.PL);
        SignIn signIn = bed.app().begin();
        LoginPage.open(first, signIn).signIn(owner.login(), TestPerson.PASSWORD);
        MainAdminOfferPage.in(first).decideLater();
        bed.app().finish(signIn, first);
        SignIn inAnotherApp = bed.companyClient().begin();
        first.goTo(inAnotherApp.address());
        bed.companyClient().finish(inAnotherApp, first);
        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("invited");
        // the mail asks again, also where it was put off, and without another sign-in
        first.goTo(owner.nextMail().link());
        assertThat(MainAdminOfferPage.in(first).customerNumber()).isEqualTo(number);

        BrowserWindow second = browser.open(Language.EN);
        SignIn next = bed.app().begin();
        LoginPage.open(second, next).signIn(owner.login(), TestPerson.PASSWORD);
        MainAdminOfferPage.in(second).accept();
        bed.app().finish(next, second);

        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("active");
        // what is answered late changes nothing
        MainAdminOfferPage.in(first).decline();
        assertThat(mainAdmin(bed, number).path("state").asText()).isEqualTo("active");
    }

    @Test
    @DisplayName("An offer that was withdrawn is asked no more, and its mail says so")
    void anOfferIsWithdrawn(TestBed bed) {
        String number = TestBed.newCustomerNumber();
        TestPerson owner = ownAccount(bed, number);
        register(bed, number, owner.email());
        URI link = owner.nextMail().link();

        correct(bed, number, "other@" + number + ".example").expect(200);

        HttpPage ended = visitor(bed).open(link);
        assertThat(ended.document().select("#mail-link-ended").attr("data-reason"))
                .isEqualTo("withdrawn");
        assertThat(ended.document().selectFirst("#mail-link-again-form")).isNull();
        bed.tokens().throughSignInPage(bed.app(), owner.login(), TestPerson.PASSWORD);
        assertThat(mainAdmin(bed, number).path("login").asText()).isEqualTo(number + "_admin");
    }

    private static HttpVisitor visitor(TestBed bed) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL);
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
        UserResource account = bed.realm().users().get(squatter.id());
        UserRepresentation unconfirmed = account.toRepresentation();
        unconfirmed.setEmailVerified(false);
        account.update(unconfirmed);

        ApiResponse refused = tryRegister(bed, number, squatter.email());

        assertThat(refused.problemType()).endsWith(":email-taken");
        assertThat(bed.operator().company(number).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "Registered as a new one only, at the same moment by many: one company, and whoever comes after changes"
                    + " nothing of it")
    void onlyNew(OperatorApi operator) {
        String number = TestBed.newCustomerNumber();
        List<Callable<ApiResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> request = TestCompany.request(number, "pl");
            request.put("name", "Wpisana jako " + i);
            calls.add(() -> operator.put("companies/" + number + "?onlyNew=true", request));
        }

        List<ApiResponse> answers = AtOnce.all(calls);

        assertThat(answers)
                .extracting(ApiResponse::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        ApiResponse first = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.problemType()).endsWith(":company-exists"));
        assertThat(operator.company(number).json().path("name"))
                .isEqualTo(first.json().path("name"));
        operator.register(number, TestCompany.request(number, "pl")).expect(200);
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
    @DisplayName("Where the realm has another form of customer numbers, everything about them follows it")
    void anotherFormOfCustomerNumbers(TestBed bed) {
        String number = "KL" + TestBed.newCustomerNumber();
        Map<String, Object> request = TestCompany.request(number, "pl");
        String email = "anna@" + number.toLowerCase(Locale.ROOT) + ".example";
        request.put("mainAdmin", Map.of("firstName", "Anna", "lastName", "Nowak", "email", email, "locale", "pl"));

        RealmSetting.during(bed, "customerNumberFormat", "[A-Z]{2}[0-9]{6}", () -> {
            JsonNode company =
                    bed.operator().register(number, request).expect(201).json();
            String login = company.at("/mainAdmin/login").asText();
            assertThat(login).isEqualToIgnoringCase(number + "_admin");
            assertThat(bed.operator()
                            .register("123456", TestCompany.request("123456", "pl"))
                            .problemType())
                    .endsWith(":customer-number-malformed");

            for (String reserved : List.of(number + "_ADMIN", "KL999998_admin", "XY999999_Admin")) {
                UserRepresentation stranger = new UserRepresentation();
                stranger.setUsername(reserved);
                try (Response refused = bed.realm().users().create(stranger)) {
                    assertThat(refused.getStatus()).as(reserved).isIn(400, 409);
                }
            }

            TestPerson mainAdmin =
                    new TestPerson(bed, company.at("/mainAdmin/id").asText(), login, email).activate();
            bed.tokens().throughSignInPage(number + "_ADMIN", TestPerson.PASSWORD);
            mainAdmin.api().people(number, "").expect(200);
        });
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
        try (Response created = bed.realm().users().create(user)) {
            String path = created.getLocation().getPath();
            return new TestPerson(bed, path.substring(path.lastIndexOf('/') + 1), user.getUsername(), user.getEmail());
        }
    }
}
