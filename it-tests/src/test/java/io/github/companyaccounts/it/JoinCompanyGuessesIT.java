package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.SecondNode;
import io.github.companyaccounts.it.harness.TestBed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("uses up the attempts of the address that all tests come from")
@Journey
@DisplayName("Guessing a pair of tax number and licence number is slowed down (B2)")
class JoinCompanyGuessesIT {

    private static final int OF_ACCOUNT = 5;
    private static final int OF_ADDRESS = 50;

    @AfterEach
    void forgetAttempts(PostgresServer database) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from ca_limit");
        }
    }

    @Test
    @DisplayName(
            "After five wrong pairs an account has to wait, at whichever node, and a right pair has to wait as well")
    void ofAnAccount(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = JoinCompanyIT.withLicence(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        CompanyApi here = person.api();
        CompanyApi there = here.at(second);
        List<Callable<ApiResponse>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CompanyApi node = i % 2 == 0 ? here : there;
            String licence = "GUESS-" + i;
            guesses.add(() -> guess(node, licence));
        }

        List<ApiResponse> answers = AtOnce.all(guesses);

        assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSizeLessThanOrEqualTo(OF_ACCOUNT);
        assertThat(answers).allMatch(answer -> List.of(400, 409, 429).contains(answer.status()));
        for (int i = 0; i < OF_ACCOUNT; i++) {
            guess(here, "AGAIN-" + i);
        }
        ApiResponse right = JoinCompanyIT.join(person, "5260250995", JoinCompanyIT.licenceOf(company));
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(person.api().memberships().json()).isEmpty();
    }

    @Test
    @DisplayName("After fifty from one address, whatever the account, the next one has to wait")
    void ofAnAddress(TestBed bed) {
        for (int i = 0; i < OF_ADDRESS / OF_ACCOUNT; i++) {
            CompanyApi one = TestPerson.withOwnAccount(bed, "pl").api();
            for (int guess = 0; guess < OF_ACCOUNT; guess++) {
                assertThat(guess(one, "GUESS-" + guess).status()).isEqualTo(400);
            }
        }

        CompanyApi another = TestPerson.withOwnAccount(bed, "pl").api();
        assertThat(guess(another, "GUESS").status()).isEqualTo(429);
    }

    private static ApiResponse guess(CompanyApi api, String licenceNumber) {
        return api.post(
                "join", Map.of("taxNumber", "5260250995", "licenceNumber", licenceNumber, "statementAccepted", true));
    }
}
