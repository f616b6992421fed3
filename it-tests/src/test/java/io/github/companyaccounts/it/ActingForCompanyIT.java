package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SamlApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.SelectCompanyPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** An office with one account acts for many companies, in each app for one at a time (B7). */
@Journey
@DisplayName("Acting for a company")
class ActingForCompanyIT {

    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";
    private static final String CHOICE = "#select-company-form";

    /** Opened in the same browser as {@link TestBed#app}. */
    private static RelyingApp otherApp;

    private static RelyingApp shop;

    private static SamlApp samlApp;

    @BeforeAll
    static void moreApps(TestBed bed) {
        otherApp = bed.newApp("it-acting-other-app", client -> {}, "company");
        shop = bed.appOfTheRealm("sample-shop", "sample-shop-secret");
        samlApp = new SamlApp(
                bed.server(), "it-acting-saml-app", URI.create(bed.app().home() + "/saml"));
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("company");
        mapper.setProtocol("saml");
        mapper.setProtocolMapper("company-accounts-saml-mapper");
        mapper.setConfig(Map.of());
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(samlApp.entityId());
        client.setProtocol("saml");
        client.setRedirectUris(List.of(bed.app().home() + "/*"));
        client.setAttributes(Map.of("saml.client.signature", "false", "saml.force.post.binding", "true"));
        client.setProtocolMappers(List.of(mapper));
        bed.realm().clients().create(client).close();
    }

    @Test
    @DisplayName("Somebody of one company is never asked, and has nothing to switch to")
    void oneCompany(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS);
        BrowserWindow window = browser.open(Language.PL);
        SignIn signIn = bed.app().begin();

        LoginPage.open(window, signIn).signIn(person.login(), TestPerson.PASSWORD);

        actsFor(company, bed.app().finish(signIn, window), ORDERS);
        SignIn again = bed.app().begin();
        window.goTo(again.with("kc_action", "select-company").address());
        actsFor(company, bed.app().finish(again, window), ORDERS);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Somebody of two is asked, and the app is told of the chosen one only, in every way it can ask; "
            + "the next app is told the same without a question")
    void several(Language language, TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed, language);
        office.given(office.first(), ORDERS).given(office.second(), INVOICES);
        BrowserWindow window = browser.open(language);
        SignIn signIn = bed.app().begin();

        SelectCompanyPage page = signedIn(window, signIn, office);
        assertThat(page.heading()).isEqualTo(language == Language.PL ? "Wybierz firmę" : "Choose a company");
        assertThat(page.customerNumbers()).containsExactlyInAnyOrderElementsOf(office.numbers());
        assertThat(page.canBeLeftAsItIs()).isFalse();
        page.inspect("select-company");
        page.choose(office.second().number());

        TokenSet tokens = bed.app().finish(signIn, window);
        actsFor(office.second(), tokens, INVOICES);
        isTold(bed.app().userinfo(tokens).expect(200).json(), office.second(), INVOICES);
        isTold(shop.introspect(tokens).expect(200).json(), office.second(), INVOICES);
        actsFor(office.second(), TokenSet.of(bed.app().refresh(tokens)), INVOICES);
        SignIn next = otherApp.begin();
        window.goTo(next.address());
        actsFor(office.second(), otherApp.finish(next, window), INVOICES);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("One app is switched to another company, the other app goes on as it was")
    void switched(Language language, TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed, language);
        office.given(office.first(), ORDERS).given(office.second(), INVOICES);
        BrowserWindow window = browser.open(language);
        choose(office.first(), bed.app(), window, office);
        SignIn inTheOther = otherApp.begin();
        window.goTo(inTheOther.address());
        TokenSet ofTheOther = otherApp.finish(inTheOther, window);

        SignIn toSwitch = bed.app().begin();
        SelectCompanyPage page = SelectCompanyPage.open(window, toSwitch);
        assertThat(page.canBeLeftAsItIs()).isTrue();
        assertThat(page.customerNumbers().get(0)).isEqualTo(office.first().number());
        page.inspect("select-company-switch");
        page.choose(office.second().number());

        actsFor(office.second(), bed.app().finish(toSwitch, window), INVOICES);
        assertThat(window.address().getQuery()).contains("kc_action_status=success");
        actsFor(office.first(), TokenSet.of(otherApp.refresh(ofTheOther)), ORDERS);
        SignIn onceMore = otherApp.begin();
        window.goTo(onceMore.address());
        actsFor(office.first(), otherApp.finish(onceMore, window), ORDERS);
    }

    @Test
    @DisplayName(
            "Whoever does not switch after all stays with the company they had, whatever they chose elsewhere since")
    void notSwitched(TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed);
        BrowserWindow window = browser.open(Language.PL);
        choose(office.first(), bed.app(), window, office);
        SignIn elsewhere = otherApp.begin();
        SelectCompanyPage.open(window, elsewhere).choose(office.second().number());
        actsFor(office.second(), otherApp.finish(elsewhere, window));

        SignIn toSwitch = bed.app().begin();
        SelectCompanyPage.open(window, toSwitch).keepAsItIs();

        actsFor(office.first(), bed.app().finish(toSwitch, window));
        assertThat(window.address().getQuery()).contains("kc_action_status=cancelled");
    }

    @Test
    @DisplayName("An app that names a company is told of it without a question, and it stays that app's company")
    void named(TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed);
        office.given(office.second(), INVOICES);
        BrowserWindow window = browser.open(Language.EN);
        RelyingApp naming =
                bed.app().asking("openid organization:" + office.second().number());
        SignIn signIn = naming.begin();

        LoginPage.open(window, signIn).signIn(office.person().login(), TestPerson.PASSWORD);
        TokenSet tokens = naming.finish(signIn, window);

        actsFor(office.second(), tokens, INVOICES);
        assertThat(texts(tokens.accessClaims().path("organization")))
                .containsExactly(office.second().number());
        SignIn later = bed.app().asking("openid organization").begin();
        window.goTo(later.address());
        TokenSet without = bed.app().finish(later, window);
        actsFor(office.second(), without, INVOICES);
        assertThat(texts(without.accessClaims().path("organization")))
                .as("Keycloak's own claim")
                .containsExactly(office.second().number());
    }

    @Test
    @DisplayName(
            "An app that names a company of others is told of none, whatever was chosen before, and nobody is asked")
    void namedOfOthers(TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed);
        TestCompany foreign = TestCompany.active(bed);
        BrowserWindow window = browser.open(Language.PL);
        choose(office.first(), bed.app(), window, office);
        RelyingApp naming = bed.app().asking("openid organization:" + foreign.number());

        SignIn signIn = naming.begin();
        window.goTo(signIn.address());

        TokenSet tokens = naming.finish(signIn, window);
        isToldNothing(tokens);
        isToldNothing(TokenSet.of(naming.refresh(tokens)));
        SignIn asBefore = bed.app().begin();
        window.goTo(asBefore.address());
        actsFor(office.first(), bed.app().finish(asBefore, window));
    }

    @Test
    @DisplayName("A company that is not theirs, does not exist, is closed, blocked them or was left gets one answer")
    void pressedWhatIsNotTheirs(TestBed bed) {
        TestCompany closed = TestCompany.active(bed);
        TestCompany blocking = TestCompany.active(bed);
        TestCompany left = TestCompany.active(bed);
        TestCompany foreign = TestCompany.active(bed);
        Office office = Office.of(bed, TestCompany.active(bed), TestCompany.active(bed), closed, blocking, left);
        SignIn signIn = bed.app().begin();
        HttpPage page = signedIn(signIn, office);
        assertThat(page.document().select(CHOICE + " button").eachAttr("value")).hasSize(5);
        office.findsClosed(closed);
        office.blockedBy(blocking);
        office.leaves(left);

        List<String> answers = new ArrayList<>();
        for (String pressed : List.of(
                closed.number(),
                blocking.number(),
                left.number(),
                foreign.number(),
                "999999",
                "",
                "'; --\u0000",
                office.first().number() + " ")) {
            page = page.submit(Map.of("company", pressed));
            assertThat(page.status()).as(pressed).isEqualTo(200);
            assertThat(page.document().select(CHOICE + " button").eachAttr("value"))
                    .containsExactlyInAnyOrder(
                            office.first().number(), office.second().number());
            answers.add(page.text());
        }

        assertThat(answers.get(0)).contains("W imieniu tej firmy nie możesz teraz działać. Wybierz inną.");
        assertThat(answers).containsOnly(answers.get(0));
        HttpPage chosen = page.submit(Map.of("company", office.second().number()));
        actsFor(office.second(), bed.app().finish(signIn, chosen.address()));
    }

    @Test
    @DisplayName(
            "A company lost between the page and the press is refused with a message; with none left one can go on")
    void lostBeforeThePress(TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed);
        BrowserWindow window = browser.open(Language.PL);
        SignIn signIn = bed.app().begin();
        SelectCompanyPage page = signedIn(window, signIn, office);

        office.leaves(office.first());
        page.choose(office.first().number());

        SelectCompanyPage refused = SelectCompanyPage.in(window);
        assertThat(refused.message()).contains("W imieniu tej firmy nie możesz teraz działać");
        assertThat(refused.customerNumbers()).containsExactly(office.second().number());
        refused.inspect("select-company-refused");
        office.blockedBy(office.second());
        refused.choose(office.second().number());
        assertThat(window.page().locator("main").innerText()).contains("Nie ma już firmy");
        window.inspect("select-company-none-left");
        window.leave(() -> window.page().locator("#go-on-form button").click());

        isToldNothing(bed.app().finish(signIn, window));
    }

    @Test
    @DisplayName("The question is not got around: by restarting, by another sign-in, by cancelling, in the background, "
            + "by another app or by a program")
    void notGotAround(TestBed bed) {
        Office office = Office.ofTwo(bed);
        HttpVisitor visitor = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        SignIn signIn = bed.app().begin();
        HttpPage page = signedIn(visitor, signIn, office);
        String query = URI.create(page.document().selectFirst(CHOICE).absUrl("action"))
                .getRawQuery()
                .replaceAll("session_code=[^&]*&", "");
        String steps = bed.server().realmUrl() + "/login-actions/";

        for (String step : List.of("required-action?", "authenticate?", "restart?skip_logout=true&")) {
            HttpPage next = visitor.open(URI.create(steps + step + query));
            if (next.document().selectFirst("#loginContinueLink") != null) {
                next = next.follow("#loginContinueLink");
            }
            if (next.document().selectFirst("#kc-form-login") != null) {
                next = next.submit(Map.of("username", office.person().login(), "password", TestPerson.PASSWORD));
            }
            isAsked(next);
        }
        isAsked(again(visitor, bed.app().begin(), office));
        HttpPage asked = again(visitor, bed.app().begin().with("kc_action", "select-company"), office);
        isAsked(asked);
        assertThat(asked.document().selectFirst("#keep-company-form")).isNull();
        isAsked(asked.submit(Map.of("cancel-aia", "true")));
        isAsked(again(visitor, otherApp.begin(), office));
        assertThat(visitor.open(bed.app().begin().with("prompt", "none").address())
                        .address()
                        .getQuery())
                .contains("error=")
                .doesNotContain("code=");
        isToldNothing(
                TokenSet.of(bed.companyClient().passwordGrant(office.person().login(), TestPerson.PASSWORD)));
    }

    @Test
    @DisplayName("Losing the company ends the session of the app that acts for it, and of no other; "
            + "the next sign-in asks among what is left")
    void lostBetweenRefreshes(TestBed bed) {
        for (Loss loss : Loss.values()) {
            Office office = Office.of(bed, TestCompany.active(bed), TestCompany.active(bed), TestCompany.active(bed));
            HttpVisitor visitor = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
            SignIn signIn = bed.app().begin();
            HttpPage page = signedIn(visitor, signIn, office);
            TokenSet tokens = bed.app().finish(signIn, press(office.first(), page));
            SignIn inTheOther = otherApp.begin().with("kc_action", "select-company");
            TokenSet ofTheOther =
                    otherApp.finish(inTheOther, press(office.second(), visitor.open(inTheOther.address())));

            loss.befalls(office, office.first());

            ApiResponse refused = bed.app().refresh(tokens);
            assertThat(refused.status()).as(loss + "").isEqualTo(400);
            assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
            assertThat(bed.app().userinfo(tokens).status()).as(loss + "").isEqualTo(401);
            assertThat(shop.introspect(tokens).json().path("active").asBoolean(true))
                    .as(loss + "")
                    .isFalse();
            actsFor(office.second(), TokenSet.of(otherApp.refresh(ofTheOther)));
            SignIn again = bed.app().begin();
            actsFor(
                    office.second(),
                    bed.app().finish(again, visitor.open(again.address()).address()));
        }
    }

    /** How a company is lost. */
    private enum Loss {
        BLOCKED {
            @Override
            void befalls(Office office, TestCompany company) {
                office.blockedBy(company);
            }
        },
        LEFT {
            @Override
            void befalls(Office office, TestCompany company) {
                office.leaves(company);
            }
        },
        CLOSED {
            @Override
            void befalls(Office office, TestCompany company) {
                office.findsClosed(company);
            }
        };

        abstract void befalls(Office office, TestCompany company);
    }

    @Test
    @DisplayName("A company joined later changes nothing in an app that was told of the only one")
    void joinedLater(TestBed bed) {
        Office office = Office.of(bed, TestCompany.active(bed));
        HttpVisitor visitor = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        SignIn signIn = bed.app().begin();
        TokenSet tokens =
                bed.app().finish(signIn, signedIn(visitor, signIn, office).address());
        actsFor(office.first(), tokens);

        office.join(TestCompany.active(bed));

        actsFor(office.first(), TokenSet.of(bed.app().refresh(tokens)));
        SignIn again = bed.app().begin();
        actsFor(
                office.first(),
                bed.app().finish(again, visitor.open(again.address()).address()));
        isAsked(visitor.open(otherApp.begin().address()));
    }

    @Test
    @DisplayName("A SAML app is told of the chosen company only")
    void saml(TestBed bed) {
        Office office = Office.ofTwo(bed);
        office.given(office.second(), INVOICES);
        HttpPage page = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(samlApp.begin())
                .submit(Map.of("username", office.person().login(), "password", TestPerson.PASSWORD));
        isAsked(page);

        Map<String, List<String>> told =
                samlApp.attributes(page.submit(Map.of("company", office.second().number())));

        assertThat(told)
                .containsEntry(
                        "company.customer_number", List.of(office.second().number()))
                .containsEntry("company.permissions", List.of(INVOICES));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "An office with 60 companies finds one by its name, by its number or by turning pages, without a mouse; "
                    + "the one chosen last comes first at the next sign-in")
    void sixty(Language language, TestBed bed, Browser browser) {
        Office office = Office.of(
                bed,
                language,
                Stream.iterate(1, i -> i + 1)
                        .limit(60)
                        .map(i -> TestCompany.registered(bed, "pl", company -> {
                            company.put("name", i == 42 ? "Żółta Łódź" : String.format("Biuro %02d <b>&", i));
                            company.put("notify", false);
                        }))
                        .toArray(TestCompany[]::new));
        TestCompany meadow = office.companies().get(41);
        BrowserWindow window = browser.open(language);
        SignIn signIn = bed.app().begin();

        SelectCompanyPage page = signedIn(window, signIn, office);
        assertThat(page.shown()).contains("1–10", "60");
        assertThat(page.customerNumbers())
                .containsExactlyElementsOf(office.numbers().subList(0, 10));
        assertThat(page.textOf(office.first().number())).contains("Biuro 01 <b>&");
        assertThat(page.hasPreviousPage()).isFalse();
        page.inspect("select-company-many");
        page = page.nextPage();
        assertThat(page.shown()).contains("11–20", "60");
        window.page().reload();
        page = SelectCompanyPage.in(window).previousPage();
        assertThat(page.customerNumbers()).contains(office.first().number());

        page = page.search("nie ma takiej");
        assertThat(page.nothingFound()).contains("nie ma takiej");
        assertThat(page.customerNumbers()).isEmpty();
        page.inspect("select-company-nothing-found");
        page = page.showAll().search(office.companies().get(9).number());
        assertThat(page.customerNumbers())
                .containsExactly(office.companies().get(9).number());
        page = page.search("BIURÓ"); // as somebody may type it
        assertThat(page.shown()).contains("1–10", "59");
        page = page.nextPage();
        assertThat(page.shown()).contains("11–20", "59");
        page.switchTo(language == Language.PL ? "en" : "pl");
        assertThat(SelectCompanyPage.in(window).heading())
                .isEqualTo(language == Language.PL ? "Choose a company" : "Wybierz firmę");
        page = SelectCompanyPage.in(window).searchByKeyboard("zolta lodz");
        assertThat(page.customerNumbers()).containsExactly(meadow.number());
        page.chooseFirstByKeyboard();
        actsFor(meadow, bed.app().finish(signIn, window));

        BrowserWindow atHome = browser.open(language);
        SelectCompanyPage later = signedIn(atHome, bed.app().begin(), office);
        assertThat(later.customerNumbers().get(0)).isEqualTo(meadow.number());
        assertThat(later.textOf(meadow.number())).containsAnyOf("ostatnio wybrana", "chosen last");
        assertThat(later.nextPage().customerNumbers()).doesNotContain(meadow.number());
    }

    private static SelectCompanyPage signedIn(BrowserWindow window, SignIn signIn, Office office) {
        LoginPage.open(window, signIn).signIn(office.person().login(), TestPerson.PASSWORD);
        return SelectCompanyPage.in(window);
    }

    private static TokenSet choose(TestCompany company, RelyingApp app, BrowserWindow window, Office office) {
        SignIn signIn = app.begin();
        signedIn(window, signIn, office).choose(company.number());
        return app.finish(signIn, window);
    }

    private static HttpPage signedIn(SignIn signIn, Office office) {
        return signedIn(HttpVisitor.of(office.bed().server().publicUrl(), Language.PL), signIn, office);
    }

    private static HttpPage signedIn(HttpVisitor visitor, SignIn signIn, Office office) {
        return visitor.open(signIn.address())
                .submit(Map.of("username", office.person().login(), "password", TestPerson.PASSWORD));
    }

    /** Opened once more in the same browser: whoever is not signed in yet types the password again. */
    private static HttpPage again(HttpVisitor visitor, SignIn signIn, Office office) {
        HttpPage page = visitor.open(signIn.address());
        return page.document().selectFirst("#kc-form-login") == null ? page : signedIn(visitor, signIn, office);
    }

    private static URI press(TestCompany company, HttpPage page) {
        isAsked(page);
        return page.submit(Map.of("company", company.number())).address();
    }

    private static void isAsked(HttpPage page) {
        assertThat(page.document().selectFirst(CHOICE))
                .as("%s: %s", page.address(), page.text())
                .isNotNull();
    }

    private static void actsFor(TestCompany company, TokenSet tokens, String... permissions) {
        isTold(tokens.accessClaims(), company, permissions);
        isTold(tokens.idClaims(), company, permissions);
    }

    private static void isTold(JsonNode told, TestCompany company, String... permissions) {
        assertThat(told.at("/company/customer_number").asText()).isEqualTo(company.number());
        assertThat(texts(told.at("/company/permissions"))).containsExactly(permissions);
        assertThat(texts(told.at("/resource_access/sample-shop/roles")))
                .isSubsetOf(Stream.of(permissions)
                        .map(permission -> permission.substring("sample-shop:".length()))
                        .toList());
    }

    private static void isToldNothing(TokenSet tokens) {
        for (JsonNode token : List.of(tokens.accessClaims(), tokens.idClaims())) {
            assertThat(token.has("company")).isFalse();
            assertThat(texts(token.at("/resource_access/sample-shop/roles"))).isEmpty();
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
