package io.github.companyaccounts.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.people.Role;
import io.github.companyaccounts.model.permission.Permission;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who may do what to whom")
class WhoMayTest {

    private static final Actor MAIN_ADMIN = Actor.person("main", "123456_admin", Role.MAIN_ADMIN);
    private static final Actor ADMIN = Actor.person("admin", "anna", Role.ADMIN);
    private static final Actor EMPLOYEE = Actor.person("employee", "ewa", Role.EMPLOYEE);
    private static final Actor GUEST = Actor.person("guest", "greta@example.com", Role.GUEST);
    private static final Actor STRANGER = Actor.person("stranger", "s", null);
    private static final Actor OPERATOR = Actor.operator("operator", "op");
    private static final Actor ON_PAPER = Actor.onAuthorization("operator", "op");

    private static final Subject AN_EMPLOYEE = new Subject("e", Role.EMPLOYEE, false);
    private static final Subject A_GUEST = new Subject("g", Role.GUEST, true);
    private static final Subject AN_ADMIN = new Subject("a", Role.ADMIN, false);
    private static final Subject A_GUEST_ADMIN = new Subject("ga", Role.ADMIN, true);
    private static final Subject THE_MAIN_ADMIN = new Subject("m", Role.MAIN_ADMIN, false);

    private static final Set<Act> EVERYTHING = EnumSet.allOf(Act.class);
    private static final Set<Act> THE_OPERATORS = EnumSet.of(Act.CLOSE, Act.REOPEN, Act.LIFT_NETWORKS);
    private static final Set<Act> ALL_OF_A_COMPANY = EnumSet.complementOf(EnumSet.copyOf(THE_OPERATORS));
    private static final Set<Act> ON_GUESTS = EnumSet.of(
            Act.LOOK,
            Act.CHANGE_PERMISSIONS,
            Act.BLOCK,
            Act.UNBLOCK,
            Act.REMOVE,
            Act.HAND_OVER,
            Act.GIVE_ADMIN_RIGHT,
            Act.TAKE_ADMIN_RIGHT);
    private static final Set<Act> ON_AUTHORIZATION =
            EnumSet.of(Act.LOOK, Act.REMOVE_SECOND_FACTOR, Act.LIFT_NETWORKS, Act.HAND_OVER, Act.BLOCK);
    private static final Set<Act> ADMIN_RIGHT = EnumSet.of(Act.GIVE_ADMIN_RIGHT, Act.TAKE_ADMIN_RIGHT, Act.HAND_OVER);
    private static final Set<Act> ONLY_LOOK = EnumSet.of(Act.LOOK);
    private static final Set<Act> NOTHING = EnumSet.noneOf(Act.class);

    private final WhoMay whoMay = new WhoMay(false);

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(MAIN_ADMIN, AN_EMPLOYEE, ALL_OF_A_COMPANY, Refusal.NOT_ALLOWED),
                Arguments.of(MAIN_ADMIN, A_GUEST, ON_GUESTS, Refusal.ON_OWN_ACCOUNT),
                Arguments.of(MAIN_ADMIN, AN_ADMIN, ALL_OF_A_COMPANY, Refusal.NOT_ALLOWED),
                Arguments.of(MAIN_ADMIN, A_GUEST_ADMIN, ON_GUESTS, Refusal.ON_OWN_ACCOUNT),
                Arguments.of(MAIN_ADMIN, THE_MAIN_ADMIN, ONLY_LOOK, Refusal.ON_MAIN_ADMIN),
                Arguments.of(MAIN_ADMIN, new Subject("main", Role.MAIN_ADMIN, false), ONLY_LOOK, Refusal.ON_ONESELF),
                Arguments.of(ADMIN, AN_ADMIN, ONLY_LOOK, Refusal.ON_ADMIN),
                Arguments.of(ADMIN, A_GUEST_ADMIN, ONLY_LOOK, Refusal.ON_ADMIN),
                Arguments.of(ADMIN, THE_MAIN_ADMIN, ONLY_LOOK, Refusal.ON_MAIN_ADMIN),
                Arguments.of(ADMIN, new Subject("admin", Role.ADMIN, false), ONLY_LOOK, Refusal.ON_ONESELF),
                Arguments.of(EMPLOYEE, AN_EMPLOYEE, NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(EMPLOYEE, A_GUEST, NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(EMPLOYEE, AN_ADMIN, NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(EMPLOYEE, THE_MAIN_ADMIN, NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(EMPLOYEE, new Subject("employee", Role.EMPLOYEE, false), NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(GUEST, AN_EMPLOYEE, NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(STRANGER, AN_EMPLOYEE, NOTHING, Refusal.NOT_ALLOWED),
                Arguments.of(OPERATOR, AN_EMPLOYEE, ONLY_LOOK, Refusal.NOT_ALLOWED),
                Arguments.of(OPERATOR, A_GUEST, ONLY_LOOK, Refusal.NOT_ALLOWED),
                Arguments.of(OPERATOR, AN_ADMIN, ONLY_LOOK, Refusal.NOT_ALLOWED),
                Arguments.of(
                        OPERATOR,
                        THE_MAIN_ADMIN,
                        EnumSet.of(Act.LOOK, Act.MAIL_ACTIVATION, Act.CLOSE, Act.REOPEN),
                        Refusal.NOT_ALLOWED),
                Arguments.of(ON_PAPER, AN_ADMIN, ON_AUTHORIZATION, Refusal.NOT_ALLOWED),
                Arguments.of(ON_PAPER, A_GUEST_ADMIN, ON_AUTHORIZATION, Refusal.NOT_ALLOWED),
                Arguments.of(Actor.system(), AN_EMPLOYEE, EVERYTHING, null),
                Arguments.of(Actor.system(), THE_MAIN_ADMIN, EVERYTHING, null));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("table")
    @DisplayName("given a row of the table, then just its acts are allowed and the others say why not")
    void row(Actor actor, Subject subject, Set<Act> allowed, Refusal otherwise) {
        Map<Act, Optional<Refusal>> answers = new EnumMap<>(Act.class);
        Map<Act, Optional<Refusal>> expected = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            answers.put(act, whoMay.refusal(actor, act, subject));
            expected.put(act, allowed.contains(act) ? Optional.empty() : Optional.of(otherwise));
        }
        assertThat(answers).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    @DisplayName("given an admin and an employee, then everything but the admin right")
    void adminOnEmployee(Act act) {
        assertThat(whoMay.refusal(ADMIN, act, AN_EMPLOYEE))
                .isEqualTo(
                        ADMIN_RIGHT.contains(act) || THE_OPERATORS.contains(act)
                                ? Optional.of(Refusal.NOT_ALLOWED)
                                : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    @DisplayName("given an admin and a guest, then permissions, block and the end of membership")
    void adminOnGuest(Act act) {
        Optional<Refusal> expected = !ON_GUESTS.contains(act)
                ? Optional.of(Refusal.ON_OWN_ACCOUNT)
                : ADMIN_RIGHT.contains(act) ? Optional.of(Refusal.NOT_ALLOWED) : Optional.empty();
        assertThat(whoMay.refusal(ADMIN, act, A_GUEST)).isEqualTo(expected);
    }

    @Test
    @DisplayName("given a signed authorization, then what it is for is done to those alone it can be for")
    void onAuthorization() {
        assertThat(whoMay.refusal(ON_PAPER, Act.REMOVE_SECOND_FACTOR, AN_EMPLOYEE))
                .isEmpty();
        assertThat(whoMay.refusal(ON_PAPER, Act.REMOVE_SECOND_FACTOR, A_GUEST)).contains(Refusal.ON_OWN_ACCOUNT);
        assertThat(whoMay.refusal(ON_PAPER, Act.REMOVE_SECOND_FACTOR, THE_MAIN_ADMIN))
                .isEmpty();
        assertThat(whoMay.refusal(ON_PAPER, Act.LIFT_NETWORKS, AN_EMPLOYEE)).contains(Refusal.NOT_AN_ADMIN);
        assertThat(whoMay.refusal(ON_PAPER, Act.LIFT_NETWORKS, THE_MAIN_ADMIN)).isEmpty();
        assertThat(whoMay.refusal(ON_PAPER, Act.HAND_OVER, A_GUEST)).isEmpty();
        assertThat(whoMay.refusal(ON_PAPER, Act.HAND_OVER, THE_MAIN_ADMIN)).contains(Refusal.MAIN_ADMIN_ALREADY);
        assertThat(whoMay.refusal(ON_PAPER, Act.BLOCK, THE_MAIN_ADMIN)).contains(Refusal.ON_MAIN_ADMIN);
        assertThat(whoMay.refusal(ON_PAPER, Act.MAIL_PASSWORD, AN_ADMIN)).contains(Refusal.NOT_ALLOWED);
        assertThat(whoMay.refusal(ON_PAPER, Act.CLOSE, THE_MAIN_ADMIN)).isEmpty();
    }

    @Test
    @DisplayName("given a realm where admins appoint admins, then an admin gives the right and never takes it")
    void adminsAppointAdmins() {
        WhoMay appointing = new WhoMay(true);

        assertThat(appointing.refusal(ADMIN, Act.GIVE_ADMIN_RIGHT, AN_EMPLOYEE)).isEmpty();
        assertThat(appointing.refusal(ADMIN, Act.GIVE_ADMIN_RIGHT, A_GUEST)).isEmpty();
        assertThat(appointing.refusal(ADMIN, Act.TAKE_ADMIN_RIGHT, AN_EMPLOYEE)).contains(Refusal.NOT_ALLOWED);
        assertThat(appointing.refusal(ADMIN, Act.TAKE_ADMIN_RIGHT, AN_ADMIN)).contains(Refusal.ON_ADMIN);
        assertThat(appointing.refusal(EMPLOYEE, Act.GIVE_ADMIN_RIGHT, AN_EMPLOYEE))
                .contains(Refusal.NOT_ALLOWED);
    }

    @Test
    @DisplayName("given an account still to be made, then main admin and admin may make it")
    void newEmployee() {
        assertThat(whoMay.refusal(MAIN_ADMIN, Act.CREATE, Subject.newEmployee()))
                .isEmpty();
        assertThat(whoMay.refusal(ADMIN, Act.CREATE, Subject.newEmployee())).isEmpty();
        assertThat(whoMay.refusal(OPERATOR, Act.CREATE, Subject.newEmployee())).contains(Refusal.NOT_ALLOWED);
    }

    @Test
    @DisplayName("given an invitation, then main admin and admin may send it, the admin right only who may give it")
    void invited() {
        assertThat(whoMay.refusal(MAIN_ADMIN, Act.CHANGE_PERMISSIONS, Subject.invited()))
                .isEmpty();
        assertThat(whoMay.refusal(ADMIN, Act.CHANGE_PERMISSIONS, Subject.invited()))
                .isEmpty();
        assertThat(whoMay.refusal(EMPLOYEE, Act.CHANGE_PERMISSIONS, Subject.invited()))
                .contains(Refusal.NOT_ALLOWED);
        assertThat(whoMay.refusal(OPERATOR, Act.CHANGE_PERMISSIONS, Subject.invited()))
                .contains(Refusal.NOT_ALLOWED);
        assertThat(whoMay.refusal(MAIN_ADMIN, Act.GIVE_ADMIN_RIGHT, Subject.invited()))
                .isEmpty();
        assertThat(whoMay.refusal(ADMIN, Act.GIVE_ADMIN_RIGHT, Subject.invited()))
                .contains(Refusal.NOT_ALLOWED);
        assertThat(new WhoMay(true).refusal(ADMIN, Act.GIVE_ADMIN_RIGHT, Subject.invited()))
                .isEmpty();
    }

    @Test
    @DisplayName("given a refusal, then check throws it; otherwise it does nothing")
    void check() {
        assertThatThrownBy(() -> whoMay.check(ADMIN, Act.BLOCK, THE_MAIN_ADMIN))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.ON_MAIN_ADMIN));
        assertThatCode(() -> whoMay.check(ADMIN, Act.BLOCK, AN_EMPLOYEE)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("given permissions to be given, then an admin gives only those they hold, the main admin any")
    void exceeding() {
        Permission orders = new Permission("shop:place-orders");
        Permission invoices = new Permission("shop:see-invoices");

        assertThat(whoMay.exceeding(ADMIN, Set.of(orders, invoices), Set.of(orders)))
                .containsExactly(invoices);
        assertThat(whoMay.exceeding(ADMIN, Set.of(orders), Set.of(orders, invoices)))
                .isEmpty();
        assertThat(whoMay.exceeding(EMPLOYEE, Set.of(orders), Set.of())).containsExactly(orders);
        assertThat(whoMay.exceeding(MAIN_ADMIN, Set.of(orders, invoices), Set.of()))
                .isEmpty();
        assertThat(whoMay.exceeding(Actor.system(), Set.of(orders), Set.of())).isEmpty();
    }
}
