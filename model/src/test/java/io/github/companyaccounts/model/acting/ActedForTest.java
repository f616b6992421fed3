package io.github.companyaccounts.model.acting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.acting.ActedFor.Kind;
import io.github.companyaccounts.model.acting.ActedFor.Outcome;
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
    private static final Membership GAMMA = membership("444444", true);
    private static final Membership CLOSED = membership("333333", false);
    private static final Set<String> NOTHING_NAMED = Set.of();
    private static final String NOTHING_CHOSEN = null;
    private static final String TOLD_OF_NONE = "";

    private static Membership membership(String number, boolean active) {
        return new Membership("id-" + number, new CustomerNumber(number), "Company " + number, Role.EMPLOYEE, active);
    }

    private static ActedFor member(Membership... of) {
        return new ActedFor(List.of(of));
    }

    @Nested
    @DisplayName("in a token")
    class InToken {

        @Test
        @DisplayName("no company, being in none")
        void none() {
            assertThat(member().inToken(NOTHING_NAMED, NOTHING_CHOSEN)).isEmpty();
        }

        @Test
        @DisplayName("the only company")
        void onlyOne() {
            assertThat(member(ALFA).inToken(NOTHING_NAMED, NOTHING_CHOSEN)).contains(ALFA);
        }

        @Test
        @DisplayName("no company, being blocked in the only one")
        void onlyOneInactive() {
            assertThat(member(CLOSED).inToken(NOTHING_NAMED, NOTHING_CHOSEN)).isEmpty();
        }

        @Test
        @DisplayName("the only one of several that is active")
        void onlyActiveOne() {
            assertThat(member(CLOSED, BETA).inToken(NOTHING_NAMED, NOTHING_CHOSEN))
                    .contains(BETA);
        }

        @Test
        @DisplayName("no company while several are possible and none is chosen")
        void several() {
            assertThat(member(ALFA, BETA).inToken(NOTHING_NAMED, NOTHING_CHOSEN))
                    .isEmpty();
        }

        @Test
        @DisplayName("the chosen one of several")
        void chosen() {
            assertThat(member(ALFA, BETA).inToken(NOTHING_NAMED, BETA.companyId()))
                    .contains(BETA);
        }

        @Test
        @DisplayName("no company when the chosen one was left, and never another one instead")
        void leftChosen() {
            assertThat(member(ALFA).inToken(NOTHING_NAMED, BETA.companyId())).isEmpty();
        }

        @Test
        @DisplayName("no company when the chosen one was closed, and never another one instead")
        void closedChosen() {
            assertThat(member(ALFA, CLOSED).inToken(NOTHING_NAMED, CLOSED.companyId()))
                    .isEmpty();
        }

        @Test
        @DisplayName("no company when the app was told of none at the sign-in, though there is only one by now")
        void toldOfNone() {
            assertThat(member(ALFA).inToken(NOTHING_NAMED, TOLD_OF_NONE)).isEmpty();
        }

        @Test
        @DisplayName("the company that the app names, whatever was chosen before")
        void named() {
            assertThat(member(ALFA, BETA).inToken(Set.of("222222"), ALFA.companyId()))
                    .contains(BETA);
        }

        @Test
        @DisplayName("no company when the one named is closed")
        void namedClosed() {
            assertThat(member(ALFA, CLOSED).inToken(Set.of("333333"), NOTHING_CHOSEN))
                    .isEmpty();
        }

        @Test
        @DisplayName("the chosen one when the app names several")
        void namedSeveral() {
            assertThat(member(ALFA, BETA).inToken(Set.of("111111", "222222"), ALFA.companyId()))
                    .contains(ALFA);
        }

        @Test
        @DisplayName("no company when the app names several and none is chosen")
        void namedSeveralNoneChosen() {
            assertThat(member(ALFA, BETA).inToken(Set.of("111111", "222222"), NOTHING_CHOSEN))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("from the sign-in on")
    class AtSignIn {

        @Test
        @DisplayName("no company, being in none, and is not asked")
        void none() {
            assertThat(member().atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, NOTHING_CHOSEN))
                    .isEqualTo(Outcome.BELONGS_TO_NONE);
            assertThat(member(CLOSED)
                            .atSignIn(NOTHING_NAMED, CLOSED.companyId(), CLOSED.companyId())
                            .kind())
                    .isEqualTo(Kind.BELONGS_TO_NONE);
        }

        @Test
        @DisplayName("the only company that is possible, and is not asked")
        void onlyOne() {
            actsFor(ALFA, member(ALFA).atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, NOTHING_CHOSEN));
            actsFor(BETA, member(CLOSED, BETA).atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, NOTHING_CHOSEN));
        }

        @Test
        @DisplayName("one they are asked for, several being possible")
        void several() {
            isAsked(member(ALFA, BETA).atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, NOTHING_CHOSEN));
        }

        @Test
        @DisplayName("the one chosen in this app, before the one chosen last in another")
        void chosen() {
            actsFor(BETA, member(ALFA, BETA).atSignIn(NOTHING_NAMED, BETA.companyId(), ALFA.companyId()));
        }

        @Test
        @DisplayName("the one chosen last in another app")
        void last() {
            actsFor(BETA, member(ALFA, BETA).atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, BETA.companyId()));
        }

        @Test
        @DisplayName("one they are asked for, when what was chosen is no longer possible and several are")
        void chosenIsOver() {
            isAsked(member(ALFA, BETA, CLOSED).atSignIn(NOTHING_NAMED, CLOSED.companyId(), NOTHING_CHOSEN));
            isAsked(member(ALFA, BETA).atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, GAMMA.companyId()));
        }

        @Test
        @DisplayName("the only one left, when what was chosen is no longer possible")
        void onlyOneLeft() {
            actsFor(ALFA, member(ALFA, CLOSED).atSignIn(NOTHING_NAMED, CLOSED.companyId(), CLOSED.companyId()));
        }

        @Test
        @DisplayName("one they are asked for, although the app was once told of none")
        void onceToldOfNone() {
            isAsked(member(ALFA, BETA).atSignIn(NOTHING_NAMED, TOLD_OF_NONE, NOTHING_CHOSEN));
        }

        @Test
        @DisplayName("the one the app names, whatever was chosen")
        void named() {
            actsFor(ALFA, member(ALFA, BETA).atSignIn(Set.of("111111"), BETA.companyId(), BETA.companyId()));
        }

        @Test
        @DisplayName("no company, and is not asked, when the one named is closed or not theirs")
        void namedButNotPossible() {
            for (String number : List.of("333333", "999999")) {
                assertThat(member(ALFA, BETA, CLOSED)
                                .atSignIn(Set.of(number), ALFA.companyId(), ALFA.companyId())
                                .kind())
                        .isEqualTo(Kind.NOT_THE_NAMED_ONE);
            }
        }

        private void actsFor(Membership company, Outcome outcome) {
            assertThat(outcome).isEqualTo(Outcome.actsFor(company));
        }

        private void isAsked(Outcome outcome) {
            assertThat(outcome).isEqualTo(Outcome.TO_BE_ASKED);
        }
    }

    @Nested
    @DisplayName("what they press")
    class Pressed {

        @Test
        @DisplayName("if they are a member, not blocked, and it is open")
        void pressed() {
            assertThat(member(ALFA, CLOSED).pressed("111111")).contains(ALFA);
            assertThat(member(ALFA, CLOSED).pressed("333333")).isEmpty();
            assertThat(member(ALFA, CLOSED).pressed("999999")).isEmpty();
            assertThat(member(ALFA, CLOSED).pressed("")).isEmpty();
        }

        @Test
        @DisplayName("from a choice, if two or more are possible")
        void choice() {
            assertThat(member(ALFA, CLOSED).isChoice()).isFalse();
            assertThat(member(ALFA, BETA).isChoice()).isTrue();
            assertThat(member(CLOSED).isPossible()).isFalse();
        }
    }

    @Nested
    @DisplayName("and demands on the sign-in count")
    class Counting {

        private static final boolean TO_BE_ASKED = true;

        @Test
        @DisplayName("of the company acted for only")
        void actedFor() {
            ActedFor rule = member(ALFA, BETA);
            Outcome chosen = rule.atSignIn(NOTHING_NAMED, BETA.companyId(), null);
            assertThat(rule.counting(chosen, TO_BE_ASKED)).containsExactly(BETA);
        }

        @Test
        @DisplayName("of none while the person is still to be asked, and of all where nobody can ask")
        void stillToBeAsked() {
            ActedFor rule = member(ALFA, CLOSED, BETA);
            Outcome undecided = rule.atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, null);
            assertThat(rule.counting(undecided, TO_BE_ASKED)).isEmpty();
            assertThat(rule.counting(undecided, !TO_BE_ASKED)).containsExactly(ALFA, BETA);
        }

        @Test
        @DisplayName("of all where the app named a company that the person cannot act for")
        void notTheNamedOne() {
            ActedFor rule = member(ALFA, CLOSED);
            Outcome named = rule.atSignIn(Set.of("999999"), NOTHING_CHOSEN, null);
            assertThat(rule.counting(named, TO_BE_ASKED)).containsExactly(ALFA);
        }

        @Test
        @DisplayName("of none for whoever belongs to none")
        void none() {
            ActedFor rule = member(CLOSED);
            Outcome nowhere = rule.atSignIn(NOTHING_NAMED, NOTHING_CHOSEN, null);
            assertThat(rule.counting(nowhere, TO_BE_ASKED)).isEmpty();
        }
    }
}
