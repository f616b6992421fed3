package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.EmailWatch;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.authorization.OldAuthorizations;
import io.github.companyaccounts.model.cancellation.CancellationCounterEntity;
import io.github.companyaccounts.model.cancellation.CancellationEntity;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.company.DeletionEntity;
import io.github.companyaccounts.model.company.LostHandover;
import io.github.companyaccounts.model.company.MainAdminEntity;
import io.github.companyaccounts.model.company.MainAdminOfferEntity;
import io.github.companyaccounts.model.company.MainAdminOffers;
import io.github.companyaccounts.model.contact.ContactEntity;
import io.github.companyaccounts.model.delivery.DeliveryAddressEntity;
import io.github.companyaccounts.model.invitation.InvitationEntity;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.login.ReservedLoginGuard;
import io.github.companyaccounts.model.logo.LogoEntity;
import io.github.companyaccounts.model.networks.NetworkEntity;
import io.github.companyaccounts.model.networks.NetworkLiftEntity;
import io.github.companyaccounts.model.networks.NetworkRuleEntity;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.product.ProductEntity;
import io.github.companyaccounts.model.rights.RightRequestEntity;
import io.github.companyaccounts.model.transaction.TransactionEntity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Follows what the stock console and Keycloak itself do to our data (design, "Foundation"): rows go, the main admin's place
 * becomes vacant, sessions end, the log says so. It never stands in the way of the act.
 */
final class StockConsoleFollower implements ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(StockConsoleFollower.class);

    /** Goes with the company in one statement each. */
    private static final List<Class<?>> OF_A_COMPANY = List.of(
            InvitationEntity.class,
            RightRequestEntity.class,
            ContactEntity.class,
            LogoEntity.class,
            NetworkRuleEntity.class,
            NetworkEntity.class,
            NetworkLiftEntity.class,
            DeliveryAddressEntity.class,
            ProductEntity.class,
            TransactionEntity.class,
            CancellationEntity.class);

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            follow(removed.getKeycloakSession(), removed.getRealm(), trace -> trace.userIsGone(removed.getUser()));
        } else if (event instanceof OrganizationModel.OrganizationMemberJoinEvent join) {
            follow(
                    join.getSession(),
                    realmOf(join),
                    trace -> trace.memberJoined(join.getOrganization(), join.getUser()));
        } else if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent leave) {
            follow(
                    leave.getSession(),
                    realmOf(leave),
                    trace -> trace.memberLeft(leave.getOrganization(), leave.getUser()));
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            follow(session, session.getContext().getRealm(), trace -> trace.companyIsGone(removed.getOrganization()));
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            follow(removed.getKeycloakSession(), removed.getRealm(), Trace::realmIsGone);
        } else if (event instanceof RealmModel.RealmCreationEvent created) {
            ReservedLoginGuard.realmIsNew(created.getKeycloakSession(), created.getCreatedRealm());
        } else if (event instanceof PostMigrationEvent started) {
            ReservedLoginGuard.startIn(started.getFactory());
            EmailWatch.startIn(started.getFactory());
        }
    }

    private static RealmModel realmOf(OrganizationModel.OrganizationMembershipEvent event) {
        return event.getSession().getContext().getRealm();
    }

    private static void follow(KeycloakSession session, RealmModel realm, Consumer<Trace> step) {
        inRealm(session, realm, () -> step.accept(new Trace(session, realm)));
    }

    /** Whatever goes wrong is told in the server's log only. */
    static void inRealm(KeycloakSession session, RealmModel realm, Runnable step) {
        RealmModel before = session.getContext().getRealm();
        try {
            session.getContext().setRealm(realm);
            step.run();
        } catch (RuntimeException e) {
            LOG.error("Could not follow a change that was made past company accounts", e);
        } finally {
            session.getContext().setRealm(before);
        }
    }

    /** What is left of somebody or something in our tables. */
    private static final class Trace {

        private final KeycloakSession session;
        private final RealmModel realm;
        private final EntityManager entities;

        Trace(KeycloakSession session, RealmModel realm) {
            this.session = session;
            this.realm = realm;
            this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        }

        void userIsGone(UserModel user) {
            vacate(rows(MainAdminEntity.class, "userId", user.getId()), user);
            offers().madeTo(user.getId()).stream()
                    .filter(companyId -> offers().endTo(companyId, user.getId()))
                    .forEach(companyId -> {
                        CompanyRow.forgetNamed(entities, companyId);
                        log(companyId, Activity.MAIN_ADMIN_OFFER_WITHDRAWN, user);
                    });
            List<MemberEntity> memberships = rows(MemberEntity.class, "userId", user.getId());
            memberships.forEach(entities::remove);
            memberships.forEach(member -> log(member.getCompanyId(), Activity.PERSON_DELETED, user));
            rows(AccountEntity.class, "userId", user.getId()).forEach(entities::remove);
            rows(NetworkLiftEntity.class, "userId", user.getId()).forEach(entities::remove);
            entities.flush();
            model().mailLinks().endAll(user.getId(), LinkState.DELETED);
            pendingEmail().withdrawAskedBy(user.getId());
            model().rightRequests().forget(user.getId());
            authorizations().forgetPerson(user.getId());
        }

        private OldAuthorizations authorizations() {
            return new OldAuthorizations(entities, Time.currentTimeMillis());
        }

        private PendingEmail pendingEmail() {
            return new PendingEmail(session, model(), entities, realm);
        }

        private MainAdminOffers offers() {
            return new MainAdminOffers(entities, realm);
        }

        private void vacate(List<MainAdminEntity> places, UserModel user) {
            places.forEach(entities::remove);
            places.forEach(place -> CompanyRow.forgetNamed(entities, place.getCompanyId()));
            places.forEach(place -> log(place.getCompanyId(), Activity.MAIN_ADMIN_VACATED, user));
            places.forEach(place ->
                    new LostHandover(session, model(), entities, realm).end(place.getCompanyId(), Actor.system()));
        }

        void memberJoined(OrganizationModel organization, UserModel user) {
            if (OwnActs.isRunning(session) || entities.find(CompanyEntity.class, organization.getId()) == null) {
                return;
            }
            MemberRows.addActivated(entities, user.getId(), realm.getId());
            MemberEntity.Key key = new MemberEntity.Key(organization.getId(), user.getId());
            if (entities.find(MemberEntity.class, key) == null) {
                MemberRows.add(entities, organization.getId(), user.getId(), realm.getId());
                log(organization.getId(), Activity.PERSON_JOINED, user);
            }
        }

        /** Removing a managed member deletes the user without an event of its own (Keycloak 26). */
        void memberLeft(OrganizationModel organization, UserModel user) {
            if (entities.find(UserEntity.class, user.getId()) == null) {
                userIsGone(user);
                return;
            }
            String companyId = organization.getId();
            vacate(
                    rows(MainAdminEntity.class, "userId", user.getId()).stream()
                            .filter(place -> place.getCompanyId().equals(companyId))
                            .toList(),
                    user);
            MemberEntity member = entities.find(MemberEntity.class, new MemberEntity.Key(companyId, user.getId()));
            if (member != null) {
                entities.remove(member);
                log(companyId, Activity.PERSON_LEFT, user);
            }
            entities.flush();
            if (offers().endHandoverTo(companyId, user.getId())) {
                log(companyId, Activity.MAIN_ADMIN_OFFER_WITHDRAWN, user);
            }
            model().mailLinks().endAll(user.getId(), companyId, LinkState.LEFT);
            model().invitations().endOf(companyId, user.getEmail(), Actor.system());
            pendingEmail().withdrawAskedBy(user.getId(), companyId);
            model().rightRequests().forget(companyId, user.getId());
            model().networks().endLiftFor(user.getId(), companyId);
            model().signIns().endActingFor(user, companyId);
        }

        void companyIsGone(OrganizationModel organization) {
            rows(MainAdminEntity.class, "companyId", organization.getId()).forEach(entities::remove);
            rows(MainAdminOfferEntity.class, "companyId", organization.getId()).forEach(entities::remove);
            rows(MemberEntity.class, "companyId", organization.getId()).forEach(entities::remove);
            for (Class<?> rows : OF_A_COMPANY) {
                entities.createQuery("delete from " + rows.getSimpleName() + " r where r.companyId = :company")
                        .setParameter("company", organization.getId())
                        .executeUpdate();
            }
            authorizations().forgetCompany(organization.getId());
            rows(CompanyEntity.class, "id", organization.getId()).forEach(entities::remove);
            rows(DeletionEntity.class, "companyId", organization.getId()).forEach(entities::remove);
            entities.flush();
        }

        void realmIsGone() {
            Stream.of(
                            Stream.of(
                                    MainAdminEntity.class,
                                    MainAdminOfferEntity.class,
                                    MemberEntity.class,
                                    AccountEntity.class,
                                    DeletionEntity.class),
                            OF_A_COMPANY.stream(),
                            Stream.of(CancellationCounterEntity.class, CompanyEntity.class))
                    .flatMap(rows -> rows)
                    .forEach(this::forgetRealm);
        }

        private void forgetRealm(Class<?> rows) {
            entities.createQuery("delete from " + rows.getSimpleName() + " r where r.realmId = :realm")
                    .setParameter("realm", realm.getId())
                    .executeUpdate();
        }

        private <T> List<T> rows(Class<T> type, String field, String value) {
            return entities.createQuery(
                            "select r from " + type.getSimpleName() + " r where r." + field + " = :value", type)
                    .setParameter("value", value)
                    .getResultList();
        }

        /** The model's own acts write their own lines. */
        private void log(String companyId, Activity activity, UserModel user) {
            if (!OwnActs.isRunning(session)) {
                model().activityLog()
                        .add(companyId, Actor.system(), activity, user.getId(), user.getUsername(), Map.of());
            }
        }

        private CompanyAccountsProvider model() {
            return Objects.requireNonNull(session.getProvider(CompanyAccountsProvider.class));
        }
    }
}
