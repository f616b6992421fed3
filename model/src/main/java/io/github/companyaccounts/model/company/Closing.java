package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.people.Departure;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Closing and reopening a company, or its main admin's account alone (A4). Works only while the company's row is held.
 *
 * <p>A closed company's Organization is disabled as well: then Keycloak itself lets none of its managed members in, by
 * whatever way they try, and refuses their tokens, while nothing of theirs is changed. So reopening restores what was
 * there, and an Organization disabled in the stock console counts as closed, too.
 */
final class Closing {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final CompanyEntity company;
    private final CompanyMembers members;

    Closing(
            KeycloakSession session,
            CompanyAccountsProvider model,
            EntityManager entities,
            RealmModel realm,
            CompanyEntity company) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.company = company;
        this.members = new CompanyMembers(session, model, entities, realm, company.getId());
    }

    void close(String reason, Actor operator) {
        refuseUnlessOpen();
        shut(reason);
        log(operator, Activity.COMPANY_CLOSED, null, Map.of(Detail.REASON, reason));
    }

    private void shut(String reason) {
        company.setClosedAt(Time.currentTimeMillis());
        company.setClosedReason(reason);
        members.endLinks(LinkState.CLOSED);
        model.rightRequests().endAllOf(company.getId());
        members.endSessions();
        OwnActs.run(session, () -> {
            members.managedWithOtherCompanies().forEach(this::letGo);
            organization().setEnabled(false);
        });
        entities.flush();
    }

    /** Keycloak would shut them out of their other companies as well. */
    private void letGo(UserModel user) {
        new Departure(session).stayOn(organization(), user, false);
        memberRow(user).setManagedWhenOpen(true);
    }

    void reopen(Actor operator) {
        refuseDeleting();
        if (isOpen()) {
            return;
        }
        company.setClosedAt(null);
        company.setClosedReason(null);
        OwnActs.run(session, () -> {
            organization().setEnabled(true);
            entities.flush();
            takeBack();
        });
        // one that came into being at the very moment of closing would live again
        members.endSessions();
        log(operator, Activity.COMPANY_REOPENED, null, Map.of());
    }

    private void takeBack() {
        List<MemberEntity> rows = entities.createQuery(
                        "select m from MemberEntity m where m.companyId = :company and m.managedWhenOpen = true",
                        MemberEntity.class)
                .setParameter("company", company.getId())
                .getResultList();
        for (MemberEntity row : rows) {
            row.setManagedWhenOpen(false);
            UserModel user = session.users().getUserById(realm, row.getUserId());
            if (user != null) { // whoever left meanwhile has no row any more
                new Departure(session).stayOn(organization(), user, true);
            }
        }
    }

    /**
     * The stock console enabled or disabled the Organization, which the company follows: closed without a reason, or
     * reopened. One that is being deleted stays disabled.
     */
    void followOrganization(Actor operator) {
        boolean enabled = organization().isEnabled();
        boolean deleting = entities.find(DeletionEntity.class, company.getId()) != null;
        if (deleting && enabled) {
            OwnActs.run(session, () -> organization().setEnabled(false));
        } else if (enabled && company.getClosedAt() != null) {
            reopen(operator);
        } else if (!enabled && company.getClosedAt() == null) {
            // Keycloak lets nobody touch members of a disabled one
            OwnActs.run(session, () -> organization().setEnabled(true));
            entities.flush();
            shut(null);
            log(operator, Activity.COMPANY_CLOSED, null, Map.of());
        }
    }

    void closeMainAdmin(String reason, Actor operator) {
        refuseUnlessOpen();
        MainAdminEntity place = place();
        UserModel user = holder(place).orElseThrow(() -> new RefusedException(Refusal.MAIN_ADMIN_VACANT));
        place.setClosedAt(Time.currentTimeMillis());
        place.setClosedReason(reason);
        if (model.memberships().isOwnAccount(user)) {
            model.mailLinks().endAll(user.getId(), company.getId(), LinkState.BLOCKED);
            memberRow(user).setBlockedAt(place.getClosedAt());
        } else {
            model.mailLinks().endAll(user.getId(), LinkState.BLOCKED);
            user.setEnabled(false);
        }
        new PendingEmail(session, model, entities, realm).withdrawAskedBy(user.getId(), company.getId());
        model.signIns().endAll(user);
        model.networks().endLiftFor(user.getId(), company.getId());
        new MainAdminOffers(entities, realm).end(company.getId());
        model.mailLinks().endAllOf(LinkPurpose.MAIN_ADMIN_OFFER, company.getId(), LinkState.WITHDRAWN);
        log(operator, Activity.MAIN_ADMIN_CLOSED, user, Map.of(Detail.REASON, reason));
    }

    void reopenMainAdmin(Actor operator) {
        refuseUnlessOpen();
        MainAdminEntity place = place();
        UserModel user = holder(place).orElseThrow(() -> new RefusedException(Refusal.MAIN_ADMIN_VACANT));
        MemberEntity member = memberRow(user);
        boolean disabled = !user.isEnabled() && !model.memberships().isOwnAccount(user);
        if (place.getClosedAt() == null && member.getBlockedAt() == null && !disabled) {
            return;
        }
        place.setClosedAt(null);
        place.setClosedReason(null);
        member.setBlockedAt(null);
        if (disabled) {
            user.setEnabled(true);
        }
        log(operator, Activity.MAIN_ADMIN_REOPENED, user, Map.of());
    }

    private MainAdminEntity place() {
        MainAdminEntity place = entities.find(MainAdminEntity.class, company.getId());
        if (place == null) {
            throw new RefusedException(Refusal.MAIN_ADMIN_VACANT);
        }
        return place;
    }

    private Optional<UserModel> holder(MainAdminEntity place) {
        return Optional.ofNullable(session.users().getUserById(realm, place.getUserId()));
    }

    /** The company is closed for good from now on; {@link DeletionWorker} does the rest. */
    void delete(String reason, Actor operator) {
        if (entities.find(DeletionEntity.class, company.getId()) != null) {
            return;
        }
        // also one that the stock console disabled: sessions, links, and those who belong elsewhere are left
        if (company.getClosedAt() == null) {
            shut(reason);
        }
        DeletionEntity deletion = new DeletionEntity();
        deletion.setCompanyId(company.getId());
        deletion.setRealmId(realm.getId());
        deletion.setCustomerNumber(company.getCustomerNumber());
        deletion.setReason(reason);
        deletion.setOperatorId(operator.userId());
        deletion.setOperatorLogin(operator.login());
        deletion.setStartedAt(Time.currentTimeMillis());
        entities.persist(deletion);
        log(operator, Activity.COMPANY_DELETION_BEGUN, null, Map.of(Detail.REASON, reason));
    }

    private void refuseUnlessOpen() {
        refuseDeleting();
        if (!isOpen()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
    }

    private void refuseDeleting() {
        if (entities.find(DeletionEntity.class, company.getId()) != null) {
            throw new RefusedException(Refusal.COMPANY_DELETING);
        }
    }

    private boolean isOpen() {
        return company.getClosedAt() == null && organization().isEnabled();
    }

    private OrganizationModel organization() {
        return session.getProvider(OrganizationProvider.class).getById(company.getId());
    }

    private MemberEntity memberRow(UserModel user) {
        MemberEntity row = entities.find(MemberEntity.class, new MemberEntity.Key(company.getId(), user.getId()));
        return row != null ? row : MemberRows.add(entities, company.getId(), user.getId(), realm.getId());
    }

    private void log(Actor actor, Activity activity, UserModel subject, Map<Detail, String> details) {
        model.activityLog()
                .add(
                        company.getId(),
                        actor,
                        activity,
                        subject == null ? null : subject.getId(),
                        subject == null ? null : subject.getUsername(),
                        details);
    }
}
