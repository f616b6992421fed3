package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
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
            // in the middle of a flush no other row may be touched
            BeforeCompletionCallback follow = entities -> follow(entities, userId, email);
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

    private static void follow(SharedSessionContractImplementor entities, String userId, String email) {
        long now = Time.currentTimeMillis();
        entities.createMutationQuery("update AccountEntity a set a.emailChangedAt = :now, a.pendingEmail = null,"
                        + " a.pendingEmailBy = null, a.pendingEmailIn = null"
                        + " where a.userId = :user and a.activatedAt is not null")
                .setParameter("now", now)
                .setParameter("user", userId)
                .executeUpdate();
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

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
