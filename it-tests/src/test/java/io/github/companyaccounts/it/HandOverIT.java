package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import io.github.companyaccounts.it.pages.MainAdminOfferPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

@Journey
@DisplayName("The main admin hands the role over (A5)")
class HandOverIT {

    @Test
    @DisplayName(
            "Through the mail: the successor accepts, the reserved login signs them in, the former one has their own login")
    void throughTheMail(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson former = company.mainAdmin();
        TestPerson successor = company.employ("nastepca");
        TokenSet before = bed.tokens().throughSignInPage(former.login(), TestPerson.PASSWORD);
        CompanyApi api = CompanyApi.at(bed.server(), before::access);
        String login = "anna." + company.number();

        offer(api, company, Map.of("personId", successor.id(), "ownLogin", login))
                .expect(204);
        assertThat(api.company(company.number()).json().at("/handover/to").asText())
                .isEqualTo(successor.login());
        assertThat(role(former.api(), company)).as("nothing changes yet").isEqualTo("main-admin");

        BrowserWindow window = browser.open(Language.PL);
        URI link = successor.nextMail().link();
        MainAdminOfferPage.open(window, link).signIn(successor.login(), TestPerson.PASSWORD);
        MainAdminOfferPage.in(window).accept();
        assertThat(MainAdminOfferPage.in(window).isOpen()).isFalse();

        assertThat(former.nextMail().text()).contains(login);
        assertThat(successor.nextMail().text()).contains(company.number() + "_admin");
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/id")
                        .asText())
                .isEqualTo(successor.id());
        assertThat(role(bed.company(company.number() + "_admin", TestPerson.PASSWORD), company))
                .isEqualTo("main-admin");
        assertThat(role(bed.company(successor.login(), TestPerson.PASSWORD), company))
                .isEqualTo("main-admin");
        assertThat(role(bed.company(login, TestPerson.PASSWORD), company)).isEqualTo("admin");
        TokenSet after = TokenSet.of(bed.companyClient().refresh(before).expect(200));
        assertThat(role(CompanyApi.at(bed.server(), after::access), company))
                .as("the session goes on, with the new role")
                .isEqualTo("admin");
        assertThat(offer(CompanyApi.at(bed.server(), after::access), company, Map.of("personId", successor.id()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Through the API, without a login chosen: one is made")
    void aLoginIsMade(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        offer(company.mainAdmin().apiAfterSigningIn(), company, Map.of("personId", successor.id()))
                .expect(204);

        successor.api().post(company.number() + "/handover/accept", null).expect(204);

        String made = bed.operator()
                .get("companies/" + company.number() + "/people/"
                        + company.mainAdmin().id())
                .json()
                .path("login")
                .asText();
        assertThat(made).doesNotContain("_admin");
        assertThat(role(bed.company(made, TestPerson.PASSWORD), company)).isEqualTo("admin");
        assertThat(bed.operator()
                        .get("companies/" + company.number() + "/activity")
                        .json()
                        .findValuesAsText("activity"))
                .contains("main-admin-offer-accepted", "main-admin-handed-over");
    }

    @Test
    @DisplayName("Wants a sign-in no older than five minutes, the main admin, and somebody who can take it")
    void whoAndToWhom(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson invited = company.invite("zaproszony");
        TestPerson blocked = company.employ("zablokowany");
        TestPerson good = company.employ("dobra");
        TestPerson stranger = TestCompany.active(bed).mainAdmin();
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        api.block(company.number(), blocked.id()).expect(204);

        ApiResponse old = offer(company.mainAdmin().api(), company, Map.of("personId", good.id()));
        assertThat(old.status()).isEqualTo(401);
        assertThat(old.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_user_authentication")
                .contains("max_age=300");
        assertThat(problem(api, company, Map.of("personId", invited.id()))).isEqualTo("not-activated");
        assertThat(problem(api, company, Map.of("personId", blocked.id()))).isEqualTo("blocked");
        assertThat(problem(api, company, Map.of("personId", stranger.id()))).isEqualTo("not-found");
        assertThat(problem(api, company, Map.of("personId", "nobody"))).isEqualTo("not-found");
        assertThat(problem(api, company, Map.of("personId", company.mainAdmin().id())))
                .isEqualTo("on-oneself");
        assertThat(problem(api, company, Map.of("personId", good.id(), "ownLogin", good.login())))
                .isEqualTo("login-taken");
        assertThat(problem(api, company, Map.of("personId", good.id(), "ownLogin", "999999_admin")))
                .isEqualTo("login-reserved");
        assertThat(problem(good.apiAfterSigningIn(), company, Map.of("personId", good.id())))
                .isEqualTo("not-allowed");
        offer(api, company, Map.of("personId", good.id())).expect(204);
        assertThat(problem(api, company, Map.of("personId", good.id()))).isEqualTo("handover-open");
    }

    @Test
    @DisplayName("Withdrawn, declined, or the successor blocked meanwhile: nobody takes anything over")
    void nobodyTakesAnythingOver(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson one = company.employ("pierwsza");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        String handover = company.number() + "/handover";
        CompanyApi asked = one.api();

        offer(api, company, Map.of("personId", one.id())).expect(204);
        api.delete(handover).expect(204);
        assertThat(asked.post(handover + "/accept", null).status()).isEqualTo(404);
        offer(api, company, Map.of("personId", one.id())).expect(204);
        asked.delete(handover).expect(204);
        assertThat(asked.post(handover + "/accept", null).status()).isEqualTo(404);
        assertThat(api.delete(handover).status()).isEqualTo(404);
        offer(api, company, Map.of("personId", one.id())).expect(204);
        api.block(company.number(), one.id()).expect(204);
        assertThat(asked.post(handover + "/accept", null).status()).isEqualTo(401);

        assertThat(role(api, company)).isEqualTo("main-admin");
    }

    @Test
    @DisplayName("Accepted and withdrawn at the same moment, or accepted twice: one of them wins")
    void oneWins(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson one = company.employ("szybka");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        CompanyApi asked = one.api();
        offer(api, company, Map.of("personId", one.id())).expect(204);
        String handover = company.number() + "/handover";

        List<ApiResponse> answers = AtOnce.all(List.of(
                () -> asked.post(handover + "/accept", null),
                () -> asked.post(handover + "/accept", null),
                () -> api.delete(handover)));

        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        boolean withdrawn = answers.get(2).status() == 204;
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/id")
                        .asText())
                .isEqualTo(withdrawn ? company.mainAdmin().id() : one.id());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "A guest who was let go after the offer is not asked any more, is told so by the mail's link, signs in as ever")
    void letGoAfterTheOffer(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, language.tag());
        String companyId =
                bed.operator().company(company.number()).json().path("id").asText();
        realm(bed)
                .organizations()
                .get(companyId)
                .members()
                .addMember(guest.id())
                .close();
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        offer(api, company, Map.of("personId", guest.id())).expect(204);
        URI link = guest.nextMail().link(); // one that is not sent yet would never be

        api.delete(company.number() + "/people/" + guest.id()).expect(204);

        bed.tokens().throughSignInPage(guest.login(), TestPerson.PASSWORD); // no page asks anything
        assertThat(mainAdmin(bed, company)).isEqualTo(company.mainAdmin().id());
        assertThat(api.company(company.number()).json().has("handover")).isFalse();
        MailLinkEndedPage told = MailLinkEndedPage.open(browser.open(language), link);
        assertThat(told.reason()).isEqualTo("left");
        assertThat(told.heading())
                .isEqualTo(
                        language == Language.PL
                                ? "To konto nie należy już do firmy"
                                : "This account has left the company");
        assertThat(told.canAskAgain()).isFalse();
        told.inspect("mail-link-left");
    }

    @Test
    @DisplayName("Whose e-mail was changed after the offer is not asked any more: it may be somebody else by now")
    void addressChangedAfterTheOffer(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        CompanyApi asked = successor.api();
        offer(company.mainAdmin().apiAfterSigningIn(), company, Map.of("personId", successor.id()))
                .expect(204);
        UserResource account = realm(bed).users().get(successor.id());
        UserRepresentation changed = account.toRepresentation();
        changed.setEmail("inny-" + company.number() + "@example.com");

        account.update(changed);

        assertThat(asked.post(company.number() + "/handover/accept", null).status())
                .isEqualTo(404);
        assertThat(company.mainAdmin()
                        .api()
                        .activity(company.number(), "")
                        .json()
                        .findValuesAsText("activity"))
                .containsOnlyOnce("main-admin-offer-withdrawn");
        assertThat(mainAdmin(bed, company)).isEqualTo(company.mainAdmin().id());
    }

    @Test
    @DisplayName("Whose e-mail was changed a short time ago cannot be asked yet: somebody else may read it")
    void addressChangedBeforeTheOffer(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        UserResource account = realm(bed).users().get(successor.id());
        UserRepresentation changed = account.toRepresentation();
        changed.setEmail("inny-" + company.number() + "@example.com");
        account.update(changed);

        ApiResponse refused =
                offer(company.mainAdmin().apiAfterSigningIn(), company, Map.of("personId", successor.id()));

        assertThat(refused.expect(409).problemType()).endsWith(":email-changed-recently");
        assertThat(refused.json().path("field").asText()).isEqualTo("personId");
        assertThat(bed.mail().to(changed.getEmail())).isEmpty();
    }

    @Test
    @DisplayName("The main admin is deleted before the offer is answered: the place stays vacant")
    void giverIsGone(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        offer(company.mainAdmin().apiAfterSigningIn(), company, Map.of("personId", successor.id()))
                .expect(204);

        realm(bed).users().get(company.mainAdmin().id()).remove();

        CompanyApi asked = successor.apiAfterSigningIn(); // no page asks anything
        assertThat(asked.post(company.number() + "/handover/accept", null).status())
                .isEqualTo(404);
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/state")
                        .asText())
                .isEqualTo("vacant");
    }

    @Test
    @DisplayName("Offered and withdrawn again and again, it fills nobody's mailbox")
    void fillsNobodysMailbox(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        Map<String, String> request = Map.of("personId", successor.id());

        ApiResponse answer = offer(api, company, request);
        for (int offers = 1; answer.status() == 204 && offers < 30; offers++) {
            api.delete(company.number() + "/handover").expect(204);
            answer = offer(api, company, request);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problemType()).endsWith(":too-many-requests");
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }

    private static String mainAdmin(TestBed bed, TestCompany company) {
        return bed.operator()
                .company(company.number())
                .json()
                .at("/mainAdmin/id")
                .asText();
    }

    private static ApiResponse offer(CompanyApi api, TestCompany company, Map<String, ?> request) {
        return api.post(company.number() + "/handover", request);
    }

    private static String problem(CompanyApi api, TestCompany company, Map<String, ?> request) {
        String type = offer(api, company, request).problemType();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static String role(CompanyApi api, TestCompany company) {
        return api.company(company.number()).expect(200).json().path("role").asText();
    }
}
