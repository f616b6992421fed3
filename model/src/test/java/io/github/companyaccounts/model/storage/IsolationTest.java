package io.github.companyaccounts.model.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far transactions see each other's work")
class IsolationTest {

    @Test
    @DisplayName("is to be told of on MariaDB and MySQL, unless they are set to READ COMMITTED")
    void tooStrict() {
        assertThat(Isolation.isTooStrict("MariaDB", Connection.TRANSACTION_REPEATABLE_READ))
                .isTrue();
        assertThat(Isolation.isTooStrict("MySQL", Connection.TRANSACTION_REPEATABLE_READ))
                .isTrue();
        assertThat(Isolation.isTooStrict("MariaDB", Connection.TRANSACTION_READ_COMMITTED))
                .isFalse();
        assertThat(Isolation.isTooStrict("PostgreSQL", Connection.TRANSACTION_REPEATABLE_READ))
                .isFalse();
    }
}
