package io.github.companyaccounts.model.authorization;

import static io.github.companyaccounts.model.authorization.AuthorizationState.APPROVED;
import static io.github.companyaccounts.model.authorization.AuthorizationState.CONFIRMED;
import static io.github.companyaccounts.model.authorization.AuthorizationState.DONE;
import static io.github.companyaccounts.model.authorization.AuthorizationState.DRAFT;
import static io.github.companyaccounts.model.authorization.AuthorizationState.FAILED;
import static io.github.companyaccounts.model.authorization.AuthorizationState.HALF_APPROVED;
import static io.github.companyaccounts.model.authorization.AuthorizationState.OBJECTED;
import static io.github.companyaccounts.model.authorization.AuthorizationState.REFUSED;
import static io.github.companyaccounts.model.authorization.AuthorizationState.WAITING;
import static io.github.companyaccounts.model.authorization.AuthorizationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An authorization goes from one state to another")
class AuthorizationStepTest {

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(AuthorizationStep.CONFIRM, Set.of(DRAFT), CONFIRMED),
                Arguments.of(AuthorizationStep.FILE, Set.of(CONFIRMED), WAITING),
                Arguments.of(AuthorizationStep.APPROVE_FIRST, Set.of(WAITING, OBJECTED), HALF_APPROVED),
                Arguments.of(AuthorizationStep.APPROVE_SECOND, Set.of(HALF_APPROVED), APPROVED),
                Arguments.of(AuthorizationStep.APPROVE_ALONE, Set.of(WAITING, HALF_APPROVED, OBJECTED), APPROVED),
                Arguments.of(AuthorizationStep.TAKE_EFFECT, Set.of(APPROVED), DONE),
                Arguments.of(AuthorizationStep.FAIL, Set.of(APPROVED), FAILED),
                Arguments.of(AuthorizationStep.OBJECT, Set.of(APPROVED), OBJECTED),
                Arguments.of(AuthorizationStep.REFUSE, Set.of(WAITING, HALF_APPROVED, APPROVED, OBJECTED), REFUSED),
                Arguments.of(
                        AuthorizationStep.WITHDRAW, Set.of(WAITING, HALF_APPROVED, APPROVED, OBJECTED), WITHDRAWN));
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}")
    @MethodSource("table")
    @DisplayName("only where the table says so")
    void onlyByTheTable(AuthorizationStep step, Set<AuthorizationState> before, AuthorizationState after) {
        Map<AuthorizationState, Boolean> possible = new EnumMap<>(AuthorizationState.class);
        Map<AuthorizationState, Boolean> expected = new EnumMap<>(AuthorizationState.class);
        for (AuthorizationState state : AuthorizationState.values()) {
            possible.put(state, step.isPossibleIn(state));
            expected.put(state, before.contains(state));
        }
        assertThat(possible).isEqualTo(expected);
        assertThat(before).allSatisfy(state -> assertThat(step.after(state)).isEqualTo(after));
    }

    @ParameterizedTest
    @EnumSource(AuthorizationState.class)
    @DisplayName("but a contact is noted while operators decide, and changes nothing")
    void aContactChangesNothing(AuthorizationState state) {
        assertThat(AuthorizationStep.NOTE_CONTACT.isPossibleIn(state))
                .isEqualTo(EnumSet.of(WAITING, HALF_APPROVED, OBJECTED).contains(state));
        assertThat(AuthorizationStep.NOTE_CONTACT.after(state)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthorizationStep.class,
            names = {"OBJECT_AFTER", "SETTLE"})
    @DisplayName("and to what was done one can object, which operators settle: it stays done")
    void objectedToWhatWasDone(AuthorizationStep step) {
        for (AuthorizationState state : AuthorizationState.values()) {
            assertThat(step.isPossibleIn(state)).isEqualTo(state == DONE);
        }
        assertThat(step.after(DONE)).isEqualTo(DONE);
    }

    @Test
    @DisplayName("and nothing else follows on what is decided for good")
    void nothingFollowsTheEnd() {
        EnumSet<AuthorizationStep> others =
                EnumSet.complementOf(EnumSet.of(AuthorizationStep.OBJECT_AFTER, AuthorizationStep.SETTLE));
        for (AuthorizationStep step : others) {
            assertThat(Stream.of(DONE, FAILED, REFUSED, WITHDRAWN)).noneMatch(step::isPossibleIn);
        }
    }

    @Test
    @DisplayName("operators see it from the scan on, under names without drafts among them")
    void namesOfStates() {
        assertThat(AuthorizationState.FILED).doesNotContain(DRAFT, CONFIRMED).hasSize(8);
        assertThat(AuthorizationState.OPEN).containsExactlyInAnyOrder(WAITING, HALF_APPROVED, APPROVED, OBJECTED);
        assertThat(AuthorizationState.ofExternal("half-approved")).contains(HALF_APPROVED);
        assertThat(AuthorizationState.ofExternal("draft")).isEmpty();
        assertThat(AuthorizationState.ofExternal("WAITING")).isEmpty();
    }
}
