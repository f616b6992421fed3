package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.OldContact;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ContactConfirmationPage;
import io.github.companyaccounts.it.pages.LoginPage;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("A company's contact data is confirmed from time to time (D6)")
class ContactConfirmationIT {

    private static final String FORM = "#company-contact-form";

    private static final Map<String, String> KNOWN = Map.of("person", "Anna Nowak", "email", "anna@example.com");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("An admin who signs in sees it, corrects it there and then, and is not asked again")
    void corrects(Language language, TestBed bed, Browser browser, PostgresServer database) {
        TestCompany company = OldContact.of(TestCompany.active(bed, language), database);
        TestPerson admin = company.mainAdmin();
        BrowserWindow window = browser.open(language);
        LoginPage.open(window, bed.app().begin()).signIn(admin.login(), TestPerson.PASSWORD);

        ContactConfirmationPage page = ContactConfirmationPage.in(window);
        assertThat(page.heading()).isEqualTo(language.say("Czy te dane są aktualne?", "Is this still right?"));
        assertThat(page.text())
                .as("what the operator has on record, too")
                .contains(company.name(), "+48 22 123 45 67", "biuro@" + company.number() + ".example");
        page.inspect("contact-confirmation");
        page.typePerson("Ola <b>Nowak</b>").typeEmail("no-address").confirm();
        ContactConfirmationPage refused = ContactConfirmationPage.in(window);
        assertThat(refused.errorAt("email"))
                .isEqualTo(language.say(
                        "To nie jest adres e-mail. Sprawdź, czy nie ma w nim błędu.",
                        "This is not an e-mail address. Check it for a mistake."));
        refused.inspect("contact-confirmation-refused");
        refused.typeEmail("ola@example.com").confirm();
        window.page().waitForURL(bed.app().callback() + "?**");

        assertThat(contactOf(company).toString())
                .isEqualTo("{\"person\":\"Ola <b>Nowak</b>\",\"email\":\"ola@example.com\"}");
        assertThat(lastLine(company).path("activity").asText()).isEqualTo("contact-changed");
        assertGoesOn(bed, signIn(bed.app(), admin));
    }

    @Test
    @DisplayName("One press says that it is still right; of two admins who are asked, one answers for both")
    void oneOfTwo(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.mainAdmin();
        TestPerson other = secondAdmin(company);
        admin.api().put(company.number(), Map.of("contact", KNOWN)).expect(200);
        OldContact.confirmedLongAgo(company, database);
        HttpPage asked = signIn(bed.app(), admin);
        HttpPage askedToo = signIn(bed.app(), other);
        assertThat(askedToo.document().select("[name=email]").val()).isEqualTo("anna@example.com");

        assertGoesOn(bed, asked.submit(answer("confirm", KNOWN)));
        assertGoesOn(bed, askedToo.submit(answer("confirm", Map.of("person", "Somebody else"))));

        assertThat(contactOf(company).path("person").asText())
                .as("what the second one typed came too late")
                .isEqualTo("Anna Nowak");
        JsonNode log =
                company.mainAdmin().api().activity(company.number(), "max=20").json();
        assertThat(log.findValuesAsText("activity")).containsOnlyOnce("contact-confirmed");
        assertThat(log.get(0).toString()).contains("contact-confirmed").contains(admin.login());
        assertGoesOn(bed, signIn(bed.app(), other));
    }

    @Test
    @DisplayName("Put off, no admin of the company is asked for a week")
    void later(TestBed bed, PostgresServer database) {
        TestCompany company = OldContact.of(TestCompany.active(bed), database);
        TestPerson other = secondAdmin(company);

        assertGoesOn(bed, signIn(bed.app(), company.mainAdmin()).submit(answer("later", Map.of("email", "x"))));

        assertGoesOn(bed, signIn(bed.app(), company.mainAdmin()));
        assertGoesOn(bed, signIn(bed.app(), other));
        assertThat(contactOf(company).isMissingNode()).as("nothing was saved").isTrue();
        OldContact.weekHasPassed(company, database);
        HttpPage again = signIn(bed.app(), other);
        assertThat(again.document().select(FORM)).isNotEmpty();
        assertThat(again.submit(Map.of("answer", "whatever")).document().select(FORM))
                .as("no answer")
                .isNotEmpty();
    }

    @Test
    @DisplayName("What an admin saves on the company's page counts as confirmed, changed or not")
    void savedElsewhere(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        company.mainAdmin()
                .api()
                .put(company.number(), Map.of("contact", KNOWN))
                .expect(200);
        OldContact.confirmedLongAgo(company, database);
        HttpPage asked = signIn(bed.app(), company.mainAdmin());
        assertThat(asked.document().select(FORM)).isNotEmpty();

        company.mainAdmin()
                .api()
                .put(company.number(), Map.of("contact", KNOWN))
                .expect(200);

        assertThat(lastLine(company).path("activity").asText()).isEqualTo("contact-confirmed");
        assertGoesOn(bed, asked.submit(answer("confirm", Map.of())));
        assertGoesOn(bed, signIn(bed.app(), company.mainAdmin()));
        assertThat(contactOf(company).path("person").asText()).isEqualTo("Anna Nowak");
    }

    @Test
    @DisplayName("Nobody else is asked: people without the admin right, programs, silent requests, the vendor's staff,"
            + " and nobody in the first year")
    void nobodyElse(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("pracownik");
        HttpPage inTheFirstYear = signIn(bed.app(), company.mainAdmin());
        assertGoesOn(bed, inTheFirstYear);
        OldContact.of(company, database);

        assertGoesOn(bed, signIn(bed.app(), employee));
        assertThat(bed.companyClient()
                        .passwordGrant(company.mainAdmin().login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(200);
        URI realmAdmin = URI.create(bed.server().publicUrl() + "/admin/realms/" + KeycloakServer.REALM);
        HttpVisitor staff = visitor(bed)
                .impersonating(
                        realmAdmin,
                        company.mainAdmin().id(),
                        bed.server().admin().tokenManager().getAccessTokenString());
        assertGoesOn(bed, staff.open(bed.app().begin().address()));
        HttpPage asked = signIn(bed.app(), company.mainAdmin());
        assertThat(asked.document().select(FORM)).isNotEmpty();
        HttpVisitor signedIn = inTheFirstYear.visitor();
        HttpPage silent = signedIn.open(bed.app().begin().with("prompt", "none").address());
        assertThat(silent.address().toString()).contains("code=");
    }

    @Test
    @DisplayName(
            "An admin who works for several companies is asked about the one they act for, and about one in a sign-in")
    void guest(TestBed bed, PostgresServer database) {
        Office office = Office.ofTwo(bed);
        TestCompany first = OldContact.of(office.first(), database);
        TestCompany second = OldContact.of(office.second(), database);
        TestPerson person = office.person();
        first.mainAdmin()
                .api()
                .changePerson(first.number(), person.id(), Map.of("admin", true))
                .expect(200);

        HttpPage choice = signIn(bed.app(), person);
        assertThat(choice.document().select("#select-company-form button")).hasSize(2);
        assertGoesOn(bed, choice.submit(Map.of("company", second.number())));
        HttpPage asked = signIn(bed.app(), person).submit(Map.of("company", first.number()));
        assertThat(asked.document().select("#account-customer-number").text()).isEqualTo(first.number());
        HttpPage forAll = signIn(bed.companyClient(), person).submit(Map.of("company", first.number()));
        assertThat(forAll.address().toString())
                .as("an app in which they work for both")
                .startsWith(bed.companyClient().callback().toString());

        Map<String, String> ofAnother = new HashMap<>(answer("confirm", KNOWN));
        ofAnother.put("customerNumber", second.number());
        HttpPage again = asked.submit(ofAnother);
        assertThat(again.document().select("#account-customer-number").text())
                .as("what was on a page about another company is not this one's")
                .isEqualTo(first.number());
        assertThat(contactOf(first).path("email").asText()).isNotEqualTo("anna@example.com");
        assertGoesOn(bed, again.submit(answer("confirm", KNOWN)));
        assertThat(contactOf(first).path("email").asText()).isEqualTo("anna@example.com");
    }

    @Test
    @DisplayName("In a realm that sets no months nobody is asked, and what is saved is no confirmation")
    void never(TestBed bed, PostgresServer database) {
        try (TestBed unasked = bed.withRealm("contact-unasked", Map.of())) {
            TestCompany company = OldContact.of(TestCompany.active(unasked), database);
            assertThat(signIn(unasked.app(), company.mainAdmin()).document().select(FORM))
                    .as("as long as it sets some")
                    .isNotEmpty();

            RealmSetting.during(unasked, "contactConfirmationMonths", "0", () -> {
                assertGoesOn(unasked, signIn(unasked.app(), company.mainAdmin()));
                company.mainAdmin()
                        .api()
                        .put(company.number(), Map.of("contact", Map.of()))
                        .expect(200);
            });

            assertThat(lastLine(company).path("activity").asText()).doesNotContain("contact");
        }
    }

    private static TestPerson secondAdmin(TestCompany company) {
        TestPerson other = company.employ("druga");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), other.id(), Map.of("admin", true))
                .expect(200);
        return other;
    }

    private static Map<String, String> answer(String answer, Map<String, String> typed) {
        return Map.of(
                "answer",
                answer,
                "person",
                typed.getOrDefault("person", ""),
                "phone",
                typed.getOrDefault("phone", ""),
                "email",
                typed.getOrDefault("email", ""));
    }

    private static void assertGoesOn(TestBed bed, HttpPage page) {
        assertThat(page.address().toString())
                .as(page.text())
                .startsWith(bed.app().callback().toString());
    }

    private static HttpPage signIn(RelyingApp app, TestPerson person) {
        return visitor(person.bed()).open(app.begin().address()).submit(credentials(person));
    }

    private static Map<String, String> credentials(TestPerson person) {
        return Map.of("username", person.login(), "password", TestPerson.PASSWORD);
    }

    private static HttpVisitor visitor(TestBed bed) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL);
    }

    private static JsonNode contactOf(TestCompany company) {
        return company.mainAdmin()
                .api()
                .company(company.number())
                .expect(200)
                .json()
                .path("contact");
    }

    private static JsonNode lastLine(TestCompany company) {
        return company.mainAdmin()
                .api()
                .activity(company.number(), "max=1")
                .json()
                .get(0);
    }
}
