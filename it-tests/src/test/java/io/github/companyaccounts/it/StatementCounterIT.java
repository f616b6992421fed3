package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.StatementCounter;
import io.github.companyaccounts.it.harness.StatementCounter.Statements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts statements")
@Journey
@DisplayName("Counting SQL statements")
class StatementCounterIT {

    @Test
    @DisplayName("sees each statement of the server, and leaves out what it is told to")
    void countsWhatTheServerAsks(KeycloakServer server, PostgresServer postgres) {
        Runnable searches = () -> {
            for (int i = 0; i < 3; i++) {
                server.admin().realm(KeycloakServer.REALM).users().search("nobody-" + i, 0, 10);
            }
        };
        searches.run();
        StatementCounter counter = StatementCounter.of(postgres);

        Statements all = counter.during(searches);
        assertThat(all.statements())
                .as(all.toString())
                .anyMatch(counted -> counted.calls() == 3 && counted.sql().contains("from USER_ENTITY"));

        Statements withoutUsers = counter.without("user_entity").during(searches);
        assertThat(withoutUsers.statements()).noneMatch(counted -> counted.sql().contains("USER_ENTITY"));
        assertThat(withoutUsers.total()).isLessThan(all.total());
    }
}
