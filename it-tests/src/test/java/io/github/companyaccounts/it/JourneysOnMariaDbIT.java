package io.github.companyaccounts.it;

import io.github.companyaccounts.it.harness.Installation;
import io.github.companyaccounts.it.harness.Journey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
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
}
