package io.github.companyaccounts.it;

import static io.github.companyaccounts.it.fixtures.TrustedOffice.CAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.SentAuthorization;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.NetworksFixPage;
import io.github.companyaccounts.it.pages.ObjectionPage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The operator's queue of signed authorizations, and what those concerned see of a decision (D4)")
class RecoveryQueueIT {

    private static final String PHONE = "+48 22 123 45 67";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "The second factor: what differs is marked, the scan is a file; approved, the password alone is enough")
    void secondFactor(Language language, TestBed bed, Browser browser, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.mainAdmin();
        SecondFactor.give(person, database);
        SentAuthorization sent = sent(bed, company, person, "second-factor");
        OperatorConsole console = signedIn(someOperator(bed, language), "recoveries", language, bed, browser);
        ConsolePage list = console.shown(queue(language));
        list.choose(language.say("Stan upoważnienia", "State"), language.say("czeka na rozpatrzenie", "waiting"));
        list.saysLike("[0-9A-Z]{4}-[0-9A-Z]{4}").inspect("operator-recoveries");

        ConsolePage page = console.open("recoveries/" + sent.id(), heading(sent, language));
        page.says(language.say("2 rzeczy różnią się", "2 things differ")).says("ul. Krzywa 7");
        page.inspect("operator-recovery");
        assertThat(page.download(language.say("Pobierz skan", "Download the scan")))
                .isEqualTo(new String(SentAuthorization.PDF, StandardCharsets.US_ASCII));
        page.press(approve(language))
                .dialogSays(language.say(
                        "Konto " + person.login() + " (Anna Żółkiewska) straci wszystkie drugie składniki",
                        "The account " + person.login() + " (Anna Żółkiewska) loses every second factor"));
        page.dialogSays(language.say("Login i hasło pozostaną bez zmian.", "Login and password stay as they are."))
                .inspect("operator-recovery-approve");
        page.confirm(approve(language)).told(language.say("Zatwierdzono upoważnienie", "is approved"));
        page.says(language.say("Wykonano", "Carried out")).inspect("operator-recovery-done");

        assertThat(page.offers(language.say("Odrzuć", "Refuse"))).isFalse();
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        objectionToWhatWasDone(page, person, language, browser);
        assertThat(SecondFactor.typesOf(person, database)).isEmpty();
    }

    /** From the mail to the operator, who settles it. */
    private static void objectionToWhatWasDone(
            ConsolePage page, TestPerson person, Language language, Browser browser) {
        ObjectionPage objection =
                ObjectionPage.open(browser.open(language), person.nextMail().link());
        assertThat(objection.outcome()).isEqualTo("carried-out");
        objection.inspect("authorization-objection-carried-out");
        ObjectionPage reported = objection.object("Nikt tego <b>nie</b> zlecił");
        assertThat(reported.outcome()).isEqualTo("reported");
        reported.inspect("authorization-objection-reported");

        page.window().page().reload();
        page.says(language.say("Zgłoszono sprzeciw wobec tego, co wykonano", "Somebody objects to what was done"))
                .says("Nikt tego <b>nie</b> zlecił");
        page.inspect("operator-recovery-objected-after");
        String settle = language.say("Zakończ sprawę sprzeciwu", "Settle the objection");
        page.press(settle).typeToConfirm("Właściciel potwierdził upoważnienie");
        page.inspect("operator-recovery-settle");
        page.confirm(settle)
                .dialogClosed()
                .says(language.say("Zakończono sprawę sprzeciwu", "Objection settled"))
                .saysNoMore(language.say(
                        "Zgłoszono sprzeciw wobec tego, co wykonano", "Somebody objects to what was done"));
    }

    @Test
    @DisplayName("The network rule: approved, the admin gets in from outside, and has to put the rule right first")
    void networks(TestBed bed, Browser browser) {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed));
        TestPerson admin = company.mainAdmin();
        SentAuthorization sent = sent(bed, company, admin, "networks");
        ConsolePage page = opened(sent, someOperator(bed, Language.PL), Language.PL, bed, browser);
        page.press("Zatwierdź")
                .dialogSays("będzie mogło logować się spoza zaufanych sieci")
                .confirm("Zatwierdź");
        page.told("Zatwierdzono upoważnienie");

        BrowserWindow window = browser.open(Language.PL).comingFrom(CAFE);
        LoginPage.open(window, bed.app().begin()).signIn(admin.login(), TestPerson.PASSWORD);
        assertThat(NetworksFixPage.in(window).address()).isEqualTo(CAFE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "A vacant place: first the company is reached on record, then two operators approve; the member is main admin at once")
    void mainAdmin(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson member = company.employ("nastepca");
        bed.realm().users().get(company.mainAdmin().id()).remove();
        SentAuthorization sent = sent(bed, company, member, "main-admin");
        OperatorPerson first = someOperator(bed, language);
        ConsolePage page = opened(sent, first, language, bed, browser);
        page.says(language.say("Firma musi najpierw potwierdzić", "The company has to confirm"));
        assertThat(page.offers(approve(language))).isFalse();
        page.inspect("operator-recovery-contact-missing");

        noteContact(page, language);
        page.press(approve(language))
                .dialogSays(language.say("To pierwsze z dwóch zatwierdzeń.", "This is the first of two approvals."));
        page.dialogSays(language.say("Miejsce głównego administratora jest wolne", "The main admin's place is vacant"))
                .confirm(approve(language));
        page.says(language.say("bo pierwsze jest Twoje", "the first approval is yours"));
        assertThat(page.offers(approve(language))).isFalse();
        page.inspect("operator-recovery-half-approved");
        assertThat(roleOf(member, bed)).isEqualTo("employee");

        ConsolePage other = opened(sent, someOperator(bed, language), language, bed, browser);
        other.says(language.say("Pierwszy operator: ", "First operator: ") + first.login())
                .press(approve(language));
        other.dialogSays(language.say("Stanie się to od razu.", "This happens at once"))
                .confirm(approve(language))
                .told(language.say("Zatwierdzono upoważnienie", "is approved"));
        assertThat(roleOf(member, bed)).isEqualTo("main-admin");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("An objection stops it before its time; the operator sees who and why, and refuses with a reason")
    void objection(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson member = company.employ("uzurpator");
        SentAuthorization sent = sent(bed, company, member, "main-admin");
        bed.operator()
                .post("recoveries/" + sent.id() + "/contact", Map.of("channel", "phone", "outcome", "reached"))
                .expect(204);
        ConsolePage page = opened(sent, someOperator(bed, language), language, bed, browser);
        page.press(approve(language)).chooseInDialog(language.say("Zablokuj konto", "Block the account"));
        page.dialogSays(language.say("a jego konto zostanie zablokowane", "and their account is blocked"))
                .inspect("operator-recovery-approve-main-admin");
        page.confirm(approve(language)).says(language.say("Pierwszy operator", "First operator"));
        Map<String, Object> approval = sent.approval(bed.operator());
        approval.put("blockFormer", true);
        bed.operator().post("recoveries/" + sent.id() + "/approve", approval).expect(204);
        page.window().page().reload();
        page.says(language.say("zatwierdzone, jeszcze nie działa", "approved, not in effect yet"));
        assertThat(page.offers(approve(language))).isFalse();
        page.inspect("operator-recovery-approved");

        HttpPage question = HttpVisitor.of(bed.server().publicUrl(), language)
                .open(company.mainAdmin().nextMail().link());
        question.submit("#authorization-object", Map.of("reason", "Nic nie <b>podpisano</b>"));
        page.window().page().reload();
        page.says(language.say("Zgłoszono sprzeciw", "Somebody objected"))
                .says(language.say("potwierdzić upoważnienie jeszcze raz", "confirm the authorization once more"))
                .says(company.mainAdmin().email())
                .says("Nic nie <b>podpisano</b>");
        page.inspect("operator-recovery-objected");

        String refuse = language.say("Odrzuć", "Refuse");
        page.press(refuse).confirm(refuse).dialogSays(language.say("Podaj powód.", "Please give a reason."));
        page.typeToConfirm("Firma zaprzecza").inspect("operator-recovery-refuse");
        page.confirm(refuse).dialogClosed().says(language.say("Powód odrzucenia", "Reason of the refusal"));
        assertThat(bed.mail().await(5, sent.contactEmail()).get(4).text()).contains("Firma zaprzecza");
        assertThat(roleOf(member, bed)).isEqualTo("employee");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Whoever manages companies but no authorizations finds no way to the queue, and nothing in it")
    void notForOthers(Language language, TestBed bed, Browser browser) {
        OperatorPerson manager = OperatorPerson.with(bed, language, "manage-companies");
        OperatorConsole console = signedIn(manager, "", language, bed, browser);
        ConsolePage companies = console.shown(language.say("Firmy", "Companies"));
        assertThat(companies.text()).doesNotContain(queue(language));
        console.open("recoveries", queue(language))
                .says(language.say("Do tego potrzebne jest prawo", "This needs the right"))
                .inspect("operator-recoveries-not-for-you");
    }

    /** As it stands on record but for the address. */
    private static SentAuthorization sent(TestBed bed, TestCompany company, TestPerson person, String matter) {
        Map<String, String> form = SentAuthorization.form(company.number(), person.login());
        form.put("companyName", company.name());
        form.put("address", "ul. Krzywa 7\n00-001 Warszawa");
        return SentAuthorization.send(bed, matter, form);
    }

    private static void noteContact(ConsolePage page, Language language) {
        String note = language.say("Odnotuj kontakt", "Note a contact");
        page.pressByKeyboard(note).chooseInDialog(language.say("telefonicznie: ", "by phone: ") + PHONE);
        page.chooseInDialog(language.say("Firma potwierdziła upoważnienie", "The company confirmed the authorization"))
                .typeToConfirm("Zofia Prezes, godz. 12");
        page.inspect("operator-recovery-contact");
        page.confirm(note).dialogClosed().says("Zofia Prezes, godz. 12");
    }

    private static ConsolePage opened(
            SentAuthorization sent, OperatorPerson operator, Language language, TestBed bed, Browser browser) {
        return signedIn(operator, "recoveries/" + sent.id(), language, bed, browser)
                .shown(heading(sent, language));
    }

    private static String heading(SentAuthorization sent, Language language) {
        return language.say("Upoważnienie ", "Authorization ") + sent.number();
    }

    private static OperatorPerson someOperator(TestBed bed, Language language) {
        return OperatorPerson.with(bed, language, "manage-recoveries");
    }

    /** On the way to a page. */
    private static OperatorConsole signedIn(
            OperatorPerson operator, String path, Language language, TestBed bed, Browser browser) {
        return OperatorConsole.signedIn(
                browser.open(language), bed.server(), operator.login(), OperatorPerson.PASSWORD, path);
    }

    private static String roleOf(TestPerson person, TestBed bed) {
        return bed.tokens()
                .throughSignInPage(person.login(), TestPerson.PASSWORD)
                .accessClaims()
                .at("/company/role")
                .asText();
    }

    private static String queue(Language language) {
        return language.say("Upoważnienia", "Authorizations");
    }

    private static String approve(Language language) {
        return language.say("Zatwierdź", "Approve");
    }
}
