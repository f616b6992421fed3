package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.storage.OwnTransaction;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Ends a sign-in from outside that came past every step (D3), as soon as it is there: somebody who was asked for consent inside,
 * also for a device, answers outside, where Keycloak 26.7 looks at nothing any more ({@code
 * LoginActionsService.processConsent}); or a realm lacks the steps. In every realm, whatever listeners it has.
 *
 * <p>By then Keycloak is making its answer. What stands in it is with the app: a SAML assertion, or tokens of the implicit flow,
 * until they expire. A code is worth nothing any more, since its session is gone.
 */
public final class LateSignIns implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "company-accounts-late-sign-in";
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
            if (event.getType() != EventType.LOGIN || event.getUserId() == null || event.getSessionId() == null) {
                return;
            }
            UserModel user = session.users().getUserById(session.getContext().getRealm(), event.getUserId());
            if (user != null && user.getServiceAccountClientLink() == null) {
                Networks networks =
                        session.getProvider(CompanyAccountsProvider.class).networks();
                networks.heldTo(user)
                        .signingIn(networks.here())
                        .ifPresent(outside -> endAfterCommit(user.getId(), event.getSessionId(), outside));
            }
        }

        /** Not now: Keycloak still makes its answer of the session. */
        private void endAfterCommit(String userId, String signInId, Outside outside) {
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    OwnTransaction.run(
                            session, "end of a sign-in from outside", own -> end(own, userId, signInId, outside));
                }

                @Override
                protected void rollbackImpl() {
                    // then nobody signed in
                }
            });
        }

        private static boolean end(KeycloakSession own, String userId, String signInId, Outside outside) {
            UserModel user = own.users().getUserById(own.getContext().getRealm(), userId);
            if (user == null) {
                return false;
            }
            CompanyAccountsProvider model = own.getProvider(CompanyAccountsProvider.class);
            UserSessionModel signIn =
                    own.sessions().getUserSession(own.getContext().getRealm(), signInId);
            model.networks().tell(user, signIn, outside);
            return model.signIns().end(user, signInId);
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {}

        @Override
        public void close() {}
    }
}
