package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.LegalRealm;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.DocumentQuestionPage;
import io.github.companyaccounts.it.pages.InfoPage;
import io.github.companyaccounts.it.pages.LegalDocumentPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a realm of its own that has no company: what is published here is asked of nobody else. */
@Journey
@DisplayName("Legal documents, as people see them")
class LegalDocumentsPageIT {

    private LegalRealm realm;

    @BeforeEach
    void openRealm(TestBed bed) {
        realm = LegalRealm.open(bed);
    }

    @AfterEach
    void closeRealm() {
        realm.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("new terms: asked at the next sign-in, beside the ones before; declining signs out, accepting goes on")
    void newTerms(Language language, Browser browser) {
        TestPerson person = realm.person(language);
        realm.publish("terms", "2026-01");
        HttpPage first = realm.signIn(realm.visitor(), realm.app().begin(), person);
        assertThat(first.press("#company-terms-accept-form").address().toString())
                .startsWith(realm.app().callback().toString());
        realm.publish("terms", "2026-02");

        BrowserWindow window = browser.open(language);
        SignIn signIn = realm.app().begin();
        LoginPage.open(window, signIn).signIn(person.login(), LegalRealm.PASSWORD);
        DocumentQuestionPage asked = DocumentQuestionPage.terms(window);
        assertThat(asked.heading()).isEqualTo(language.say("Nowy regulamin", "New terms"));
        assertThat(asked.document()).contains(language.say("Treść wersji 2026-02.", "Text of version 2026-02."));
        asked.inspect("terms-new");
        LegalDocumentPage before = LegalDocumentPage.open(browser.open(language), asked.acceptedBefore());
        assertThat(before.version()).isEqualTo("2026-01");
        assertThat(before.document()).contains("2026-01.");

        asked.decline();
        InfoPage out = InfoPage.in(window);
        assertThat(out.heading()).isEqualTo(language.say("Wylogowaliśmy Cię", "You have been signed out"));
        out.inspect("terms-declined");
        assertThat(realm.evidence(person.login())).containsExactly("terms 2026-01 accepted");

        LoginPage.open(window, signIn).signIn(person.login(), LegalRealm.PASSWORD);
        DocumentQuestionPage.terms(window).accept();
        assertThat(realm.app().finish(signIn, window).access()).isNotEmpty();
        assertThat(realm.evidence(person.login())).containsExactly("terms 2026-02 accepted", "terms 2026-01 accepted");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Consents: what one accepted, with its text and as a file; the consent given and withdrawn")
    void consents(Language language, Browser browser) {
        TestPerson person = realm.person(language);
        BrowserWindow window = browser.open(language);
        String heading = language.say("Zgody", "Consents");
        AccountConsole console = AccountConsole.signedIn(window, realm.url(), person, "consents");
        console.shown(heading)
                .says(language.say("Jeszcze o nic nie pytaliśmy", "You have not been asked for anything yet"));
        console.inspect("consents-empty");
        assertThat(console.navigationOffering(heading)).doesNotContain(language.say("Dane firmy", "Company data"));
        realm.publish("terms", "2026-01");
        realm.publish("marketing", "2026-01");

        console.visit("consents");
        DocumentQuestionPage.terms(window).accept();
        DocumentQuestionPage asked = DocumentQuestionPage.consent(window);
        asked.inspect("consent-question");
        asked.decline();

        ConsolePage page = console.shown(heading);
        page.lists(List.of(
                language.say("Informacje handlowe", "Commercial information"),
                language.say("Regulamin 2026-01", "Terms 2026-01")));
        page.says(language.say("brak zgody", "you do not agree"));
        page.press(language.say("Wyraź zgodę", "Give consent"))
                .confirm(language.say("Wyraź zgodę", "Give consent"))
                .told(language.say("Zgoda została zapisana.", "Your consent is noted."));
        page.says(language.say("zgoda wyrażona", "you agree")).inspect("consents");
        page.press(language.say("Wycofaj zgodę", "Withdraw consent"))
                .confirm(language.say("Wycofaj zgodę", "Withdraw consent"))
                .told(language.say("Zgoda została wycofana.", "Your consent is withdrawn."));
        page.says(language.say("brak zgody", "you do not agree"));
        assertThat(realm.evidence(person.login()))
                .containsExactly(
                        "marketing 2026-01 withdrawn",
                        "marketing 2026-01 accepted",
                        "marketing 2026-01 declined",
                        "terms 2026-01 accepted");
        String file =
                page.download(language.say("Pobierz: Regulamin 2026-01, 2026-01", "Download: Terms 2026-01, 2026-01"));
        assertThat(file).contains(language.say("Treść wersji 2026-01.", "Text of version 2026-01."), person.login());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "the operator looks at a preview, publishes after a question, withdraws what is coming, finds evidence")
    void operator(Language language, Browser browser) {
        TestPerson operator = realm.operatorPerson(language);
        BrowserWindow window = browser.open(language);
        OperatorConsole console = OperatorConsole.signedIn(window, realm.url(), operator.login(), LegalRealm.PASSWORD);
        String documents = language.say("Dokumenty", "Legal documents");
        String publish = language.say("Opublikuj wersję", "Publish a version");
        console.shown(language.say("Firmy", "Companies")).followTo(documents);
        ConsolePage list = console.shown(documents);
        list.says(language.say("Nie opublikowano jeszcze żadnej wersji", "No version is published yet"));
        list.inspect("operator-documents-empty");
        list.followLink(publish);

        ConsolePage form = console.shown(publish);
        form.typeInto(language.say("Wersja", "Version"), "2026-01");
        form.typeInto(language.say("Tytuł po polsku", "Title in Polish"), "Regulamin");
        form.typeInto(
                language.say("Pełna treść po polsku", "Full text in Polish"),
                "<h2>§ 1</h2><p>Konto <b>firmowe</b><script>alert(1)</script></p>");
        form.press(language.say("Pokaż podgląd", "Show preview"));
        form.isWrong(
                language.say("Tytuł po angielsku", "Title in English"),
                language.say("To pole jest wymagane.", "This field is required."));
        form.inspect("operator-document-form-mistakes");
        form.typeInto(language.say("Tytuł po angielsku", "Title in English"), "Terms");
        form.typeInto(language.say("Pełna treść po angielsku", "Full text in English"), "<p>Company account</p>");
        form.press(language.say("Pokaż podgląd", "Show preview"))
                .says(language.say("To zobaczą ludzie.", "This is what people will be shown."));
        assertThat(form.text()).contains("Konto firmowe").doesNotContain("alert(1)");
        form.inspect("operator-document-preview");
        form.press(language.say("Opublikuj", "Publish"))
                .dialogSays(language.say("przy następnym logowaniu", "at the next sign-in"))
                .confirm(language.say("Opublikuj", "Publish"));
        console.shown(documents)
                .told(language.say("Wersja 2026-01 jest opublikowana.", "Version 2026-01 is published."))
                .says(language.say("obowiązuje", "in force"));

        TestPerson person = realm.person(language);
        TestPerson other = realm.person(language);
        for (TestPerson each : List.of(person, other)) {
            realm.signIn(realm.visitor(), realm.app().begin(), each).press("#company-terms-accept-form");
        }
        realm.admin().users().get(person.id()).remove();
        realm.publish(
                "marketing", "2027", Instant.now().plus(Duration.ofDays(9)).toString());
        console.shown(documents).followLink(language.say("Kto co zaakceptował", "Who accepted what"));
        ConsolePage evidence = console.shown(language.say("Kto co zaakceptował", "Who accepted what"));
        evidence.lists(List.of(other.login(), person.login()));
        evidence.typeInto(language.say("Cały login", "The whole login"), person.login());
        evidence.lists(List.of(person.login()))
                .says(language.say("Konto usunięte", "Account deleted"))
                .inspect("operator-acceptances");
        evidence.followLink("← " + documents);

        ConsolePage both = console.shown(documents);
        both.says(language.say("przyszła", "coming")).inspect("operator-documents");
        both.followLink(language.say("Informacje handlowe", "Commercial information"));
        ConsolePage coming = console.shown(language.say("Informacje handlowe", "Commercial information"));
        coming.says("SHA-256").inspect("operator-document");
        coming.press(language.say("Wycofaj tę wersję", "Withdraw this version"))
                .confirm(language.say("Wycofaj tę wersję", "Withdraw this version"));
        console.shown(documents)
                .told(language.say("Wersja 2027 została wycofana.", "Version 2027 is withdrawn."))
                .lists(List.of(language.say("Regulamin", "Terms and conditions")));
    }
}
