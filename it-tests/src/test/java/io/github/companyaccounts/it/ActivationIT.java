package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ActivationNeededPage;
import io.github.companyaccounts.it.pages.ActivationPage;
import io.github.companyaccounts.it.pages.InfoPage;
import io.github.companyaccounts.it.pages.LegalDocumentPage;
import io.github.companyaccounts.it.pages.LoginPage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A6, A7, A8: the one page that makes an account usable, and nothing else that does (invariants 5, 6, 8, 11). */
@Journey
@DisplayName("An account is activated")
class ActivationIT {

    /** Keeps the realm's rules, and is not what anybody chose. */
    private static final String ADMINS_PASSWORD = "Hasło-Od-Admina-2026";

    private static final Map<String, String> WELL_FILLED_IN =
            Map.of("password-new", TestPerson.PASSWORD, "password-confirm", TestPerson.PASSWORD, "terms", "on");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("by the main admin on one page, which tells rules beforehand and every mistake at its field")
    void byTheMainAdmin(Language language, TestBed bed, Browser browser, PostgresServer database) {
        TestCompany company = TestCompany.registered(bed, language.tag());
        TestPerson mainAdmin = company.mainAdmin();
        Instant before = Instant.now();
        BrowserWindow window = browser.open(language);

        ActivationPage page = ActivationPage.open(window, mainAdmin.nextMail().link());
        assertThat(page.heading()).isEqualTo(say(language, "Aktywuj swoje konto", "Activate your account"));
        assertThat(page.text()).contains(say(language, "Jako główny administrator", "As main admin"));
        assertThat(page.login()).isEqualTo(company.number() + "_admin");
        assertThat(page.companyName()).isEqualTo(company.name());
        assertThat(page.customerNumber()).isEqualTo(company.number());
        assertThat(page.passwordRules())
                .contains(say(language, "co najmniej 12 znaków", "at least 12 characters"))
                .contains(say(language, "loginu jako hasła", "the login as password"))
                .contains(say(language, "adresu e-mail jako hasła", "the e-mail address as password"))
                .as("there is no earlier password to repeat")
                .doesNotContain(say(language, "poprzednich haseł", "earlier passwords"));
        assertThat(page.text()).doesNotContain(moreAboutMarketing(language));
        page.inspect("activation");

        ActivationPage empty = page.submitWrong();
        assertThat(empty.errorAt("password-new"))
                .isEqualTo(say(language, "Wpisz nowe hasło.", "Enter a new password."));
        assertThat(empty.errorAt("password-confirm")).isNotEmpty();
        assertThat(empty.errorAt("terms")).startsWith(say(language, "Zaakceptuj regulamin.", "Accept the terms"));
        assertThat(empty.errorAt("marketing")).isEmpty();

        ActivationPage wrong =
                empty.typePasswords("krótkie", "inne").consentToMarketing(true).submitWrong();
        assertThat(wrong.errorAt("password-new"))
                .contains(say(language, "co najmniej 12 znaków", "at least 12 characters"));
        assertThat(wrong.errorAt("password-confirm")).contains(say(language, "różnią", "different"));
        assertThat(wrong.errorAt("terms")).isNotEmpty();
        assertThat(wrong.marketingAccepted()).isTrue();
        assertThat(wrong.termsAccepted()).isFalse();
        assertThat(wrong.typedPassword()).isEmpty();
        assertThat(wrong.showMore().text()).contains(moreAboutMarketing(language));
        wrong.inspect("activation-mistakes");

        ActivationPage almost = wrong.acceptTerms(true)
                .typePasswords(mainAdmin.login(), mainAdmin.login())
                .submitWrong();
        assertThat(almost.errorAt("password-new")).contains(say(language, "takie samo jak login", "same as the login"));
        assertThat(almost.errorAt("password-confirm") + almost.errorAt("terms")).isEmpty();
        assertThat(almost.termsAccepted() && almost.marketingAccepted()).isTrue();

        readsTheTerms(browser.open(language), almost.termsAddress(), language);
        almost.typePasswords(TestPerson.PASSWORD, TestPerson.PASSWORD).submit();
        InfoPage.in(window).inspect("activated");

        SignIn signIn = bed.app().begin();
        LoginPage.open(window, signIn).signIn(mainAdmin.login(), TestPerson.PASSWORD);
        assertThat(bed.app()
                        .finish(signIn, window)
                        .accessClaims()
                        .at("/company/role")
                        .asText())
                .isEqualTo("main-admin");
        proves(bed, database, mainAdmin, before, language, "ACCEPTED");
    }

    @ParameterizedTest(name = "{0}, then in the other language")
    @EnumSource(Language.class)
    @DisplayName("by an employee, who changes the page's language after a mistake and wants no commercial information")
    void byAnEmployee(Language language, TestBed bed, Browser browser, PostgresServer database) {
        Language other = language == Language.PL ? Language.EN : Language.PL;
        TestCompany company = TestCompany.active(bed);
        Map<String, Object> request = company.person("ewa");
        request.put("locale", language.tag());
        TestPerson employee = company.invite(request);
        Instant before = Instant.now();
        BrowserWindow window = browser.open(language);

        ActivationPage page = ActivationPage.open(window, employee.nextMail().link());
        assertThat(page.text()).contains(say(language, "Administrator Twojej firmy", "Your company’s admin"));
        assertThat(page.login()).isEqualTo(employee.login());
        page.inspect("activation-employee");
        // two rules broken at once: too short, and the login
        ActivationPage wrong =
                page.typePasswords(employee.login(), employee.login()).submitWrong();
        assertThat(wrong.errorAt("password-new"))
                .contains(say(language, "za krótkie", "too short"))
                .contains(say(language, "takie samo jak login", "same as the login"));

        wrong.switchTo(other.tag());
        ActivationPage switched = ActivationPage.in(window);
        assertThat(switched.heading()).isEqualTo(say(other, "Aktywuj swoje konto", "Activate your account"));
        assertThat(switched.termsAddress().getQuery()).isEqualTo("lang=" + other.tag());
        switched.activate(TestPerson.PASSWORD);

        assertThat(InfoPage.in(window).heading()).isEqualTo(say(other, "Konto jest aktywne", "The account is active"));
        assertThat(isSignedIn(bed, window)).isFalse();
        assertThat(bed.companyClient()
                        .passwordGrant(employee.login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(200);
        proves(bed, database, employee, before, other, "DECLINED");
    }

    private static void readsTheTerms(BrowserWindow window, URI address, Language language) {
        LegalDocumentPage terms = LegalDocumentPage.open(window, address);
        assertThat(terms.heading()).isEqualTo(say(language, "Regulamin panelu klienta", "Terms of the customer panel"));
        assertThat(terms.version()).isEqualTo("2026-01");
        assertThat(terms.document()).contains(say(language, "przykładowy regulamin", "sample terms"));
        terms.inspect("terms");
    }

    /** One row for each document, of the text in the language that was on the screen. */
    private static void proves(
            TestBed bed,
            PostgresServer database,
            TestPerson person,
            Instant before,
            Language shown,
            String marketingDecision) {
        List<Evidence> rows = Evidence.of(person, database);
        assertThat(rows)
                .extracting(
                        Evidence::document,
                        Evidence::version,
                        Evidence::sha256,
                        Evidence::language,
                        Evidence::decision,
                        Evidence::address)
                .containsExactly(
                        tuple(
                                "TERMS",
                                "2026-01",
                                Evidence.sha256(bed, "terms", shown.tag()),
                                shown.tag(),
                                "ACCEPTED",
                                "127.0.0.1"),
                        tuple(
                                "MARKETING",
                                "2026-01",
                                Evidence.sha256(bed, "marketing", shown.tag()),
                                shown.tag(),
                                marketingDecision,
                                "127.0.0.1"));
        assertThat(rows).extracting(Evidence::time).allSatisfy(time -> assertThat(time)
                .isBetween(before, Instant.now()));
    }

    @Test
    @DisplayName("only on the text that was on the screen: a change of language in another tab has it accepted again")
    void onlyOnTheTextThatWasShown(TestBed bed, PostgresServer database) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        HttpVisitor visitor = visitor(bed);
        HttpPage polish = visitor.open(employee.nextMail().link());

        HttpPage english = polish.follow("#language-en");
        assertThat(english.document().selectFirst("h1").text()).isEqualTo("Activate your account");
        HttpPage asked = polish.submit(WELL_FILLED_IN);

        assertThat(asked.document().selectFirst("#terms-error").text()).contains("texts have changed");
        assertThat(asked.document().selectFirst("#terms").hasAttr("checked")).isFalse();
        assertThat(Evidence.of(employee, database)).isEmpty();
        activated(asked.submit(WELL_FILLED_IN));
        assertThat(Evidence.of(employee, database))
                .extracting(Evidence::language)
                .containsExactly("en", "en");
    }

    @Test
    @DisplayName(
            "once: whoever goes back and sends the page again changes nothing, and nobody is signed in by the link")
    void once(TestBed bed, PostgresServer database) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        HttpVisitor visitor = visitor(bed);
        URI link = employee.nextMail().link();
        HttpPage page = visitor.open(link);
        activated(page.submit(WELL_FILLED_IN));

        assertThat(silently(bed, visitor)).isEqualTo("login_required");
        assertThat(visitor.open(page.address()).document().selectFirst("input[type=password]"))
                .isNull();
        page.submit(Map.of(
                "password-new",
                "Inny-Rower-2026",
                "password-confirm",
                "Inny-Rower-2026",
                "terms",
                "on",
                "marketing",
                "on"));
        assertThat(visitor.open(link).document().selectFirst("#mail-link-ended").attr("data-reason"))
                .isEqualTo("used");

        assertThat(silently(bed, visitor)).isEqualTo("login_required");
        isRefused(grant(bed, employee, "Inny-Rower-2026"));
        assertThat(grant(bed, employee, TestPerson.PASSWORD).status()).isEqualTo(200);
        assertThat(Evidence.of(employee, database))
                .extracting(Evidence::decision)
                .containsExactly("ACCEPTED", "DECLINED");
    }

    @Test
    @DisplayName(
            "before anything else: neither login nor forgotten password lets it in, the latter mails the activation")
    void beforeAnythingElse(TestBed bed) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        URI first = employee.nextMail().link();

        HttpPage refused = signIn(bed, visitor(bed), employee.login(), TestPerson.PASSWORD);
        HttpPage unknown = signIn(bed, visitor(bed), "nobody-at-all", TestPerson.PASSWORD);
        assertThat(refused.document().selectFirst("#username-error").text())
                .isEqualTo(unknown.document().selectFirst("#username-error").text());
        isRefused(grant(bed, employee, TestPerson.PASSWORD));

        HttpPage answer = new Forgotten(bed, Language.PL).password(employee.login());
        assertThat(answer.text()).contains("Sprawdź swoją pocztę");
        Mail mail = employee.nextMail();
        assertThat(mail.subject()).isEqualTo("Aktywuj swoje konto");
        assertThat(reason(visitor(bed).open(first))).isEqualTo("replaced");
        HttpPage page = visitor(bed).open(mail.link());
        assertThat(page.document().selectFirst("#company-activation-form")).isNotNull();
        activated(page.submit(WELL_FILLED_IN));

        assertThat(bed.tokens()
                        .throughSignInPage(employee.login(), TestPerson.PASSWORD)
                        .access())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("though Keycloak's administrator gave it a password: that leads to a page that mails the link again")
    void thoughAnAdministratorGaveItAPassword(
            Language language, TestBed bed, Browser browser, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        Map<String, Object> request = company.person("jan");
        request.put("locale", language.tag());
        TestPerson employee = company.invite(request);
        URI first = employee.nextMail().link();
        setPasswordAsAdministrator(bed, employee);
        BrowserWindow window = browser.open(language);

        LoginPage.open(window, bed.app().begin()).signIn(employee.login(), ADMINS_PASSWORD);
        ActivationNeededPage page = ActivationNeededPage.in(window);
        assertThat(page.heading()).isEqualTo(say(language, "Najpierw aktywuj konto", "Activate the account first"));
        page.inspect("activation-needed");
        ActivationNeededPage sent = page.askAgain();
        assertThat(sent.text()).contains(say(language, "folderów ze spamem", "spam and trash"));
        sent.inspect("activation-needed-sent");

        Mail mail = employee.nextMail();
        assertThat(reason(visitor(bed).open(first))).isEqualTo("replaced");
        assertThat(isSignedIn(bed, window)).isFalse();
        activated(visitor(bed).open(mail.link()).submit(WELL_FILLED_IN));
        isRefused(grant(bed, employee, ADMINS_PASSWORD));
        assertThat(grant(bed, employee, TestPerson.PASSWORD).status()).isEqualTo(200);
        assertThat(Evidence.of(employee, database)).hasSize(2);
    }

    @Test
    @DisplayName(
            "by no way around: not cancelled, not started over, not another action first, not taken off the account")
    void byNoWayAround(TestBed bed, PostgresServer database) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        employee.nextMail();
        setPasswordAsAdministrator(bed, employee);
        UserRepresentation unburdened = account(bed, employee).toRepresentation();
        unburdened.setRequiredActions(List.of());
        account(bed, employee).update(unburdened);

        isRefused(grant(bed, employee, ADMINS_PASSWORD));
        HttpVisitor visitor = visitor(bed);
        HttpPage needed = isNeeded(signIn(bed, visitor, employee.login(), ADMINS_PASSWORD));
        isNeeded(needed.submit(WELL_FILLED_IN));
        URI action = URI.create(needed.document().selectFirst("form").absUrl("action"));
        isNeeded(visitor.open(action));
        isNeeded(visitor.open(bed.app().begin().address()), visitor, bed);

        URI otherAction = URI.create(action.toString().replace("company-activation", "UPDATE_PASSWORD"));
        visitor.post(otherAction, WELL_FILLED_IN);
        isNotIn(bed, visitor);
        HttpPage startedOver = visitor.open(bed.app().begin().address());
        visitor.open(restart(startedOver.address()));
        isNotIn(bed, visitor);

        for (String asked : List.of("company-activation", "UPDATE_PASSWORD", "company-new-password")) {
            HttpVisitor another = visitor(bed);
            SignIn withAction = bed.app().begin().with("kc_action", asked);
            HttpPage page = isNeeded(another.open(withAction.address())
                    .submit(Map.of("username", employee.login(), "password", ADMINS_PASSWORD)));
            URI target = URI.create(page.document().selectFirst("form").absUrl("action"));
            HttpPage cancelled = another.post(target, Map.of("cancel-aia", "true"));
            assertThat(cancelled.address().toString())
                    .doesNotStartWith(bed.app().home().toString());
            another.open(URI.create(target + "&kc_action_status=success"));
            isNotIn(bed, another);
        }
        isRefused(grant(bed, employee, ADMINS_PASSWORD));
        isRefused(grant(bed, employee, TestPerson.PASSWORD));
        assertThat(Evidence.of(employee, database)).isEmpty();
    }

    @Test
    @DisplayName("not by the link that Keycloak's administrator mails to have a password set")
    void notByStockActions(TestBed bed, PostgresServer database) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        URI activation = employee.nextMail().link();

        account(bed, employee).executeActionsEmail(List.of("UPDATE_PASSWORD"));
        URI stock = bed.mail().next(employee.email()).link();
        assertThat(stock.getPath()).contains("action-token");
        HttpVisitor visitor = visitor(bed);
        HttpPage page = visitor.open(stock);
        HttpPage needed = isNeeded(
                page.document().selectFirst("#kc-info-message a") == null ? page : page.follow("#kc-info-message a"));
        isNeeded(needed.submit(WELL_FILLED_IN));

        isNotIn(bed, visitor);
        isRefused(grant(bed, employee, TestPerson.PASSWORD));
        assertThat(Evidence.of(employee, database)).isEmpty();
        activated(visitor(bed).open(activation).submit(WELL_FILLED_IN));
    }

    @Test
    @DisplayName("also when its page is started over: the form opens again")
    void startedOver(TestBed bed) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        HttpVisitor visitor = visitor(bed);
        HttpPage page = visitor.open(employee.nextMail().link());

        HttpPage again = visitor.open(restart(page.address()));

        assertThat(again.document().selectFirst("#company-activation-form")).isNotNull();
        isNotIn(bed, visitor);
        activated(again.submit(WELL_FILLED_IN));
        assertThat(grant(bed, employee, TestPerson.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("on texts that are there: others are not found")
    void onTextsThatAreThere(TestBed bed) {
        for (String other : List.of("nothing", "%7Bx%7D", "..%2fadmin")) {
            HttpPage page = visitor(bed).open(URI.create(bed.server().realmUrl() + "/legal/" + other));
            assertThat(page.status()).as(other).isEqualTo(404);
        }
    }

    private static URI restart(URI page) {
        return URI.create(page.toString().replaceAll("login-actions/[a-z-]+", "login-actions/restart"));
    }

    private static HttpPage isNeeded(HttpPage page) {
        assertThat(page.document().selectFirst("#company-activation-needed-form"))
                .as("%s: %s", page.address(), page.text())
                .isNotNull();
        return page;
    }

    /** Another sign-in in the same browser comes to the same page, or to the beginning. */
    private static void isNeeded(HttpPage page, HttpVisitor visitor, TestBed bed) {
        assertThat(page.document().selectFirst("#company-activation-needed-form, #kc-form-login"))
                .as("%s: %s", page.address(), page.text())
                .isNotNull();
        isNotIn(bed, visitor);
    }

    private static void isNotIn(TestBed bed, HttpVisitor visitor) {
        assertThat(silently(bed, visitor)).isIn("login_required", "interaction_required");
    }

    /** The error of a sign-in that must not show any page; fails if there is none. */
    private static String silently(TestBed bed, HttpVisitor visitor) {
        URI back =
                visitor.open(bed.app().begin().with("prompt", "none").address()).address();
        assertThat(back.getQuery()).contains("error=");
        return back.getQuery().replaceAll(".*\\berror=([a-z_]+).*", "$1");
    }

    private static boolean isSignedIn(TestBed bed, BrowserWindow window) {
        window.goTo(bed.app().begin().with("prompt", "none").address());
        return !window.address().getQuery().contains("error=");
    }

    private static HttpPage signIn(TestBed bed, HttpVisitor visitor, String login, String password) {
        return visitor.open(bed.app().begin().address()).submit(Map.of("username", login, "password", password));
    }

    private static void activated(HttpPage page) {
        assertThat(page.document().selectFirst("#kc-info-message"))
                .as("%s: %s", page.address(), page.text())
                .isNotNull();
    }

    private static String reason(HttpPage page) {
        return page.document().select("#mail-link-ended").attr("data-reason");
    }

    private static void isRefused(ApiResponse grant) {
        assertThat(grant.status()).isEqualTo(400);
        assertThat(grant.json().path("error_description").asText()).isEqualTo("Invalid user credentials");
    }

    private static ApiResponse grant(TestBed bed, TestPerson person, String password) {
        return bed.companyClient().passwordGrant(person.login(), password);
    }

    private static HttpVisitor visitor(TestBed bed) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL);
    }

    private static UserResource account(TestBed bed, TestPerson person) {
        return bed.realm().users().get(person.id());
    }

    private static void setPasswordAsAdministrator(TestBed bed, TestPerson person) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(ADMINS_PASSWORD);
        password.setTemporary(false);
        account(bed, person).resetPassword(password);
    }

    private static String moreAboutMarketing(Language language) {
        return say(language, "Zgoda jest dobrowolna", "This consent is voluntary");
    }

    private static String say(Language language, String polish, String english) {
        return language == Language.PL ? polish : english;
    }
}
