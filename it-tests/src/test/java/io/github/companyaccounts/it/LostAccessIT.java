package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.SentAuthorization;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AuthorizationCasePage;
import io.github.companyaccounts.it.pages.AuthorizationDraftPage;
import io.github.companyaccounts.it.pages.AuthorizationFormPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.LostAccessPage;
import io.github.companyaccounts.it.pages.ObjectionPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The pages for those who cannot get in (D4, D5, B3)")
class LostAccessIT {

    private static final Pattern ADDRESS_CODE = Pattern.compile("\\b([0-9]{8})\\b");
    private static final Pattern CASE_CODE = Pattern.compile("\\b([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\\b");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "From the sign-in page to a printed form, a mailed code, a sent scan, the state of the case and its end")
    void theWholeWay(Language language, TestBed bed, Browser browser) throws IOException {
        BrowserWindow window = browser.open(language);
        LostAccessPage causes = LoginPage.open(window, bed.app().begin()).lostAccess();
        assertThat(causes.causes()).hasSize(4);
        causes.inspect("lost-access");
        LostAccessPage cause = causes.choose("second-factor");
        cause.inspect("lost-access-second-factor");

        AuthorizationFormPage form = cause.fillIn().goOn();
        for (String field :
                List.of("customerNumber", "companyName", "address", "legalForm", "representative", "login", "place")) {
            assertThat(form.errorAt(field)).as(field).isNotEmpty();
        }
        form.inspect("authorization-form-wrong");
        form = form.fill(typed()).goOn();
        assertThat(form.errorAt("taxNumber"))
                .isEqualTo(language.say(
                        "To nie jest poprawny NIP ani numer VAT UE. Sprawdź, czy nie ma w nim pomyłki.",
                        "This is not a correct NIP or EU VAT number. Check it for a typing error."));
        AuthorizationFormPage print =
                form.fill(Map.of("taxNumber", "526-025-09-95")).goOn();
        assertThat(print.sheet())
                .contains("Żółć <b>& Syn</b> Sp. z o.o.", "Hurtownia Przykład Sp. z o.o.", "777-777-77-77");
        print.inspect("authorization-print");
        assertThat(print.printed())
                .contains("Żółć <b>& Syn</b> Sp. z o.o.")
                .doesNotContain(language.say("Pobierz jako PDF", "Download as a PDF"));
        assertThat(words(print.pdf()))
                .contains(
                        language.say("Upoważnienie do wyłączenia drugiego", "Authorization to remove the second"),
                        "Żółć <b>& Syn</b> Sp. z o.o.",
                        "ul. Źródlana 5",
                        "00-950 Łódź",
                        "526-025-09-95",
                        "Józef Ćwięk ??",
                        "jozef.cwiek",
                        "Hurtownia Przykład Sp. z o.o.",
                        "777-777-77-77",
                        language.say("26 listopada 2026", "November 26, 2026"),
                        language.say("Podpisują osoby uprawnione", "those who represent the company"),
                        "/realms/b2b/recovery/");
        assertThat(print.change().value("representative")).isEqualTo("Józef Ćwięk 山田");
        AuthorizationFormPage contact = AuthorizationFormPage.in(window).goOn().send();
        contact.inspect("authorization-contact");

        String email = "dostep-" + UUID.randomUUID() + "@example.com";
        Request sending = window.page().waitForRequest("**/send", () -> contact.askForCode(email));
        assertThat(sending.allHeaders().get("origin"))
                .as("what older browsers alone say of the page that sends a form")
                .isEqualTo(bed.server().publicUrl().toString());
        AuthorizationDraftPage draft = AuthorizationDraftPage.in(window);
        draft.inspect("authorization-code");
        assertThat(cookie(window)).satisfies(cookie -> {
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            assertThat(cookie.path).isEqualTo("/realms/b2b/recovery/draft");
        });
        assertThat(draft.enter("00000000").errorAt("code")).isNotEmpty();
        Mail mail = bed.mail().next(email);
        AuthorizationDraftPage scan = AuthorizationDraftPage.in(window).enter(" " + found(ADDRESS_CODE, mail) + " ");
        assertThat(scan.asksForScan()).isTrue();
        AuthorizationDraftPage wrong = scan.send("skan.pdf", "To nie jest PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.errorAt("scan")).contains("PDF, JPEG");
        wrong.inspect("authorization-scan-wrong");
        AuthorizationDraftPage sent = wrong.send("cokolwiek.txt", SentAuthorization.PDF);
        String number = sent.number();
        sent.inspect("authorization-sent");

        Mail received = bed.mail().next(email);
        assertThat(received.text()).contains(number);
        AuthorizationCasePage asked = AuthorizationCasePage.open(window, received.link());
        asked.inspect("authorization-case");
        assertThat(asked.show(number, "ABCD-EFGH-JKMN").errorAt("code")).isNotEmpty();
        AuthorizationCasePage seen = AuthorizationCasePage.in(window).show(number, found(CASE_CODE, received));
        assertThat(seen.state()).isEqualTo("waiting");
        assertThat(seen.text()).contains("Żółć <b>& Syn</b> Sp. z o.o.", "jozef.cwiek");
        AuthorizationCasePage question = seen.withdraw();
        question.inspect("authorization-case-withdraw");
        assertThat(question.leaveIt().state()).isEqualTo("waiting");
        AuthorizationCasePage over = AuthorizationCasePage.in(window).withdraw().confirm();
        assertThat(over.state()).isEqualTo("withdrawn");
        assertThat(over.canBeWithdrawn()).isFalse();
        over.inspect("authorization-case-withdrawn");
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("companyName", "Żółć <b>& Syn</b> Sp. z o.o.");
        typed.put("taxNumber", "526-025-09-96");
        typed.put("address", "ul. Źródlana 5\n00-950 Łódź");
        typed.put("legalForm", "registered-company");
        typed.put("representative", "Józef Ćwięk 山田");
        typed.put("login", "jozef.cwiek");
        typed.put("place", "Łódź");
        typed.put("date", "2026-11-26");
        return typed;
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static Cookie cookie(BrowserWindow window) {
        return window.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("COMPANY_AUTHORIZATION"))
                .findFirst()
                .orElseThrow();
    }

    private static String found(Pattern pattern, Mail mail) {
        Matcher matcher = pattern.matcher(mail.text());
        assertThat(matcher.find()).as(mail.text()).isTrue();
        return matcher.group(1);
    }

    @Test
    @DisplayName("Every cause says what to do first; a forgotten login or password goes the way it always went")
    void everyCause(TestBed bed, Browser browser) {
        for (Language language : Language.values()) {
            BrowserWindow window = browser.open(language);
            LostAccessPage page =
                    LostAccessPage.open(window, bed.server().realmUrl()).choose("networks");
            page.inspect("lost-access-networks");
            assertThat(page.text())
                    .contains(language.say("Zaloguj się z sieci swojej firmy", "Sign in from your company’s network"));
            page = page.otherCauses().choose("main-admin");
            page.inspect("lost-access-main-admin");
            AuthorizationFormPage form = page.fillIn();
            form.inspect("authorization-form-main-admin");
            AuthorizationFormPage translated =
                    form.fill(Map.of("companyName", "Zażółć")).inLanguage(language == Language.PL ? "en" : "pl");
            assertThat(translated.value("companyName")).isEqualTo("Zażółć");
            assertThat(translated.errorAt("login")).as("nothing was sent yet").isEmpty();
            assertThat(translated.text())
                    .contains(
                            language == Language.PL
                                    ? "Login of the new main admin"
                                    : "Login nowego głównego administratora");
        }
        BrowserWindow window = browser.open(Language.PL);
        LostAccessPage forgotten =
                LostAccessPage.open(window, bed.server().realmUrl()).choose("password");
        forgotten.inspect("lost-access-password");
        assertThat(forgotten.forgotPassword().isForLogins()).isFalse();
        window.page().goBack();
        assertThat(LostAccessPage.in(window).forgotLogin().isForLogins()).isTrue();
    }

    @Test
    @DisplayName("The page for a one-time code leads to what to do when the device is lost")
    void fromTheSecondFactor(TestBed bed, Browser browser, PostgresServer database) throws SQLException {
        TestPerson person = TestCompany.active(bed).employ("zgubila");
        SecondFactor.give(person, database);
        BrowserWindow window = browser.open(Language.PL);
        LoginPage.open(window, bed.app().begin()).signIn(person.login(), TestPerson.PASSWORD);
        window.page().waitForSelector("#kc-otp-login-form");
        window.screenshot("sign-in-code");
        window.leave(() -> window.page().locator("#lost-access").click());
        assertThat(LostAccessPage.in(window).heading()).isEqualTo("Nie mam już drugiego składnika logowania");
    }

    @Test
    @DisplayName(
            "A member who is signed in finds the declaration filled in; nobody else learns anything of the company")
    void declaration(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson member = company.employ("deklaruje");
        URI address = URI.create(bed.server().realmUrl() + "/recovery/main-admin/form?company=" + company.number());
        BrowserWindow window = browser.open(Language.PL);

        AuthorizationFormPage empty = AuthorizationFormPage.in(window.goTo(address));
        assertThat(empty.value("companyName")).isEmpty();
        assertThat(empty.value("login")).isEmpty();
        LoginPage.open(window, bed.app().begin()).signIn(member.login(), TestPerson.PASSWORD);
        window.page().waitForURL(bed.app().callback() + "?**");
        AuthorizationFormPage own = AuthorizationFormPage.in(window.goTo(address));
        assertThat(own.value("companyName")).isEqualTo(company.name());
        assertThat(own.value("customerNumber")).isEqualTo(company.number());
        assertThat(own.value("taxNumber")).isEqualTo("5260250995");
        assertThat(own.value("address")).isEqualTo("Prosta 1\n00-001 Warszawa\nPolska");
        assertThat(own.legalForm()).isEqualTo("registered-company");
        assertThat(own.value("login")).isEqualTo(member.login());
        own.inspect("authorization-declaration");
        AuthorizationFormPage print =
                own.fill(Map.of("representative", "Jan Żak")).goOn();
        assertThat(print.sheet()).contains(member.login(), "Upoważnienie do wyznaczenia głównego administratora");
        assertThat(print.send().value("contactEmail")).isEqualTo(member.email());

        TestCompany other = TestCompany.active(bed);
        AuthorizationFormPage stranger = AuthorizationFormPage.in(window.goTo(
                URI.create(bed.server().realmUrl() + "/recovery/main-admin/form?company=" + other.number())));
        assertThat(stranger.value("companyName")).isEmpty();

        company.mainAdmin()
                .apiAfterSigningIn()
                .from(TrustedOffice.OFFICE)
                .put(
                        company.number() + "/networks",
                        Map.of("enabled", true, "networks", List.of(Map.of("range", TrustedOffice.OFFICE))))
                .expect(200);
        assertThat(AuthorizationFormPage.in(window.goTo(address)).value("companyName"))
                .as("signed in still, and outside the company's networks")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Whoever is concerned objects on the page that the mail leads to; looking at it stops nothing")
    void objection(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson successor = company.employ("zastepuje");
        SentAuthorization sent = SentAuthorization.of(company, bed, "main-admin", successor.login());
        OperatorApi second = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-recoveries"));
        bed.operator()
                .post("recoveries/" + sent.id() + "/contact", Map.of("channel", "phone", "note", "Rozmowa"))
                .expect(204);
        Map<String, Object> approval = sent.approval(second);
        bed.operator().post("recoveries/" + sent.id() + "/approve", approval).expect(204);
        second.post("recoveries/" + sent.id() + "/approve", approval).expect(204);
        URI address = company.mainAdmin().nextMail().link();
        BrowserWindow window = browser.open(language);

        ObjectionPage page = ObjectionPage.open(window, address);
        assertThat(page.outcome()).isEqualTo("open");
        assertThat(page.text()).contains(company.name(), successor.login(), sent.number());
        page.inspect("authorization-objection");
        assertThat(sent.status()).isEqualTo("approved");
        ObjectionPage done = page.object("Nic o tym nie wiem");
        assertThat(done.outcome()).isEqualTo("done");
        done.inspect("authorization-objection-done");
        assertThat(sent.status()).isEqualTo("objected");
        assertThat(ObjectionPage.open(window, address).outcome()).isEqualTo("over");
        ObjectionPage unknown =
                ObjectionPage.open(window, URI.create(bed.server().realmUrl() + "/recovery/objection/abc"));
        assertThat(unknown.outcome()).isEqualTo("unknown");
        unknown.inspect("authorization-objection-unknown");
    }

    @Test
    @DisplayName("Code and scan are taken only from the browser that began, and only with its own form")
    void onlyFromThisBrowser(TestBed bed) {
        SentAuthorization.Draft draft =
                SentAuthorization.Draft.started(bed, "second-factor", SentAuthorization.form("123456", "anna"));
        URI code = URI.create(bed.server().publicUrl() + "/realms/b2b/recovery/draft/code");
        URI scan = URI.create(bed.server().publicUrl() + "/realms/b2b/recovery/draft/scan");

        HttpVisitor stranger = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        HttpPage withoutCookie = stranger.post(code, Map.of("draft", draft.id(), "code", draft.code()));
        assertThat(withoutCookie.status()).isEqualTo(410);
        HttpPage withoutForm = draft.visitor().post(code, Map.of("code", draft.code()));
        assertThat(withoutForm.status())
                .as("as a form of another site would be")
                .isEqualTo(410);
        HttpPage otherForm =
                draft.visitor().post(code, Map.of("draft", UUID.randomUUID().toString(), "code", draft.code()));
        assertThat(otherForm.status()).isEqualTo(410);
        assertThat(draft.upload("scan.pdf", SentAuthorization.PDF).document().selectFirst("#authorization-code"))
                .as("not before the code")
                .isNotNull();

        assertThat(draft.confirm(draft.code()).document().selectFirst("#authorization-scan"))
                .isNotNull();
        assertThat(stranger.send(scan, Map.of("draft", draft.id()), "scan", "a.pdf", SentAuthorization.PDF)
                        .status())
                .isEqualTo(410);
        assertThat(draft.visitor()
                        .send(scan, Map.of("draft", "x"), "scan", "a.pdf", SentAuthorization.PDF)
                        .status())
                .isEqualTo(410);
        assertThat(draft.upload("scan.pdf", SentAuthorization.PDF).document().selectFirst("#authorization-number"))
                .isNotNull();
        assertThat(draft.upload("scan.pdf", SentAuthorization.PDF).document().selectFirst("#authorization-number"))
                .as("sent already")
                .isNotNull();
    }

    @Test
    @DisplayName("A form that a page of another site sends is shown, and replaces nothing")
    void ofAnotherSite(TestBed bed) {
        Map<String, String> form = SentAuthorization.form("123456", "anna");
        SentAuthorization.Draft draft = SentAuthorization.Draft.confirmed(bed, "second-factor", form);
        URI send = URI.create(bed.server().publicUrl() + "/realms/b2b/recovery/second-factor/send");
        String cookie = draft.visitor().cookie("COMPANY_AUTHORIZATION");

        HttpVisitor visitor = draft.visitor();
        for (Runnable told : List.<Runnable>of(
                () -> visitor.sentBy("cross-site"),
                () -> visitor.sentBy(null).sentByPageOf("https://elsewhere.example"),
                () -> visitor.sentByPageOf("null"))) {
            told.run();
            HttpPage shown = visitor.post(send, form);
            assertThat(shown.document().select("input[name=contactEmail]").attr("value"))
                    .isEqualTo(draft.contactEmail());
            assertThat(visitor.cookie("COMPANY_AUTHORIZATION")).isEqualTo(cookie);
        }
        assertThat(visitor.sentByPageOf(bed.server().publicUrl().toString())
                        .post(send, form)
                        .document()
                        .selectFirst("#authorization-code"))
                .isNotNull();
    }

    @Test
    @DisplayName("One network gets sixty PDFs an hour; then the page says so, and others go on")
    void manyPdfs(TestBed bed) {
        URI pdf = URI.create(bed.server().publicUrl() + "/realms/b2b/recovery/second-factor/pdf");
        Map<String, String> form = SentAuthorization.form("123456", "anna");
        HttpVisitor greedy =
                HttpVisitor.of(bed.server().publicUrl(), Language.PL).from("10.7.0.1");
        for (int i = 0; i < 60; i++) {
            assertThat(greedy.post(pdf, form).status()).isEqualTo(200);
        }
        HttpPage refused = greedy.post(pdf, form);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.document().select("input[name=login]").attr("value")).isEqualTo("anna");
        assertThat(greedy.from("10.7.0.2").post(pdf, form).status()).isEqualTo(200);
    }
}
