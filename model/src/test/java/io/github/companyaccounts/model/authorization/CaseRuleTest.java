package io.github.companyaccounts.model.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.MainAdmin;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.people.PersonState;
import io.github.companyaccounts.model.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.jpa.RealmAdapter;
import org.keycloak.models.jpa.entities.RealmAttributeEntity;
import org.keycloak.models.jpa.entities.RealmEntity;

@DisplayName("What an authorization takes")
class CaseRuleTest {

    private static final MainAdmin PRESENT = place("m", MainAdmin.State.ACTIVE, false);

    private static MainAdmin place(String userId, MainAdmin.State state, boolean offered) {
        return new MainAdmin(userId, userId, state, offered, null);
    }

    private static CaseRule rule(AuthorizationCase matter, Map<String, String> settings) {
        RealmEntity realm = new RealmEntity();
        settings.forEach((name, value) -> {
            RealmAttributeEntity attribute = new RealmAttributeEntity();
            attribute.setRealm(realm);
            attribute.setName("companyAccounts." + name);
            attribute.setValue(value);
            realm.getAttributes().add(attribute);
        });
        return new CaseRule(new RealmSettings(new RealmAdapter(null, null, realm)), matter);
    }

    private static CaseRule rule(AuthorizationCase matter) {
        return rule(matter, Map.of());
    }

    private static Company company(boolean open, Instant deletingSince) {
        return new Company(
                "c", new CustomerNumber("123456"), null, PRESENT, Instant.EPOCH, null, null, deletingSince, open, 2);
    }

    private static final Company OPEN = company(true, null);

    private static Person person(Role role, boolean ownAccount, PersonState state) {
        return new Person(
                "p", "p", null, null, null, null, role, ownAccount, state, List.of(), true, null, null, null, null);
    }

    @Test
    @DisplayName("a call to the company and two operators for a new main admin, and for nothing else")
    void contactAndSecondOperator() {
        assertThat(rule(AuthorizationCase.MAIN_ADMIN).wantsContact()).isTrue();
        assertThat(rule(AuthorizationCase.MAIN_ADMIN).wantsSecondOperator()).isTrue();
        for (AuthorizationCase matter : List.of(AuthorizationCase.SECOND_FACTOR, AuthorizationCase.NETWORKS)) {
            assertThat(rule(matter).wantsContact()).isFalse();
            assertThat(rule(matter).wantsSecondOperator()).isFalse();
        }
    }

    @Test
    @DisplayName("as the realm says otherwise: a call for all, one operator")
    void realmSaysOtherwise() {
        Map<String, String> strict = Map.of("authorizationContactForAll", "true");
        assertThat(rule(AuthorizationCase.NETWORKS, strict).wantsContact()).isTrue();
        assertThat(rule(AuthorizationCase.NETWORKS, strict).wantsSecondOperator())
                .isFalse();
        Map<String, String> lax = Map.of("authorizationSecondOperator", "false");
        assertThat(rule(AuthorizationCase.MAIN_ADMIN, lax).wantsSecondOperator())
                .isFalse();
        assertThat(rule(AuthorizationCase.MAIN_ADMIN, lax).wantsContact()).isTrue();
    }

    @Test
    @DisplayName("a day to object to a new main admin, none where nobody holds the place, none for the rest")
    void delays() {
        CaseRule rule = rule(AuthorizationCase.MAIN_ADMIN);
        assertThat(rule.delay(PRESENT, false)).isEqualTo(Duration.ofDays(1));
        assertThat(rule.delay(place("m", MainAdmin.State.INVITED, false), false))
                .isEqualTo(Duration.ofDays(1));
        assertThat(rule.delay(place(null, MainAdmin.State.VACANT, false), false))
                .isZero();
        assertThat(rule.delay(new MainAdmin("m", "m", MainAdmin.State.CLOSED, false, "Odeszła"), false))
                .isZero();
        assertThat(rule.delay(place("m", MainAdmin.State.CLOSED, false), false))
                .as("only disabled, or blocked: comes back and can object")
                .isEqualTo(Duration.ofDays(1));
        assertThat(rule.delay(place("m", MainAdmin.State.INVITED, true), false)).isZero();
        assertThat(rule(AuthorizationCase.SECOND_FACTOR).delay(PRESENT, false)).isZero();
        assertThat(rule(AuthorizationCase.NETWORKS).delay(PRESENT, false)).isZero();
    }

    @Test
    @DisplayName("as long to object as a main admin has, where other companies rely on the second factor, too")
    void delayWhereOthersRelyOnIt() {
        assertThat(rule(AuthorizationCase.SECOND_FACTOR).delay(PRESENT, true)).isEqualTo(Duration.ofDays(1));
        assertThat(rule(AuthorizationCase.SECOND_FACTOR, Map.of("authorizationDelaySecondFactor", "172800"))
                        .delay(PRESENT, true))
                .isEqualTo(Duration.ofDays(2));
        assertThat(rule(AuthorizationCase.NETWORKS).delay(PRESENT, true)).isZero();
    }

    @Test
    @DisplayName("somebody who loses the place only where it is held, and for a new main admin")
    void former() {
        CaseRule rule = rule(AuthorizationCase.MAIN_ADMIN);
        assertThat(rule.former(PRESENT)).contains(PRESENT.userId());
        assertThat(rule.former(place(null, MainAdmin.State.VACANT, false))).isEmpty();
        assertThat(rule.former(place("m", MainAdmin.State.INVITED, true))).isEmpty();
        assertThat(rule(AuthorizationCase.SECOND_FACTOR).former(PRESENT)).isEmpty();
    }

    @Test
    @DisplayName("thirty days in which one can object to what was done, unless the realm sets others")
    void objectionsUntil() {
        assertThat(rule(AuthorizationCase.NETWORKS).objectionsUntil(Instant.EPOCH))
                .isEqualTo(Instant.EPOCH.plus(Duration.ofDays(30)));
        assertThat(rule(AuthorizationCase.NETWORKS, Map.of("authorizationObjections", "60"))
                        .objectionsUntil(Instant.EPOCH))
                .isEqualTo(Instant.EPOCH.plus(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName("the delays that the realm sets")
    void delaysOfTheRealm() {
        Map<String, String> settings = Map.of(
                "authorizationDelaySecondFactor", "60",
                "authorizationDelayNetworks", "120",
                "authorizationDelayMainAdmin", "180");
        assertThat(rule(AuthorizationCase.SECOND_FACTOR, settings).delay(PRESENT, false))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(rule(AuthorizationCase.NETWORKS, settings).delay(PRESENT, false))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(rule(AuthorizationCase.MAIN_ADMIN, settings).delay(PRESENT, false))
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    @DisplayName("an open company")
    void company() {
        CaseRule rule = rule(AuthorizationCase.SECOND_FACTOR);
        Person admin = person(Role.ADMIN, false, PersonState.ACTIVE);
        assertThat(rule.hindrances(OPEN, admin, false)).isEmpty();
        assertThat(rule.hindrances(null, null, false)).containsExactly(Refusal.COMPANY_NOT_MATCHED);
        assertThat(rule.hindrances(company(false, null), admin, false)).containsExactly(Refusal.COMPANY_CLOSED);
        assertThat(rule.hindrances(company(false, Instant.EPOCH), admin, false))
                .containsExactly(Refusal.COMPANY_DELETING);
        assertThat(rule.hindrances(company(false, null), null, false))
                .containsExactly(Refusal.COMPANY_CLOSED, Refusal.LOGIN_NOT_MATCHED);
    }

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of(AuthorizationCase.SECOND_FACTOR, Role.MAIN_ADMIN, false, null),
                Arguments.of(AuthorizationCase.SECOND_FACTOR, Role.MAIN_ADMIN, true, null),
                Arguments.of(AuthorizationCase.SECOND_FACTOR, Role.ADMIN, true, null),
                Arguments.of(AuthorizationCase.SECOND_FACTOR, Role.EMPLOYEE, false, null),
                Arguments.of(AuthorizationCase.SECOND_FACTOR, Role.GUEST, true, Refusal.ON_OWN_ACCOUNT),
                Arguments.of(AuthorizationCase.NETWORKS, Role.MAIN_ADMIN, false, null),
                Arguments.of(AuthorizationCase.NETWORKS, Role.ADMIN, true, null),
                Arguments.of(AuthorizationCase.NETWORKS, Role.EMPLOYEE, false, Refusal.NOT_AN_ADMIN),
                Arguments.of(AuthorizationCase.NETWORKS, Role.GUEST, true, Refusal.NOT_AN_ADMIN),
                Arguments.of(AuthorizationCase.MAIN_ADMIN, Role.MAIN_ADMIN, false, Refusal.MAIN_ADMIN_ALREADY),
                Arguments.of(AuthorizationCase.MAIN_ADMIN, Role.ADMIN, false, null),
                Arguments.of(AuthorizationCase.MAIN_ADMIN, Role.EMPLOYEE, false, null),
                Arguments.of(AuthorizationCase.MAIN_ADMIN, Role.GUEST, true, null));
    }

    @ParameterizedTest(name = "{0} of {1}, own account {2}: {3}")
    @MethodSource("people")
    @DisplayName("somebody for whom it may be done")
    void person(AuthorizationCase matter, Role role, boolean ownAccount, Refusal refusal) {
        List<Refusal> expected = refusal == null ? List.of() : List.of(refusal);
        assertThat(rule(matter).hindrances(OPEN, person(role, ownAccount, PersonState.ACTIVE), false))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("an activated member who is not blocked, whose address was not changed a moment ago")
    void stateOfThePerson() {
        CaseRule rule = rule(AuthorizationCase.MAIN_ADMIN);
        assertThat(rule.hindrances(OPEN, null, false)).containsExactly(Refusal.LOGIN_NOT_MATCHED);
        assertThat(rule.hindrances(OPEN, person(Role.ADMIN, false, PersonState.INVITED), false))
                .containsExactly(Refusal.NOT_ACTIVATED);
        assertThat(rule.hindrances(OPEN, person(Role.ADMIN, false, PersonState.BLOCKED), false))
                .containsExactly(Refusal.BLOCKED);
        Person admin = person(Role.ADMIN, false, PersonState.ACTIVE);
        assertThat(rule.hindrances(OPEN, admin, true)).containsExactly(Refusal.EMAIL_CHANGED_RECENTLY);
        assertThat(rule(AuthorizationCase.SECOND_FACTOR).hindrances(OPEN, admin, true))
                .containsExactly(Refusal.EMAIL_CHANGED_RECENTLY);
        assertThat(rule(AuthorizationCase.NETWORKS).hindrances(OPEN, admin, true))
                .isEmpty();
    }
}
