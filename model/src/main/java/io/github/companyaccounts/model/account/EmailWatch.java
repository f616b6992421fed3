package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.storage.PlainValues;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sees every change of an account's e-mail address, in whichever console, page, API or synchronisation it is made: where
 * Hibernate writes Keycloak's users. An activated account is then on hold (A12), what was asked for before is not wanted any
 * more, links that were mailed to the old address, or would replace it, end in the same transaction, and so does a handover of
 * the main admin's role to the account: an admin who has an employee's address changed to one of their own would take it.
 */
public final class EmailWatch implements PostUpdateEventListener {

    private static final long serialVersionUID = 1L;

    private static final String EMAIL = "email";

    private EmailWatch() {}

    /** To be called once the server has started. */
    public static void startIn(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            EntityManager entities =
                    session.getProvider(JpaConnectionProvider.class).getEntityManager();
            entities.getEntityManagerFactory()
                    .unwrap(SessionFactoryImplementor.class)
                    .getEventEngine()
                    .getListenerRegistry()
                    .appendListeners(EventType.POST_UPDATE, new EmailWatch());
        });
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof UserEntity user
                && isChanged(event)
                && event.getSession() instanceof EventSource session) {
            String userId = user.getId();
            String email = user.getEmail();
            String login = user.getUsername();
            // in the middle of a flush no other row may be touched
            BeforeCompletionCallback follow = entities -> follow(entities, userId, login, email);
            session.getActionQueue().registerCallback(follow);
        }
    }

    private static boolean isChanged(PostUpdateEvent event) {
        if (event.getOldState() == null) {
            return false;
        }
        int email = Arrays.asList(event.getPersister().getPropertyNames()).indexOf(EMAIL);
        return !Objects.equals(event.getOldState()[email], event.getState()[email]);
    }

    private static void follow(SharedSessionContractImplementor entities, String userId, String login, String email) {
        long now = Time.currentTimeMillis();
        entities.createMutationQuery("update AccountEntity a set a.emailChangedAt = :now, a.pendingEmail = null,"
                        + " a.pendingEmailBy = null, a.pendingEmailIn = null"
                        + " where a.userId = :user and a.activatedAt is not null")
                .setParameter("now", now)
                .setParameter("user", userId)
                .executeUpdate();
        logHandoversTo(entities, userId, login, now);
        entities.createMutationQuery(
                        "delete from MainAdminOfferEntity o where o.userId = :user and o.offeredByKind = :kind")
                .setParameter("user", userId)
                .setParameter("kind", Actor.Kind.PERSON.name())
                .executeUpdate();
        entities.createMutationQuery("update MailLinkEntity l set l.endedAt = :now, l.endReason = :reason"
                        + " where l.userId = :user and l.usedAt is null and l.endedAt is null"
                        + " and ((l.purpose = :confirm and (l.accountEmail is null or l.accountEmail <> :email))"
                        + " or (l.purpose <> :confirm and l.email <> :email))")
                .setParameter("now", now)
                .setParameter("reason", LinkState.EMAIL_CHANGED.name())
                .setParameter("confirm", LinkPurpose.CONFIRM_EMAIL.name())
                .setParameter("email", Objects.requireNonNullElse(email, ""))
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Told by a statement: at this point nothing that is only put into Hibernate's session is written any more. */
    private static void logHandoversTo(
            SharedSessionContractImplementor entities, String userId, String login, long now) {
        entities.createSelectionQuery(
                        "select o.companyId, o.realmId from MainAdminOfferEntity o"
                                + " where o.userId = :user and o.offeredByKind = :kind",
                        Object[].class)
                .setParameter("user", userId)
                .setParameter("kind", Actor.Kind.PERSON.name())
                .getResultList()
                .forEach(offer -> entities.createMutationQuery("insert into ActivityEntity (id, realmId, companyId,"
                                + " happenedAt, actorKind, activity, subjectId, subjectLogin, details)"
                                + " values (:id, :realm, :company, :now, :kind, :activity, :user, :login, :details)")
                        .setParameter("id", KeycloakModelUtils.generateId())
                        .setParameter("realm", offer[1])
                        .setParameter("company", offer[0])
                        .setParameter("now", now)
                        .setParameter("kind", Actor.Kind.SYSTEM.name())
                        .setParameter("activity", Activity.MAIN_ADMIN_OFFER_WITHDRAWN.name())
                        .setParameter("user", userId)
                        .setParameter("login", login)
                        .setParameter("details", PlainValues.write(Map.of()))
                        .executeUpdate());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
