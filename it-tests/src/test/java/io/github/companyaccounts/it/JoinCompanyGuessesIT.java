package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From one address, from which no other test comes; what one account guesses, at two nodes, is in {@link ClusterIT}. */
@OwnRealm("a wrong pair stands in the log of every company of the realm with that tax number")
@Journey
@DisplayName("Guessing a pair of tax number and licence number is slowed down (B2)")
class JoinCompanyGuessesIT {

    static final int OF_ACCOUNT = 5;
    private static final int OF_ADDRESS = 50;

    private static final String ADDRESS = "10.21.0.1";

    @Test
    @DisplayName(
            "After fifty from one address, whatever the account, the next one has to wait; from another one nobody has")
    void ofAnAddress(TestBed bed) {
        for (int i = 0; i < OF_ADDRESS / OF_ACCOUNT; i++) {
            CompanyApi one = TestPerson.withOwnAccount(bed, "pl").api().from(ADDRESS);
            for (int guess = 0; guess < OF_ACCOUNT; guess++) {
                assertThat(guess(one, "GUESS-" + guess).status()).isEqualTo(400);
            }
        }

        CompanyApi another = TestPerson.withOwnAccount(bed, "pl").api();
        assertThat(guess(another.from(ADDRESS), "GUESS").status()).isEqualTo(429);
        assertThat(guess(another.from("10.22.0.1"), "GUESS").status()).isEqualTo(400);
    }

    static ApiResponse guess(CompanyApi api, String licenceNumber) {
        return api.post(
                "join", Map.of("taxNumber", "5260250995", "licenceNumber", licenceNumber, "statementAccepted", true));
    }
}
