package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.CaseTime;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.LiftedNetworks;
import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.SentAuthorization;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
@DisplayName("A company that lost access sends a signed authorization, and operators decide on it (D4, D5)")
class RecoveriesIT {

    private static final String SECOND_FACTOR = "second-factor";
    private static final String NETWORKS = "networks";
    private static final String MAIN_ADMIN = "main-admin";

    /** Another operator than {@link TestBed#operator()}, who may do nothing but this. */
    private static OperatorApi colleague(TestBed bed) {
        return OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-recoveries"));
    }

    private static ApiResponse approve(OperatorApi operator, SentAuthorization sent) {
        return operator.post("recoveries/" + sent.id() + "/approve", sent.approval(operator));
    }

    private static ApiResponse refuse(OperatorApi operator, SentAuthorization sent, String reason) {
        return operator.post("recoveries/" + sent.id() + "/refuse", Map.of("reason", reason));
    }

    private static ApiResponse contact(OperatorApi operator, SentAuthorization sent, Map<String, String> contact) {
        return operator.post("recoveries/" + sent.id() + "/contact", contact);
    }

    private static void reached(OperatorApi operator, SentAuthorization sent) {
        contact(operator, sent, Map.of("channel", "phone", "note", "Rozmowa z prezesem"))
                .expect(204);
    }

    private static String problem(ApiResponse answer) {
        return answer.problemType().replaceAll(".*[:/]", "");
    }

    private static List<String> activities(TestBed bed, TestCompany company) {
        return bed.operator()
                .get("companies/" + company.number() + "/activity?max=100")
                .expect(200)
                .json()
                .findValuesAsText("activity");
    }

    private static JsonNode person(TestBed bed, TestCompany company, String id) {
        return bed.operator()
                .get("companies/" + company.number() + "/people/" + id)
                .expect(200)
                .json();
    }

    private static String mainAdminOf(TestBed bed, TestCompany company) {
        return bed.operator()
                .company(company.number())
                .json()
                .at("/mainAdmin/id")
                .asText();
    }

    @Test
    @DisplayName(
            "The second factor of the login named is removed, and nothing else: all are told, the company's log says so")
    void secondFactor(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed, Language.EN);
        TestPerson lost = company.mainAdmin();
        TestPerson other = company.employ("inna");
        TokenSet session = bed.tokens().throughSignInPage(lost.login(), TestPerson.PASSWORD);
        SecondFactor.give(lost, database);
        SecondFactor.give(other, database);

        SentAuthorization sent = SentAuthorization.of(company, bed, SECOND_FACTOR, company.number() + "_admin");
        JsonNode seen = sent.seenBy(bed.operator());
        assertThat(seen.path("status").asText()).isEqualTo("waiting");
        assertThat(seen.at("/form/representative").asText()).isEqualTo("Anna Żółkiewska");
        assertThat(seen.at("/outlook/company/name").asText()).isEqualTo(company.name());
        assertThat(seen.at("/outlook/person/id").asText()).isEqualTo(lost.id());
        assertThat(seen.at("/outlook/contactNeeded").asBoolean()).isFalse();
        assertThat(seen.at("/outlook/hindrances")).isEmpty();
        approve(colleague(bed), sent).expect(204);

        assertThat(SecondFactor.typesOf(lost, database)).isEmpty();
        assertThat(SecondFactor.typesOf(other, database)).containsExactly("otp");
        assertThat(bed.companyClient().refresh(session).status())
                .as("all sign-ins were ended")
                .isEqualTo(400);
        assertThat(lost.api().memberships().status())
                .as("login and password are as they were")
                .isEqualTo(200);
        for (String address : List.of(lost.email(), "biuro@" + company.number() + ".example", sent.contactEmail())) {
            Mail told = bed.mail().next(address);
            assertThat(told.text()).contains(sent.number(), company.number() + "_admin");
        }
        assertThat(activities(bed, company)).contains("authorization-approved", "second-factor-removed");
        assertThat(sent.status()).isEqualTo("done");
        assertThat(problem(approve(bed.operator(), sent))).isEqualTo("authorization-decided");
        assertThat(problem(refuse(bed.operator(), sent, "Za późno"))).isEqualTo("authorization-decided");
        assertThat(sent.withdraw().status()).isEqualTo(409);
        assertThat(sent.status()).isEqualTo("done");
    }

    @Test
    @DisplayName("The network rule is lifted for an admin only, since nobody else could put it right")
    void networks(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("pracownik");
        SentAuthorization sent =
                SentAuthorization.of(company, bed, NETWORKS, company.mainAdmin().login());
        assertThat(problem(approve(bed.operator(), sent)))
                .as("there is nothing to lift")
                .isEqualTo("networks-off");
        company.mainAdmin()
                .apiAfterSigningIn()
                .put(
                        company.number() + "/networks",
                        Map.of(
                                "enabled",
                                true,
                                "networks",
                                List.of(Map.of("range", "203.0.113.0/24", "label", "Biuro")),
                                "confirmLockout",
                                true))
                .expect(200);

        SentAuthorization ofEmployee = SentAuthorization.of(company, bed, NETWORKS, employee.login());
        assertThat(ofEmployee.seenBy(bed.operator()).at("/outlook/hindrances/0").asText())
                .isEqualTo("not-an-admin");
        assertThat(problem(approve(bed.operator(), ofEmployee))).isEqualTo("not-an-admin");
        approve(bed.operator(), sent).expect(204);

        assertThat(sent.status()).isEqualTo("done");
        assertThat(activities(bed, company)).contains("networks-lifted").doesNotContain("networks-switched-off");
    }

    @Test
    @DisplayName(
            "A new main admin takes a contact on record, two operators and a day to object; an objection stops it, until it is approved anew")
    void mainAdmin(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed, Language.EN);
        TestPerson former = company.mainAdmin();
        TestPerson successor = company.employ("nastepca");
        Map<String, String> form = SentAuthorization.form(company.number(), successor.login());
        form.put("blockFormer", "on");
        SentAuthorization sent = SentAuthorization.send(bed, MAIN_ADMIN, form);
        OperatorApi first = bed.operator();
        OperatorApi second = colleague(bed);

        assertThat(problem(approve(first, sent))).isEqualTo("contact-required");
        contact(first, sent, Map.of("channel", "email", "outcome", "not-reached"))
                .expect(204);
        assertThat(problem(approve(first, sent))).isEqualTo("contact-required");
        reached(first, sent);
        assertThat(sent.seenBy(first).path("contacts").findValuesAsText("address"))
                .as("from the record, not from the form")
                .containsExactly("biuro@" + company.number() + ".example", "+48 22 123 45 67");
        Map<String, Object> another = sent.approval(first);
        another.put("personId", former.id());
        assertThat(problem(first.post("recoveries/" + sent.id() + "/approve", another)))
                .isEqualTo("match-changed");
        for (String unseen : List.of("companyId", "personId", "blockFormer")) {
            Map<String, Object> blind = sent.approval(first);
            blind.remove(unseen);
            ApiResponse refused = first.post("recoveries/" + sent.id() + "/approve", blind);
            assertThat(problem(refused)).isEqualTo("required");
            assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo(unseen);
        }

        approve(first, sent).expect(204);
        assertThat(sent.status()).isEqualTo("half-approved");
        assertThat(problem(approve(first, sent))).isEqualTo("second-operator-required");
        Map<String, Object> unblocked = sent.approval(second);
        unblocked.put("blockFormer", false);
        assertThat(problem(second.post("recoveries/" + sent.id() + "/approve", unblocked)))
                .isEqualTo("match-changed");
        approve(second, sent).expect(204);
        JsonNode approved = sent.seenBy(first);
        assertThat(approved.path("status").asText()).isEqualTo("approved");
        assertThat(Instant.parse(approved.path("effectAt").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(mainAdminOf(bed, company)).isEqualTo(former.id());

        URI way = former.nextMail().link();
        URI unused = successor.nextMail().link();
        assertThat(unused).isNotEqualTo(way);
        HttpVisitor scanner = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        scanner.look(way);
        assertThat(scanner.open(way).text()).contains(successor.login());
        assertThat(sent.status()).as("looking changes nothing").isEqualTo("approved");
        HttpPage objected = scanner.post(way, Map.of("reason", "Nic o tym nie wiem"));
        assertThat(objected.status()).isEqualTo(200);
        JsonNode stopped = sent.seenBy(first);
        assertThat(stopped.path("status").asText()).isEqualTo("objected");
        assertThat(stopped.at("/objection/by").asText()).isEqualTo(former.email());
        assertThat(stopped.at("/objection/reason").asText()).isEqualTo("Nic o tym nie wiem");
        assertThat(successor.nextMail().text()).contains(sent.number());

        assertThat(problem(approve(first, sent)))
                .as("reached before the objection is not enough")
                .isEqualTo("contact-required");
        reached(second, sent);
        approve(second, sent).expect(204);
        approve(first, sent).expect(204);
        assertThat(former.nextMail().text()).as("of the objection").contains(sent.number());
        URI secondWay = former.nextMail().link();
        assertThat(secondWay).as("asked anew").isNotEqualTo(way);
        assertThat(scanner.post(way, Map.of("reason", "Nadal nie")).status()).isEqualTo(409);
        assertThat(sent.status()).isEqualTo("approved");

        CaseTime.delayIsOver(sent, database);
        Awaitility.await().untilAsserted(() -> assertThat(sent.status()).isEqualTo("done"));
        assertThat(mainAdminOf(bed, company)).isEqualTo(successor.id());
        JsonNode replaced = person(bed, company, former.id());
        assertThat(replaced.path("role").asText()).isEqualTo("employee");
        assertThat(replaced.path("state").asText()).isEqualTo("blocked");
        assertThat(replaced.path("login").asText()).doesNotContain("_admin");
        assertThat(bed.company(company.number() + "_admin", TestPerson.PASSWORD)
                        .memberships()
                        .json()
                        .at("/0/role")
                        .asText())
                .as("signs in the new one, with their own password")
                .isEqualTo("main-admin");
        Mail told = former.nextMail();
        assertThat(told.text()).contains(replaced.path("login").asText());
        assertThat(told.link()).as("the same say, of which they made no use").isEqualTo(secondWay);
        successor
                .apiAfterSigningIn()
                .deletePerson(company.number(), former.id())
                .expect(204);
        assertThat(scanner.post(secondWay, Map.of("reason", "To oszustwo")).status())
                .as("whoever took the place silences nobody")
                .isEqualTo(200);
        JsonNode late = sent.seenBy(first).at("/objections/1");
        assertThat(late.path("part").asText()).isEqualTo("former");
        assertThat(late.path("by").asText()).isEqualTo(former.email());
        assertThat(late.path("afterEffect").asBoolean()).isTrue();
        assertThat(sent.status()).isEqualTo("done");
        assertThat(mainAdminOf(bed, company)).as("reports only").isEqualTo(successor.id());
        assertThat(scanner.post(unused, Map.of("reason", "Ja też nie")).status())
                .as("of the approval before the last: they were asked anew")
                .isEqualTo(409);
        assertThat(activities(bed, company))
                .contains(
                        "authorization-contact",
                        "authorization-half-approved",
                        "authorization-approved",
                        "authorization-objected",
                        "main-admin-raised",
                        "main-admin-replaced",
                        "person-blocked");
    }

    @Test
    @DisplayName(
            "Where nothing waits, whoever is told can object to what was done: operators see it until they settle it")
    void objectedAfterwards(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson lost = company.mainAdmin();
        SecondFactor.give(lost, database);
        OperatorApi operator = bed.operator();
        SentAuthorization sent = SentAuthorization.of(company, bed, SECOND_FACTOR, lost.login());
        approve(operator, sent).expect(204);
        URI wayOfCompany =
                bed.mail().next("biuro@" + company.number() + ".example").link();
        URI wayOfPerson = lost.nextMail().link();
        assertThat(sent.nextMail().links()).as("whoever sent it").isEmpty();
        HttpVisitor visitor = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        visitor.look(wayOfCompany);
        assertThat(visitor.open(wayOfCompany).text()).contains(sent.number(), lost.login(), "nie zleciliśmy tego");
        assertThat(sent.seenBy(operator).path("objections"))
                .as("looking is nothing")
                .isEmpty();
        assertThat(isListed(operator, sent, "open")).isFalse();

        HttpPage objected = visitor.post(wayOfCompany, Map.of("reason", "Nikt tego nie podpisał"));

        assertThat(objected.status()).isEqualTo(200);
        assertThat(objected.text()).contains("Mamy Twój sprzeciw", "wszystko pozostaje tak, jak jest teraz");
        JsonNode seen = sent.seenBy(operator);
        assertThat(seen.path("status").asText()).isEqualTo("done");
        assertThat(seen.path("objections")).hasSize(1);
        JsonNode objection = seen.at("/objections/0");
        assertThat(seen.path("objection")).isEqualTo(objection);
        assertThat(objection.path("by").asText()).isEqualTo("biuro@" + company.number() + ".example");
        assertThat(objection.path("part").asText()).isEqualTo("company");
        assertThat(objection.path("reason").asText()).isEqualTo("Nikt tego nie podpisał");
        assertThat(objection.path("from").asText()).isNotBlank();
        assertThat(objection.path("at")).isEqualTo(seen.path("objectionOpenSince"));
        assertThat(objection.path("afterEffect").asBoolean()).isTrue();
        assertThat(objection.path("putBack").asBoolean()).isFalse();
        assertThat(SecondFactor.typesOf(lost, database)).as("nothing is undone").isEmpty();
        assertThat(activities(bed, company)).contains("authorization-objected");
        assertThat(isListed(operator, sent, "open")).isTrue();
        assertThat(isListed(operator, sent, "objected-after")).isTrue();
        assertThat(isListed(operator, sent, "objected")).isFalse();
        assertThat(operator.get("recoveries/count?status=objected-after").json().asLong())
                .isPositive();
        assertThat(visitor.post(wayOfCompany, Map.of("reason", "Jeszcze raz")).status())
                .as("once")
                .isEqualTo(409);

        String settle = "recoveries/" + sent.id() + "/objections/"
                + objection.path("id").asText() + "/settle";
        assertThat(problem(operator.post(settle, Map.of("note", " ")))).isEqualTo("required");
        assertThat(operator.post("recoveries/" + sent.id() + "/objections/none/settle", Map.of("note", "x"))
                        .status())
                .isEqualTo(404);
        operator.post(settle, Map.of("note", "Prezes potwierdził")).expect(204);
        assertThat(problem(operator.post(settle, Map.of("note", "Znowu")))).isEqualTo("authorization-decided");
        assertThat(sent.seenBy(operator).at("/objections/0/settled/note").asText())
                .isEqualTo("Prezes potwierdził");
        assertThat(isListed(operator, sent, "open")).isFalse();

        CaseTime.doneAgo(sent, Duration.ofDays(31), database);
        assertThat(visitor.post(wayOfPerson, Map.of()).status()).as("too late").isEqualTo(409);
        CaseTime.doneAgo(sent, Duration.ofDays(-2), database);
        assertThat(visitor.post(wayOfPerson, Map.of()).status()).isEqualTo(200);
        assertThat(isListed(operator, sent, "open")).as("by somebody else").isTrue();
        assertThat(sent.seenBy(operator).at("/objections/1/login").asText()).isEqualTo(lost.login());
    }

    /** In the operator's list. */
    private static JsonNode line(TestBed bed, SentAuthorization sent) {
        return StreamSupport.stream(
                        bed.operator()
                                .get("recoveries?status=all&max=1000")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .filter(each -> each.path("number").asText().equals(sent.number()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isListed(OperatorApi operator, SentAuthorization sent, String status) {
        return operator.get("recoveries?max=1000&status=" + status)
                .expect(200)
                .json()
                .findValuesAsText("number")
                .contains(sent.number());
    }

    @Test
    @DisplayName(
            "An objection puts a lifted network rule back that was not put right yet, if whoever objects has a say there still")
    void liftedRuleIsPutBack(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.mainAdmin();
        TestPerson other = company.employ("zastepczyni");
        admin.api()
                .changePerson(company.number(), other.id(), Map.of("admin", true))
                .expect(200);
        TrustedOffice.of(company);
        SentAuthorization sent = SentAuthorization.of(company, bed, NETWORKS, admin.login());
        approve(bed.operator(), sent).expect(204);
        URI wayOfOther = wayToObject(other, sent);
        URI wayOfCompany =
                bed.mail().next("biuro@" + company.number() + ".example").link();
        HttpVisitor visitor = HttpVisitor.of(bed.server().publicUrl(), Language.PL);

        admin.apiFrom(TrustedOffice.OFFICE).block(company.number(), other.id()).expect(204);
        assertThat(visitor.post(wayOfOther, Map.of()).text()).contains("wszystko pozostaje tak, jak jest teraz");
        assertThat(LiftedNetworks.isLiftedFor(admin, database))
                .as("of somebody who is blocked it is known, and stops nothing")
                .isTrue();

        HttpPage toPutRight = TrustedOffice.signIn(bed.app(), admin, TrustedOffice.CAFE);
        List<HttpPage> answers;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            answers = row.inTurn(List.of(
                    () -> visitor.post(wayOfCompany, Map.of()), () -> toPutRight.submit(Map.of("answer", "off"))));
        }
        assertThat(answers.get(0).text()).contains("nie może się już zalogować spoza");
        assertThat(answers.get(1).address().toString())
                .as("answered at the same moment, too late")
                .doesNotStartWith(bed.app().callback().toString());
        assertThat(admin.apiFrom(TrustedOffice.OFFICE)
                        .get(company.number() + "/networks")
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(LiftedNetworks.isLiftedFor(admin, database)).isFalse();
        assertThat(TrustedOffice.signIn(bed.app(), admin, TrustedOffice.CAFE)
                        .document()
                        .select("#company-networks-fix-form"))
                .isEmpty();
        JsonNode objections = sent.seenBy(bed.operator()).path("objections");
        assertThat(objections.findValuesAsText("putBack")).containsExactly("false", "true");
        assertThat(sent.status()).isEqualTo("done");
        assertThat(activities(bed, company)).containsOnlyOnce("networks-put-back");
        assertThat(bed.mail().next(admin.email(), "znów obowiązują").text()).contains(sent.number(), admin.login());
        String settle = "recoveries/" + sent.id() + "/objections/%s/settle";
        Map<String, String> note = Map.of("note", "Firma potwierdziła");
        bed.operator()
                .post(settle.formatted(objections.at("/0/id").asText()), note)
                .expect(204);
        assertThat(isListed(bed.operator(), sent, "open"))
                .as("the other one waits still")
                .isTrue();
        bed.operator()
                .post(settle.formatted(objections.at("/1/id").asText()), note)
                .expect(204);
        assertThat(isListed(bed.operator(), sent, "open")).isFalse();
    }

    @Test
    @DisplayName("No mail server, no effect: the time to object begins when all are told; whoever has left has no say")
    void untoldAndLeft(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        CompanyApi main = company.mainAdmin().apiAfterSigningIn();
        SentAuthorization sent = SentAuthorization.of(company, bed, MAIN_ADMIN, successor.login());
        reached(bed.operator(), sent);
        approve(bed.operator(), sent).expect(204);
        approve(colleague(bed), sent).expect(204);
        URI way = wayToObject(successor, sent);
        HttpVisitor visitor = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        assertThat(visitor.open(way).status()).isEqualTo(200);

        main.block(company.number(), successor.id()).expect(204);
        assertThat(visitor.open(way).status())
                .as("blocked: the link is worth nothing")
                .isNotEqualTo(200);
        visitor.post(way, Map.of("reason", "Nie chcę"));
        assertThat(sent.status()).isEqualTo("approved");
        Map<String, Object> record = TestCompany.request(company.number(), "pl");
        record.remove("mainAdmin");
        record.put("email", successor.email());
        bed.operator().register(company.number(), record).expect(200);
        assertThat(visitor.open(way).status())
                .as("the address on record counts, as whom else it was noted")
                .isEqualTo(200);

        main.unblock(company.number(), successor.id()).expect(204);
        String id = sent.seenBy(bed.operator()).at("/outlook/company/id").asText();
        CaseTime.nobodyIsTold(id, database);
        CaseTime.delayIsOver(sent, database);
        Awaitility.await().untilAsserted(() -> assertThat(Instant.parse(
                        sent.seenBy(bed.operator()).path("effectAt").asText()))
                .as("the day begins anew")
                .isAfter(Instant.now().plus(Duration.ofHours(23))));
        assertThat(sent.status()).isEqualTo("approved");
        CaseTime.allAreTold(id, database);
        CaseTime.delayIsOver(sent, database);
        Awaitility.await().untilAsserted(() -> assertThat(sent.status()).isEqualTo("done"));
    }

    @Test
    @DisplayName(
            "The second factor of an account that other companies rely on stays for a day in which its owner can object")
    void othersRelyOnIt(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestCompany other = TestCompany.active(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        for (TestCompany each : List.of(company, other)) {
            String id = bed.operator().company(each.number()).json().path("id").asText();
            bed.realm().organizations().get(id).members().addMember(person.id()).close();
        }
        company.mainAdmin()
                .api()
                .changePerson(company.number(), person.id(), Map.of("admin", true))
                .expect(200);
        SecondFactor.give(person, database);

        SentAuthorization sent = SentAuthorization.of(company, bed, SECOND_FACTOR, person.login());
        assertThat(sent.seenBy(bed.operator()).at("/outlook/delaySeconds").asInt())
                .isEqualTo(86_400);
        approve(bed.operator(), sent).expect(204);

        assertThat(sent.status()).isEqualTo("approved");
        assertThat(SecondFactor.typesOf(person, database)).containsExactly("otp");
        HttpVisitor owner = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        assertThat(owner.open(wayToObject(person, sent)).submit(Map.of()).status())
                .isEqualTo(200);
        assertThat(sent.status()).isEqualTo("objected");
        assertThat(SecondFactor.typesOf(person, database)).containsExactly("otp");
    }

    /** From the mail about this authorization: others may have come before. */
    private static URI wayToObject(TestPerson person, SentAuthorization sent) {
        Mail mail = person.nextMail();
        while (!mail.text().contains(sent.number())) {
            mail = person.nextMail();
        }
        return mail.link();
    }

    @Test
    @DisplayName("One contact address has three authorizations under way at most, until one of them is decided")
    void share(TestBed bed) {
        Map<String, String> form = SentAuthorization.form("123456", "anna");
        SentAuthorization first = SentAuthorization.send(bed, NETWORKS, form);
        SentAuthorization.Draft.confirmed(bed, NETWORKS, form);
        SentAuthorization.Draft.confirmed(bed, NETWORKS, form);
        HttpPage fourth = SentAuthorization.Draft.ask(bed, NETWORKS, form);
        assertThat(fourth.status()).isEqualTo(429);

        assertThat(first.withdraw().status()).isEqualTo(200);
        assertThat(first.nextMail().text()).contains(first.number());
        SentAuthorization.Draft third = SentAuthorization.Draft.started(bed, NETWORKS, form);
        SentAuthorization.Draft besideIt = SentAuthorization.Draft.started(bed, NETWORKS, form);
        third.confirmed();
        assertThat(besideIt.confirm(besideIt.code()).status())
                .as("begun before the third was confirmed")
                .isEqualTo(503);
    }

    @Test
    @DisplayName("Nobody decides on what is about their own account, nor settles an objection to it; a colleague does")
    void onOneself(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson concerned = company.employ("operatorka");
        OperatorPerson.promote(bed, concerned, "manage-recoveries");
        OperatorApi oneself = OperatorApi.at(bed.server(), () -> bed.tokens()
                .byPassword(concerned.login(), TestPerson.PASSWORD)
                .access());
        SentAuthorization sent = SentAuthorization.of(company, bed, SECOND_FACTOR, concerned.login());

        assertThat(sent.seenBy(oneself).at("/outlook/hindrances/0").asText()).isEqualTo("on-oneself");
        assertThat(problem(approve(oneself, sent))).isEqualTo("on-oneself");
        assertThat(problem(oneself.post("recoveries/" + sent.id() + "/contact", Map.of("channel", "phone"))))
                .as("nor is it them who reached the company")
                .isEqualTo("on-oneself");
        assertThat(sent.status()).isEqualTo("waiting");

        assertThat(sent.seenBy(colleague(bed)).at("/outlook/hindrances")).isEmpty();
        approve(colleague(bed), sent).expect(204);

        URI wayToObject =
                bed.mail().next("biuro@" + company.number() + ".example").link();
        HttpVisitor.of(bed.server().publicUrl(), Language.PL).post(wayToObject, Map.of());
        String settle = "recoveries/" + sent.id() + "/objections/"
                + sent.seenBy(colleague(bed)).at("/objections/0/id").asText() + "/settle";
        assertThat(problem(oneself.post(settle, Map.of("note", "Wszystko w porządku"))))
                .isEqualTo("on-oneself");
        colleague(bed).post(settle, Map.of("note", "Prezes potwierdził")).expect(204);
    }

    @Test
    @DisplayName("A case's code is not guessed: ten wrong ones from a network, thirty of any cases; others get in")
    void caseCode(TestBed bed) {
        SentAuthorization sent = SentAuthorization.send(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        for (int i = 0; i < 10; i++) {
            assertThat(sent.lookFrom("10.12.0.1", sent.number(), "ABCD-EFGH-JKMN")
                            .status())
                    .isNotEqualTo(429);
        }
        assertThat(sent.lookFrom("10.12.0.1", sent.number(), sent.code()).status())
                .as("the right one, too")
                .isEqualTo(429);
        assertThat(sent.lookFrom("10.12.0.2", sent.number(), sent.code()).status())
                .isEqualTo(200);

        for (int i = 10; i < 40; i++) {
            assertThat(sent.lookFrom("10.12.0.3", "ABCD-EF" + i, sent.code()).status())
                    .isNotEqualTo(429);
        }
        assertThat(sent.lookFrom("10.12.0.3", sent.number(), sent.code()).status())
                .isEqualTo(429);
        for (int i = 0; i < 40; i++) {
            assertThat(sent.lookFrom("10.12.0.4", sent.number(), sent.code()).status())
                    .as("right ones do not count")
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("Twelve companies begin to send a form at the same moment: each gets its code")
    void begunAtOnce(TestBed bed) {
        List<Callable<Integer>> senders = Collections.nCopies(
                12, () -> SentAuthorization.Draft.ask(bed, NETWORKS, SentAuthorization.form("123456", "anna"))
                        .status());

        assertThat(AtOnce.all(senders)).containsOnly(200);
    }

    @Test
    @DisplayName("Where the place is vacant nobody has to wait, and whoever held it stays as they are")
    void vacantPlace(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        bed.operator().closeMainAdmin(company.number(), "Odeszła").expect(204);
        SentAuthorization sent = SentAuthorization.of(company, bed, MAIN_ADMIN, successor.login());
        reached(bed.operator(), sent);

        approve(bed.operator(), sent).expect(204);
        approve(colleague(bed), sent).expect(204);

        assertThat(sent.status()).isEqualTo("done");
        assertThat(mainAdminOf(bed, company)).isEqualTo(successor.id());
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/state")
                        .asText())
                .isEqualTo("active");
        assertThat(person(bed, company, company.mainAdmin().id()).path("state").asText())
                .isEqualTo("blocked");
    }

    @Test
    @DisplayName("Whether company and login exist makes no difference to who sends it; only the operator sees it")
    void sameAnswer(TestBed bed) {
        SentAuthorization sent =
                SentAuthorization.send(bed, SECOND_FACTOR, SentAuthorization.form("999999", "999999_admin"));
        assertThat(sent.seenBy(bed.operator()).at("/outlook/hindrances/0").asText())
                .isEqualTo("company-not-matched");
        assertThat(line(bed, sent).has("registered")).isFalse();
        assertThat(problem(approve(bed.operator(), sent))).isEqualTo("company-not-matched");
        assertThat(problem(contact(bed.operator(), sent, Map.of("channel", "phone"))))
                .isEqualTo("company-not-matched");

        TestCompany company = TestCompany.active(bed);
        SentAuthorization ofNobody = SentAuthorization.of(company, bed, SECOND_FACTOR, "nikt");
        assertThat(line(bed, ofNobody).at("/registered/name").asText()).isEqualTo(company.name());
        assertThat(problem(approve(bed.operator(), ofNobody))).isEqualTo("login-not-matched");

        assertThat(problem(refuse(bed.operator(), sent, " "))).isEqualTo("required");
        refuse(bed.operator(), sent, "Nie ma takiej firmy").expect(204);
        assertThat(sent.nextMail().text()).contains("Nie ma takiej firmy", sent.number());
        assertThat(sent.look(sent.code()).text()).contains("Nie ma takiej firmy");
        HttpPage wrongCode = sent.look("ABCD-EFGH-JKMN");
        HttpPage wrongNumber = sent.visitor()
                .post(
                        URI.create(bed.server().publicUrl() + "/realms/b2b/recovery/case"),
                        Map.of("number", "ABCD-EFGH", "code", sent.code()));
        assertThat(wrongCode.status()).isEqualTo(wrongNumber.status()).isNotEqualTo(200);
        assertThat(wrongCode.text()).isEqualTo(wrongNumber.text()).doesNotContain("Nie ma takiej firmy");
    }

    @Test
    @DisplayName("The tax number alone is enough where the login tells which of several companies it is")
    void taxNumberAlone(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        Map<String, String> form =
                SentAuthorization.form("", company.mainAdmin().login());
        form.put("taxNumber", "526-025-09-95");
        SentAuthorization sent = SentAuthorization.send(bed, SECOND_FACTOR, form);
        assertThat(sent.seenBy(bed.operator())
                        .at("/outlook/company/customerNumber")
                        .asText())
                .isEqualTo(company.number());

        form.put("customerNumber", company.number());
        form.put("taxNumber", "PL1234563218");
        form.put("contactEmail", "inny-" + form.get("contactEmail"));
        SentAuthorization contradicted = SentAuthorization.send(bed, SECOND_FACTOR, form);
        assertThat(line(bed, contradicted).has("registered")).isFalse();
        assertThat(contradicted
                        .seenBy(bed.operator())
                        .at("/outlook/hindrances/0")
                        .asText())
                .as("two numbers that contradict each other mean no company")
                .isEqualTo("company-not-matched");
    }

    @Test
    @DisplayName("Five wrong codes, and the form is dead; nothing can be uploaded before the right one")
    void codes(TestBed bed) {
        SentAuthorization.Draft draft =
                SentAuthorization.Draft.started(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        String wrong = draft.code().equals("00000000") ? "00000001" : "00000000";
        draft.upload("scan.pdf", SentAuthorization.PDF);
        for (int i = 0; i < 5; i++) {
            assertThat(draft.confirm(wrong).status()).isEqualTo(400);
        }
        HttpPage dead = draft.confirm(draft.code());
        assertThat(dead.document().selectFirst("input[type=file]")).isNull();
        assertThat(bed.operator().get("recoveries/" + draft.id()).status())
                .as("a draft is nobody's business")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("A scan is what it is by its content, and of one that is refused or breaks off nothing stays")
    void scans(TestBed bed, DatabaseServer database) {
        SentAuthorization.Draft draft =
                SentAuthorization.Draft.confirmed(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        byte[] program = new byte[200_000];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(draft.upload("upowaznienie.pdf", program).status()).isEqualTo(415);
        byte[] large = Arrays.copyOf(SentAuthorization.PDF, 10 * 1024 * 1024 + 1);
        assertThat(draft.upload("upowaznienie.pdf", large).status()).isEqualTo(413);
        assertThat(draft.upload("upowaznienie.pdf", Arrays.copyOf(SentAuthorization.PDF, 200_000))
                        .status())
                .isEqualTo(400);
        assertThat(draft.upload("upowaznienie.pdf", new byte[0]).status()).isEqualTo(400);

        byte[] good = joined(Arrays.copyOf(SentAuthorization.PDF, 300_000), SentAuthorization.PDF);
        assertThat(draft.upload("obrazek.png", good).status())
                .as("a PDF, whatever it is called")
                .isEqualTo(200);
        String text = bed.mail().next(draft.contactEmail()).text();
        JsonNode line = StreamSupport.stream(
                        bed.operator()
                                .get("recoveries?status=waiting&max=1000")
                                .json()
                                .spliterator(),
                        false)
                .filter(each -> text.contains(each.path("number").asText()))
                .findFirst()
                .orElseThrow();
        ApiResponse scan = bed.operator()
                .get("recoveries/" + line.path("id").asText() + "/scan")
                .expect(200);
        assertThat(scan.text()).hasSize(good.length).startsWith("%PDF-1.4").endsWith("%%EOF\n");
        assertThat(scan.contentType()).isEqualTo("application/pdf");
        assertThat(scan.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + line.path("number").asText() + ".pdf\"");
        assertThat(scan.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(scan.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        Awaitility.await().untilAsserted(() -> assertThat(CaseTime.piecesOfNothing(database))
                .isZero());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    @DisplayName("Only who may decide on authorizations sees them; looking at companies is not enough")
    void rights(TestBed bed) {
        SentAuthorization sent = SentAuthorization.send(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        String one = "recoveries/" + sent.id();
        OperatorApi others = OperatorApi.at(
                bed.server(), bed.tokens().operatorWith("view-companies", "manage-companies", "manage-permissions"));
        OperatorApi nobody = OperatorApi.at(bed.server(), () -> "");
        Stream.of("recoveries", "recoveries/count", one, one + "/scan").forEach(path -> {
            assertThat(others.get(path).status()).as(path).isEqualTo(403);
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
            assertThat(colleague(bed).get(path).status()).as(path).isEqualTo(200);
        });
        Stream.of("/contact", "/approve", "/refuse").forEach(act -> {
            Map<String, String> body = Map.of();
            assertThat(others.post(one + act, body).status()).as(act).isEqualTo(403);
            assertThat(nobody.post(one + act, body).status()).as(act).isEqualTo(401);
            assertThat(colleague(bed)
                            .post("recoveries/unknown" + act, Map.of("reason", "x", "channel", "phone"))
                            .status())
                    .as(act)
                    .isIn(400, 404);
        });
        assertThat(colleague(bed).get("recoveries/unknown").status()).isEqualTo(404);
        assertThat(problem(colleague(bed).get("recoveries?status=draft"))).isEqualTo("malformed");
        assertThat(colleague(bed).get("recoveries/count?status=all").json().asLong())
                .isPositive();
        assertThat(sent.status()).isEqualTo("waiting");
    }

    @Test
    @DisplayName("Two operators approve at once: it is done once")
    void approvedTwiceAtOnce(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        SecondFactor.give(company.mainAdmin(), database);
        SentAuthorization sent = SentAuthorization.of(
                company, bed, SECOND_FACTOR, company.mainAdmin().login());
        String approve = "recoveries/" + sent.id() + "/approve";
        OperatorApi one = bed.operator();
        OperatorApi other = colleague(bed);
        Map<String, Object> seen = sent.approval(one);

        List<Integer> statuses = AtOnce.all(List.of(
                () -> one.post(approve, seen).status(),
                () -> other.post(approve, seen).status(),
                () -> one.post(approve, seen).status(),
                () -> other.post(approve, seen).status()));

        assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(activities(bed, company)).containsOnlyOnce("second-factor-removed", "authorization-approved");
    }

    @Test
    @DisplayName(
            "Approved while the company withdraws it: one of the two, and the company's people are as that one says")
    void approvedWhileWithdrawn(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        SecondFactor.give(company.mainAdmin(), database);
        SentAuthorization sent = SentAuthorization.of(
                company, bed, SECOND_FACTOR, company.mainAdmin().login());
        String approve = "recoveries/" + sent.id() + "/approve";
        OperatorApi operator = bed.operator();
        Map<String, Object> seen = sent.approval(operator);

        List<Integer> statuses =
                AtOnce.all(List.of(() -> operator.post(approve, seen).status(), () -> sent.withdraw()
                        .status()));

        boolean approved = statuses.get(0) == 204;
        assertThat(statuses).isEqualTo(approved ? List.of(204, 409) : List.of(409, 200));
        assertThat(sent.status()).isEqualTo(approved ? "done" : "withdrawn");
        assertThat(SecondFactor.typesOf(company.mainAdmin(), database).isEmpty())
                .isEqualTo(approved);
    }

    @Test
    @DisplayName("The member has left, before the approval or before it takes effect: nothing is done, and it says why")
    void memberHasLeft(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson first = company.employ("pierwsza");
        TestPerson second = company.employ("druga");
        SentAuthorization early = SentAuthorization.of(company, bed, MAIN_ADMIN, first.login());
        SentAuthorization late = SentAuthorization.of(company, bed, MAIN_ADMIN, second.login());
        Stream.of(early, late).forEach(sent -> reached(bed.operator(), sent));
        approve(bed.operator(), late).expect(204);
        approve(colleague(bed), late).expect(204);
        CompanyApi admin = company.mainAdmin().apiAfterSigningIn();
        admin.deletePerson(company.number(), first.id()).expect(204);
        admin.deletePerson(company.number(), second.id()).expect(204);

        assertThat(problem(approve(bed.operator(), early))).isEqualTo("login-not-matched");
        CaseTime.delayIsOver(late, database);
        Awaitility.await().untilAsserted(() -> assertThat(late.status()).isEqualTo("failed"));

        assertThat(late.seenBy(bed.operator()).at("/decision/failure").asText()).isEqualTo("login-not-matched");
        assertThat(mainAdminOf(bed, company)).isEqualTo(company.mainAdmin().id());
        assertThat(late.nextMail().text()).contains(late.number());
        assertThat(activities(bed, company)).contains("authorization-failed").doesNotContain("main-admin-raised");
    }

    @Test
    @DisplayName("The company is closed: nothing is done for it; it is deleted: its cases go")
    void companyIsClosed(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        SentAuthorization sent = SentAuthorization.of(company, bed, MAIN_ADMIN, successor.login());
        reached(bed.operator(), sent);
        approve(bed.operator(), sent).expect(204);
        String id = sent.id();
        bed.operator().close(company.number(), "Koniec umowy").expect(204);

        assertThat(problem(approve(colleague(bed), sent))).isEqualTo("company-closed");
        bed.operator().delete(company.number(), company.number()).expect(202);
        Awaitility.await().atMost(DeleteCompanyIT.LONG).untilAsserted(() -> assertThat(
                        bed.operator().get("recoveries/" + id).status())
                .isEqualTo(404));
    }

    @Test
    @DisplayName("The company withdraws what was approved: all who were told are told, and nothing happens")
    void withdrawn(TestBed bed, DatabaseServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        SentAuthorization sent = SentAuthorization.of(company, bed, MAIN_ADMIN, successor.login());
        reached(bed.operator(), sent);
        approve(bed.operator(), sent).expect(204);
        approve(colleague(bed), sent).expect(204);
        Mail asked = company.mainAdmin().nextMail();

        assertThat(sent.withdraw().status()).isEqualTo(200);

        assertThat(sent.status()).isEqualTo("withdrawn");
        assertThat(company.mainAdmin().nextMail().text()).contains(sent.number());
        HttpVisitor late = HttpVisitor.of(bed.server().publicUrl(), Language.PL);
        assertThat(late.post(asked.link(), Map.of()).status()).isEqualTo(409);
        assertThat(problem(approve(bed.operator(), sent))).isEqualTo("authorization-decided");
        assertThat(sent.status()).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("Forms that nobody finished, scans and cases decided long ago are forgotten in their time")
    void forgotten(TestBed bed, DatabaseServer database) {
        SentAuthorization.Draft draft =
                SentAuthorization.Draft.started(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        SentAuthorization recent = decided(bed, Duration.ofDays(6), database);
        SentAuthorization old = decided(bed, Duration.ofDays(8), database);
        SentAuthorization ancient = decided(bed, Duration.ofDays(1100), database);
        SentAuthorization withdrawn = SentAuthorization.send(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        assertThat(withdrawn.withdraw().status()).isEqualTo(200);
        String idOfAncient = ancient.id();
        CaseTime.draftIsOver(draft, database);
        assertThat(draft.confirm(draft.code()).document().selectFirst("input[type=file]"))
                .isNull();

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(bed.operator().get("recoveries/" + idOfAncient).status()).isEqualTo(404);
            assertThat(CaseTime.hasRow(draft, database)).isFalse();
            assertThat(old.seenBy(bed.operator()).has("scan")).isFalse();
            assertThat(withdrawn.seenBy(bed.operator()).has("scan")).isFalse();
        });
        assertThat(bed.operator().get("recoveries/" + old.id() + "/scan").status())
                .isEqualTo(404);
        assertThat(CaseTime.piecesOf(old, database)).isZero();
        assertThat(recent.seenBy(bed.operator()).has("scan")).isTrue();
        assertThat(CaseTime.piecesOf(recent, database)).isEqualTo(1);
    }

    private static SentAuthorization decided(TestBed bed, Duration ago, DatabaseServer database) {
        SentAuthorization sent = SentAuthorization.send(bed, NETWORKS, SentAuthorization.form("123456", "anna"));
        refuse(bed.operator(), sent, "Nieczytelny podpis").expect(204);
        CaseTime.decidedAgo(sent, ago, database);
        return sent;
    }
}
