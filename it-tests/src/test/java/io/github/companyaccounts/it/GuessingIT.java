package io.github.companyaccounts.it;

import static io.github.companyaccounts.it.fixtures.Stranger.guess;
import static io.github.companyaccounts.it.fixtures.Stranger.hasLocked;
import static io.github.companyaccounts.it.fixtures.Stranger.newBrowser;
import static io.github.companyaccounts.it.fixtures.Stranger.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.Stranger;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

@OwnRealm("sets the realm otherwise and uses up the wrong passwords of the address that all tests come from")
@Journey
@DisplayName("An account whose password is guessed is slowed down for strangers, and not lost to its owner")
class GuessingIT {

    private static final String NEW_PASSWORD = "Niebieski-Tramwaj-77";
    private static final int OF_KNOWN_BROWSER = 10;

    private static RealmRepresentation before;

    /** Locks last as long as a test, and come after ten wrong passwords however fast they follow each other. */
    @BeforeAll
    static void locksThatLast(TestBed bed) {
        RealmResource realm = realm(bed);
        before = realm.toRepresentation();
        RealmRepresentation changed = realm.toRepresentation();
        changed.setQuickLoginCheckMilliSeconds(0L);
        changed.setWaitIncrementSeconds(900);
        realm.update(changed);
    }

    @AfterAll
    static void asBefore(TestBed bed) {
        realm(bed).update(before);
    }

    @BeforeEach
    void forgetGuesses(TestBed bed, PostgresServer database) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from ca_limit where realm_id = '"
                    + realm(bed).toRepresentation().getId() + "'");
        }
    }

    @Test
    @DisplayName("Strangers lock the reserved login; its owner's browser signs in, a new one is refused like anybody")
    void theOwnersBrowserSignsIn(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson owner = company.mainAdmin();
        HttpVisitor known = usedBrowser(owner);
        String wrong = guess(bed, owner.login()).text();

        Stranger.lock(owner);

        assertThat(isIn(bed, signIn(bed, known, company.number() + "_ADMIN ", TestPerson.PASSWORD)))
                .as("in the owner's browser")
                .isTrue();
        HttpPage elsewhere = signIn(bed, newBrowser(bed), owner.login(), TestPerson.PASSWORD);
        assertThat(isIn(bed, elsewhere)).as("in a new one").isFalse();
        assertThat(elsewhere.text()).isEqualTo(wrong);
        assertThat(forAProgram(bed, owner)).isEqualTo("Invalid user credentials");
        endSessions(owner);
        assertThat(isIn(bed, signIn(bed, known, owner.login(), "Zgadywane-Haslo-1")))
                .as("with a wrong password")
                .isFalse();
        assertThat(isIn(bed, signIn(bed, known, owner.login(), TestPerson.PASSWORD)))
                .as("again in the owner's browser")
                .isTrue();
    }

    @Test
    @DisplayName("A browser known to one account is a stranger's for every other one")
    void knownToOneAccountOnly(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson one = company.employ("jedna");
        TestPerson other = company.employ("druga");
        HttpVisitor known = usedBrowser(one);

        Stranger.lock(other);

        assertThat(isIn(bed, signIn(bed, known, other.login(), TestPerson.PASSWORD)))
                .isFalse();
    }

    @Test
    @DisplayName("The second factor too: the owner's browser goes on to it; the password alone makes no browser known")
    void theSecondFactor(TestBed bed, PostgresServer database) throws SQLException {
        TestPerson owner = TestCompany.active(bed).employ("z.kodem");
        SecondFactor.give(owner, database);
        HttpVisitor known = newBrowser(bed);
        HttpPage code = signIn(bed, known, owner.login(), TestPerson.PASSWORD);
        assertThat(isIn(bed, code.submit(Map.of("otp", SecondFactor.code(0))))).isTrue();
        endSessions(owner);
        HttpVisitor passwordOnly = newBrowser(bed);
        HttpPage asked = signIn(bed, passwordOnly, owner.login(), TestPerson.PASSWORD);
        assertThat(asked.document().selectFirst("[name=otp]")).as(asked.text()).isNotNull();

        Stranger.lock(owner);

        HttpPage refused = signIn(bed, passwordOnly, owner.login(), TestPerson.PASSWORD);
        assertThat(refused.document().selectFirst("[name=otp]"))
                .as(refused.text())
                .isNull();
        HttpPage again = signIn(bed, known, owner.login(), TestPerson.PASSWORD);
        HttpPage mistyped = again.submit(Map.of("otp", "000000"));
        assertThat(isIn(bed, mistyped.submit(Map.of("otp", SecondFactor.code(1)))))
                .as(mistyped.text())
                .isTrue();
    }

    @Test
    @DisplayName(
            "A stolen browser is no free ticket: ten wrong passwords, which lock nobody out, and it is a stranger's")
    void aStolenBrowser(TestBed bed) {
        TestPerson owner = TestCompany.active(bed).employ("okradziona");
        HttpVisitor stolen = usedBrowser(owner);

        for (int i = 0; i < OF_KNOWN_BROWSER; i++) {
            signIn(bed, stolen, owner.login(), "Zgadywane-Haslo-" + i);
        }

        assertThat(hasLocked(owner)).isFalse();
        assertThat(isIn(bed, signIn(bed, newBrowser(bed), owner.login(), TestPerson.PASSWORD)))
                .as("elsewhere")
                .isTrue();
        endSessions(owner);
        Stranger.lock(owner);
        assertThat(isIn(bed, signIn(bed, stolen, owner.login(), TestPerson.PASSWORD)))
                .as("the right password in the stolen browser, once the account is locked")
                .isFalse();
    }

    @Test
    @DisplayName("The owner gets one mail a day; the new password set from its page ends the lock")
    void oneMailADay(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson owner = company.mainAdmin();

        Stranger.lock(owner);

        Mail mail = owner.nextMail();
        assertThat(mail.subject()).isEqualTo("Twoje konto jest chwilowo zablokowane");
        assertThat(mail.text()).contains(owner.login()).contains("W przeglądarce, w której już wcześniej");
        assertThat(mail.html()).contains(mail.link().toString().replace("&", "&amp;"));
        HttpPage recovery = newBrowser(bed).open(mail.link());
        recovery.submit(Map.of("username", owner.login()));
        Mail reset = owner.nextMail();
        HttpPage done = newBrowser(bed)
                .open(reset.link())
                .submit(Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
        assertThat(done.document().selectFirst("#kc-info-message"))
                .as(done.text())
                .isNotNull();
        assertThat(isIn(bed, signIn(bed, newBrowser(bed), owner.login(), NEW_PASSWORD)))
                .as("the lock has ended")
                .isTrue();
        assertThat(owner.nextMail().text()).as("the password was changed").contains(owner.login());

        Stranger.lock(owner);

        // whatever is told is told before this one
        new Forgotten(bed, Language.PL).password(owner.login());
        assertThat(owner.nextMail().link().toString()).contains("mail-link");
        assertThat(ManyAccounts.count(
                        database,
                        "select count(*) from ca_mail where user_id = ? and template = 'ACCOUNT_LOCKED'",
                        owner.id()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Nobody is told of an account that cannot sign in anyway")
    void noMailToTheBlocked(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson blocked = company.employ("zablokowany");
        TestPerson invited = company.invite("zaproszony");
        TestPerson locked = company.employ("ostatni");
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);

        List.of(blocked, invited, locked).forEach(Stranger::lock);

        assertThat(bed.mail().next(locked.email(), "chwilowo zablokowane").text())
                .contains(locked.login());
        for (TestPerson silent : List.of(blocked, invited)) {
            assertThat(ManyAccounts.count(
                            database,
                            "select count(*) from ca_mail where user_id = ? and template = 'ACCOUNT_LOCKED'",
                            silent.id()))
                    .as(silent.login())
                    .isZero();
        }
    }

    @Test
    @DisplayName("An admin sees the lock of an account of the company and ends it; the log has both")
    void anAdminEndsIt(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zgadywana");
        CompanyApi admin = company.mainAdmin().api();
        assertThat(admin.person(company.number(), person.id()).json().has("lockedUntil"))
                .isFalse();

        Stranger.lock(person);

        JsonNode seen = admin.person(company.number(), person.id()).json();
        assertThat(Instant.parse(seen.path("lockedUntil").asText())).isAfter(Instant.now());
        assertThat(seen.path("may").toString()).contains("end-lock");
        admin.endLock(company.number(), person.id()).expect(204);
        assertThat(admin.person(company.number(), person.id()).json().has("lockedUntil"))
                .isFalse();
        assertThat(isIn(bed, signIn(bed, newBrowser(bed), person.login(), TestPerson.PASSWORD)))
                .isTrue();
        admin.endLock(company.number(), person.id()).expect(204);
        Awaitility.await("the log has the lock")
                .until(() -> activities(admin, company, person).contains("account-locked"));
        assertThat(activities(admin, company, person))
                .as("one end, though it was ended twice")
                .containsOnlyOnce("lock-ended");
    }

    @Test
    @DisplayName("The lock of a guest's own account is neither shown to the company nor ended by it")
    void notOfAGuest(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        String id = bed.operator().company(company.number()).json().path("id").asText();
        realm(bed).organizations().get(id).members().addMember(guest.id()).close();
        CompanyApi admin = company.mainAdmin().api();

        Stranger.lock(guest);

        assertThat(admin.person(company.number(), guest.id()).json().has("lockedUntil"))
                .isFalse();
        assertThat(admin.endLock(company.number(), guest.id()).expect(403).problemType())
                .endsWith(":on-own-account");
        assertThat(hasLocked(guest)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("On the card: that the account is locked, until when, and a button that ends it")
    void onTheCard(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("na.karcie");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        Stranger.lock(person);

        ConsolePage card = console.open("company/people/" + person.id(), "Jan Kowalski");
        String locked = language.say("To konto jest chwilowo zablokowane", "This account is locked for a while");
        card.says(locked).inspect("company-person-locked");
        card.press(language.say("Zakończ blokadę", "End the lock"))
                .told(language.say(
                        "Zakończono chwilową blokadę konta: Jan Kowalski.",
                        "The lock of Jan Kowalski’s account has ended."))
                .saysNoMore(locked);

        assertThat(hasLocked(person)).isFalse();
    }

    @Test
    @DisplayName(
            "Too many wrong passwords from an address, whatever the accounts: then only known browsers sign in there")
    void ofAnAddress(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("z.biura");
        HttpVisitor known = usedBrowser(person);
        String wrong = guess(bed, company.mainAdmin().login()).text();

        RealmSetting.during(bed, "wrongPasswordsPerClientAddressAndHour", "4", () -> {
            assertThat(isIn(bed, signIn(bed, newBrowser(bed), person.login(), TestPerson.PASSWORD)))
                    .as("a right password counts nothing")
                    .isTrue();
            assertThat(guess(bed, "nobody.at.all").text()).isEqualTo(wrong);
            assertThat(guess(bed, person.login()).text()).isEqualTo(wrong);
            bed.companyClient()
                    .passwordGrant(company.mainAdmin().login(), "Zgadywane-Haslo-1")
                    .expect(400);

            HttpPage refused = signIn(bed, newBrowser(bed), person.login(), TestPerson.PASSWORD);
            assertThat(isIn(bed, refused)).as("in a new browser").isFalse();
            assertThat(refused.text()).isEqualTo(wrong);
            assertThat(forAProgram(bed, person)).isEqualTo("Invalid user credentials");
            endSessions(person);
            assertThat(isIn(bed, signIn(bed, known, person.login(), TestPerson.PASSWORD)))
                    .as("in a known browser")
                    .isTrue();
        });
    }

    @Test
    @DisplayName("Of IPv6 the wider network counts too: nobody goes on guessing from one of its parts after the other")
    void ofAWideNetwork(TestBed bed) {
        TestCompany company = TestCompany.active(bed);

        RealmSetting.during(bed, "wrongPasswordsPerClientAddressAndHour", "1", () -> {
            for (int part = 1; part <= 3; part++) {
                guessFrom(bed, "fec0:77:1:" + part + "::1", "nobody.at.all." + part);
            }
            assertThat(isIn(bed, rightPassword(company.mainAdmin(), "fec0:77:1:4::1")))
                    .as("from another part of the same network")
                    .isFalse();
            assertThat(isIn(bed, rightPassword(company.mainAdmin(), "fec0:77:2:4::1")))
                    .as("from another network")
                    .isTrue();
        });
    }

    private static void guessFrom(TestBed bed, String from, String login) {
        signIn(bed, newBrowser(bed).from(from), login, "Zgadywane-Haslo-1");
    }

    private static HttpPage rightPassword(TestPerson person, String from) {
        return signIn(person.bed(), newBrowser(person.bed()).from(from), person.login(), TestPerson.PASSWORD);
    }

    /** A browser in which the person has signed in before, and is not signed in any more. */
    private static HttpVisitor usedBrowser(TestPerson person) {
        HttpVisitor browser = newBrowser(person.bed());
        HttpPage end = signIn(person.bed(), browser, person.login(), TestPerson.PASSWORD);
        assertThat(isIn(person.bed(), end)).as(end.text()).isTrue();
        endSessions(person);
        return browser;
    }

    private static void endSessions(TestPerson person) {
        realm(person.bed()).users().get(person.id()).logout();
    }

    private static boolean isIn(TestBed bed, HttpPage page) {
        return page.address().toString().startsWith(bed.app().callback().toString());
    }

    /** What a program is told that sends the right password. */
    private static String forAProgram(TestBed bed, TestPerson person) {
        return bed.companyClient()
                .passwordGrant(person.login(), TestPerson.PASSWORD)
                .json()
                .path("error_description")
                .asText();
    }

    private static List<String> activities(CompanyApi admin, TestCompany company, TestPerson person) {
        return admin.activity(company.number(), "first=0&max=100").json().findParents("activity").stream()
                .filter(line -> person.id().equals(line.at("/subject/id").asText()))
                .map(line -> line.path("activity").asText())
                .toList();
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }
}
