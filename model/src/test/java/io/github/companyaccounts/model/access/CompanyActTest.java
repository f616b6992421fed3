package io.github.companyaccounts.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.people.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Who may do what with a company's own data")
class CompanyActTest {

    private static final Set<CompanyAct> OPENED_BY_PERMISSIONS =
            EnumSet.of(CompanyAct.SEE_LICENCES, CompanyAct.SEE_TRANSACTIONS, CompanyAct.CANCEL);

    private static final Set<CompanyAct> OF_ALL_MEMBERS = EnumSet.of(CompanyAct.SEE, CompanyAct.ASK_FOR_RIGHTS);

    private static final Set<CompanyAct> OF_THE_OPERATOR = EnumSet.of(CompanyAct.RECORD, CompanyAct.LIFT_NETWORKS);

    private final WhoMay whoMay = new WhoMay(false);

    @ParameterizedTest
    @EnumSource(CompanyAct.class)
    @DisplayName("Admins do all but what the operator's systems record, and lifting a rule in the operator's way")
    void admins(CompanyAct act) {
        for (Role role : EnumSet.of(Role.MAIN_ADMIN, Role.ADMIN)) {
            assertThat(may(person(role), act, false)).isEqualTo(!OF_THE_OPERATOR.contains(act));
        }
    }

    @ParameterizedTest
    @EnumSource(CompanyAct.class)
    @DisplayName(
            "Employees and guests look, and ask for rights; with a permission at more, and they cancel; they change nothing else")
    void employees(CompanyAct act) {
        for (Role role : EnumSet.of(Role.EMPLOYEE, Role.GUEST)) {
            assertThat(may(person(role), act, false)).isEqualTo(OF_ALL_MEMBERS.contains(act));
            assertThat(may(person(role), act, true))
                    .isEqualTo(OF_ALL_MEMBERS.contains(act) || OPENED_BY_PERMISSIONS.contains(act));
        }
    }

    @ParameterizedTest
    @EnumSource(CompanyAct.class)
    @DisplayName(
            "The operator looks, records and lifts the network rule, and neither cancels nor speaks for the company")
    void operator(CompanyAct act) {
        boolean ofTheCompany = EnumSet.of(
                        CompanyAct.ASK_FOR_RIGHTS,
                        CompanyAct.CHANGE_CONTACT,
                        CompanyAct.CHANGE_LOGO,
                        CompanyAct.NETWORKS,
                        CompanyAct.POLICY,
                        CompanyAct.CANCEL)
                .contains(act);
        assertThat(may(Actor.operator("o", "o"), act, true)).isEqualTo(!ofTheCompany);
    }

    @Test
    @DisplayName("Who belongs to no company does nothing; the system everything")
    void others() {
        for (CompanyAct act : CompanyAct.values()) {
            assertThat(may(person(null), act, true)).isFalse();
            assertThat(may(Actor.system(), act, false)).isTrue();
        }
    }

    private static Actor person(Role role) {
        return Actor.person("id", "login", role);
    }

    private boolean may(Actor actor, CompanyAct act, boolean permitted) {
        return whoMay.refusal(actor, act, () -> permitted).isEmpty();
    }
}
