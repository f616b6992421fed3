package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.Invited;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.IDN;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

@Journey
@DisplayName("People are invited into a company by e-mail (E1, E2, B7)")
class InvitationsIT {

    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";

    @Test
    @DisplayName("An address without an account: own data, password and terms on one page, then just what was given")
    void somebodyNew(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        String email = address(company, "nowa");

        JsonNode made =
                invite(api, company, email, List.of(ORDERS), false).expect(201).json();
        assertThat(made.path("state").asText()).isEqualTo("waiting");
        assertThat(made.path("permissions").toString()).isEqualTo("[\"" + ORDERS + "\"]");
        Mail mail = bed.mail().next(email);
        assertThat(mail.text())
                .contains(company.name(), "Anna Żółkiewska", "Składanie zamówień", "/mail-link/")
                .doesNotContain("Wgląd w faktury");
        HttpPage page = new Invited(bed, mail.link()).open();
        assertThat(page.text()).contains(company.name(), "Anna Żółkiewska", "Składanie zamówień", email);

        HttpPage end = Invited.join(page);
        assertThat(end.status()).as(end.text()).isEqualTo(200);
        assertThat(end.text()).contains("Twoje konto jest gotowe");

        TestPerson person = new TestPerson(bed, userOf(bed, email).getId(), email, email);
        UserRepresentation account = userOf(bed, email);
        assertThat(account.isEmailVerified()).isTrue();
        assertThat(account.getFirstName() + " " + account.getLastName()).isEqualTo("Żaneta O’Brien-Łęcka");
        assertThat(person.api().memberships().json().at("/0/role").asText()).isEqualTo("guest");
        JsonNode seen = api.person(company.number(), person.id()).expect(200).json();
        assertThat(seen.path("permissions").toString()).isEqualTo("[\"" + ORDERS + "\"]");
        assertThat(seen.path("ownAccount").asBoolean()).isTrue();
        assertThat(Evidence.of(person, database))
                .extracting(Evidence::document, Evidence::decision)
                .containsExactly(tuple("TERMS", "ACCEPTED"), tuple("MARKETING", "DECLINED"));
        assertThat(list(api, company)).as("accepted, so listed no more").isEmpty();
        assertThat(activities(api, company)).startsWith("invitation-accepted", "invitation-sent");
    }

    @Test
    @DisplayName("Somebody with an account signs in, and then has what was given, the admin right included")
    void somebodyWithAnAccount(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "en");
        CompanyApi api = company.mainAdmin().api();
        invite(api, company, "  " + person.email().toUpperCase(Locale.ROOT) + " ", "all", true)
                .expect(201);
        Mail mail = person.nextMail();
        assertThat(mail.subject()).isEqualTo("You are invited to a company");

        HttpPage page = new Invited(bed, mail.link()).signIn(person);
        assertThat(page.text()).contains(company.name(), "Placing orders", "Seeing invoices");
        assertThat(person.api().memberships().json())
                .as("looking gives nothing")
                .isEmpty();
        HttpPage end = page.press(Invited.ACCEPT);
        assertThat(end.text()).contains("You have accepted the invitation");

        JsonNode membership = person.api().memberships().json();
        assertThat(membership.at("/0/role").asText()).isEqualTo("admin");
        JsonNode seen = api.person(company.number(), person.id()).json();
        assertThat(seen.path("permissions")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(activities(api, company)).startsWith("admin-right-given", "invitation-accepted");
    }

    @Test
    @DisplayName(
            "Whoever has the mail but not the account, and whoever is signed in with another account, gets no further")
    void onlyTheInvited(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        TestPerson other = TestPerson.withOwnAccount(bed, "pl");
        CompanyApi api = company.mainAdmin().api();
        invite(api, company, person.email(), List.of(ORDERS), false).expect(201);
        Invited invited = Invited.byNextMail(bed, person.email());

        HttpPage stranger = invited.open();
        assertThat(stranger.document().selectFirst(Invited.ACCEPT)).isNull();
        HttpPage afterSignIn = invited.signIn(other);
        assertThat(afterSignIn.document().selectFirst(Invited.ACCEPT)).isNull();
        assertThat(afterSignIn.document().selectFirst("#mail-link-sign-out-form"))
                .isNotNull();
        // the buttons of the page, pressed without it
        HttpPage page = invited.signIn(person);
        URI accept = URI.create(page.document().selectFirst(Invited.ACCEPT).absUrl("action"));
        String shown = page.document().selectFirst("input[name=shown]").val();
        HttpVisitor.of(bed.server().publicUrl(), Language.PL).post(accept, Map.of("shown", shown, "proof", "x"));
        afterSignIn.visitor().post(accept, Map.of("shown", shown, "proof", "x"));
        page.visitor().post(accept, Map.of("shown", shown));
        page.visitor().post(URI.create(invited.link() + "/join"), Invited.data());

        assertThat(person.api().memberships().json()).isEmpty();
        assertThat(other.api().memberships().json()).isEmpty();
        assertThat(page.press(Invited.ACCEPT).text()).contains("Zaproszenie przyjęte");
    }

    @Test
    @DisplayName("Refused, with an account and without: nothing changes, the company sees it, the link is used up")
    void refused(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        CompanyApi api = company.mainAdmin().api();
        String email = address(company, "niechetna");
        invite(api, company, person.email(), List.of(ORDERS), false).expect(201);
        invite(api, company, email, List.of(ORDERS), false).expect(201);
        Invited withAccount = Invited.byNextMail(bed, person.email());
        Invited without = Invited.byNextMail(bed, email);

        assertThat(withAccount.signIn(person).press(Invited.REFUSE).text()).contains("Zaproszenie odrzucone");
        assertThat(without.open().press(Invited.REFUSE).text()).contains("Zaproszenie odrzucone");

        assertThat(person.api().memberships().json()).isEmpty();
        assertThat(users(bed, email)).isEmpty();
        assertThat(list(api, company).findValuesAsText("state")).containsExactly("refused", "refused");
        assertThat(reason(without.open())).isEqualTo("used");
        assertThat(api.activity(company.number(), "").json().findValues("actor").subList(0, 2))
                .as("the same of both: nobody learns whether there is an account, and which")
                .extracting(
                        actor -> actor.path("login").asText() + actor.path("id").asText())
                .containsExactly(email, person.email());
        invite(api, company, email, List.of(INVOICES), false).expect(201);
        assertThat(list(api, company).at("/0/state").asText()).isEqualTo("waiting");
        assertThat(list(api, company)).hasSize(2);
    }

    @Test
    @DisplayName(
            "Sent again, the older link is dead; withdrawn, the newer one too; another company's cannot be touched")
    void againAndWithdrawn(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        String email = address(company, "dwakroc");
        String id = invite(api, company, email, List.of(ORDERS), false)
                .expect(201)
                .json()
                .path("id")
                .asText();
        Invited first = Invited.byNextMail(bed, email);
        CompanyApi elsewhere = TestCompany.active(bed).mainAdmin().api();
        String others = memberOf(elsewhere);
        assertThat(elsewhere
                        .post(others + "/invitations/" + id + "/resend", null)
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.delete(others + "/invitations/" + id).status()).isEqualTo(404);

        api.post(company.number() + "/invitations/" + id + "/resend", null).expect(200);
        List<Mail> mails = bed.mail().await(2, email);
        Invited second = new Invited(bed, mails.get(1).link());
        assertThat(second.link()).isNotEqualTo(first.link());
        assertThat(reason(first.open())).isEqualTo("replaced");
        assertThat(first.open().document().selectFirst("#mail-link-again-form")).isNull();
        HttpPage open = second.open();
        assertThat(open.document().selectFirst(Invited.ACCEPT)).isNotNull();

        api.delete(company.number() + "/invitations/" + id).expect(204);
        assertThat(reason(Invited.join(open))).isEqualTo("withdrawn");
        assertThat(users(bed, email)).isEmpty();
        assertThat(list(api, company)).isEmpty();
        assertThat(activities(api, company)).startsWith("invitation-withdrawn", "invitation-resent", "invitation-sent");
        api.delete(company.number() + "/invitations/" + id).expect(404);
    }

    @Test
    @DisplayName(
            "One waiting invitation an address, however it is typed; members are not invited; the answer tells no account")
    void theAddress(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        TestPerson known = TestPerson.withOwnAccount(bed, "pl");
        String unknown = "own-" + UUID.randomUUID() + "@example.com";

        ApiResponse toKnown =
                invite(api, company, known.email(), List.of(), false).expect(201);
        ApiResponse toUnknown = invite(api, company, unknown, List.of(), false).expect(201);
        assertThat(shape(toKnown, known.email())).isEqualTo(shape(toUnknown, unknown));

        assertThat(problem(invite(api, company, " " + unknown.toUpperCase(Locale.ROOT), List.of(), false)))
                .isEqualTo("email: invitation-open");
        invite(api, company, "jan+a@" + company.number() + ".example", List.of(), false)
                .expect(201);
        invite(api, company, "jan@" + company.number() + ".example", List.of(), false)
                .expect(201);
        for (String domain : List.of("wóz", "woz")) {
            invite(api, company, "jan@" + domain + company.number() + ".example", List.of(), false)
                    .expect(201);
        }
        JsonNode idn = invite(api, company, "jan@xn--w-uga1v8h" + company.number() + ".example", List.of(), false)
                .expect(201)
                .json();
        assertThat(idn.path("email").asText())
                .isEqualTo(unicodeOf("jan@xn--w-uga1v8h" + company.number() + ".example"));
        assertThat(problem(invite(api, company, idn.path("email").asText().toUpperCase(Locale.ROOT), List.of(), false)))
                .isEqualTo("email: invitation-open");
        assertThat(problem(invite(api, company, company.mainAdmin().email(), List.of(), false)))
                .isEqualTo("email: already-member");
        for (String wrong : List.of("", "jan", "jan@", "jan@a b.pl", "<jan@example.com>")) {
            assertThat(problem(invite(api, company, wrong, List.of(), false)))
                    .as(wrong)
                    .startsWith("email: ");
        }
    }

    @Test
    @DisplayName("Nobody gives more than they may: not when inviting, not when sending again")
    void bounded(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = admin(company, "ograniczona", ORDERS);
        CompanyApi api = admin.api();
        CompanyApi asMainAdmin = company.mainAdmin().api();

        assertThat(problem(invite(api, company, address(company, "a"), List.of(INVOICES), false)))
                .isEqualTo("permissions: permission-exceeds-own");
        assertThat(problem(invite(api, company, address(company, "a"), List.of(), true)))
                .isEqualTo("admin: not-allowed");
        assertThat(problem(invite(api, company, address(company, "a"), List.of("offline_access"), false)))
                .isEqualTo("permissions: permission-unknown");
        assertThat(problem(invite(api, company, address(company, "a"), "everything", false)))
                .isEqualTo("permissions: malformed");
        JsonNode all = invite(api, company, address(company, "a"), "all", false)
                .expect(201)
                .json();
        assertThat(all.path("permissions").toString())
                .as("all that this admin holds")
                .isEqualTo("[\"" + ORDERS + "\"]");
        String more = invite(asMainAdmin, company, address(company, "b"), List.of(INVOICES), true)
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(problem(api.post(company.number() + "/invitations/" + more + "/resend", null)))
                .isEqualTo("admin: not-allowed");
    }

    @Test
    @DisplayName(
            "When accepted, only what the inviter may still give is given; nothing if they may not invite any more")
    void boundedWhenAccepted(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi asMainAdmin = company.mainAdmin().api();
        TestPerson admin = admin(company, "slabnaca", ORDERS, INVOICES);
        String email = address(company, "mniej");
        invite(admin.api(), company, email, List.of(ORDERS, INVOICES), false).expect(201);
        Invited invited = Invited.byNextMail(bed, email);
        HttpPage shown = invited.open();
        asMainAdmin
                .changePerson(company.number(), admin.id(), Map.of("permissions", List.of(INVOICES)))
                .expect(200);

        HttpPage changed = Invited.join(shown);
        assertThat(changed.text())
                .as("nobody accepts what they did not see")
                .contains("Zakres zaproszenia zmienił się");
        assertThat(changed.text()).contains("Wgląd w faktury").doesNotContain("Składanie zamówień");
        assertThat(users(bed, email)).isEmpty();
        asMainAdmin
                .changePerson(company.number(), admin.id(), Map.of("admin", false))
                .expect(200);
        assertThat(reason(Invited.join(changed))).isEqualTo("withdrawn");
        assertThat(list(asMainAdmin, company).at("/0/state").asText()).isEqualTo("lapsed");
        assertThat(users(bed, email)).isEmpty();

        String id = list(asMainAdmin, company).at("/0/id").asText();
        asMainAdmin
                .post(company.number() + "/invitations/" + id + "/resend", null)
                .expect(200);
        Invited again = new Invited(bed, bed.mail().await(2, email).get(1).link());
        Invited.join(again.open());
        assertThat(permissions(asMainAdmin, company, userOf(bed, email).getId()))
                .as("the main admin answers for it now, and may give both")
                .isEqualTo(List.of(ORDERS, INVOICES));
    }

    @Test
    @DisplayName("Its time is over: the link says so, and it can be sent again")
    void expired(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        String email = address(company, "spozniona");
        String id = invite(api, company, email, List.of(), false)
                .expect(201)
                .json()
                .path("id")
                .asText();
        Invited invited = Invited.byNextMail(bed, email);
        HttpPage open = invited.open();
        turnTheClock(database, id);

        assertThat(reason(Invited.join(open))).isEqualTo("expired");
        assertThat(invited.open().document().selectFirst("#mail-link-again-form"))
                .isNull();
        assertThat(list(api, company).at("/0/state").asText()).isEqualTo("expired");
        api.post(company.number() + "/invitations/" + id + "/resend", null).expect(200);
        assertThat(list(api, company).at("/0/state").asText()).isEqualTo("waiting");
        assertThat(Invited.join(new Invited(
                                        bed, bed.mail().await(2, email).get(1).link())
                                .open())
                        .text())
                .contains("Twoje konto jest gotowe");
    }

    @Test
    @DisplayName("A company's own account joins no other company; its owner is told, the inviter is not")
    void aCompanysOwnAccount(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = TestCompany.active(bed).employ("cudza");
        CompanyApi api = company.mainAdmin().api();
        invite(api, company, employee.email(), List.of(ORDERS), true).expect(201);
        Invited invited = Invited.byNextMail(bed, employee.email());

        HttpPage page = invited.signIn(employee);
        assertThat(page.text()).contains("należy tylko do niej");
        assertThat(page.document().selectFirst(Invited.ACCEPT)).isNull();
        assertThat(employee.api().memberships().json()).hasSize(1);
        assertThat(list(api, company).at("/0/state").asText()).isEqualTo("waiting");
    }

    @Test
    @DisplayName(
            "An account that never proved its address is not let in: it may be somebody else's who registered with it")
    void anUnprovedAccount(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        UserResource account = bed.realm().users().get(person.id());
        UserRepresentation unproved = account.toRepresentation();
        unproved.setEmailVerified(false);
        account.update(unproved);
        invite(company.mainAdmin().api(), company, person.email(), List.of(ORDERS), false)
                .expect(201);

        HttpPage page = Invited.byNextMail(bed, person.email()).signIn(person);

        assertThat(page.text()).contains("nie został jeszcze potwierdzony");
        assertThat(person.api().memberships().json()).isEmpty();
        assertThat(account.toRepresentation().isEmailVerified()).isFalse();
    }

    @Test
    @DisplayName("An address whose account is blocked gets its mail too: the inviter learns nothing from the list")
    void aBlockedAccount(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson blocked = TestCompany.active(bed).employ("zablokowana");
        bed.realm().users().get(blocked.id()).update(disabled(bed, blocked));

        invite(company.mainAdmin().api(), company, blocked.email(), List.of(ORDERS), false)
                .expect(201);

        Invited invited = Invited.byNextMail(bed, blocked.email());
        assertThat(reason(invited.open())).isEqualTo("blocked");
    }

    private static UserRepresentation disabled(TestBed bed, TestPerson person) {
        UserRepresentation account = bed.realm().users().get(person.id()).toRepresentation();
        account.setEnabled(false);
        return account;
    }

    @Test
    @DisplayName("However often one company invites an address, its own company still mails to it, and so do others")
    void onesOwnLimit(TestBed bed) {
        TestCompany own = TestCompany.active(bed);
        TestPerson person = own.employ("oblegana");
        TestCompany other = TestCompany.active(bed);
        CompanyApi inviting = other.mainAdmin().api();
        String id = invite(inviting, other, person.email(), List.of(ORDERS), false)
                .expect(201)
                .json()
                .path("id")
                .asText();
        int sent = 1;
        while (inviting.post(other.number() + "/invitations/" + id + "/resend", null)
                        .status()
                == 200) {
            sent++;
        }

        assertThat(sent).isEqualTo(10);
        own.mainAdmin().api().sendPasswordMail(own.number(), person.id()).expect(204);
        TestCompany third = TestCompany.active(bed);
        invite(third.mainAdmin().api(), third, person.email(), List.of(ORDERS), false)
                .expect(201);
    }

    @Test
    @DisplayName("A guest's own data is theirs: an admin changes permissions and ends the membership, nothing else")
    void guests(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        TestPerson admin = admin(company, "porzadkowa", ORDERS, INVOICES);
        CompanyApi api = admin.apiAfterSigningIn();
        invite(api, company, guest.email(), List.of(ORDERS), false).expect(201);
        Invited.byNextMail(bed, guest.email()).accept(guest);

        assertThat(api.people(company.number(), "search=" + guest.login())
                        .json()
                        .at("/0/role")
                        .asText())
                .isEqualTo("guest");
        api.changePerson(company.number(), guest.id(), Map.of("permissions", List.of(INVOICES)))
                .expect(200);
        assertThat(permissions(api, company, guest.id())).containsExactly(INVOICES);
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("firstName", "Inna"), Map.of("email", "inna@example.com"), Map.of("login", "inna.login"))) {
            assertThat(api.changePerson(company.number(), guest.id(), change).problemType())
                    .as(change.toString())
                    .endsWith(":on-own-account");
        }
        assertThat(api.sendPasswordMail(company.number(), guest.id()).problemType())
                .endsWith(":on-own-account");
        assertThat(api.removeSecondFactor(company.number(), guest.id()).problemType())
                .endsWith(":on-own-account");
        assertThat(api.endSessions(company.number(), guest.id()).problemType()).endsWith(":on-own-account");

        api.deletePerson(company.number(), guest.id()).expect(204);
        assertThat(guest.api().memberships().json()).isEmpty();
        assertThat(users(bed, guest.email())).hasSize(1);
    }

    @Test
    @DisplayName("Accepted twice at once, with an account and without: one membership, one account")
    void twiceAtOnce(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        String email = address(company, "podwojna");
        invite(api, company, person.email(), List.of(ORDERS), false).expect(201);
        invite(api, company, email, List.of(ORDERS), false).expect(201);
        Invited withAccount = Invited.byNextMail(bed, person.email());
        Invited without = Invited.byNextMail(bed, email);
        HttpPage one = withAccount.signIn(person);
        HttpPage two = withAccount.signIn(person);
        HttpPage three = without.open();
        HttpPage four = without.open();

        List<HttpPage> answers;
        List<HttpPage> newcomers;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            CompletableFuture<List<HttpPage>> accepted = CompletableFuture.supplyAsync(
                    () -> AtOnce.all(List.of(() -> one.press(Invited.ACCEPT), () -> two.press(Invited.ACCEPT))));
            CompletableFuture<List<HttpPage>> joined = CompletableFuture.supplyAsync(
                    () -> AtOnce.all(List.of(() -> Invited.join(three), () -> Invited.join(four))));
            row.awaitSomebody();
            row.letGo();
            answers = accepted.join();
            newcomers = joined.join();
        }

        assertThat(answers.stream().filter(page -> page.text().contains("Zaproszenie przyjęte")))
                .hasSize(1);
        assertThat(answers.stream().map(InvitationsIT::reason).filter("used"::equals))
                .hasSize(1);
        assertThat(newcomers.stream().filter(page -> page.text().contains("Twoje konto jest gotowe")))
                .hasSize(1);
        assertThat(users(bed, email)).hasSize(1);
        assertThat(activities(api, company).stream().filter("invitation-accepted"::equals))
                .hasSize(2);
    }

    @Test
    @DisplayName("Accepted while it is withdrawn: the first counts")
    void withdrawnMeanwhile(TestBed bed, DatabaseServer database) throws Exception {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        String email = address(company, "wycofana");
        String id = invite(api, company, email, List.of(ORDERS), false)
                .expect(201)
                .json()
                .path("id")
                .asText();
        HttpPage page = Invited.byNextMail(bed, email).open();

        HttpPage answer;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            CompletableFuture<HttpPage> join = CompletableFuture.supplyAsync(() -> Invited.join(page));
            row.awaitSomebody();
            row.change("delete from CA_INVITATION where id = ?", id);
            row.letGo();
            answer = join.get(30, TimeUnit.SECONDS);
        }

        assertThat(reason(answer)).isEqualTo("withdrawn");
        assertThat(users(bed, email)).isEmpty();
        List<Boolean> outcomes = withdrawAndAcceptAtOnce(bed, company, api);
        assertThat(outcomes).as("accepted, or withdrawn: one of both").containsExactlyInAnyOrder(true, false);
    }

    /** Whether the person is a member, and whether the withdrawal was answered with success. */
    private static List<Boolean> withdrawAndAcceptAtOnce(TestBed bed, TestCompany company, CompanyApi api) {
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        String id = invite(api, company, person.email(), List.of(ORDERS), false)
                .expect(201)
                .json()
                .path("id")
                .asText();
        HttpPage page = Invited.byNextMail(bed, person.email()).signIn(person);
        List<Boolean> done = AtOnce.all(List.of(
                () -> page.press(Invited.ACCEPT).text().contains("Zaproszenie przyjęte"),
                () -> api.delete(company.number() + "/invitations/" + id).status() == 204));
        assertThat(person.api().memberships().json().size() == 1).isEqualTo(done.get(0));
        return done;
    }

    @Test
    @DisplayName("The inviter loses the right, or the company is closed, while somebody accepts: nobody gets anything")
    void lostMeanwhile(TestBed bed, DatabaseServer database) throws Exception {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = admin(company, "odwolana", ORDERS);
        String email = address(company, "zdazyla");
        invite(admin.api(), company, email, List.of(ORDERS), false).expect(201);
        HttpPage page = Invited.byNextMail(bed, email).open();
        HttpPage answer =
                joinWhile(database, company, page, "update CA_MEMBER set admin = false where user_id = ?", admin.id());
        assertThat(reason(answer)).isEqualTo("withdrawn");
        assertThat(users(bed, email)).isEmpty();

        String late = address(company, "zamknieta");
        invite(company.mainAdmin().api(), company, late, List.of(ORDERS), false).expect(201);
        HttpPage open = Invited.byNextMail(bed, late).open();
        HttpPage closed = joinWhile(
                database,
                company,
                open,
                "update CA_COMPANY set closed_at = 1 where customer_number = ?",
                company.number());
        assertThat(reason(closed)).isEqualTo("closed");
        assertThat(users(bed, late)).isEmpty();
    }

    private static HttpPage joinWhile(
            DatabaseServer database, TestCompany company, HttpPage page, String update, String argument)
            throws Exception {
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            CompletableFuture<HttpPage> join = CompletableFuture.supplyAsync(() -> Invited.join(page));
            row.awaitSomebody();
            row.change(update, argument);
            row.letGo();
            return join.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("A closed and reopened company: links stay dead, the list says so, sent again they work")
    void closedAndReopened(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        String email = address(company, "przerwa");
        String id = invite(company.mainAdmin().api(), company, email, List.of(), false)
                .expect(201)
                .json()
                .path("id")
                .asText();
        Invited invited = Invited.byNextMail(bed, email);
        bed.operator()
                .post("companies/" + company.number() + "/close", Map.of("reason", "Test"))
                .expect(204);
        assertThat(reason(invited.open())).isEqualTo("closed");
        bed.operator().post("companies/" + company.number() + "/reopen", null).expect(204);

        assertThat(reason(invited.open())).isEqualTo("closed");
        CompanyApi api = company.mainAdmin().api();
        assertThat(list(api, company).at("/0/state").asText()).isEqualTo("expired");
        api.post(company.number() + "/invitations/" + id + "/resend", null).expect(200);
        assertThat(new Invited(bed, bed.mail().await(2, email).get(1).link())
                        .open()
                        .document()
                        .selectFirst(Invited.ACCEPT))
                .isNotNull();
    }

    @Test
    @DisplayName("Every mistake is told at its field, and what was typed stays, passwords aside")
    void everyMistakeAtItsField(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        String email = address(company, "nieuwazna");
        invite(company.mainAdmin().api(), company, email, List.of(), false).expect(201);
        Invited invited = Invited.byNextMail(bed, email);

        HttpPage empty = invited.open().submit(Map.of());
        for (String field : List.of("firstName", "lastName", "password-new", "password-confirm", "terms")) {
            assertThat(empty.document().selectFirst("#" + field + "-error"))
                    .as(field)
                    .isNotNull();
        }
        Map<String, String> hostile = new HashMap<>(Invited.data());
        hostile.put("firstName", "<b>Anna</b>");
        hostile.put("password-new", email);
        HttpPage wrong = empty.submit(hostile);
        assertThat(wrong.document().selectFirst("#firstName-error")).isNotNull();
        assertThat(wrong.document().selectFirst("#password-new-error")).isNotNull();
        assertThat(wrong.document().selectFirst("#lastName-error")).isNull();
        assertThat(wrong.document().selectFirst("#lastName").val()).isEqualTo("O’Brien-Łęcka");
        assertThat(wrong.document().selectFirst("#terms").hasAttr("checked")).isTrue();
        assertThat(users(bed, email)).isEmpty();
        assertThat(Invited.join(wrong).text()).contains("Twoje konto jest gotowe");
    }

    // --- what all of them need

    private static ApiResponse invite(
            CompanyApi api, TestCompany company, String email, Object permissions, boolean admin) {
        return api.post(
                company.number() + "/invitations", Map.of("email", email, "permissions", permissions, "admin", admin));
    }

    private static TestPerson admin(TestCompany company, String login, String... permissions) {
        TestPerson admin = company.employ(login, permissions);
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        return admin;
    }

    private static String address(TestCompany company, String name) {
        return name + "@" + company.number() + ".example";
    }

    private static String unicodeOf(String address) {
        int at = address.indexOf('@');
        return address.substring(0, at + 1) + IDN.toUnicode(address.substring(at + 1));
    }

    private static String memberOf(CompanyApi api) {
        return api.memberships().json().at("/0/customerNumber").asText();
    }

    private static JsonNode list(CompanyApi api, TestCompany company) {
        return api.get(company.number() + "/invitations").expect(200).json();
    }

    private static List<String> activities(CompanyApi api, TestCompany company) {
        return api.activity(company.number(), "first=0&max=100").json().findValuesAsText("activity");
    }

    private static List<String> permissions(CompanyApi api, TestCompany company, String personId) {
        List<String> names = new ArrayList<>();
        api.person(company.number(), personId)
                .expect(200)
                .json()
                .path("permissions")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Field and kind of what was refused. */
    private static String problem(ApiResponse answer) {
        JsonNode problem = answer.json();
        return problem.path("field").asText() + ": " + answer.problemType().replaceFirst(".*:", "");
    }

    /** What the answer says, but for the address itself, ids and times. */
    private static String shape(ApiResponse answer, String email) {
        return answer.status()
                + answer.text()
                        .replace(email, "…")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                        .replaceAll("\"[0-9]{4}-[0-9T:.-]*Z\"", "time");
    }

    private static String reason(HttpPage page) {
        return page.document().select("#mail-link-ended").attr("data-reason");
    }

    private static List<UserRepresentation> users(TestBed bed, String email) {
        return bed.realm().users().searchByEmail(email, true);
    }

    private static UserRepresentation userOf(TestBed bed, String email) {
        return users(bed, email).get(0);
    }

    /** The moment after its time, for which a test cannot wait; what was over long ago is forgotten in the background. */
    private static void turnTheClock(DatabaseServer database, String invitationId) {
        try (Connection connection = database.connect("keycloak")) {
            for (String update : List.of(
                    "update CA_MAIL_LINK set expires_at = ? where id = (select link_id from CA_INVITATION where id = ?)",
                    "update CA_INVITATION set expires_at = ? where id = ?")) {
                try (PreparedStatement statement = connection.prepareStatement(update)) {
                    statement.setLong(1, System.currentTimeMillis() - 1000);
                    statement.setString(2, invitationId);
                    assertThat(statement.executeUpdate()).isEqualTo(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
