package io.github.companyaccounts.model.login;

import io.github.companyaccounts.model.RealmSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.query.QueryFlushMode;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Keeps reserved logins for the system below every path by which a user is created or renamed (invariant 2): where Hibernate
 * writes Keycloak's users. Partial import and identity providers get past the user profile and its validator; nothing gets
 * past this. What Keycloak itself does with listeners of this kind ({@code AsyncCommitIntegrator}, 26.7) was the model.
 *
 * <p>Two things are let through: the model itself, and a realm import, which restores such logins: at the server's start
 * this listener is not there yet, and over the admin API the realm was made in the same session.
 */
public final class ReservedLoginGuard implements PreInsertEventListener, PreUpdateEventListener {

    private static final String NEW_REALM = "company-accounts.new-realm.";

    private static final String USERNAME = "username";

    private static final String MESSAGE =
            "Logins of the form <customer number>_admin belong to the system: nobody chooses, changes or takes one";

    private final KeycloakSessionFactory factory;

    private ReservedLoginGuard(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** To be called once the server has started, imports included. */
    public static void startIn(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            EntityManager entities =
                    session.getProvider(JpaConnectionProvider.class).getEntityManager();
            EntityManagerFactory entityManagers = entities.getEntityManagerFactory();
            EventListenerRegistry registry = entityManagers
                    .unwrap(SessionFactoryImplementor.class)
                    .getEventEngine()
                    .getListenerRegistry();
            ReservedLoginGuard guard = new ReservedLoginGuard(factory);
            registry.appendListeners(EventType.PRE_INSERT, guard);
            registry.appendListeners(EventType.PRE_UPDATE, guard);
        });
    }

    /** All users made in this session in this realm come with its import. */
    public static void realmIsNew(KeycloakSession session, RealmModel realm) {
        session.setAttribute(NEW_REALM + realm.getId(), true);
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        if (event.getEntity() instanceof UserEntity user) {
            refuse(user, null, event.getSession());
        }
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        if (event.getEntity() instanceof UserEntity user) {
            refuse(user, loginBefore(event), event.getSession());
        }
        return false;
    }

    private static String loginBefore(PreUpdateEvent event) {
        if (event.getOldState() == null) {
            return null;
        }
        int login = Arrays.asList(event.getPersister().getPropertyNames()).indexOf(USERNAME);
        return (String) event.getOldState()[login];
    }

    private void refuse(UserEntity user, String before, SharedSessionContractImplementor entities) {
        if (Objects.equals(user.getUsername(), before)) {
            return;
        }
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session == null) {
            // a task that told nobody of its session is neither the model nor an import
            KeycloakModelUtils.runJobInTransaction(factory, own -> refuse(user, before, entities, own));
        } else if (!OwnActs.isRunning(session) && session.getAttribute(NEW_REALM + user.getRealmId()) == null) {
            refuse(user, before, entities, session);
        }
    }

    private static void refuse(
            UserEntity user, String before, SharedSessionContractImplementor entities, KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(user.getRealmId());
        if (realm == null || !realm.isOrganizationsEnabled()) {
            return;
        }
        ReservedLogins reserved = ReservedLogins.of(new RealmSettings(realm));
        if (reserved.reserves(user.getUsername())
                || (before != null && reserved.reserves(before) && isMainAdmin(user, entities))) {
            throw refusal();
        }
    }

    /** With a cause, since only then Keycloak's error handler (26.7) tells the message to callers of its admin API. */
    private static ModelValidationException refusal() {
        ModelValidationException refusal = new ModelValidationException(MESSAGE);
        refusal.initCause(new ModelException(MESSAGE));
        return refusal;
    }

    /** Asked in the middle of a flush, so without causing another one. */
    private static boolean isMainAdmin(UserEntity user, SharedSessionContractImplementor entities) {
        return entities.createSelectionQuery(
                                "select count(m) from MainAdminEntity m where m.userId = :user", Long.class)
                        .setParameter("user", user.getId())
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getSingleResult()
                > 0;
    }
}
