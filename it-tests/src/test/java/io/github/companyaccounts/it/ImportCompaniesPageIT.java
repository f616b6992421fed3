package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.ImportCompaniesPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The operator loads companies from a spreadsheet, in the console (A1)")
class ImportCompaniesPageIT {

    private static final Charset POLISH_WINDOWS = Charset.forName("windows-1250");

    private static final int AFTER_THE_STOP = 298;

    /** So many lines the page sends at a time, and the server works on to the end. */
    private static final int AT_A_TIME = 50;

    private static final String ROLE = "manage-companies";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "from the template to the last refused line: seen before, told line by line, corrected and loaded again")
    void fromTheTemplateToTheLastLine(Language language, TestBed bed, Browser browser) {
        TestCompany there = TestCompany.registered(bed);
        String good = TestBed.newCustomerNumber();
        String corrected = TestBed.newCustomerNumber();
        BrowserWindow window = browser.open(language);
        OperatorConsole console = signedIn(bed, window, "");
        console.shown(language.say("Firmy", "Companies")).press(language.say("Wczytaj z pliku", "Load from a file"));
        ImportCompaniesPage page = ImportCompaniesPage.shown(window);
        page.inspect("operator-import");
        page.openColumns().inspect("operator-import-columns");

        String template = page.template();
        String heading = template.lines().findFirst().orElseThrow();
        assertThat(heading).startsWith("\uFEFFcustomerNumber;name;taxId;").endsWith(";notify");
        page.pickFile("firmy.xlsx", template).isRefused("CSV UTF-8");
        page.pickFile("firmy.csv", template)
                .isRefused(language.say("Wiersz 2 to nadal przykładowy wiersz", "Line 2 is still the sample line"));
        assertThat(page.offersToLoad()).as("a file that is wrong can be loaded").isFalse();
        page.inspect("operator-import-wrong");

        String file = String.join(
                "\r\n",
                heading.substring(1),
                line(good, "Młyn; Żółć i Ćma", "+48 22 100 20 30", "ewa@" + good + ".example"),
                line(there.number(), "Inna nazwa", "", "ewa@" + there.number() + ".example"),
                line(corrected, "Piekarnia", "+48 22 100 20 30", "bez-malpy"),
                line("=1+1", "Formuła", "", "jan@" + good + ".example"),
                ";".repeat(16),
                "");
        page.pickFile("firmy.csv", file, POLISH_WINDOWS);
        assertThat(page.preview())
                .containsExactly(
                        "2 | " + good + " | Młyn; Żółć i Ćma",
                        "3 | " + there.number() + " | Inna nazwa",
                        "4 | " + corrected + " | Piekarnia",
                        "5 | =1+1 | Formuła");
        page.says("windows-1250").inspect("operator-import-preview");
        String lines = language.say("4 wiersze", "4 lines");
        page.askToLoad(lines).inspect("operator-import-ask");
        page.confirmToLoad(lines).loaded();

        assertThat(page.totals()).containsExactly("1", "0", "1", "2");
        assertThat(page.refusedLines())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("4 | " + corrected + " | mainAdmin.email: ")
                                .contains(language.say("poprawny adres", "address")),
                        second -> assertThat(second).startsWith("5 | =1+1 | customerNumber: "));
        page.inspect("operator-import-refused");
        assertThat(bed.operator().company(good).json().path("name").asText()).isEqualTo("Młyn; Żółć i Ćma");
        assertThat(bed.mail().next("ewa@" + good + ".example").link()).isNotNull();
        assertThat(bed.operator().company(there.number()).json().path("name").asText())
                .isEqualTo(there.name());

        String report = page.saveRefused();
        assertThat(report).contains("\r\n4;", "'+48 22 100 20 30", "'=1+1").doesNotContain(";=", ";+", "Żółć");
        page.another()
                .pickFile(
                        "poprawione.csv",
                        report.replace("bez-malpy", "jan@" + corrected + ".example")
                                .lines()
                                .limit(2)
                                .reduce((one, other) -> one + "\r\n" + other)
                                .orElseThrow());
        assertThat(page.preview()).containsExactly("2 | " + corrected + " | Piekarnia");
        page.says(language.say("lista odrzuconych wierszy", "list of refused lines"))
                .inspect("operator-import-corrected");
        String oneLine = language.say("1 wiersz", "1 line");
        page.askToLoad(oneLine).confirmToLoad(oneLine).loaded();

        assertThat(page.totals()).containsExactly("1", "0", "0", "0");
        page.inspect("operator-import-done");
        assertThat(bed.operator().company(corrected).json().path("phone").asText())
                .isEqualTo("+48 22 100 20 30");
        assertThat(bed.mail().next("jan@" + corrected + ".example").link()).isNotNull();
        page.followLink(language.say("Przejdź do firm", "To the companies"));
        console.shown(language.say("Firmy", "Companies"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "while it runs: how far it is, a question before the page is left, a way to stop; the same file is at hand")
    void whileItRuns(Language language, TestBed bed, Browser browser, DatabaseServer database) {
        TestCompany there = TestCompany.registered(bed);
        String name = "Ostatnia " + TestBed.newCustomerNumber();
        String file = Stream.of(
                        Stream.of("customerNumber,name,mainAdmin.firstName,mainAdmin.lastName,mainAdmin.email"),
                        Stream.of(line("Pierwsza")),
                        Stream.of(there.number() + ",Zmieniona,,,"),
                        Stream.generate(() -> line(name)).limit(AFTER_THE_STOP))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        BrowserWindow window = browser.open(language);
        OperatorConsole console = signedIn(bed, window, "companies/import");
        ImportCompaniesPage page = ImportCompaniesPage.shown(window);
        String lines = language.say("300 wierszy", "300 lines");
        page.pickFile("firmy.csv", file)
                .replace()
                .withoutMails()
                .askToLoad(lines)
                .inspect("operator-import-ask-replace");

        try (HeldRow row = HeldRow.ofCompany(database, there.number())) {
            page.confirmToLoad(lines);
            row.awaitSomebody();
            page.isAt(1, 300).inspect("operator-import-running");
            page.followTo(language.say("Rezygnacje", "Cancellations"));
            page.dialogSays(language.say("Opuścić tę stronę?", "Leave this page?"))
                    .inspect("operator-import-leave");
            page.confirm(language.say("Anuluj", "Cancel")).dialogClosed();
            page.stop().ended(language.say("Wczytywanie zatrzymano", "The loading was stopped"));
            assertThat(page.totals()).containsExactly("1", "0", "0", "0");
            page.inspect("operator-import-stopped");
        }
        assertThat(settled(bed, name)).as("lines after the stop").isLessThan(AT_A_TIME);
        assertThat(page.again().preview()).as("the same file is at hand").hasSize(5);
        page.followTo(language.say("Rezygnacje", "Cancellations"));
        console.shown(language.say("Rezygnacje", "Cancellations"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "when the sign-in ends in the middle, what is known stays, and refused lines can be saved before the next")
    void whenTheSignInEnds(Language language, TestBed bed, Browser browser, DatabaseServer database) {
        TestCompany there = TestCompany.registered(bed);
        String name = "Ostatnia " + TestBed.newCustomerNumber();
        String file = Stream.of(
                        Stream.of("customerNumber,name,mainAdmin.firstName,mainAdmin.lastName,mainAdmin.email"),
                        Stream.of(line("Pierwsza"), "zly,Odrzucona,,,", there.number() + ",Zmieniona,,,"),
                        Stream.generate(() -> line(name)).limit(AT_A_TIME))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        OperatorPerson operator = OperatorPerson.with(bed, language, ROLE);
        BrowserWindow window = browser.open(language);
        OperatorConsole.signedIn(window, bed.server(), operator.login(), OperatorPerson.PASSWORD, "companies/import");
        ImportCompaniesPage page = ImportCompaniesPage.shown(window);
        String lines = language.say("53 wiersze", "53 lines");
        page.pickFile("firmy.csv", file).replace().withoutMails().askToLoad(lines);
        try (HeldRow row = HeldRow.ofCompany(database, there.number())) {
            page.confirmToLoad(lines);
            row.awaitSomebody();
            operator.signOutEverywhere(bed);
        }
        page.ended(
                language.say("Wczytywanie przerwano przed końcem pliku", "The loading was broken off before the end"));
        page.says(language.say("Twoje logowanie wygasło albo zostało zakończone", "Your sign-in has ended"));
        assertThat(page.totals()).containsExactly("1", "1", "0", "1");
        assertThat(page.refusedLines()).singleElement().asString().startsWith("3 | zly | customerNumber: ");
        page.inspect("operator-import-signed-out");
        assertThat(settled(bed, name)).as("lines after the sign-in ended").isZero();

        String signIn = language.say("Zaloguj się ponownie", "Sign in again");
        page.press(signIn);
        page.dialogSays(language.say("Zalogować się bez zapisania", "Sign in without saving"))
                .inspect("operator-import-signed-out-unsaved");
        page.confirm(language.say("Anuluj", "Cancel")).dialogClosed();
        assertThat(page.saveRefused()).contains("\n3,customerNumber: ", ",zly,Odrzucona");
        page.press(signIn);
        window.page().locator("#kc-form-login").waitFor();
        LoginPage.in(window).signIn(operator.login(), OperatorPerson.PASSWORD);
        assertThat(ImportCompaniesPage.shown(window).pickFile("firmy.csv", file).preview())
                .as("the same file, after signing in")
                .hasSize(5);
    }

    /** How many with this name there are once none is added any more. */
    private static long settled(TestBed bed, String name) {
        AtomicLong before = new AtomicLong(-1);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    long now = bed.operator()
                            .get("companies/count?search=" + name.replace(" ", "%20"))
                            .json()
                            .asLong();
                    return before.getAndSet(now) == now;
                });
        return before.get();
    }

    private static String line(String name) {
        String number = TestBed.newCustomerNumber();
        return number + "," + name + ",Ewa,Nowak,ewa@" + number + ".example";
    }

    @Test
    @DisplayName("is not for operators who may only look")
    void notForThoseWhoMayOnlyLook(TestBed bed, Browser browser) {
        OperatorPerson viewer = OperatorPerson.with(bed, "view-companies");
        BrowserWindow window = browser.open(Language.PL);
        OperatorConsole console =
                OperatorConsole.signedIn(window, bed.server(), viewer.login(), OperatorPerson.PASSWORD);
        ConsolePage companies = console.shown("Firmy");
        companies.saysLike("firm[ay]?");
        assertThat(companies.offers("Wczytaj z pliku")).isFalse();

        ConsolePage page = console.open("companies/import", ImportCompaniesPage.title(Language.PL));
        page.says("potrzebne jest prawo zarządzania firmami");
        assertThat(page.offers("Wybierz plik")).isFalse();
        page.inspect("operator-import-not-allowed");
    }

    private static OperatorConsole signedIn(TestBed bed, BrowserWindow window, String path) {
        OperatorPerson operator = OperatorPerson.with(bed, window.language(), ROLE);
        return OperatorConsole.signedIn(window, bed.server(), operator.login(), OperatorPerson.PASSWORD, path);
    }

    /** In the order of the template. */
    private static String line(String number, String name, String phone, String email) {
        return String.join(
                ";",
                number,
                name.contains(";") ? "\"" + name + "\"" : name,
                "5260250995",
                "",
                "registered-company",
                phone,
                "",
                "Prosta 1",
                "00-001",
                "Łódź",
                "PL",
                "",
                "Ewa",
                "Młynarz",
                email,
                "pl",
                "");
    }
}
