package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

@Journey
@DisplayName("The operator closes and reopens a company, or its main admin alone (A4)")
class CloseCompanyIT {

    private static final String REASON = "Umowa wygasła <b>31 grudnia</b> & nie została przedłużona";

    @Test
    @DisplayName("Closing ends sessions, online and offline, at once; nobody affected gets in")
    void closingShutsEverybodyOut(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("pracownik");
        TokenSet online = bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        TokenSet offline = offline(bed, person);
        CompanyApi api = CompanyApi.at(bed.server(), online::access);
        api.memberships().expect(200);

        bed.operator().close(company.number(), REASON).expect(204);

        assertThat(api.memberships().status()).isEqualTo(401);
        assertThat(bed.companyClient().refresh(online).status()).isEqualTo(400);
        assertThat(bed.companyClient().refresh(offline).status()).isEqualTo(400);
        assertThat(bed.companyClient()
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .json()
                        .path("error_description")
                        .asText())
                .isEqualTo("Account disabled");
        ApiResponse seen = bed.operator().company(company.number()).expect(200);
        assertThat(seen.json().path("status").asText()).isEqualTo("closed");
        assertThat(seen.json().path("closedReason").asText()).isEqualTo(REASON);
        assertThat(seen.json().at("/mainAdmin/state").asText())
                .as("of the place")
                .isEqualTo("active");

        bed.operator().reopen(company.number()).expect(204);
        assertThat(bed.companyClient().refresh(online).status())
                .as("once ended, ended")
                .isEqualTo(400);
        assertThat(bed.companyClient().refresh(offline).status()).isEqualTo(400);
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("The sign-in page says why, as text and whom to ask, after the right password only")
    void theSignInPageSaysWhy(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        bed.operator().close(company.number(), REASON).expect(204);
        BrowserWindow window = browser.open(language);

        LoginPage wrong = LoginPage.open(window, bed.app().begin())
                .signInRefused(company.mainAdmin().login(), "nie-to-haslo");
        assertThat(wrong.text()).doesNotContain("wygasła").doesNotContain(company.name());
        LoginPage right = LoginPage.open(window, bed.app().begin())
                .signInRefused(company.mainAdmin().login(), TestPerson.PASSWORD);

        assertThat(right.text()).contains(REASON).contains(company.name());
        right.inspect("company-closed");
    }

    @Test
    @DisplayName("Reopening restores what was there: who was blocked stays blocked, rights are as they were")
    void reopeningRestores(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.employ("zastepca", "sample-shop:place-orders");
        CompanyApi api = company.mainAdmin().api();
        api.changePerson(company.number(), admin.id(), Map.of("admin", true)).expect(200);
        TestPerson blocked = company.employ("zablokowana");
        api.block(company.number(), blocked.id()).expect(204);
        company.awaitMailed(admin);
        company.awaitMailed(blocked);
        String before = bed.operator()
                .get("companies/" + company.number() + "/people")
                .expect(200)
                .text();

        bed.operator().close(company.number(), REASON).expect(204);
        assertThat(bed.operator()
                        .get("companies/" + company.number() + "/people")
                        .expect(200)
                        .text())
                .as("looking works, and nothing of theirs changed")
                .isEqualTo(before);
        bed.operator().reopen(company.number()).expect(204);
        bed.operator().reopen(company.number()).expect(204);

        CompanyApi again = company.mainAdmin().api();
        assertThat(again.person(company.number(), blocked.id())
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("blocked");
        assertThat(again.person(company.number(), admin.id())
                        .json()
                        .path("role")
                        .asText())
                .isEqualTo("admin");
        assertThat(again.person(company.number(), admin.id()).json().path("permissions"))
                .hasSize(1);
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("open");
        assertThat(again.activity(company.number(), "").json().findValuesAsText("activity"))
                .contains("company-closed", "company-reopened");
    }

    @Test
    @DisplayName("A guest still signs in, and has nothing from the closed company")
    void aGuestHasNothingFromIt(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        addMember(bed, company, guest);
        TokenSet before = bed.tokens().throughSignInPage(guest.login(), TestPerson.PASSWORD);
        CompanyApi.at(bed.server(), before::access).company(company.number()).expect(200);

        bed.operator().close(company.number(), REASON).expect(204);

        assertThat(bed.companyClient().refresh(before).status()).isEqualTo(400);
        TokenSet after = bed.tokens().throughSignInPage(guest.login(), TestPerson.PASSWORD);
        CompanyApi asGuest = CompanyApi.at(bed.server(), after::access);
        ApiResponse refused = asGuest.company(company.number());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).endsWith(":company-closed");
        assertThat(asGuest.memberships().json().get(0).path("active").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName(
            "A company's account that belongs to another company as well gets in there, and is this company's again after reopening")
    void anAccountOfTwoCompaniesGetsIn(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestCompany other = TestCompany.active(bed);
        TestPerson person = company.employ("dwie.firmy", "sample-shop:place-orders");
        addMember(bed, other, person);

        bed.operator().close(company.number(), REASON).expect(204);

        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        bed.operator().reopen(company.number()).expect(204);
        assertThat(ManyAccounts.count(
                        database,
                        "select count(*) from user_group_membership where membership_type = 'MANAGED' and user_id = ?",
                        person.id()))
                .isEqualTo(1);
        assertThat(company.mainAdmin()
                        .api()
                        .person(company.number(), person.id())
                        .json()
                        .path("permissions"))
                .hasSize(1);
    }

    @Test
    @DisplayName("Links from mails end, and say so")
    void linksEnd(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson invited = company.invite("zaproszony");
        Mail mail = invited.nextMail();

        bed.operator().close(company.number(), REASON).expect(204);

        assertThat(MailLinkEndedPage.open(browser.open(Language.PL), mail.link())
                        .reason())
                .isEqualTo("closed");
        bed.operator().reopen(company.number()).expect(204);
        assertThat(MailLinkEndedPage.open(browser.open(Language.PL), mail.link())
                        .reason())
                .isEqualTo("closed");
        company.mainAdmin()
                .api()
                .sendActivationMail(company.number(), invited.id())
                .expect(204);
        invited.activate();
    }

    @Test
    @DisplayName("While it is closed, every call but looking, reopening and deleting says that it is closed")
    void everyOtherCallSaysSo(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        OperatorApi operator = bed.operator();
        String number = company.number();
        operator.close(number, REASON).expect(204);

        for (ApiResponse refused : List.of(
                operator.register(number, TestCompany.request(number, "pl")),
                operator.close(number, "Jeszcze raz"),
                operator.closeMainAdmin(number, "Też"),
                operator.reopenMainAdmin(number),
                operator.sendActivationMail(number))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.problemType()).endsWith(":company-closed");
        }
        operator.company(number).expect(200);
        operator.get("companies/" + number + "/people").expect(200);
        operator.get("companies/" + number + "/activity").expect(200);
        assertThat(operator.companies("search=" + number + "&status=closed").json())
                .hasSize(1);
        assertThat(operator.companies("search=" + number + "&status=open").json())
                .isEmpty();
        operator.reopen(number).expect(204);
    }

    @Test
    @DisplayName(
            "While it is closed, nothing is recorded of it or removed, and no request to cancel is said to be done")
    void nothingIsRecordedOfIt(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        OperatorApi operator = bed.operator();
        String of = "companies/" + company.number();
        Map<String, Object> address =
                Map.of("name", "Magazyn", "street", "Składowa 7", "city", "Łódź", "country", "PL");
        Map<String, Object> recorded = Map.of(
                of + "/addresses/A", address,
                of + "/products/P", ProductsIT.PRODUCT,
                of + "/transactions/T", TransactionsIT.INVOICE);
        recorded.forEach((path, body) -> operator.put(path, body).expect(201));
        company.mainAdmin()
                .api()
                .post(company.number() + "/products/P/cancellation", Map.of("when", "now", "reason", "x"))
                .expect(201);
        String done = "cancellations/" + cancellationOf(operator, company) + "/done";
        operator.close(company.number(), REASON).expect(204);

        List<ApiResponse> refused = new ArrayList<>();
        recorded.forEach((path, body) -> {
            refused.add(operator.put(path, body));
            refused.add(operator.put(path + "-2", body));
            refused.add(operator.delete(path));
        });
        refused.add(operator.post(done, null));

        assertThat(refused).hasSize(10).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
            assertThat(answer.problemType()).endsWith(":company-closed");
        });
        recorded.keySet().forEach(path -> operator.get(path).expect(200));
        operator.reopen(company.number()).expect(204);
        operator.post(done, null).expect(204);
        recorded.keySet().forEach(path -> operator.delete(path).expect(204));
    }

    private static String cancellationOf(OperatorApi operator, TestCompany company) {
        return StreamSupport.stream(
                        operator.get("cancellations?max=1000")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .filter(one -> one.path("customerNumber").asText().equals(company.number()))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A reason is required, one line; looking alone does not let anybody close")
    void aReasonIsRequired(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        OperatorApi viewer = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-companies"));

        assertThat(bed.operator().close(company.number(), " ").problemType()).endsWith(":required");
        assertThat(bed.operator().close(company.number(), "a\nb").problemType()).endsWith(":malformed");
        assertThat(viewer.close(company.number(), REASON).status()).isEqualTo(403);
        assertThat(viewer.reopen(company.number()).status()).isEqualTo(403);
        assertThat(viewer.delete(company.number(), company.number()).status()).isEqualTo(403);
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    @DisplayName(
            "The main admin alone closed: out at once, offline too, told why; the place stays theirs, the others go on")
    void theMainAdminAlone(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson other = company.employ("dalej");
        TokenSet others = bed.tokens().throughSignInPage(other.login(), TestPerson.PASSWORD);
        TokenSet mainAdmins = bed.tokens().throughSignInPage(company.mainAdmin().login(), TestPerson.PASSWORD);
        TokenSet offline = offline(bed, company.mainAdmin());
        TokenSet othersOffline = offline(bed, other);
        CompanyApi api = CompanyApi.at(bed.server(), mainAdmins::access);
        CompanyApi apiOffline = CompanyApi.at(bed.server(), offline::access);
        api.company(company.number()).expect(200);
        apiOffline.company(company.number()).expect(200);

        bed.operator().closeMainAdmin(company.number(), REASON).expect(204);

        assertThat(api.company(company.number()).status()).isEqualTo(401);
        assertThat(apiOffline.company(company.number()).status()).isEqualTo(401);
        assertThat(bed.companyClient().refresh(mainAdmins).status()).isEqualTo(400);
        assertThat(bed.companyClient().refresh(offline).status()).isEqualTo(400);
        bed.companyClient().refresh(othersOffline).expect(200);
        assertThat(signInRefused(bed, company.mainAdmin().login()).text()).contains(REASON);
        bed.companyClient().refresh(others).expect(200);
        ApiResponse seen = bed.operator().company(company.number());
        assertThat(seen.json().at("/mainAdmin/state").asText()).isEqualTo("closed");
        assertThat(seen.json().at("/mainAdmin/closedReason").asText()).isEqualTo(REASON);
        assertThat(seen.json().at("/mainAdmin/id").asText())
                .isEqualTo(company.mainAdmin().id());
        assertThat(seen.json().path("status").asText()).isEqualTo("open");

        bed.operator().reopenMainAdmin(company.number()).expect(204);
        assertThat(bed.companyClient().refresh(mainAdmins).status())
                .as("once ended, ended")
                .isEqualTo(400);
        assertThat(bed.companyClient().refresh(offline).status()).isEqualTo(400);
        company.mainAdmin().api().company(company.number()).expect(200);
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/state")
                        .asText())
                .isEqualTo("active");
    }

    private static TokenSet offline(TestBed bed, TestPerson person) {
        return bed.tokens()
                .throughSignInPage(
                        bed.companyClient().asking("openid offline_access"), person.login(), TestPerson.PASSWORD);
    }

    private static HttpPage signInRefused(TestBed bed, String login) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(bed.app().begin().address())
                .submit(Map.of("username", login, "password", TestPerson.PASSWORD));
    }

    private static void addMember(TestBed bed, TestCompany company, TestPerson person) {
        RealmResource realm = bed.realm();
        realm.organizations()
                .get(organization(realm, company).getId())
                .members()
                .addMember(person.id())
                .close();
    }

    private static OrganizationRepresentation organization(RealmResource realm, TestCompany company) {
        return realm.organizations().search(company.number(), false, 0, 1).get(0);
    }
}
