package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import java.time.Instant;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Writes down when somebody signed in (A11), in every realm, whatever listeners it has: Keycloak itself forgets it. */
public final class SignInRecorder implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "company-accounts-sign-in";
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
            if (event.getType() == EventType.LOGIN && event.getUserId() != null) {
                session.getProvider(CompanyAccountsProvider.class)
                        .accounts()
                        .recordSignIn(event.getUserId(), Instant.ofEpochMilli(event.getTime()));
            }
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {}

        @Override
        public void close() {}
    }
}
