package io.github.companyaccounts.model.guessing;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.storage.Contention;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells the owner of an account that was locked because its password was guessed what to do, once a day at most, and writes it
 * into the log of the account's company. Follows Keycloak's own event, in every realm, whatever listeners it has.
 *
 * <p>Nothing is told to the owner of an account that cannot sign in anyway. Keycloak's short pause after two wrong passwords
 * within a second is not worth a mail.
 */
public final class LockMail implements EventListenerProviderFactory {

    private static final Logger LOG = Logger.getLogger(LockMail.class);

    @Override
    public String getId() {
        return "company-accounts-lock-mail";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private record Listener(KeycloakSession session) implements EventListenerProvider {

        @Override
        public void onEvent(Event event) {
            if (event.getType() == EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT && event.getUserId() != null) {
                RealmModel realm = session.realms().getRealm(event.getRealmId());
                if (realm != null && failures(event) >= realm.getFailureFactor()) {
                    tellAfterwards(event.getRealmId(), event.getUserId());
                }
            }
        }

        private static int failures(Event event) {
            String number =
                    event.getDetails() == null ? null : event.getDetails().get(Details.NUM_FAILURES);
            return number == null ? 0 : Integer.parseInt(number);
        }

        /** The lock counts, whatever becomes of its mail. */
        private void tellAfterwards(String realmId, String userId) {
            KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    tell(sessions, realmId, userId);
                }

                @Override
                protected void rollbackImpl() {
                    // then the account is not locked
                }
            });
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {}

        @Override
        public void close() {}
    }

    private static void tell(KeycloakSessionFactory sessions, String realmId, String userId) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, own -> tell(own, realmId, userId));
        } catch (RuntimeException e) {
            if (Contention.isCauseOf(e)) {
                LOG.debugf("the owner of account %s is being told by another node", userId);
            } else {
                LOG.errorf(e, "the owner of account %s could not be told that it is locked", userId);
            }
        }
    }

    private static void tell(KeycloakSession own, String realmId, String userId) {
        RealmModel realm = own.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        own.getContext().setRealm(realm);
        UserModel user = own.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        CompanyAccountsProvider model = own.getProvider(CompanyAccountsProvider.class);
        Optional<Membership> company = model.memberships().owning(user);
        boolean shutOut = !user.isEnabled()
                || !model.accounts().isActivated(user)
                || company.filter(membership -> !membership.active()).isPresent();
        if (shutOut || !mayHaveMail(own, user)) {
            return;
        }
        String companyId = company.map(Membership::companyId).orElse(null);
        model.outbox()
                .order(new MailOrder(MailTemplate.ACCOUNT_LOCKED, user, user.getEmail(), companyId, null, Map.of()));
        if (companyId != null) {
            model.activityLog()
                    .add(
                            companyId,
                            Actor.system(),
                            Activity.ACCOUNT_LOCKED,
                            user.getId(),
                            user.getUsername(),
                            Map.of());
        }
    }

    private static boolean mayHaveMail(KeycloakSession own, UserModel user) {
        return user.getEmail() != null
                && !user.getEmail().isBlank()
                && new JpaLimits(
                                own.getProvider(JpaConnectionProvider.class).getEntityManager(),
                                own.getContext().getRealm().getId())
                        .takeOnceADay(Kind.LOCK_MAILS_TO_ACCOUNT, user.getId());
    }
}
