package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.Invited;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

@Journey
@DisplayName("A person registers (B1)")
class RegistrationIT {

    private static final int MAILS_TO_AN_ADDRESS_IN_AN_HOUR = 10;

    private static final int STANDING_SIDE_BY_SIDE = 5;

    @Test
    @DisplayName(
            "No account before the link is used, however often it is looked at; then one with all that was decided")
    void registers(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        Map<String, String> data = person.data();
        data.put("email", "  " + person.email().toUpperCase(Locale.ROOT));
        Instant before = Instant.now();
        person.form().submit(data);
        URI link = bed.mail().next(person.email()).link();
        Instant mailed = Instant.now();

        assertThat(person.users()).isEmpty();
        assertThat(bed.companyClient()
                        .passwordGrant(person.email(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(400);
        for (int i = 0; i < 3; i++) {
            assertThat(person.open(link).status()).isEqualTo(200);
        }
        assertThat(HttpVisitor.of(bed.server().publicUrl(), Language.PL).look(link))
                .isEqualTo(200);
        assertThat(person.users()).isEmpty();
        person.finish(link);

        UserRepresentation user = person.users().get(0);
        assertThat(user.getUsername()).isEqualTo(person.email());
        assertThat(user.isEmailVerified()).isTrue();
        assertThat(user.isEnabled()).isTrue();
        assertThat(user.getFirstName()).isEqualTo("Żaneta");
        assertThat(user.getRequiredActions()).isEmpty();
        TestPerson account = new TestPerson(bed, user.getId(), user.getUsername(), user.getEmail());
        assertThat(account.api().memberships().expect(200).json()).isEmpty();
        List<Evidence> evidence = Evidence.of(account, database);
        assertThat(evidence)
                .extracting(Evidence::document, Evidence::decision, Evidence::language, Evidence::sha256)
                .containsExactlyInAnyOrder(
                        tuple("TERMS", "ACCEPTED", "pl", Evidence.sha256(bed, "terms", "pl")),
                        tuple("PERSONAL_DATA", "ACCEPTED", "pl", Evidence.sha256(bed, "personal-data", "pl")),
                        tuple("MARKETING", "DECLINED", "pl", Evidence.sha256(bed, "marketing", "pl")));
        assertThat(evidence)
                .allSatisfy(
                        row -> assertThat(row.time()).as("when they decided").isBetween(before, mailed))
                .allSatisfy(row -> assertThat(row.address()).isNotEmpty());
        assertThat(rows(database, person.email())).isZero();
    }

    @Test
    @DisplayName("The answer is the same for an address that has an account, which gets a mail and keeps its password")
    void knownAddress(TestBed bed, PostgresServer database) {
        TestPerson known = TestPerson.withOwnAccount(bed, "en");
        SelfRegistered stranger = new SelfRegistered(bed, known.email());
        SelfRegistered somebody = SelfRegistered.somebody(bed);
        Map<String, String> data = stranger.data();
        data.put("password-new", "Cudze-Haslo-2026");
        data.put("password-confirm", "Cudze-Haslo-2026");

        HttpPage answer = stranger.form().submit(data);
        HttpPage answerForNew = somebody.register();

        assertThat(answer.status()).isEqualTo(answerForNew.status());
        assertThat(answer.text().replace(known.email(), "…"))
                .isEqualTo(answerForNew.text().replace(somebody.email(), "…"));
        assertThat(bed.mail().next(known.email(), "You have an account already").text())
                .as("in the account's language, and no link that changes anything")
                .contains(known.login())
                .doesNotContain("/mail-link/");
        WaitingRequests.awaitNone(database);
        assertThat(rows(database, known.email()))
                .as("waits like any other, so that the realm's limit tells nothing")
                .isEqualTo(1);
        assertThat(ManyAccounts.count(
                        database,
                        "select count(*) from ca_registration where email = ? and (secret_data <> '' or credential_data <> ''"
                                + " or last_name <> '' or decided is not null or client_address is not null)",
                        known.email()))
                .as("nothing of what the stranger typed is kept")
                .isZero();
        assertThat(bed.companyClient()
                        .passwordGrant(known.login(), "Cudze-Haslo-2026")
                        .status())
                .isEqualTo(400);
        known.api().memberships().expect(200);
    }

    @Test
    @DisplayName(
            "A stranger's registration with somebody's address: who gets the mail does not vouch for it with a click")
    void theMailAloneIsNotEnough(TestBed bed) {
        SelfRegistered victim = SelfRegistered.somebody(bed);
        URI link = victim.mailedLink();

        HttpPage page = victim.open(link);
        HttpPage pressed = page.press(SelfRegistered.FINISH);
        HttpPage guessed = page.submit(Map.of("password", "zgaduje"));

        assertThat(errorAt(pressed, "password")).isNotEmpty();
        assertThat(errorAt(guessed, "password")).isNotEmpty();
        assertThat(victim.users()).isEmpty();
        for (int i = 0; i < 25; i++) {
            guessed = page.submit(Map.of("password", "zgaduje-" + i));
        }
        assertThat(errorAt(guessed, "password")).contains("Za dużo prób");
        assertThat(victim.users()).isEmpty();
    }

    @Test
    @DisplayName(
            "How many wait is the same whether the address has an account or not, however often it is typed, and where")
    void countTellsNothing(TestBed bed, PostgresServer database) {
        SelfRegistered known =
                new SelfRegistered(bed, TestPerson.withOwnAccount(bed, "pl").email());
        SelfRegistered nobody = SelfRegistered.somebody(bed);

        for (int i = 1; i <= MAILS_TO_AN_ADDRESS_IN_AN_HOUR + 2; i++) {
            HttpPage sentByKnown = known.register();
            HttpPage sentByNobody = nobody.register();
            WaitingRequests.awaitNone(database);
            if (i == 2) {
                sentByKnown.follow("#other-address").submit(known.data());
                sentByNobody.follow("#other-address").submit(nobody.data());
                WaitingRequests.awaitNone(database);
            }
            assertThat(rows(database, known.email()))
                    .as("after %s", i)
                    .isEqualTo(rows(database, nobody.email()))
                    .isEqualTo(Math.min(i, STANDING_SIDE_BY_SIDE));
        }
    }

    @Test
    @DisplayName(
            "Registered in two browsers: both links work, each with its own password; finished with one, the other says so")
    void sideBySide(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        URI victims = person.mailedLink();
        Map<String, String> data = person.data();
        data.put("lastName", "Obca");
        data.put("password-new", "Obce-Haslo-2026");
        data.put("password-confirm", "Obce-Haslo-2026");
        person.form().submit(data);
        URI strangers = bed.mail().next(person.email()).link();

        assertThat(errorAt(person.finish(strangers), "password"))
                .as("not the password of the other")
                .isNotEmpty();
        assertThat(person.finish(victims).text()).contains("Od teraz logujesz się");

        assertThat(person.users()).extracting(UserRepresentation::getLastName).containsExactly("O’Brien-Łęcka");
        HttpPage other = person.open(strangers);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Ten adres ma już konto");
        assertThat(person.open(strangers)
                        .visitor()
                        .post(URI.create(strangers + "/register"), Map.of("password", "Obce-Haslo-2026"))
                        .status())
                .isBetween(400, 499);
        assertThat(rows(database, person.email())).isZero();
        assertThat(person.users()).hasSize(1);
    }

    @Test
    @DisplayName("Registered again in the same browser, which has the better password: the older link is dead")
    void againInTheSameBrowser(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        HttpPage sent = person.register();
        URI older = bed.mail().next(person.email()).link();
        Map<String, String> data = person.data();
        data.put("lastName", "Nowsza");
        data.put("password-new", "Nowsze-Haslo-2026");
        data.put("password-confirm", "Nowsze-Haslo-2026");
        sent.follow("#other-address").submit(data);
        URI newer = bed.mail().next(person.email()).link();

        assertThat(reason(person.open(older))).isEqualTo("replaced");
        assertThat(rows(database, person.email())).isEqualTo(1);
        assertThat(errorAt(person.finish(newer), "password"))
                .as("the older password")
                .isNotEmpty();
        person.open(newer).submit(Map.of("password", "Nowsze-Haslo-2026"));

        assertThat(person.users()).extracting(UserRepresentation::getLastName).containsExactly("Nowsza");
    }

    @Test
    @DisplayName("Registered several times at once: each link works, and one account comes of them")
    void severalAtOnce(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        List<HttpPage> forms = List.of(person.form(), person.form(), person.form());

        List<HttpPage> answers = AtOnce.all(forms.stream()
                .map(form -> (Callable<HttpPage>) () -> form.submit(person.data()))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.document().selectFirst("#company-registration-sent"))
                .isNotNull());
        WaitingRequests.awaitNone(database);
        assertThat(rows(database, person.email())).isEqualTo(3);
        List<HttpPage> pages = bed.mail().await(3, person.email()).stream()
                .map(Mail::link)
                .map(person::open)
                .toList();
        List<HttpPage> finished = AtOnce.all(pages.stream()
                .map(page -> (Callable<HttpPage>) () -> page.submit(Map.of("password", TestPerson.PASSWORD)))
                .toList());
        assertThat(finished).allSatisfy(page -> assertThat(page.text())
                .containsAnyOf("Od teraz logujesz się swoim adresem", "Ten adres ma już konto"));
        assertThat(person.users()).hasSize(1);
    }

    @Test
    @DisplayName("The account was made by a company: the mail names it, and says what to do if one does not know it")
    void madeByACompany(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("zapominalska");
        int before = bed.mail().to(employee.email()).size();

        new SelfRegistered(bed, employee.email()).register();

        Mail told = bed.mail().await(before + 1, employee.email()).get(before);
        assertThat(told.subject()).isEqualTo("Masz już konto");
        assertThat(told.text()).contains(company.name()).contains("Jeśli nie znasz tej firmy");
        assertThat(told.html()).contains(company.number()).contains("Jeśli nie znasz tej firmy");
    }

    @Test
    @DisplayName("The link used twice at once: one account, and nobody sees an error")
    void usedTwiceAtOnce(TestBed bed) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        URI link = person.mailedLink();
        List<HttpPage> pages = List.of(person.open(link), person.open(link), person.open(link));

        List<HttpPage> answers = AtOnce.all(pages.stream()
                .map(page -> (Callable<HttpPage>) () -> page.submit(Map.of("password", TestPerson.PASSWORD)))
                .toList());

        assertThat(person.users()).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.text())
                .containsAnyOf(
                        "Od teraz logujesz się swoim adresem",
                        "Ta rejestracja jest zakończona",
                        "Ten adres ma już konto"));
        assertThat(answers.stream().filter(answer -> answer.text().contains("Od teraz logujesz się")))
                .hasSize(1);
        assertThat(reason(person.open(link))).isEqualTo("used");
    }

    @Test
    @DisplayName("The address got an account while the registration waited: said in plain words, and there stays one")
    void takenMeanwhile(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        SelfRegistered employee = new SelfRegistered(bed, "zajety@" + company.number() + ".example");
        SelfRegistered guest = new SelfRegistered(bed, "gosc@" + company.number() + ".example");
        URI link = employee.mailedLink();
        HttpPage open = employee.open(link);
        URI guestsLink = guest.mailedLink();
        company.invite("zajety");
        company.mainAdmin()
                .api()
                .post(
                        company.number() + "/invitations",
                        Map.of("email", guest.email(), "permissions", List.of(), "admin", false))
                .expect(201);
        Invited.join(
                new Invited(bed, bed.mail().next(guest.email(), "Zaproszenie").link()).open());

        for (HttpPage page : List.of(
                open.submit(Map.of("password", TestPerson.PASSWORD)), employee.open(link), guest.open(guestsLink))) {
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.text()).contains("Ten adres ma już konto").contains("Nie pamiętasz hasła?");
        }
        assertThat(employee.users()).hasSize(1);
        assertThat(guest.users()).hasSize(1);
    }

    @Test
    @DisplayName("Finished at the moment at which a company makes an account with the address: one account comes of it")
    void takenAtOnce(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        for (int i = 0; i < 4; i++) {
            String name = "naraz" + i;
            SelfRegistered person = new SelfRegistered(bed, name + "@" + company.number() + ".example");
            HttpPage open = person.open(person.mailedLink());

            List<Integer> answers = AtOnce.all(List.of(
                    () -> open.submit(Map.of("password", TestPerson.PASSWORD)).status(), () -> company.mainAdmin()
                            .api()
                            .addPerson(company.number(), company.person(name))
                            .status()));

            assertThat(person.users()).as("after %s", answers).hasSize(1);
            assertThat(answers.get(0)).isIn(200, 409);
            assertThat(answers.get(1)).isIn(201, 400, 409);
        }
    }

    @Test
    @DisplayName(
            "Deleted and registered again with the same address, joined again: nothing blocks, old evidence stays (B8)")
    void againAfterDeletion(TestBed bed, PostgresServer database) {
        TestCompany company = JoinCompanyIT.withLicence(bed);
        SelfRegistered person = SelfRegistered.somebody(bed);
        TestPerson first = person.account();
        JoinCompanyIT.join(first, "5260250995", JoinCompanyIT.licenceOf(company))
                .expect(201);
        users(bed).delete(first.id()).close();
        assertThat(person.users()).isEmpty();

        TestPerson second = person.account();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.api().memberships().expect(200).json()).isEmpty();
        JoinCompanyIT.join(second, "5260250995", JoinCompanyIT.licenceOf(company))
                .expect(201);
        assertThat(second.api().memberships().expect(200).json().findValuesAsText("customerNumber"))
                .containsExactly(company.number());
        assertThat(Evidence.of(first, database)).hasSize(4);
        JsonNode evidence = bed.operator()
                .get("legal-documents/acceptances?login=" + person.email())
                .expect(200)
                .json();
        assertThat(StreamSupport.stream(evidence.spliterator(), false)
                        .map(row -> row.path("kind").asText()))
                .hasSize(8)
                .contains("terms", "personal-data", "marketing", "join-statement");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Every address is taken in its one spelling")
    @CsvSource({
        "Ewa+sklep.%s@Example.com, ewa+sklep.%s@example.com",
        "ewa.%s@XN--BCHER-KVA.example, ewa.%s@bücher.example"
    })
    void spellings(String typed, String kept, TestBed bed) {
        String own = UUID.randomUUID().toString();
        SelfRegistered person = new SelfRegistered(bed, typed.formatted(own));
        person.register();

        SelfRegistered same = new SelfRegistered(bed, kept.formatted(own));
        URI link = bed.mail().next(mailed(bed, own), "Aktywuj").link();
        person.finish(link);

        assertThat(same.users()).extracting(UserRepresentation::getUsername).containsExactly(kept.formatted(own));
        new SelfRegistered(bed, kept.formatted(own)).register();
        assertThat(bed.mail().next(mailed(bed, own), "Masz już konto").text()).contains(kept.formatted(own));
    }

    /** As the address stands in the envelope, where an international domain has its other form. */
    private static String mailed(TestBed bed, String own) {
        Awaitility.await().until(() -> bed.mail().all().stream()
                .anyMatch(mail -> mail.to().contains(own)));
        return bed.mail().all().stream()
                .filter(mail -> mail.to().contains(own))
                .findFirst()
                .orElseThrow()
                .to();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("What is no own data is refused at its field, and nothing is mailed")
    @CsvSource({
        "firstName, <script>alert(1)</script>",
        "lastName, 'Łęcka\u0001'",
        "email, 'ewa kowalska@example.com'",
        "email, 'ewa@example.com\u0000'",
        "email, 'ewa@example.com, adam@example.com'",
        "password-new, krótkie",
        "password-confirm, inne",
        "terms, nie",
        "personalData, nie",
        "textsShown, zmyślone"
    })
    void refused(String field, String value, TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        Map<String, String> data = person.data();
        data.put(field, value);

        HttpPage answer = person.form().submit(data);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(errorAt(answer, field.equals("textsShown") ? "terms" : field))
                .isNotEmpty();
        assertThat(answer.document().html()).doesNotContain("<script>alert");
        WaitingRequests.awaitNone(database);
        assertThat(bed.mail().to(person.email())).isEmpty();
    }

    @Test
    @DisplayName("Huge fields, a form of nobody's session and one with a wrong code lead to a page, not to a mail")
    void oddRequests(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        HttpPage form = person.form();
        URI action = URI.create(
                form.document().selectFirst("#company-registration-form").absUrl("action"));
        Map<String, String> huge = person.data();
        huge.put("lastName", "x".repeat(1500));

        HttpPage tooLong = form.submit(huge);
        HttpPage foreign = HttpVisitor.of(bed.server().publicUrl(), Language.PL).post(action, person.data());
        HttpPage wrongCode = person.form()
                .visitor()
                .post(URI.create(action.toString().replaceAll("session_code=[^&]*", "session_code=x")), person.data());

        assertThat(errorAt(tooLong, "lastName")).contains("255");
        assertThat(foreign.status()).isBetween(200, 499);
        assertThat(wrongCode.status()).isBetween(200, 499);
        WaitingRequests.awaitNone(database);
        assertThat(bed.mail().to(person.email())).isEmpty();
    }

    @Test
    @DisplayName("Whatever way leads to a registration, it is this one")
    void everyWayLeadsHere(TestBed bed) {
        String query = bed.app().begin().address().getRawQuery();
        String protocol = bed.server().realmUrl() + "/protocol/openid-connect/";

        for (String way : List.of("registrations?" + query, "auth?" + query + "&prompt=create")) {
            HttpPage page =
                    HttpVisitor.of(bed.server().publicUrl(), Language.PL).open(URI.create(protocol + way));
            assertThat(page.document().selectFirst("#company-registration-form"))
                    .as(way)
                    .isNotNull();
            SelfRegistered person = SelfRegistered.somebody(bed);
            page.submit(person.data());
            bed.mail().next(person.email(), "Aktywuj nowe konto");
            assertThat(person.users()).isEmpty();
        }
    }

    @Test
    @DisplayName("Mails to an address have their limit, and nobody is told")
    void limitOfMails(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        HttpPage sent = person.register();
        String told = sent.text();
        for (int i = 1; i < MAILS_TO_AN_ADDRESS_IN_AN_HOUR + 4; i++) {
            bed.mail().await(Math.min(i, MAILS_TO_AN_ADDRESS_IN_AN_HOUR), person.email());
            HttpPage next = person.register();
            assertThat(next.text()).isEqualTo(told);
            WaitingRequests.awaitNone(database);
        }

        assertThat(ManyAccounts.count(database, "select count(*) from ca_mail where address = ?", person.email()))
                .isEqualTo(MAILS_TO_AN_ADDRESS_IN_AN_HOUR);
        assertThat(rows(database, person.email())).isEqualTo(STANDING_SIDE_BY_SIDE);
        assertThat(person.finish(liveLinks(bed, person).get(0)).text())
                .as("of the mails that went out the last ones still work")
                .contains("Od teraz logujesz się");
    }

    /** Of the mails that came, as soon as one of them leads to the button. */
    private static List<URI> liveLinks(TestBed bed, SelfRegistered person) {
        return Awaitility.await("a link that works")
                .until(
                        () -> bed.mail().to(person.email()).stream()
                                .map(Mail::link)
                                .filter(link -> person.open(link).document().selectFirst(SelfRegistered.FINISH) != null)
                                .toList(),
                        links -> !links.isEmpty());
    }

    private static long rows(PostgresServer database, String email) {
        return ManyAccounts.count(database, "select count(*) from ca_registration where email = ?", email);
    }

    private static UsersResource users(TestBed bed) {
        return bed.realm().users();
    }

    private static String errorAt(HttpPage page, String field) {
        Element error = page.document().selectFirst("[id='" + field + "-error']");
        return error == null ? "" : error.text();
    }

    private static String reason(HttpPage page) {
        Element ended = page.document().selectFirst("#mail-link-ended");
        return ended == null ? "none: " + page.text() : ended.attr("data-reason");
    }
}
