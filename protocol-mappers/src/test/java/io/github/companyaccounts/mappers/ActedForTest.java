package io.github.companyaccounts.mappers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A person acts for")
class ActedForTest {

    private static final Membership ALFA = membership("111111", true);
    private static final Membership BETA = membership("222222", true);
    private static final Membership CLOSED = membership("333333", false);
    private static final Set<String> NOTHING_ASKED = Set.of();
    private static final String NOTHING_CHOSEN = null;

    private static Membership membership(String number, boolean active) {
        return new Membership("id-" + number, new CustomerNumber(number), "Company " + number, Role.EMPLOYEE, active);
    }

    @Nested
    @DisplayName("without a choice")
    class WithoutAChoice {

        @Test
        @DisplayName("no company, being in none")
        void none() {
            assertThat(ActedFor.among(List.of(), NOTHING_ASKED, NOTHING_CHOSEN)).isEmpty();
        }

        @Test
        @DisplayName("the only company")
        void onlyOne() {
            assertThat(ActedFor.among(List.of(ALFA), NOTHING_ASKED, NOTHING_CHOSEN))
                    .contains(ALFA);
        }

        @Test
        @DisplayName("no company, being blocked in the only one")
        void onlyOneInactive() {
            assertThat(ActedFor.among(List.of(CLOSED), NOTHING_ASKED, NOTHING_CHOSEN))
                    .isEmpty();
        }

        @Test
        @DisplayName("the only one of several that is active")
        void onlyActiveOne() {
            assertThat(ActedFor.among(List.of(CLOSED, BETA), NOTHING_ASKED, NOTHING_CHOSEN))
                    .contains(BETA);
        }

        @Test
        @DisplayName("no company, since several are possible")
        void several() {
            assertThat(ActedFor.among(List.of(ALFA, BETA), NOTHING_ASKED, NOTHING_CHOSEN))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("after a choice")
    class AfterAChoice {

        @Test
        @DisplayName("the chosen one of several")
        void chosen() {
            assertThat(ActedFor.among(List.of(ALFA, BETA), NOTHING_ASKED, BETA.companyId()))
                    .contains(BETA);
        }

        @Test
        @DisplayName("no company when the chosen one was left, and never another one instead")
        void leftChosen() {
            assertThat(ActedFor.among(List.of(ALFA), NOTHING_ASKED, BETA.companyId()))
                    .isEmpty();
        }

        @Test
        @DisplayName("no company when the chosen one was closed, and never another one instead")
        void closedChosen() {
            assertThat(ActedFor.among(List.of(ALFA, CLOSED), NOTHING_ASKED, CLOSED.companyId()))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("when the app asks by scope")
    class WhenTheAppAsks {

        @Test
        @DisplayName("the company asked for, whatever was chosen before")
        void asked() {
            assertThat(ActedFor.among(List.of(ALFA, BETA), Set.of("222222"), ALFA.companyId()))
                    .contains(BETA);
        }

        @Test
        @DisplayName("no company when the one asked for is closed")
        void askedClosed() {
            assertThat(ActedFor.among(List.of(ALFA, CLOSED), Set.of("333333"), NOTHING_CHOSEN))
                    .isEmpty();
        }

        @Test
        @DisplayName("the chosen one when it asks for several")
        void askedSeveral() {
            assertThat(ActedFor.among(List.of(ALFA, BETA), Set.of("111111", "222222"), ALFA.companyId()))
                    .contains(ALFA);
        }

        @Test
        @DisplayName("no company when it asks for several and none is chosen")
        void askedSeveralNoneChosen() {
            assertThat(ActedFor.among(List.of(ALFA, BETA), Set.of("111111", "222222"), NOTHING_CHOSEN))
                    .isEmpty();
        }
    }
}
