package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.Invited;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

@Journey
@DisplayName("Members ask for admin rights, and those who may give them decide (B3, B4, B5, B8)")
class RightRequestsIT {

    private static final int MAILS_TO_AN_ADMIN_IN_AN_HOUR = 10;

    private static final String REASON = "Tym zajmuje się <b>Anna</b>";

    @Test
    @DisplayName(
            "Asked, mailed to the main admin, approved: the person is told and is an admin; the log has every step")
    void approved(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("proszaca");
        CompanyApi asking = asker.api();
        CompanyApi deciding = company.mainAdmin().api();
        assertThat(way(asking, company)).isEqualTo("ask");

        ApiResponse asked = ask(asking, company).expect(201);

        assertThat(asked.json().path("state").asText()).isEqualTo("open");
        assertThat(way(asking, company)).isEqualTo("asked");
        Mail mail = company.mainAdmin().nextMail();
        assertThat(mail.subject()).isEqualTo("Prośba o prawa administratora");
        assertThat(mail.text()).contains("Jan Kowalski (" + asker.login() + ")", company.name());
        assertThat(mail.link().toString())
                .endsWith("/realms/b2b/account/company/right-requests?company=" + company.number());
        JsonNode listed = list(deciding, company);
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/personId").asText()).isEqualTo(asker.id());
        assertThat(listed.at("/0/email").asText()).isEqualTo(asker.email());
        assertThat(count(deciding, company)).isEqualTo(1);
        assertThat(role(asker)).as("nothing is given by asking").isEqualTo("employee");

        approve(deciding, company, asked).expect(204);

        assertThat(role(asker)).isEqualTo("admin");
        assertThat(asking.people(company.number(), "").status()).isEqualTo(200);
        Mail told = asker.nextMail();
        assertThat(told.subject()).isEqualTo("Masz już prawa administratora");
        assertThat(told.text())
                .contains("Anna Żółkiewska (" + company.mainAdmin().login() + ")", company.name());
        assertThat(list(deciding, company)).isEmpty();
        assertThat(way(asking, company)).isEqualTo("not-needed");
        assertThat(activities(deciding, company))
                .startsWith("right-request-approved", "admin-right-given", "right-asked");
        assertThat(problem(approve(deciding, company, asked))).isEqualTo("not-found");
        assertThat(problem(ask(asking, company))).isEqualTo("admin-already");
    }

    @Test
    @DisplayName(
            "Refused with a reason, which is only ever text: told by mail and on the page; asking again after a while")
    void refused(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("odmowna");
        CompanyApi asking = asker.api();
        CompanyApi deciding = company.mainAdmin().api();
        ApiResponse asked = ask(asking, company).expect(201);

        for (String missing : List.of("", "  ", "x".repeat(1001))) {
            ApiResponse answer = refuse(deciding, company, asked, missing);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).isEqualTo("reason");
        }
        refuse(deciding, company, asked, "  " + REASON + " ").expect(204);

        Mail told = asker.nextMail();
        assertThat(told.subject()).isEqualTo("Prośba o prawa administratora została odrzucona");
        assertThat(told.text()).contains(REASON);
        assertThat(told.html())
                .contains("Tym zajmuje się &lt;b&gt;Anna&lt;/b&gt;")
                .doesNotContain("<b>Anna");
        JsonNode own = own(asking, company);
        assertThat(own.path("way").asText()).isEqualTo("ask-later");
        assertThat(own.at("/request/reason").asText()).isEqualTo(REASON);
        assertThat(own.at("/request/refusedBy").asText())
                .isEqualTo(company.mainAdmin().login());
        assertThat(own.path("askAgainAt").asText())
                .isGreaterThan(own.at("/request/refusedAt").asText());
        assertThat(role(asker)).isEqualTo("employee");
        assertThat(list(deciding, company)).isEmpty();
        ApiResponse again = ask(asking, company);
        assertThat(problem(again)).isEqualTo("right-refused-recently");
        assertThat(again.json().path("detail").asText()).endsWith("za 7 dni.");
        assertThat(problem(approve(deciding, company, asked))).isEqualTo("not-found");
        assertThat(problem(asking.delete(path(company, asked)))).isEqualTo("not-found");
        assertThat(activities(deciding, company)).startsWith("right-request-refused", "right-asked");

        update(
                database,
                "update ca_right_request set refused_at = refused_at - 604800000 where user_id = ?",
                asker.id());
        assertThat(way(asking, company)).isEqualTo("ask");
        ask(asking, company).expect(201);
        assertThat(list(deciding, company)).hasSize(1);
    }

    @Test
    @DisplayName("One open request a person and company, asked twice at once too; the database keeps a second one out")
    void oneAtATime(TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("podwojna");
        CompanyApi asking = asker.api();

        List<ApiResponse> answers = AtOnce.all(List.of(() -> ask(asking, company), () -> ask(asking, company)));

        assertThat(answers.stream().map(ApiResponse::status)).containsExactlyInAnyOrder(201, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(RightRequestsIT::problem))
                .containsExactly("right-request-open");
        assertThat(list(company.mainAdmin().api(), company)).hasSize(1);
        company.mainAdmin().nextMail();
        try (Connection connection = database.connect("keycloak");
                PreparedStatement second = connection.prepareStatement("insert into ca_right_request"
                        + " select '" + company.number() + "', realm_id, company_id, user_id, asked_at"
                        + " from ca_right_request where user_id = ?")) {
            second.setString(1, asker.id());
            assertThat(refusalOf(second)).contains("uk_ca_right_request_person");
        }
    }

    private static String refusalOf(PreparedStatement statement) {
        try {
            return statement.executeUpdate() + " rows";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    @Test
    @DisplayName(
            "A person sees and withdraws their own request only; nobody decides who may not give the right by hand")
    void onlyWhoMay(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("wlasciwa");
        TestPerson other = company.employ("inna");
        TestPerson admin = admin(company, "zwykla");
        ApiResponse asked = ask(asker.api(), company).expect(201);

        assertThat(list(other.api(), company)).isEmpty();
        assertThat(count(other.api(), company)).isZero();
        assertThat(list(asker.api(), company)).hasSize(1);
        assertThat(list(admin.api(), company)).as("may not give the right").isEmpty();
        for (CompanyApi api : List.of(asker.api(), other.api(), admin.api())) {
            assertThat(problem(approve(api, company, asked))).isEqualTo("not-allowed");
            assertThat(problem(refuse(api, company, asked, REASON))).isEqualTo("not-allowed");
        }
        for (CompanyApi api :
                List.of(other.api(), admin.api(), company.mainAdmin().api())) {
            assertThat(problem(api.delete(path(company, asked)))).isEqualTo("not-found");
        }
        TestCompany elsewhere = TestCompany.active(bed);
        assertThat(problem(approve(elsewhere.mainAdmin().api(), elsewhere, asked)))
                .isEqualTo("not-found");
        assertThat(role(asker)).isEqualTo("employee");
        assertThat(bed.mail().to(admin.email())).as("the activation mail only").hasSize(1);

        asker.api().delete(path(company, asked)).expect(204);
        assertThat(list(company.mainAdmin().api(), company)).isEmpty();
        assertThat(problem(approve(company.mainAdmin().api(), company, asked))).isEqualTo("not-found");
        assertThat(way(asker.api(), company)).isEqualTo("ask");
        assertThat(activities(company.mainAdmin().api(), company)).startsWith("right-request-withdrawn");
    }

    @Test
    @DisplayName("Asking and withdrawing again and again is limited, and so are the admin's mails")
    void limited(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("natretna");
        CompanyApi asking = asker.api();
        int times = 0;
        ApiResponse asked = ask(asking, company);
        while (asked.status() == 201) {
            times++;
            asking.delete(path(company, asked)).expect(204);
            asked = ask(asking, company);
        }

        assertThat(times).isEqualTo(5);
        assertThat(asked.status()).isEqualTo(429);
        assertThat(asked.headers().firstValue("Retry-After")).isPresent();
        int mailed = bed.mail().await(times + 1, company.mainAdmin().email()).size();
        assertThat(mailed).as("with the activation mail").isEqualTo(times + 1);
        company.mainAdmin().api().sendPasswordMail(company.number(), asker.id()).expect(204);
        for (int others = 0; others < 2; others++) {
            TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
            company.join(guest);
            CompanyApi more = guest.api();
            for (ApiResponse next = ask(more, company); next.status() == 201; next = ask(more, company)) {
                more.delete(path(company, next)).expect(204);
            }
        }
        assertThat(number(
                        database,
                        "select count(*) from CA_MAIL where template = 'RIGHT_REQUESTED' and user_id = ?",
                        company.mainAdmin().id()))
                .as("mails of fifteen requests")
                .isEqualTo(MAILS_TO_AN_ADMIN_IN_AN_HOUR);
    }

    @Test
    @DisplayName("A guest of many companies asks in one, and is admin in that one only")
    void aGuest(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestCompany other = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        company.join(guest);
        other.join(guest);

        ApiResponse asked = ask(guest.api(), company).expect(201);
        approve(company.mainAdmin().api(), company, asked).expect(204);

        Map<String, String> roles = new HashMap<>();
        guest.api()
                .memberships()
                .json()
                .forEach(membership -> roles.put(
                        membership.path("customerNumber").asText(),
                        membership.path("role").asText()));
        assertThat(roles).isEqualTo(Map.of(company.number(), "admin", other.number(), "guest"));
        assertThat(way(guest.api(), other)).isEqualTo("ask");
    }

    @Test
    @DisplayName("An invitation that waits for the confirmed address comes first, and is sent again with the same link")
    void invitationFirst(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        CompanyApi inviting = company.mainAdmin().api();
        inviting.post(company.number() + "/invitations", Map.of("email", person.email(), "admin", true))
                .expect(201);
        Mail first = person.nextMail();
        company.join(person);
        CompanyApi asking = person.api();

        assertThat(way(asking, company)).isEqualTo("invitation");
        assertThat(problem(ask(asking, company))).isEqualTo("invitation-waits");
        asking.post(company.number() + "/right-requests/own/invitation-mail", null)
                .expect(204);

        Mail again = bed.mail().await(2, person.email()).get(1);
        assertThat(again.link()).isEqualTo(first.link());
        assertThat(activities(inviting, company)).startsWith("invitation-resent");
        UserResource account = bed.realm().users().get(person.id());
        UserRepresentation unproved = account.toRepresentation();
        unproved.setEmailVerified(false);
        account.update(unproved);
        assertThat(way(asking, company))
                .as("nobody learns what waits for an address that may not be theirs")
                .isEqualTo("ask");
        unproved.setEmailVerified(true);
        account.update(unproved);

        assertThat(new Invited(bed, again.link()).accept(person).text()).contains("Zaproszenie przyjęte");
        assertThat(role(person)).isEqualTo("admin");
        assertThat(way(asking, company)).isEqualTo("not-needed");
        assertThat(problem(asking.post(company.number() + "/right-requests/own/invitation-mail", null)))
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("The waiting invitation is sent again only so often in an hour, and only to whom it is for")
    void invitationLimited(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        TestPerson other = company.employ("nie.zaproszona");
        String again = company.number() + "/right-requests/own/invitation-mail";
        company.mainAdmin()
                .api()
                .post(company.number() + "/invitations", Map.of("email", person.email()))
                .expect(201);
        company.join(person);

        assertThat(problem(other.api().post(again, null))).isEqualTo("not-found");
        int sent = 1;
        ApiResponse answer = person.api().post(again, null);
        while (answer.status() == 204) {
            sent++;
            answer = person.api().post(again, null);
        }
        assertThat(sent).isEqualTo(10);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(bed.mail().await(10, person.email())).hasSize(10);
    }

    @Test
    @DisplayName(
            "Nobody who may decide is activated, or can sign in: the signed declaration, and no request into the void")
    void nobodyToDecide(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        company.join(guest);

        assertThat(way(guest.api(), company)).as("invited, not activated").isEqualTo("declaration");
        assertThat(problem(ask(guest.api(), company))).isEqualTo("nobody-to-decide");

        company.mainAdmin().activate();
        assertThat(way(guest.api(), company)).isEqualTo("ask");
        TestPerson admin = admin(company, "zwykly.admin");
        ask(guest.api(), company).expect(201);
        bed.operator()
                .post("companies/" + company.number() + "/main-admin/close", Map.of("reason", "Sprawdzamy"))
                .expect(204);
        JsonNode own = own(guest.api(), company);
        assertThat(own.path("way").asText())
                .as("%s is an admin, but may not give the right", admin.login())
                .isEqualTo("declaration");
        assertThat(own.at("/request/state").asText()).isEqualTo("open");

        bed.operator()
                .post("companies/" + company.number() + "/main-admin/reopen", null)
                .expect(204);
        assertThat(way(guest.api(), company)).isEqualTo("asked");
    }

    @Test
    @DisplayName("A request ends by itself: the right given by hand, blocked, let go, and when the company is closed")
    void endsByItself(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi deciding = company.mainAdmin().apiAfterSigningIn();
        TestPerson byHand = company.employ("reczna");
        TestPerson blocked = company.employ("zablokowana");
        TestPerson disabled = company.employ("wylaczona");
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        company.join(guest);
        TestPerson staying = company.employ("zostaje");
        for (TestPerson asker : List.of(byHand, blocked, disabled, guest, staying)) {
            ask(asker.api(), company).expect(201);
        }
        assertThat(count(deciding, company)).isEqualTo(5);
        JsonNode first = list(deciding, company);

        deciding.changePerson(company.number(), byHand.id(), Map.of("admin", true))
                .expect(200);
        deciding.block(company.number(), blocked.id()).expect(204);
        deciding.deletePerson(company.number(), guest.id()).expect(204);
        enable(bed, disabled, false);

        assertThat(list(deciding, company).findValuesAsText("personId")).containsExactly(staying.id());
        assertThat(count(deciding, company)).isEqualTo(1);
        first.findValuesAsText("id").subList(0, 4).forEach(id -> assertThat(
                        problem(deciding.post(company.number() + "/right-requests/" + id + "/approve", null)))
                .isEqualTo("not-found"));
        deciding.unblock(company.number(), blocked.id()).expect(204);
        enable(bed, disabled, true);
        assertThat(count(deciding, company)).as("not there again").isEqualTo(1);
        assertThat(role(blocked)).isEqualTo("employee");
        assertThat(way(blocked.api(), company)).isEqualTo("ask");

        bed.operator()
                .post("companies/" + company.number() + "/close", Map.of("reason", "Przerwa"))
                .expect(204);
        bed.operator().post("companies/" + company.number() + "/reopen", null).expect(204);
        assertThat(count(company.mainAdmin().api(), company)).isZero();
        assertThat(way(staying.api(), company)).isEqualTo("ask");
    }

    @Test
    @DisplayName("Several ask at the same moment: each request is there, or its asker is told to try again")
    void askedAtOnce(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        List<CompanyApi> asking = List.of(
                company.employ("naraz.a").api(),
                company.employ("naraz.b").api(),
                company.employ("naraz.c").api());

        List<Integer> answers = AtOnce.all(asking.stream()
                .map(api -> (Callable<Integer>) () -> ask(api, company).status())
                .toList());

        assertThat(answers).isSubsetOf(201, 409);
        assertThat(count(company.mainAdmin().api(), company))
                .isEqualTo(answers.stream().filter(status -> status == 201).count())
                .isPositive();
    }

    @Test
    @DisplayName("Refused with as long a reason as there can be, of whatever characters: it arrives whole")
    void longReasons(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi deciding = company.mainAdmin().api();
        for (String reason : List.of("\"".repeat(1000), "😀".repeat(500), "a\n".repeat(499) + "a")) {
            TestPerson asker = company.employ("dlugi.powod." + Integer.toHexString(reason.hashCode()));

            refuse(deciding, company, ask(asker.api(), company).expect(201), reason)
                    .expect(204);

            assertThat(own(asker.api(), company).at("/request/reason").asText()).isEqualTo(reason);
            assertThat(asker.nextMail().text().replaceAll("\\s+", "")).contains(reason.replaceAll("\\s+", ""));
        }
    }

    @Test
    @DisplayName("Deleted and made again with the same address, joined again: nothing of before is in the way (B8)")
    void deletedAndBack(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi deciding = company.mainAdmin().apiAfterSigningIn();
        Map<String, Object> data = company.person("powrotna");
        TestPerson before = company.invite(data).activate();
        refuse(deciding, company, ask(before.api(), company).expect(201), REASON)
                .expect(204);
        assertThat(problem(ask(before.api(), company))).isEqualTo("right-refused-recently");
        bed.mail().await(2, before.email()); // what is not sent yet is not sent to somebody who is gone
        deciding.deletePerson(company.number(), before.id()).expect(204);
        assertThat(number(database, "select count(*) from CA_RIGHT_REQUEST where user_id = ?", before.id()))
                .as("what was answered to somebody who is gone")
                .isZero();

        String id = deciding.addPerson(company.number(), data).expect(201).createdId();
        TestPerson again = new TestPerson(bed, id, before.login(), before.email());
        again.activate(bed.mail().await(3, before.email()).get(2).link());

        assertThat(way(again.api(), company)).isEqualTo("ask");
        approve(deciding, company, ask(again.api(), company).expect(201)).expect(204);
        assertThat(role(again)).isEqualTo("admin");
    }

    @Test
    @DisplayName("Approved twice at once, and approved and refused at once: one outcome, one mail")
    void decidedTwice(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("dwa.razy");
        TestPerson other = company.employ("tak.i.nie");
        CompanyApi deciding = company.mainAdmin().api();
        ApiResponse asked = ask(asker.api(), company).expect(201);
        ApiResponse both = ask(other.api(), company).expect(201);

        List<Integer> twice = AtOnce.all(
                List.of(() -> approve(deciding, company, asked).status(), () -> approve(deciding, company, asked)
                        .status()));
        List<Integer> yesAndNo = AtOnce.all(
                List.of(() -> approve(deciding, company, both).status(), () -> refuse(deciding, company, both, REASON)
                        .status()));

        assertThat(twice).containsExactlyInAnyOrder(204, 404);
        assertThat(yesAndNo).containsExactlyInAnyOrder(204, 404);
        assertThat(role(other)).isEqualTo(yesAndNo.get(0) == 204 ? "admin" : "employee");
        asker.nextMail();
        other.nextMail();
        assertThat(activities(deciding, company).stream().filter("right-request-approved"::equals))
                .hasSize(yesAndNo.get(0) == 204 ? 2 : 1);
        assertThat(bed.mail().to(asker.email())).hasSize(2);
        assertThat(bed.mail().to(other.email())).hasSize(2);
    }

    @Test
    @DisplayName("While it is approved the asker is deleted or becomes admin: gone, or admin once")
    void askerMeanwhile(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi deciding = company.mainAdmin().apiAfterSigningIn();
        TestPerson deleted = company.employ("usuwana");
        TestPerson byHand = company.employ("awansowana");
        ApiResponse ofDeleted = ask(deleted.api(), company).expect(201);
        ApiResponse ofByHand = ask(byHand.api(), company).expect(201);

        List<Integer> deletion = AtOnce.all(List.of(
                () -> approve(deciding, company, ofDeleted).status(),
                () -> deciding.deletePerson(company.number(), deleted.id()).status()));
        List<Integer> appointment =
                AtOnce.all(List.of(() -> approve(deciding, company, ofByHand).status(), () -> deciding.changePerson(
                                company.number(), byHand.id(), Map.of("admin", true))
                        .status()));

        assertThat(deletion.get(0)).isIn(204, 404);
        assertThat(deletion.get(1)).isEqualTo(204);
        assertThat(number(database, "select count(*) from ca_member where user_id = ?", deleted.id()))
                .as("no right is left of somebody who is gone")
                .isZero();
        assertThat(number(database, "select count(*) from ca_right_request where user_id = ?", deleted.id()))
                .isZero();
        assertThat(appointment.get(0)).isIn(204, 404);
        assertThat(appointment.get(1)).isEqualTo(200);
        assertThat(role(byHand)).isEqualTo("admin");
        assertThat(activities(deciding, company).stream().filter("admin-right-given"::equals))
                .hasSize(deletion.get(0) == 204 ? 2 : 1);
        assertThat(count(deciding, company)).isZero();
    }

    @Test
    @DisplayName(
            "While it is approved the asker is disabled, the approver loses the role, or the company is closed: no right")
    void lostMeanwhile(TestBed bed, PostgresServer database) throws Exception {
        TestCompany company = TestCompany.active(bed);
        CompanyApi deciding = company.mainAdmin().api();
        TestPerson disabled = company.employ("wylaczana");
        ApiResponse asked = ask(disabled.api(), company).expect(201);
        ApiResponse ofDisabled = approveWhile(
                database, company, asked, "update user_entity set enabled = false where id = ?", disabled.id());
        assertThat(problem(ofDisabled)).isEqualTo("not-found");
        update(database, "update user_entity set enabled = true where id = ?", disabled.id());
        assertThat(role(disabled)).isEqualTo("employee");

        TestPerson asker = company.employ("czekajaca");
        ApiResponse waiting = ask(asker.api(), company).expect(201);
        String mainAdmin = company.mainAdmin().id();
        ApiResponse lost =
                approveWhile(database, company, waiting, "delete from ca_main_admin where user_id = ?", mainAdmin);
        assertThat(lost.status()).isIn(403, 404);
        assertThat(role(asker)).isEqualTo("employee");

        TestCompany closing = TestCompany.active(bed);
        TestPerson late = closing.employ("spozniona");
        ApiResponse tooLate = ask(late.api(), closing).expect(201);
        ApiResponse closed = approveWhile(
                database,
                closing,
                tooLate,
                "update ca_company set closed_at = 1 where customer_number = ?",
                closing.number());
        assertThat(problem(closed)).isEqualTo("company-closed");
        assertThat(number(database, "select count(*) from ca_member where user_id = ? and admin", late.id()))
                .isZero();
        assertThat(deciding.memberships().status()).isEqualTo(200);
    }

    private static ApiResponse approveWhile(
            PostgresServer database, TestCompany company, ApiResponse asked, String update, String argument)
            throws Exception {
        CompanyApi deciding = company.mainAdmin().api();
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            CompletableFuture<ApiResponse> answer =
                    CompletableFuture.supplyAsync(() -> approve(deciding, company, asked));
            row.awaitSomebody();
            row.change(update, argument);
            row.letGo();
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    // --- what all of them need

    private static ApiResponse ask(CompanyApi api, TestCompany company) {
        return api.post(company.number() + "/right-requests", null);
    }

    private static ApiResponse approve(CompanyApi api, TestCompany company, ApiResponse asked) {
        return api.post(path(company, asked) + "/approve", null);
    }

    private static ApiResponse refuse(CompanyApi api, TestCompany company, ApiResponse asked, String reason) {
        return api.post(path(company, asked) + "/refuse", Map.of("reason", reason));
    }

    private static String path(TestCompany company, ApiResponse asked) {
        return company.number() + "/right-requests/" + asked.json().path("id").asText();
    }

    private static JsonNode list(CompanyApi api, TestCompany company) {
        return api.get(company.number() + "/right-requests").expect(200).json();
    }

    private static long count(CompanyApi api, TestCompany company) {
        return api.get(company.number() + "/right-requests/count")
                .expect(200)
                .json()
                .asLong();
    }

    private static JsonNode own(CompanyApi api, TestCompany company) {
        return api.get(company.number() + "/right-requests/own").expect(200).json();
    }

    private static String way(CompanyApi api, TestCompany company) {
        return own(api, company).path("way").asText();
    }

    private static String role(TestPerson person) {
        return person.api().memberships().json().at("/0/role").asText();
    }

    private static String problem(ApiResponse answer) {
        return answer.problemType().replaceFirst(".*:", "");
    }

    private static List<String> activities(CompanyApi api, TestCompany company) {
        return api.activity(company.number(), "first=0&max=100").json().findValuesAsText("activity");
    }

    private static TestPerson admin(TestCompany company, String login) {
        TestPerson admin = company.employ(login);
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        return admin;
    }

    private static void enable(TestBed bed, TestPerson person, boolean enabled) {
        UserResource account = bed.realm().users().get(person.id());
        UserRepresentation changed = account.toRepresentation();
        changed.setEnabled(enabled);
        account.update(changed);
    }

    private static void update(PostgresServer database, String sql, String argument) {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(PostgresServer database, String sql, String argument) {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
