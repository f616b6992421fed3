package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Installation;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.IDN;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The main journey, and those whose rules lean most on the database: keys compared to the letter, texts that anybody may type,
 * tables that came later, locks and constraints where two do the same at the same moment.
 */
@Journey(on = Installation.MARIADB)
@Tag("mariadb")
@Execution(ExecutionMode.SAME_THREAD) // they share a server, and one sets the realm otherwise
@DisplayName("On MariaDB")
class JourneysOnMariaDbIT {

    @Nested
    @DisplayName("The main journey")
    class Main extends MainJourney {}

    @Nested
    class Registering extends RegisterCompanyIT {}

    @Nested
    class Products extends ProductsIT {}

    @Nested
    class CompanyData extends CompanyDataIT {}

    @Nested
    class Invitations extends InvitationsIT {}

    @Nested
    class Joining extends JoinCompanyIT {}

    @Nested
    class LegalDocuments extends LegalDocumentsIT {}

    @Nested
    class Recoveries extends RecoveriesIT {}

    @Nested
    class Updates extends AuthorizationUpdateIT {}

    @Nested
    class RightRequestReasons {

        @Test
        @DisplayName("A reason of a thousand characters beyond the common ones fits")
        void longReason(TestBed bed) {
            TestCompany company = TestCompany.active(bed);
            TestPerson asker = company.employ("dlugi.powod");
            ApiResponse asked =
                    asker.api().post(company.number() + "/right-requests", null).expect(201);

            company.mainAdmin()
                    .api()
                    .post(
                            company.number() + "/right-requests/"
                                    + asked.json().path("id").asText() + "/refuse",
                            Map.of("reason", "\"".repeat(500) + "😀".repeat(250)))
                    .expect(204);

            asker.nextMail();
        }
    }

    @Nested
    class AddressesThatLookAlike {

        @Test
        @DisplayName(
                "Registered with an address that only looks like an employee's: the mail tells nothing of the employee")
        void foldedByTheDatabase(TestBed bed) {
            TestCompany company = TestCompany.active(bed);
            Map<String, Object> data = company.person("podobna");
            data.put("email", "ewa@zajac." + company.number() + ".example");
            TestPerson employee = company.invite(data);

            new SelfRegistered(bed, "ewa@zając." + company.number() + ".example").register();

            String encoded = IDN.toASCII("zając." + company.number() + ".example");
            Mail told = bed.mail().next("ewa@" + encoded);
            assertThat(told.text()).doesNotContain(employee.login()).doesNotContain(company.name());
        }
    }
}
