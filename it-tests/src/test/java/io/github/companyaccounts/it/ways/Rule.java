package io.github.companyaccounts.it.ways;

import io.github.companyaccounts.it.fixtures.LegalRealm;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Why somebody who was let in before is not any more, or not before something is done; and none, for comparison. */
enum Rule {
    /** Shows that every way is one. */
    NO_RULE("An employee whom no rule concerns") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            // none
        }
    },
    BLOCKED("An employee who was blocked") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            people.forEach(person -> company.mainAdmin()
                    .api()
                    .block(company.number(), person.id())
                    .expect(204));
        }
    },
    CLOSED("An employee of a company that was closed") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            bed(company).operator().close(company.number(), "Umowa rozwiązana").expect(204);
        }
    },
    /** No call takes an activation back: what would be, if one did, or if somebody got in before the activation. */
    UNACTIVATED("An employee whose account is not activated") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            people.forEach(person -> takeTheActivationBack(person, database));
        }
    },
    /** Asked of everybody: in a realm of its own. */
    TERMS("An employee who has not accepted the new terms") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            bed(company)
                    .operator()
                    .post("legal-documents", LegalRealm.document("terms", "2", null))
                    .expect(201);
        }
    },
    SECOND_FACTOR("An employee without the second factor that the company requires") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            company.mainAdmin()
                    .apiAfterSigningIn()
                    .put(company.number() + "/policy", Map.of("requireSecondFactor", true))
                    .expect(200);
        }
    },
    OUTSIDE("An employee outside of the company's trusted networks") {
        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            TrustedOffice.of(company);
        }

        @Override
        String from() {
            return TrustedOffice.CAFE;
        }
    },
    LEFT("A guest whose membership has ended") {
        @Override
        TestPerson newPerson(TestCompany company, String login) {
            TestPerson guest = TestPerson.withOwnAccount(bed(company), "pl");
            company.join(guest);
            return guest;
        }

        @Override
        void impose(TestCompany company, List<TestPerson> people, DatabaseServer database) {
            String id = bed(company)
                    .operator()
                    .company(company.number())
                    .json()
                    .path("id")
                    .asText();
            people.forEach(person -> bed(company)
                    .realm()
                    .organizations()
                    .get(id)
                    .members()
                    .member(person.id())
                    .delete()
                    .close());
        }
    };

    private final String who;

    Rule(String who) {
        this.who = who;
    }

    String who() {
        return who;
    }

    /** Somebody whom the rule can hit, and has not hit yet. */
    TestPerson newPerson(TestCompany company, String login) {
        return company.employ(login);
    }

    /** From now on it holds for these people of the company. */
    abstract void impose(TestCompany company, List<TestPerson> people, DatabaseServer database);

    /** Where they come from then. */
    String from() {
        return TrustedOffice.OFFICE;
    }

    private static TestBed bed(TestCompany company) {
        return company.mainAdmin().bed();
    }

    private static void takeTheActivationBack(TestPerson person, DatabaseServer database) {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement update =
                        connection.prepareStatement("update ca_account set activated_at = null where user_id = ?")) {
            update.setString(1, person.id());
            if (update.executeUpdate() != 1) {
                throw new AssertionError("No such account: " + person);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
