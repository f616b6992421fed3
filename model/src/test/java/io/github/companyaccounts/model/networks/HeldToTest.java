package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.networks.HeldTo.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Which company's rule somebody is held to where")
class HeldToTest {

    private static final ClientAddress OFFICE = ClientAddress.of("203.0.113.5");
    private static final ClientAddress CAFE = ClientAddress.of("198.51.100.1");
    private static final List<String> OFFICE_ONLY = List.of("203.0.113.0/24");

    private static final HeldTo EMPLOYEE = new HeldTo(List.of(new Rule("A", "Alfa", true, false, OFFICE_ONLY)));
    private static final HeldTo GUEST = new HeldTo(List.of(
            new Rule("B", "Beta", false, false, List.of("192.0.2.0/24")),
            new Rule("A", "Alfa", false, false, OFFICE_ONLY)));

    private static final TokenRequest OWN_SERVER = new TokenRequest("refresh_token", false, false);
    private static final TokenRequest PAGE = new TokenRequest("refresh_token", true, false);
    private static final TokenRequest PASSWORD = new TokenRequest("password", false, false);

    @Test
    @DisplayName("Somebody whose account the company made does not sign in from outside, whatever for")
    void companysAccount() {
        assertThat(EMPLOYEE.signingIn(OFFICE)).isEmpty();
        assertThat(EMPLOYEE.signingIn(CAFE)).contains(new Outside("A", "Alfa", CAFE));
        assertThat(EMPLOYEE.actingFor("A", CAFE)).isPresent();
        assertThat(EMPLOYEE.actingFor("A", OFFICE)).isEmpty();
    }

    @Test
    @DisplayName(
            "Somebody with an account of their own signs in from anywhere, and acts for the company from inside only")
    void ownAccount() {
        assertThat(GUEST.signingIn(CAFE)).isEmpty();
        assertThat(GUEST.actingFor("A", CAFE)).contains(new Outside("A", "Alfa", CAFE));
        assertThat(GUEST.actingFor("A", OFFICE)).isEmpty();
        assertThat(GUEST.actingFor("B", OFFICE)).contains(new Outside("B", "Beta", OFFICE));
        assertThat(GUEST.actingFor("C", CAFE)).isEmpty();
        assertThat(GUEST.outOfReach(OFFICE)).containsExactly("B");
        assertThat(GUEST.outOfReach(CAFE)).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    @DisplayName("What other companies listed is not even read when one is asked about")
    void othersAreNotRead() {
        HeldTo held = new HeldTo(List.of(
                new Rule("B", "Beta", false, false, List.of("nothing that could be read")),
                new Rule("A", "Alfa", false, false, OFFICE_ONLY)));

        assertThat(held.signingIn(CAFE)).isEmpty();
        assertThat(held.actingFor("A", OFFICE)).isEmpty();
        assertThat(held.tokenFor("A", PAGE, CAFE)).isPresent();
    }

    @Test
    @DisplayName("A rule that waits for an admin to put it right keeps them out as before, but for that one question")
    void lifted() {
        HeldTo admin = new HeldTo(List.of(
                new Rule("B", "Beta", false, false, List.of("192.0.2.0/24")),
                new Rule("A", "Alfa", true, true, OFFICE_ONLY)));

        assertThat(admin.toBePutRight(CAFE)).contains(new Outside("A", "Alfa", CAFE));
        assertThat(admin.toBePutRight(OFFICE))
                .as("it does not keep them out from there")
                .isEmpty();
        assertThat(EMPLOYEE.toBePutRight(CAFE)).as("not lifted").isEmpty();
        assertThat(admin.signingIn(CAFE)).isPresent();
        assertThat(admin.actingFor("A", CAFE)).isPresent();
        assertThat(admin.outOfReach(CAFE)).containsExactlyInAnyOrder("A", "B");
        assertThat(admin.tokenFor(null, PAGE, CAFE)).isPresent();
        assertThat(admin.tokenFor(null, PASSWORD, CAFE)).isPresent();
    }

    @Test
    @DisplayName("Nobody without a rule is kept out")
    void nothing() {
        assertThat(HeldTo.NOTHING.signingIn(CAFE)).isEmpty();
        assertThat(HeldTo.NOTHING.outOfReach(CAFE)).isEmpty();
        assertThat(HeldTo.NOTHING.tokenFor("A", PASSWORD, CAFE)).isEmpty();
    }

    @Nested
    @DisplayName("A token")
    class Token {

        @Test
        @DisplayName("for an app's own server is given wherever that server is")
        void ownServer() {
            assertThat(EMPLOYEE.tokenFor("A", OWN_SERVER, CAFE)).isEmpty();
        }

        @Test
        @DisplayName("for an app that runs where the person is, is given from inside only")
        void page() {
            assertThat(EMPLOYEE.tokenFor(null, PAGE, CAFE)).isPresent();
            assertThat(EMPLOYEE.tokenFor(null, PAGE, OFFICE)).isEmpty();
            assertThat(GUEST.tokenFor("A", PAGE, CAFE)).map(Outside::companyId).contains("A");
            assertThat(GUEST.tokenFor("A", PAGE, OFFICE)).isEmpty();
            assertThat(GUEST.tokenFor(null, PAGE, CAFE)).isEmpty();
        }

        @Test
        @DisplayName("for a password is refused to whoever is under a rule, even from inside")
        void password() {
            assertThat(EMPLOYEE.tokenFor(null, PASSWORD, OFFICE)).contains(new Outside("A", "Alfa", OFFICE));
            assertThat(GUEST.tokenFor("A", PASSWORD, OFFICE))
                    .map(Outside::companyId)
                    .contains("A");
            assertThat(GUEST.tokenFor(null, PASSWORD, OFFICE)).isEmpty();
            assertThat(GUEST.tokenFor("C", PASSWORD, OFFICE)).isEqualTo(Optional.empty());
        }
    }
}
