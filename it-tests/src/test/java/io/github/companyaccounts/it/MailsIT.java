package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mail as it arrives (A6, A9, A10, A12, A1), and that nothing anybody is called becomes more than text in it. */
@Journey
@DisplayName("The mails")
class MailsIT {

    private static final String NEW_PASSWORD = "Czerwony-Rower-2026";

    /** Template → subject in Polish, in English. */
    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "activation-main-admin",
            List.of("Aktywuj konto głównego administratora", "Activate your main admin account"),
            "activation-employee",
            List.of("Aktywuj swoje konto", "Activate your account"),
            "password-reset",
            List.of("Ustaw nowe hasło", "Set a new password"),
            "password-changed",
            List.of("Hasło zostało zmienione", "Your password has been changed"),
            "login-reminder",
            List.of("Twoje loginy", "Your logins"),
            "confirm-email",
            List.of("Potwierdź nowy adres e-mail", "Confirm your new e-mail address"),
            "email-change-asked",
            List.of("Adres e-mail Twojego konta ma zostać zmieniony", "A new e-mail address has been asked for"),
            "email-changed",
            List.of(
                    "Adres e-mail Twojego konta został zmieniony",
                    "The e-mail address of your account has been changed"),
            "main-admin-offer",
            List.of("Zgłoszono Cię na głównego administratora firmy", "You have been named as main admin of a company"),
            "invitation",
            List.of("Zaproszenie do firmy", "You are invited to a company"));

    /** Those with a link that only the recipient may have. */
    private static final List<String> WITH_SECRET = List.of(
            "activation-main-admin",
            "activation-employee",
            "password-reset",
            "confirm-email",
            "main-admin-offer",
            "invitation");

    private static final String ODD_BEGINNING =
            "<b onmouseover=\"alert(1)\">Łódź & Syn's</b> ${7*7} #{1} <#if true> {0}";

    /** Markup, template and format language, a line that could begin a header, reversed text, a very long word. */
    private static final String ODD_NAME =
            ODD_BEGINNING + "\u2028Bcc: everybody@example.com\u202eunlicensed " + "x".repeat(80);

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speak the recipient's language, say the same as text and as HTML, and are a pleasure to read")
    void speakTheRecipientsLanguage(Language reader, TestBed bed, Browser browser) {
        Map<String, Mail> mails = new Correspondence(bed, reader, MailsIT::asUsual, MailsIT::asUsual).all();

        assertThat(mails).hasSameSizeAs(SUBJECTS);
        BrowserWindow window = browser.open(reader);
        mails.forEach((template, mail) -> {
            isWellMade(template, mail, reader, bed);
            window.page().setContent(mail.html());
            window.inspect("mail-" + template);
        });
    }

    private static void isWellMade(String template, Mail mail, Language reader, TestBed bed) {
        assertThat(mail.subject())
                .isEqualTo(say(
                        reader,
                        SUBJECTS.get(template).get(0),
                        SUBJECTS.get(template).get(1)));
        assertThat(mail.from()).isEqualTo("Panel klienta <konta@example.com>");
        assertThat(mail.contentTypes()).hasSize(3);
        assertThat(mail.contentTypes().get(0)).startsWith("multipart/alternative;");
        assertThat(mail.contentTypes().get(1)).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.contentTypes().get(2)).isEqualToIgnoringCase("text/html; charset=UTF-8");

        Document html = Jsoup.parse(mail.html());
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo(reader.tag());
        assertThat(mail.text()).contains(say(reader, "Dzień dobry", "Hello")).contains("pomoc@example.com");
        assertThat(html.select("img, link, script, iframe, object, form")).isEmpty();
        saysTheSame(mail, html);
        leadsToTheSame(mail, html, bed);
        if (WITH_SECRET.contains(template)) {
            assertThat(mail.link().getPath()).startsWith("/realms/b2b/mail-link/");
            assertThat(html.select("a[href]").eachAttr("href"))
                    .hasSize(2)
                    .containsOnly(mail.link().toString());
            assertThat(html.select("a[href]").get(1).text())
                    .isEqualTo(mail.link().toString());
            assertThat(mail.text()).contains(say(reader, "Link działa do: ", "The link works until: "));
        } else {
            assertThat(mail.text() + mail.html()).doesNotContain("/mail-link/");
        }
    }

    /** Every line of the text stands in the HTML part, where the button's words have no colon. */
    private static void saysTheSame(Mail mail, Document html) {
        String read = squeezed(html.body().text());
        Stream<String> lines = mail.text().lines().map(MailsIT::squeezed).filter(line -> !line.isEmpty());
        assertThat(lines.filter(line -> !line.equals("--")).map(line -> line.replaceFirst(":$", "")))
                .allSatisfy(line -> assertThat(read).contains(line));
    }

    private static void leadsToTheSame(Mail mail, Document html, TestBed bed) {
        List<String> inHtml =
                html.select("a[href]").eachAttr("href").stream().distinct().toList();
        assertThat(mail.links().stream().map(URI::toString).distinct().toList()).isEqualTo(inHtml);
        assertThat(inHtml)
                .allSatisfy(link -> assertThat(link).startsWith(bed.server().publicUrl() + "/"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    @Test
    @DisplayName("keep names what they are: text, on one line, whatever is in them")
    void keepNamesWhatTheyAre(TestBed bed, Browser browser) {
        Consumer<Map<String, Object>> oddCompany = request -> request.put("name", ODD_NAME);
        Consumer<Map<String, Object>> oddPerson = request -> {
            request.put("firstName", "O'Neil-\u202eeil'O " + "y".repeat(100));
            request.put("lastName", "Żółć-Öğe 丁");
        };
        Map<String, Mail> mails = new Correspondence(bed, Language.PL, oddCompany, oddPerson).all();

        mails.forEach((template, mail) -> {
            Document html = Jsoup.parse(mail.html());
            String read = squeezed(html.body().text());
            assertThat(mail.subject()).isEqualTo(SUBJECTS.get(template).get(0));
            assertThat(html.select("b, script, [onmouseover]")).as(template).isEmpty();
            assertThat(read).as(template).contains(ODD_BEGINNING + " Bcc: everybody@example.com unlicensed xxx");
            assertThat(mail.text())
                    .as(template)
                    .contains(ODD_BEGINNING + " Bcc: everybody@example.com unlicensed xxx")
                    .doesNotContain("\u202e")
                    .doesNotContain("\u2028");
            assertThat(mail.html()).as(template).doesNotContain("\u202e").doesNotContain("\u2028");
            saysTheSame(mail, html);
        });
        for (String template : List.of(
                "activation-employee", "password-reset", "confirm-email", "email-change-asked", "email-changed")) {
            assertThat(mails.get(template).text()).contains("O'Neil- eil'O y").contains("Żółć-Öğe 丁");
        }
        assertThat(bed.mail().to("everybody@example.com")).isEmpty();
        BrowserWindow window = browser.open(Language.PL);
        window.page().setContent(mails.get("activation-employee").html());
        window.inspect("mail-activation-employee-odd-names");
    }

    private static void asUsual(Map<String, Object> request) {
        // nothing differs
    }

    private static String say(Language language, String polish, String english) {
        return language == Language.PL ? polish : english;
    }

    /**
     * What makes each mail go out once. Everybody but the recipient reads the other language: the operator, the admin, and
     * even the browser that opens the links.
     *
     * @param reader the recipient's language
     * @param company differences of the companies from the usual
     * @param person differences of the employee from the usual
     */
    private record Correspondence(
            TestBed bed, Language reader, Consumer<Map<String, Object>> company, Consumer<Map<String, Object>> person) {

        private Language others() {
            return reader == Language.PL ? Language.EN : Language.PL;
        }

        Map<String, Mail> all() {
            Map<String, Mail> mails = new LinkedHashMap<>();
            mails.put(
                    "activation-main-admin",
                    TestCompany.registered(bed, reader.tag(), company)
                            .mainAdmin()
                            .nextMail());
            ofAnEmployee(mails);
            mails.put("main-admin-offer", offer());
            mails.put("invitation", invitation());
            return mails;
        }

        private void ofAnEmployee(Map<String, Mail> mails) {
            TestCompany employer = TestCompany.registered(bed, others().tag(), company);
            CompanyApi admin = employer.mainAdmin().activate().api().in(others());
            Map<String, Object> request = employer.person("jan");
            request.put("locale", reader.tag());
            person.accept(request);
            String id = admin.addPerson(employer.number(), request).expect(201).createdId();
            TestPerson employee = new TestPerson(bed, id, (String) request.get("login"), (String) request.get("email"));

            Mail activation = employee.nextMail();
            mails.put("activation-employee", activation);
            employee.activate(activation.link());

            admin.sendPasswordMail(employer.number(), id).expect(204);
            Mail reset = employee.nextMail();
            mails.put("password-reset", reset);
            visitor().open(reset.link()).submit(Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
            mails.put("password-changed", employee.nextMail());

            String newAddress = "jan.nowy@" + employer.number() + ".example";
            admin.changePerson(employer.number(), id, Map.of("email", newAddress))
                    .expect(200);
            Mail confirm = bed.mail().next(newAddress);
            mails.put("confirm-email", confirm);
            mails.put("email-change-asked", employee.nextMail());
            visitor().open(confirm.link()).press("#confirm-email-form");
            mails.put("email-changed", employee.nextMail());

            new Forgotten(bed, others()).logins(newAddress);
            mails.put("login-reminder", bed.mail().next(newAddress));
        }

        private Mail offer() {
            TestPerson owner = TestPerson.withOwnAccount(bed, reader.tag());
            String number = TestBed.newCustomerNumber();
            Map<String, Object> request = TestCompany.request(number, others().tag());
            company.accept(request);
            request.put(
                    "mainAdmin",
                    Map.of(
                            "firstName",
                            "Gabriela",
                            "lastName",
                            "Gość",
                            "email",
                            owner.email(),
                            "locale",
                            others().tag()));
            bed.operator().in(others()).register(number, request).expect(201);
            return owner.nextMail();
        }

        private Mail invitation() {
            TestPerson guest = TestPerson.withOwnAccount(bed, reader.tag());
            TestCompany inviting = TestCompany.registered(bed, others().tag(), company);
            inviting.mainAdmin()
                    .activate()
                    .api()
                    .in(others())
                    .post(
                            inviting.number() + "/invitations",
                            Map.of("email", guest.email(), "permissions", "all", "admin", true))
                    .expect(201);
            return guest.nextMail();
        }

        private HttpVisitor visitor() {
            return HttpVisitor.of(bed.server().publicUrl(), others());
        }
    }
}
