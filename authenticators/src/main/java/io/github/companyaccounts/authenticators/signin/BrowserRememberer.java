package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Lets the browser keep that somebody signed in with it. Not before the whole sign-in is done: whoever has only the password
 * must not get a browser that may try second factors apart from everybody else.
 */
public final class BrowserRememberer implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "company-accounts-known-browser";
    }

    /** In every realm, whatever listeners it has. */
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
            if (event.getType() != EventType.LOGIN || event.getSessionId() == null) {
                return;
            }
            RealmModel realm = session.getContext().getRealm();
            UserSessionModel signIn = session.sessions().getUserSession(realm, event.getSessionId());
            if (signIn != null && KnownBrowserNotes.end(signIn)) {
                remember(signIn.getUser());
            }
        }

        private void remember(UserModel user) {
            KnownBrowserCookie cookie = new KnownBrowserCookie(session);
            cookie.keep(session.getProvider(CompanyAccountsProvider.class)
                    .guessing()
                    .signedIn(cookie.sent(), user));
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {}

        @Override
        public void close() {}
    }
}
