package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.SignedInTwice;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * What the stock admin console and the account console do to companies leaves the state that {@code docs/operate.md} names.
 * Changes of e-mail addresses are in {@link MailLinkIT}, of logins of the reserved form in {@link ReservedLoginIT}.
 */
@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("What is done in Keycloak's own consoles is followed")
class StockConsoleIT {

    private static final String VACANT = "vacant";

    /** Ways of an account to its end. */
    private enum End {
        DELETED_IN_THE_ADMIN_CONSOLE,
        DELETED_BY_ITS_OWNER;

        void of(TestBed bed, TestPerson person) {
            switch (this) {
                case DELETED_IN_THE_ADMIN_CONSOLE ->
                    realm(bed).users().get(person.id()).remove();
                case DELETED_BY_ITS_OWNER -> deleteMyAccount(bed, person);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(End.class)
    @DisplayName("A main admin's account is gone: the place is vacant, what they offered is off, the log says so")
    void aMainAdminIsGone(End end, TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepczyni");
        CompanyApi asked = successor.api();
        company.mainAdmin()
                .apiAfterSigningIn()
                .post(company.number() + "/handover", Map.of("personId", successor.id()))
                .expect(204);
        SignedInTwice sessions = SignedInTwice.of(company.mainAdmin());

        end.of(bed, company.mainAdmin());

        sessions.isOver();
        assertThat(mainAdminState(bed, company)).isEqualTo(VACANT);
        assertThat(asked.post(company.number() + "/handover/accept", null).status())
                .isEqualTo(404);
        for (String table : List.of("ca_main_admin", "ca_main_admin_offer")) {
            assertThat(ManyAccounts.count(
                            database,
                            "select count(*) from " + table + " where company_id = ?",
                            organizationId(bed, company)))
                    .as(table)
                    .isZero();
        }
        assertThat(ManyAccounts.count(
                        database,
                        "select count(*) from ca_member where user_id = ?",
                        company.mainAdmin().id()))
                .isZero();
        assertThat(activities(bed, company))
                .contains("main-admin-vacated", "main-admin-offer-withdrawn", "person-deleted");
        Map<String, Object> again = TestCompany.request(company.number(), "pl");
        again.put(
                "mainAdmin",
                Map.of("firstName", "Ewa", "lastName", "Nowa", "email", "ewa@" + company.number() + ".example"));
        assertThat(bed.operator().register(company.number(), again).problemType())
                .as("held once, the place is not the operator's to give")
                .endsWith(":main-admin-vacant");
    }

    /** Ways of an account to its end that are the operator's alone: nobody signed in with it yet. */
    private enum EndByTheOperator {
        DELETED,
        REMOVED_FROM_THE_ORGANIZATION;

        void of(TestBed bed, TestCompany company, TestPerson person) {
            switch (this) {
                case DELETED -> realm(bed).users().get(person.id()).remove();
                case REMOVED_FROM_THE_ORGANIZATION -> removeMember(bed, company, person);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("A main admin's account that was never activated is gone: the same registration again invites anew")
    void aMainAdminWhoNeverActivatedIsGone(EndByTheOperator end, TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        TestPerson first = company.mainAdmin();
        URI old = first.nextMail().link();

        end.of(bed, company, first);
        assertThat(mainAdminState(bed, company)).isEqualTo(VACANT);
        JsonNode again = bed.operator()
                .register(company.number(), TestCompany.request(company.number(), "pl"))
                .expect(200)
                .json();

        assertThat(again.at("/mainAdmin/state").asText()).isEqualTo("invited");
        TestPerson anew = new TestPerson(bed, again.at("/mainAdmin/id").asText(), first.login(), first.email());
        assertThat(anew.id()).isNotEqualTo(first.id());
        URI link = anew.nextMail().link();
        assertThat(deadEnd(bed, old)).isEqualTo("deleted");
        anew.activate(link);
        assertThat(mainAdminState(bed, company)).isEqualTo("active");
        bed.tokens().throughSignInPage(company.number() + "_admin", TestPerson.PASSWORD);
    }

    @Test
    @DisplayName("The own account of a person asked to be main admin is gone: the same registration again invites anew")
    void aPersonAskedToBeMainAdminIsGone(TestBed bed) {
        TestPerson owner = TestPerson.withOwnAccount(bed, "pl");
        String number = TestBed.newCustomerNumber();
        Map<String, Object> request = TestCompany.request(number, "pl");
        request.put("mainAdmin", Map.of("firstName", "Ewa", "lastName", "Gość", "email", owner.email()));
        bed.operator().register(number, request).expect(201);
        assertThat(owner.nextMail().subject()).contains("administrator");

        realm(bed).users().get(owner.id()).remove();
        assertThat(bed.operator().company(number).json().at("/mainAdmin/state").asText())
                .isEqualTo(VACANT);
        JsonNode again = bed.operator().register(number, request).expect(200).json();

        assertThat(again.at("/mainAdmin/state").asText()).isEqualTo("invited");
        new TestPerson(bed, again.at("/mainAdmin/id").asText(), number + "_admin", owner.email()).activate();
        bed.tokens().throughSignInPage(number + "_admin", TestPerson.PASSWORD);
    }

    /** Why a link from a mail leads nowhere any more. */
    private static String deadEnd(TestBed bed, URI link) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(link)
                .document()
                .select("#mail-link-ended")
                .attr("data-reason");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(End.class)
    @DisplayName(
            "Employees, admins and guests whose account is gone: not on the list, offers to them off, the log says so")
    void othersAreGone(End end, TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("odchodzaca");
        TestPerson admin = company.employ("administrator");
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        addMember(bed, company, guest);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        api.changePerson(company.number(), admin.id(), Map.of("admin", true)).expect(200);
        List<SignedInTwice> sessions =
                List.of(SignedInTwice.of(employee), SignedInTwice.of(admin), SignedInTwice.of(guest));

        boolean asked = end == End.DELETED_IN_THE_ADMIN_CONSOLE; // who signs in to delete the account answers first
        if (asked) {
            api.post(company.number() + "/handover", Map.of("personId", admin.id()))
                    .expect(204);
        }
        List.of(employee, admin, guest).forEach(person -> end.of(bed, person));

        sessions.forEach(SignedInTwice::isOver);
        assertThat(api.people(company.number(), "").expect(200).json()).hasSize(1);
        for (TestPerson person : List.of(employee, admin, guest)) {
            for (String table : List.of("ca_member", "ca_account", "ca_main_admin_offer")) {
                assertThat(ManyAccounts.count(
                                database, "select count(*) from " + table + " where user_id = ?", person.id()))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(activities(bed, company).stream().filter("person-deleted"::equals))
                .hasSize(3);
        assertThat(activities(bed, company).contains("main-admin-offer-withdrawn"))
                .isEqualTo(asked);
    }

    @Test
    @DisplayName(
            "Removed from the organization: a guest keeps the account and loses the rest; a company's account goes")
    void removedFromTheOrganization(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("usunieta", "sample-shop:place-orders");
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        addMember(bed, company, guest);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        api.post(company.number() + "/handover", Map.of("personId", guest.id())).expect(204);
        SignedInTwice ofEmployee = SignedInTwice.of(employee);

        removeMember(bed, company, employee);
        removeMember(bed, company, guest);

        ofEmployee.isOver();
        assertThat(realm(bed).users().searchByUsername(employee.login(), true)).isEmpty();
        assertThat(api.people(company.number(), "").json()).hasSize(1);
        assertThat(api.delete(company.number() + "/handover").status())
                .as("the offer to the guest is off")
                .isEqualTo(404);
        assertThat(guest.api().memberships().expect(200).json()).isEmpty();
        assertThat(activities(bed, company)).contains("person-deleted", "person-left", "main-admin-offer-withdrawn");

        removeMember(bed, company, company.mainAdmin());
        assertThat(mainAdminState(bed, company)).isEqualTo(VACANT);
    }

    @Test
    @DisplayName(
            "An account disabled: out at once, online and offline; enabled again, it gets in; the log says both, once")
    void anAccountIsDisabledAndEnabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("wylaczona");
        SignedInTwice sessions = SignedInTwice.of(person);
        CompanyApi api = company.mainAdmin().api();

        withoutStoredAdminEvents(bed, () -> changeUser(bed, person, user -> user.setEnabled(false)));
        changeUser(bed, person, user -> user.setLastName("Nowa"));

        sessions.isOver();
        assertThat(realm(bed).users().get(person.id()).getUserSessions())
                .as("ended, not only refused")
                .isEmpty();
        assertThat(api.person(company.number(), person.id())
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("blocked");
        assertThat(activities(bed, company).stream().filter("person-blocked"::equals))
                .hasSize(1);

        changeUser(bed, person, user -> user.setEnabled(true));
        sessions.isOver();
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        assertThat(activities(bed, company).stream().filter("person-unblocked"::equals))
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "An account enabled that its company had blocked: signs in, acts for no company until an admin there unblocks it")
    void aBlockedAccountIsEnabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("odblokowana", "sample-shop:place-orders");
        CompanyApi api = company.mainAdmin().api();
        api.block(company.number(), person.id()).expect(204);

        changeUser(bed, person, user -> user.setEnabled(true));

        TokenSet tokens = bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        CompanyApi asPerson = CompanyApi.at(bed.server(), tokens::access);
        assertThat(asPerson.memberships().expect(200).json().findValuesAsText("active"))
                .containsOnly("false");
        assertThat(asPerson.company(company.number()).status()).isEqualTo(404);
        TokenSet atTheApp = bed.tokens().throughSignInPage(bed.app(), person.login(), TestPerson.PASSWORD);
        assertThat(atTheApp.accessClaims().has("company")).isFalse();
        assertThat(atTheApp.accessClaims().at("/resource_access/sample-shop").isMissingNode())
                .isTrue();
        assertThat(state(api, company, person)).isEqualTo("blocked");

        api.unblock(company.number(), person.id()).expect(204);
        person.api().company(company.number()).expect(200);
        assertThat(permissions(api, company, person)).containsExactly("sample-shop:place-orders");
    }

    @Test
    @DisplayName("An account that its company has blocked disabled once more: the company can lift that")
    void aBlockedAccountIsDisabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("dwa.razy");
        CompanyApi api = company.mainAdmin().api();
        api.block(company.number(), person.id()).expect(204);

        changeUser(bed, person, user -> user.setEnabled(false));

        assertThat(state(api, company, person)).isEqualTo("blocked");
        assertThat(activities(bed, company)).containsOnlyOnce("person-blocked");
        api.unblock(company.number(), person.id()).expect(204);
        person.api().company(company.number()).expect(200);
        assertThat(state(api, company, person)).isEqualTo("active");
    }

    private static String state(CompanyApi api, TestCompany company, TestPerson person) {
        return api.person(company.number(), person.id())
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    @Test
    @DisplayName("A main admin disabled: what they offered is off and stays off, so are the addresses they asked for")
    void aMainAdminWhoOfferedIsDisabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("wspolniczka");
        TestPerson other = company.employ("przepisywana");
        CompanyApi giver = company.mainAdmin().apiAfterSigningIn();
        giver.post(company.number() + "/handover", Map.of("personId", successor.id()))
                .expect(204);
        giver.changePerson(company.number(), other.id(), Map.of("email", "obca@" + company.number() + ".example"))
                .expect(200);
        CompanyApi asked = successor.api();

        changeUser(bed, company.mainAdmin(), user -> user.setEnabled(false));

        assertThat(asked.post(company.number() + "/handover/accept", null).status())
                .isEqualTo(404);
        assertThat(activities(bed, company)).containsOnlyOnce("main-admin-offer-withdrawn");
        changeUser(bed, company.mainAdmin(), user -> user.setEnabled(true));
        assertThat(asked.post(company.number() + "/handover/accept", null).status())
                .isEqualTo(404);
        assertThat(company.mainAdmin()
                        .api()
                        .person(company.number(), other.id())
                        .expect(200)
                        .json()
                        .has("pendingEmail"))
                .isFalse();
        bed.tokens().throughSignInPage(successor.login(), TestPerson.PASSWORD); // no page asks anything
    }

    @Test
    @DisplayName("A main admin who is shut out in whatever way gives nothing away, though the offer still stands")
    void aMainAdminWhoIsShutOutGivesNothing(TestBed bed, PostgresServer database) throws SQLException {
        for (String shutOut : List.of(
                "update user_entity set enabled = false where id = ?",
                "update ca_member set blocked_at = 1 where user_id = ?")) {
            TestCompany company = TestCompany.active(bed);
            TestPerson successor = company.employ("nastepna");
            company.mainAdmin()
                    .apiAfterSigningIn()
                    .post(company.number() + "/handover", Map.of("personId", successor.id()))
                    .expect(204);
            CompanyApi asked = successor.api();
            try (Connection connection = database.connect("keycloak");
                    PreparedStatement update = connection.prepareStatement(shutOut)) {
                update.setString(1, company.mainAdmin().id());
                assertThat(update.executeUpdate()).isOne();
            }

            assertThat(asked.post(company.number() + "/handover/accept", null).status())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("A main admin whom the operator closed is enabled in the console: reopened by that")
    void aClosedMainAdminIsEnabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        bed.operator().closeMainAdmin(company.number(), "Sprawdzamy").expect(204);

        changeUser(bed, company.mainAdmin(), user -> user.setEnabled(true));

        assertThat(mainAdminState(bed, company)).isEqualTo("active");
        bed.tokens().throughSignInPage(company.number() + "_admin", TestPerson.PASSWORD);
        assertThat(activities(bed, company)).contains("main-admin-reopened");
    }

    @Test
    @DisplayName("An organization disabled: closed without a reason, everybody of it out at once; enabled: reopened")
    void anOrganizationIsDisabledAndEnabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestCompany other = TestCompany.active(bed);
        TestPerson person = company.employ("zamknieta", "sample-shop:place-orders");
        TestPerson ofBoth = company.employ("dwie.firmy");
        addMember(bed, other, ofBoth);
        SignedInTwice sessions = SignedInTwice.of(person);

        withoutStoredAdminEvents(
                bed, () -> changeOrganization(bed, company, organization -> organization.setEnabled(false)));

        sessions.isOver();
        ApiResponse seen = bed.operator().company(company.number());
        assertThat(seen.json().path("status").asText()).isEqualTo("closed");
        assertThat(seen.json().path("closedReason").asText("")).isEmpty();
        assertThat(signIn(bed, company.mainAdmin()).address().toString())
                .doesNotStartWith(bed.app().callback().toString());
        bed.tokens().throughSignInPage(ofBoth.login(), TestPerson.PASSWORD);

        changeOrganization(bed, company, organization -> organization.setDescription("Sprawdzona"));
        changeOrganization(bed, company, organization -> organization.setEnabled(true));

        sessions.isOver();
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("open");
        assertThat(company.mainAdmin()
                        .api()
                        .person(company.number(), person.id())
                        .json()
                        .path("permissions"))
                .hasSize(1);
        assertThat(activities(bed, company)).containsOnlyOnce("company-closed").containsOnlyOnce("company-reopened");
    }

    @Test
    @DisplayName("An organization enabled that the operator closed: reopened, and its accounts are as they were")
    void aClosedOrganizationIsEnabled(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        bed.operator().close(company.number(), "Umowa wygasła").expect(204);

        changeOrganization(bed, company, organization -> organization.setEnabled(true));

        ApiResponse seen = bed.operator().company(company.number());
        assertThat(seen.json().path("status").asText()).isEqualTo("open");
        assertThat(seen.json().path("closedReason").asText("")).isEmpty();
        bed.tokens().throughSignInPage(company.number() + "_admin", TestPerson.PASSWORD);
        assertThat(activities(bed, company)).contains("company-closed", "company-reopened");
    }

    @Test
    @DisplayName("A guest of a closed company goes on acting for another one")
    void aGuestGoesOnElsewhere(TestBed bed) {
        TestCompany closed = TestCompany.active(bed);
        TestCompany open = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        addMember(bed, closed, guest);
        addMember(bed, open, guest);
        RelyingApp there = bed.app().asking("openid organization:" + open.number());
        RelyingApp here = bed.app().asking("openid organization:" + closed.number());
        TokenSet goesOn = bed.tokens().throughSignInPage(there, guest.login(), TestPerson.PASSWORD);
        TokenSet ends = bed.tokens().throughSignInPage(here, guest.login(), TestPerson.PASSWORD);

        bed.operator().close(closed.number(), "Umowa wygasła").expect(204);

        there.refresh(goesOn).expect(200);
        assertThat(here.refresh(ends).status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "An organization renamed keeps the company's name and number; an organization deleted takes the company along")
    void anOrganizationIsRenamedAndDeleted(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("pracowniczka");
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        addMember(bed, company, guest);
        SignedInTwice sessions = SignedInTwice.of(employee);
        SignedInTwice ofGuest = SignedInTwice.of(guest);
        String id = organizationId(bed, company);
        List<Evidence> evidence = Evidence.of(employee, database);

        changeOrganization(bed, company, organization -> organization.setName("Inna " + company.number()));
        assertThat(bed.operator().company(company.number()).json().path("name").asText())
                .isEqualTo(company.name());
        bed.tokens().throughSignInPage(company.number() + "_admin", TestPerson.PASSWORD);
        OrganizationResource organization = organization(bed, company);
        OrganizationRepresentation otherNumber = organization.toRepresentation();
        otherNumber.setAlias("999998");
        try (Response refused = organization.update(otherNumber)) {
            assertThat(refused.getStatus()).isEqualTo(400);
        }

        organization.delete().close();
        sessions.isOver();
        ofGuest.isOver();
        assertThat(evidence).isNotEmpty();
        assertThat(Evidence.of(employee, database)).isEqualTo(evidence);
        assertThat(ManyAccounts.count(database, "select count(*) from ca_activity where company_id = ?", id))
                .as("what was done stays as evidence")
                .isGreaterThan(5);
        assertThat(bed.operator().company(company.number()).status()).isEqualTo(404);
        assertThat(realm(bed).users().searchByUsername(employee.login(), true)).isEmpty();
        assertThat(guest.api().memberships().expect(200).json()).isEmpty();
        bed.operator()
                .register(company.number(), TestCompany.request(company.number(), "pl"))
                .expect(201);
    }

    @Test
    @DisplayName("A login changed: the new one signs in; the main admin's reserved one cannot be changed")
    void aLoginIsChanged(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("stary.login");
        String login = "nowy.login." + company.number();

        whileTheRealm(bed, realm -> realm.setEditUsernameAllowed(true), () -> {
            changeUser(bed, person, user -> user.setUsername(login));
            assertThatThrownBy(() -> changeUser(
                            bed, company.mainAdmin(), user -> user.setUsername("szefowa." + company.number())))
                    .isInstanceOf(BadRequestException.class);
        });

        bed.tokens().throughSignInPage(login, TestPerson.PASSWORD);
        bed.tokens().throughSignInPage(company.number() + "_admin", TestPerson.PASSWORD);
        assertThat(company.mainAdmin()
                        .api()
                        .person(company.number(), person.id())
                        .json()
                        .path("login")
                        .asText())
                .isEqualTo(login);
    }

    @Test
    @DisplayName(
            "An organization's group removed takes the permission away, which can be given again; a role removed is gone")
    void groupsAndRolesAreRemoved(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("z.prawami", "sample-shop:place-orders");
        CompanyApi api = company.mainAdmin().api();

        organization(bed, company)
                .groups()
                .getAll(null, null, null, 0, 100, true, false)
                .forEach(group ->
                        organization(bed, company).groups().group(group.getId()).delete());
        assertThat(permissions(api, company, person)).isEmpty();
        api.changePerson(company.number(), person.id(), Map.of("permissions", List.of("sample-shop:place-orders")))
                .expect(200);
        assertThat(permissions(api, company, person)).containsExactly("sample-shop:place-orders");

        String role = addAssignableRole(bed, company);
        api.changePerson(company.number(), person.id(), Map.of("permissions", List.of(role)))
                .expect(200);
        realm(bed).roles().deleteRole(role);
        assertThat(permissions(api, company, person)).isEmpty();
        assertThat(api.permissions(company.number()).json().findValuesAsText("name"))
                .doesNotContain(role);
        assertThat(api.changePerson(company.number(), person.id(), Map.of("permissions", List.of(role)))
                        .status())
                .isEqualTo(400);
    }

    private static String addAssignableRole(TestBed bed, TestCompany company) {
        RoleRepresentation role = new RoleRepresentation();
        role.setName("rola-" + company.number());
        role.setAttributes(Map.of(
                "companyAssignable", List.of("true"),
                "description.pl", List.of("Próba"),
                "description.en", List.of("Trial")));
        realm(bed).roles().create(role);
        return role.getName();
    }

    private static List<String> permissions(CompanyApi api, TestCompany company, TestPerson person) {
        return StreamSupport.stream(
                        api.person(company.number(), person.id())
                                .expect(200)
                                .json()
                                .path("permissions")
                                .spliterator(),
                        false)
                .map(permission -> permission.asText())
                .toList();
    }

    private static void deleteMyAccount(TestBed bed, TestPerson person) {
        RequiredActionProviderRepresentation action = realm(bed).flows().getRequiredAction("delete_account");
        action.setEnabled(true);
        realm(bed).flows().updateRequiredAction("delete_account", action);
        String account = realm(bed).clients().findByClientId("account").get(0).getId();
        realm(bed)
                .users()
                .get(person.id())
                .roles()
                .clientLevel(account)
                .add(List.of(realm(bed)
                        .clients()
                        .get(account)
                        .roles()
                        .get("delete-account")
                        .toRepresentation()));
        HttpPage done = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(bed.app().begin().with("kc_action", "delete_account").address())
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD))
                .press("form[method=post]");
        assertThat(realm(bed).users().searchByUsername(person.login(), true))
                .as(done.text())
                .isEmpty();
    }

    private static HttpPage signIn(TestBed bed, TestPerson person) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(bed.app().begin().address())
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
    }

    /** A realm that keeps none is told of changes all the same. */
    private static void withoutStoredAdminEvents(TestBed bed, Runnable act) {
        whileTheRealm(bed, realm -> realm.setAdminEventsEnabled(false), act);
    }

    private static void whileTheRealm(TestBed bed, Consumer<RealmRepresentation> isOtherwise, Runnable act) {
        RealmRepresentation before = realm(bed).toRepresentation();
        RealmRepresentation changed = realm(bed).toRepresentation();
        isOtherwise.accept(changed);
        realm(bed).update(changed);
        try {
            act.run();
        } finally {
            realm(bed).update(before);
        }
    }

    private static void changeUser(TestBed bed, TestPerson person, Consumer<UserRepresentation> change) {
        UserRepresentation user = realm(bed).users().get(person.id()).toRepresentation();
        change.accept(user);
        realm(bed).users().get(person.id()).update(user);
    }

    private static void changeOrganization(
            TestBed bed, TestCompany company, Consumer<OrganizationRepresentation> change) {
        OrganizationResource organization = organization(bed, company);
        OrganizationRepresentation changed = organization.toRepresentation();
        change.accept(changed);
        try (Response answer = organization.update(changed)) {
            assertThat(answer.getStatus()).isEqualTo(204);
        }
    }

    private static void addMember(TestBed bed, TestCompany company, TestPerson person) {
        organization(bed, company).members().addMember(person.id()).close();
    }

    private static void removeMember(TestBed bed, TestCompany company, TestPerson person) {
        organization(bed, company).members().removeMember(person.id()).close();
    }

    private static OrganizationResource organization(TestBed bed, TestCompany company) {
        return realm(bed).organizations().get(organizationId(bed, company));
    }

    private static String organizationId(TestBed bed, TestCompany company) {
        return bed.operator().company(company.number()).json().path("id").asText();
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }

    private static String mainAdminState(TestBed bed, TestCompany company) {
        return bed.operator()
                .company(company.number())
                .json()
                .at("/mainAdmin/state")
                .asText();
    }

    private static List<String> activities(TestBed bed, TestCompany company) {
        return bed.operator()
                .get("companies/" + company.number() + "/activity?max=100")
                .expect(200)
                .json()
                .findValuesAsText("activity");
    }
}
