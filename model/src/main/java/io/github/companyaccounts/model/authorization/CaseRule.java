package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.MainAdmin;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.people.PersonState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the realm wants of an authorization, and what stands in its way (D4). Decides on what it is given; reads nothing. */
final class CaseRule {

    private final RealmSettings settings;
    private final AuthorizationCase matter;

    CaseRule(RealmSettings settings, AuthorizationCase matter) {
        this.settings = settings;
        this.matter = matter;
    }

    static CaseRule of(AuthorizationEntity row, RealmSettings settings) {
        return new CaseRule(settings, AuthorizationCase.valueOf(row.getMatter()));
    }

    boolean wantsContact() {
        return matter == AuthorizationCase.MAIN_ADMIN || settings.authorizationContactForAll();
    }

    boolean wantsSecondOperator() {
        return matter == AuthorizationCase.MAIN_ADMIN && settings.authorizationSecondOperator();
    }

    /**
     * For objections. Nobody loses the place where it is vacant, or its holder was closed by the operator (A2).
     *
     * @param elsewhere the person's own account belongs to other companies, too, which rely on its second factor and signed
     *     nothing: its owner has as long to object as a main admin
     */
    Duration delay(MainAdmin present, boolean elsewhere) {
        return switch (matter) {
            case SECOND_FACTOR ->
                elsewhere
                        ? longer(settings.authorizationDelaySecondFactor(), settings.authorizationDelayMainAdmin())
                        : settings.authorizationDelaySecondFactor();
            case NETWORKS -> settings.authorizationDelayNetworks();
            case MAIN_ADMIN -> isVacant(present) ? Duration.ZERO : settings.authorizationDelayMainAdmin();
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Whom it takes the place from; empty in other cases, too. */
    Optional<String> former(MainAdmin present) {
        return matter == AuthorizationCase.MAIN_ADMIN ? present.holder() : Optional.empty();
    }

    /** Until when those concerned can object to what was done. */
    Instant objectionsUntil(Instant done) {
        return done.plus(settings.authorizationObjections());
    }

    /** An account that is only disabled or blocked comes back: its holder keeps the time to object. */
    private static boolean isVacant(MainAdmin present) {
        return present.holder().isEmpty()
                || present.state() == MainAdmin.State.VACANT
                || (present.state() == MainAdmin.State.CLOSED && present.closedReason() != null);
    }

    /**
     * @param company {@code null} if there is none
     * @param person {@code null} if there is none
     * @param recentlyChanged the person's address changed so recently that nothing may be done that would lock them out
     */
    List<Refusal> hindrances(Company company, Person person, boolean recentlyChanged) {
        List<Refusal> hindrances = new ArrayList<>();
        ofCompany(company).ifPresent(hindrances::add);
        if (company != null) {
            ofPerson(person, recentlyChanged).ifPresent(hindrances::add);
        }
        return hindrances;
    }

    private static Optional<Refusal> ofCompany(Company company) {
        if (company == null) {
            return Optional.of(Refusal.COMPANY_NOT_MATCHED);
        }
        if (company.deletingSince() != null) {
            return Optional.of(Refusal.COMPANY_DELETING);
        }
        return company.isOpen() ? Optional.empty() : Optional.of(Refusal.COMPANY_CLOSED);
    }

    private Optional<Refusal> ofPerson(Person person, boolean recentlyChanged) {
        if (person == null) {
            return Optional.of(Refusal.LOGIN_NOT_MATCHED);
        }
        Optional<Refusal> notAllowed = WhoMay.of(settings)
                .refusal(
                        Actor.onAuthorization(null, null),
                        act(),
                        new Subject(person.id(), person.role(), person.ownAccount()));
        if (notAllowed.isPresent()) {
            return notAllowed;
        }
        if (person.state() == PersonState.BLOCKED) {
            return Optional.of(Refusal.BLOCKED);
        }
        if (person.state() == PersonState.INVITED) {
            return Optional.of(Refusal.NOT_ACTIVATED);
        }
        // whoever changed the address may be who sends the authorization now
        return recentlyChanged && matter != AuthorizationCase.NETWORKS
                ? Optional.of(Refusal.EMAIL_CHANGED_RECENTLY)
                : Optional.empty();
    }

    private Act act() {
        return switch (matter) {
            case SECOND_FACTOR -> Act.REMOVE_SECOND_FACTOR;
            case NETWORKS -> Act.LIFT_NETWORKS;
            case MAIN_ADMIN -> Act.HAND_OVER;
        };
    }
}
