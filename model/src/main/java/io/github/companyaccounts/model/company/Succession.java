package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.people.PersonState;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The operator makes a member main admin, on a signed authorization (A5, D4). Works only while the company's row is held.
 *
 * <p>The former main admin becomes an employee, blocked or not, and gets an ordinary login if their account carried
 * {@code <customer number>_admin}, as after a {@link Handover}; that name signs in the new main admin from then on.
 */
final class Succession {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final CompanyEntity row;

    Succession(
            KeycloakSession session,
            CompanyAccountsProvider model,
            EntityManager entities,
            RealmModel realm,
            CompanyEntity row) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.row = row;
    }

    void raise(Company company, String personId, boolean blockFormer, Actor operator) {
        Person person = model.people().get(company, personId);
        WhoMay.of(model.settings())
                .check(operator, Act.HAND_OVER, new Subject(person.id(), person.role(), person.ownAccount()));
        refuseUnfit(person);
        UserModel successor = session.users().getUserById(realm, personId);
        endOffers();
        MainAdminEntity place = entities.find(MainAdminEntity.class, row.getId());
        boolean closed = place != null && place.getClosedAt() != null;
        UserModel former = place == null ? null : session.users().getUserById(realm, place.getUserId());
        take(place, successor);
        log(operator, Activity.MAIN_ADMIN_RAISED, successor, Map.of());
        if (former != null) {
            stepDown(company, former, blockFormer, closed, operator);
        }
    }

    private static void refuseUnfit(Person person) {
        if (person.state() == PersonState.INVITED) {
            throw new RefusedException(Refusal.NOT_ACTIVATED);
        }
        if (person.state() == PersonState.BLOCKED) {
            throw new RefusedException(Refusal.BLOCKED);
        }
    }

    private void endOffers() {
        MainAdminOffers offers = new MainAdminOffers(entities, realm);
        offers.readAnew(row.getId());
        offers.end(row.getId());
        model.mailLinks().endAllOf(LinkPurpose.MAIN_ADMIN_OFFER, row.getId(), LinkState.WITHDRAWN);
    }

    /** In one statement: the company is the primary key (invariant 1). */
    private void take(MainAdminEntity place, UserModel successor) {
        if (place == null) {
            MainAdminEntity taken = new MainAdminEntity();
            taken.setCompanyId(row.getId());
            taken.setRealmId(realm.getId());
            taken.setUserId(successor.getId());
            taken.setSince(Time.currentTimeMillis());
            entities.persist(taken);
        } else {
            place.setUserId(successor.getId());
            place.setSince(Time.currentTimeMillis());
            place.setClosedAt(null);
            place.setClosedReason(null);
        }
        if (row.getFirstHeldAt() == null) {
            row.setFirstHeldAt(Time.currentTimeMillis());
        }
        memberRow(successor);
        entities.flush();
        new PendingEmail(session, model, entities, realm).withdraw(successor.getId());
        model.rightRequests().endOf(row.getId(), successor.getId());
    }

    private void stepDown(Company company, UserModel former, boolean block, boolean closed, Actor operator) {
        MemberEntity member = memberRow(former);
        member.setAdmin(false);
        if (closed && member.getBlockedAt() == null) {
            // shut out by the operator as main admin: from now on the company decides
            member.setBlockedAt(Time.currentTimeMillis());
        }
        entities.flush();
        new PendingEmail(session, model, entities, realm).withdrawAskedBy(former.getId(), row.getId());
        model.networks().endLiftFor(former.getId(), row.getId());
        new OrdinaryLogin(session, entities, realm, row.getCustomerNumber()).give(former, null);
        log(operator, Activity.MAIN_ADMIN_REPLACED, former, Map.of(Detail.LOGIN, former.getUsername()));
        if (block) {
            model.people().block(company, former.getId(), operator);
        }
    }

    private MemberEntity memberRow(UserModel user) {
        MemberEntity known = entities.find(MemberEntity.class, new MemberEntity.Key(row.getId(), user.getId()));
        return known != null ? known : MemberRows.add(entities, row.getId(), user.getId(), realm.getId());
    }

    private void log(Actor actor, Activity activity, UserModel subject, Map<Detail, String> details) {
        model.activityLog().add(row.getId(), actor, activity, subject.getId(), subject.getUsername(), details);
    }
}
