package io.github.companyaccounts.model.access;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.people.Role;
import io.github.companyaccounts.model.permission.Permission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The table "Who may do what to whom" of the design, and the only place where it is written (invariant 3). Resources, pages
 * and tests ask it; nothing else decides.
 */
public final class WhoMay {

    /** All that a company decides about somebody whose account is their own. */
    private static final Set<Act> ON_OWN_ACCOUNTS = EnumSet.of(
            Act.LOOK,
            Act.CHANGE_PERMISSIONS,
            Act.GIVE_ADMIN_RIGHT,
            Act.TAKE_ADMIN_RIGHT,
            Act.BLOCK,
            Act.UNBLOCK,
            Act.REMOVE,
            Act.HAND_OVER);

    /** All that an operator does to a person, without an authorization: to the main admin alone (A3, A4). */
    private static final Set<Act> ON_MAIN_ADMINS = EnumSet.of(Act.MAIL_ACTIVATION, Act.CLOSE, Act.REOPEN);

    /** All that an operator does to a person on a signed authorization (D4); blocking is of the former main admin. */
    private static final Set<Act> ON_AUTHORIZATION =
            EnumSet.of(Act.REMOVE_SECOND_FACTOR, Act.LIFT_NETWORKS, Act.HAND_OVER, Act.BLOCK);

    /** The operator looks, records and lifts the network rule; what a company says of itself, and what it cancels, is the company's. */
    private static final Set<CompanyAct> OF_OPERATORS = EnumSet.of(
            CompanyAct.SEE,
            CompanyAct.SEE_LICENCES,
            CompanyAct.SEE_TRANSACTIONS,
            CompanyAct.RECORD,
            CompanyAct.LIFT_NETWORKS);

    private final boolean adminsAppointAdmins;

    /**
     * @param adminsAppointAdmins the realm's setting: an admin may give the admin right, though never take it
     */
    public WhoMay(boolean adminsAppointAdmins) {
        this.adminsAppointAdmins = adminsAppointAdmins;
    }

    public static WhoMay of(RealmSettings settings) {
        return new WhoMay(settings.adminsAppointAdmins());
    }

    /** Why not, or empty if the actor may. */
    public Optional<Refusal> refusal(Actor actor, Act act, Subject subject) {
        return switch (actor.kind()) {
            case SYSTEM -> Optional.empty();
            case OPERATOR -> refusalOfOperator(actor, act, subject);
            case PERSON -> refusalOfPerson(actor, act, subject);
        };
    }

    /**
     * @throws RefusedException if the actor may not
     */
    public void check(Actor actor, Act act, Subject subject) {
        refusal(actor, act, subject).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private static Optional<Refusal> refusalOfOperator(Actor operator, Act act, Subject subject) {
        if (operator.authorized() && ON_AUTHORIZATION.contains(act)) {
            return refusalOnAuthorization(act, subject);
        }
        boolean may = act == Act.LOOK || (ON_MAIN_ADMINS.contains(act) && subject.role() == Role.MAIN_ADMIN);
        return may ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
    }

    private static Optional<Refusal> refusalOnAuthorization(Act act, Subject subject) {
        Refusal refusal =
                switch (act) {
                    // other companies rely on a guest's second factor as well; who manages people has nobody else to
                    // ask
                    case REMOVE_SECOND_FACTOR ->
                        subject.ownAccount() && !subject.role().managesPeople() ? Refusal.ON_OWN_ACCOUNT : null;
                    case LIFT_NETWORKS -> subject.role().managesPeople() ? null : Refusal.NOT_AN_ADMIN;
                    case HAND_OVER -> subject.role() == Role.MAIN_ADMIN ? Refusal.MAIN_ADMIN_ALREADY : null;
                    default -> subject.role() == Role.MAIN_ADMIN ? Refusal.ON_MAIN_ADMIN : null;
                };
        return Optional.ofNullable(refusal);
    }

    private Optional<Refusal> refusalOfPerson(Actor actor, Act act, Subject subject) {
        if (actor.role() == null || !actor.role().managesPeople()) {
            return Optional.of(Refusal.NOT_ALLOWED);
        }
        if (act == Act.LOOK) {
            return Optional.empty();
        }
        if (actor.userId().equals(subject.userId())) {
            return Optional.of(Refusal.ON_ONESELF);
        }
        if (subject.role() == Role.MAIN_ADMIN) {
            return Optional.of(Refusal.ON_MAIN_ADMIN);
        }
        if (subject.role() == Role.ADMIN && actor.role() != Role.MAIN_ADMIN) {
            return Optional.of(Refusal.ON_ADMIN);
        }
        if (subject.ownAccount() && !ON_OWN_ACCOUNTS.contains(act)) {
            return Optional.of(Refusal.ON_OWN_ACCOUNT);
        }
        return refusalOfAdminRight(actor, act);
    }

    private Optional<Refusal> refusalOfAdminRight(Actor actor, Act act) {
        boolean mainAdmin = actor.role() == Role.MAIN_ADMIN;
        boolean may =
                switch (act) {
                    case GIVE_ADMIN_RIGHT -> mainAdmin || adminsAppointAdmins;
                    case TAKE_ADMIN_RIGHT, HAND_OVER -> mainAdmin;
                    case CLOSE, REOPEN, LIFT_NETWORKS -> false;
                    default -> true;
                };
        return may ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
    }

    /**
     * Who may do what with the company's own data, or why not.
     *
     * @param permitted whether a member without the admin right holds what the act asks for; asked only if it matters
     */
    public Optional<Refusal> refusal(Actor actor, CompanyAct act, BooleanSupplier permitted) {
        boolean may =
                switch (actor.kind()) {
                    case SYSTEM -> true;
                    case OPERATOR -> OF_OPERATORS.contains(act);
                    case PERSON -> mayInOwnCompany(actor.role(), act, permitted);
                };
        return may ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
    }

    private static boolean mayInOwnCompany(Role role, CompanyAct act, BooleanSupplier permitted) {
        if (role == null) {
            return false;
        }
        return switch (act) {
            case SEE, ASK_FOR_RIGHTS -> true;
            case SEE_LICENCES, SEE_TRANSACTIONS, CANCEL -> role.managesPeople() || permitted.getAsBoolean();
            case CHANGE_CONTACT, CHANGE_LOGO, NETWORKS, POLICY -> role.managesPeople();
            case RECORD, LIFT_NETWORKS -> false;
        };
    }

    /**
     * For acts that no permission opens.
     *
     * @throws RefusedException if the actor may not
     */
    public void check(Actor actor, CompanyAct act) {
        refusal(actor, act, () -> false).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    /**
     * Permissions among those to be given that the giver may not give: more than they hold themselves in the company,
     * unless they are main admin.
     */
    public Set<Permission> exceeding(Actor giver, Set<Permission> given, Set<Permission> held) {
        return given.stream()
                .filter(permission -> !mayGive(giver, permission, held))
                .collect(Collectors.toSet());
    }

    /**
     * Whether the giver may give this permission, one that the company may use.
     *
     * @param held by the giver in the company
     */
    public boolean mayGive(Actor giver, Permission permission, Set<Permission> held) {
        return switch (giver.kind()) {
            case SYSTEM, OPERATOR -> true;
            case PERSON -> giver.role() == Role.MAIN_ADMIN || held.contains(permission);
        };
    }
}
