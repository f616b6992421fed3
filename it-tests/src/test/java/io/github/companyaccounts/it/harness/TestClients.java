package io.github.companyaccounts.it.harness;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The clients the tests sign in with, added to the sample realm through the stock admin API. */
public final class TestClients {

    /** The secret of all of them. */
    public static final String SECRET = "a-secret-of-the-tests";

    /** An app like any other: its tokens carry the company, but the company API does not take them. */
    public static final String APP = "it-app";

    /** An app whose tokens the company API takes; allowed to sign people in without a browser. */
    public static final String COMPANY_CLIENT = "it-company-client";

    /** The roles of {@code realm-management} that the bundle adds. */
    public static final List<String> OPERATOR_ROLES =
            List.of("view-companies", "manage-companies", "manage-permissions", "manage-recoveries");

    private static final String COMPANY_SCOPE = "company";
    private static final String COMPANY_API_SCOPE = "company-api";

    private final RealmResource realm;
    private final Set<String> operators = new HashSet<>();

    private TestClients(RealmResource realm) {
        this.realm = realm;
    }

    static TestClients at(KeycloakServer server) {
        return new TestClients(server.admin().realm(server.realm()));
    }

    void registerApps(URI appAddress, URI companyClientAddress) {
        addScope(add(app(APP, appAddress)), COMPANY_SCOPE);
        ClientRepresentation companyClient = app(COMPANY_CLIENT, companyClientAddress);
        companyClient.setDirectAccessGrantsEnabled(true);
        ClientResource added = add(companyClient);
        addScope(added, COMPANY_SCOPE);
        addScope(added, COMPANY_API_SCOPE);
    }

    /**
     * All tests come from one address: its limits, and the realm's of mails, would silently keep mails of others back, and wrong
     * passwords of some would keep others out.
     */
    void liftTheLimitOfThisAddress() {
        RealmRepresentation changed = realm.toRepresentation();
        changed.getAttributes().put("companyAccounts.requestsPerClientAddressAndHour", "1000000");
        changed.getAttributes().put("companyAccounts.wrongPasswordsPerClientAddressAndHour", "1000000");
        changed.getAttributes().put("companyAccounts.registrationMailsPerHour", "5000");
        changed.getAttributes().put("companyAccounts.authorizationMailsPerHour", "5000");
        changed.getAttributes().put("companyAccounts.authorizationsOpenPerNetwork", "100000");
        realm.update(changed);
    }

    /** A program of the operator's with just these roles; made when first asked for. Returns its client id. */
    public synchronized String operatorWith(String... roles) {
        List<String> sorted = Arrays.stream(roles).sorted().toList();
        String clientId = sorted.isEmpty() ? "it-operator" : "it-operator-" + String.join("-", sorted);
        if (operators.add(clientId)) {
            ClientRepresentation program = client(clientId);
            program.setStandardFlowEnabled(false);
            program.setServiceAccountsEnabled(true);
            // as the documentation advises for an operator's program: only the roles mapped to its scope
            program.setFullScopeAllowed(false);
            ClientResource added = add(program);
            String management =
                    realm.clients().findByClientId("realm-management").get(0).getId();
            List<RoleRepresentation> granted = sorted.stream()
                    .map(role ->
                            realm.clients().get(management).roles().get(role).toRepresentation())
                    .toList();
            added.getScopeMappings().clientLevel(management).add(granted);
            realm.users()
                    .get(added.getServiceAccountUser().getId())
                    .roles()
                    .clientLevel(management)
                    .add(granted);
        }
        return clientId;
    }

    /** One more app that differs from {@link #APP} as a test wants it, with these client scopes added. */
    void registerApp(String clientId, URI address, Consumer<ClientRepresentation> differences, String... scopes) {
        ClientRepresentation app = app(clientId, address);
        differences.accept(app);
        ClientResource added = add(app);
        for (String scope : scopes) {
            addScope(added, scope);
        }
    }

    /** Makes an app sign people in by another flow of the realm than its browser flow. */
    public Consumer<ClientRepresentation> signingInBy(String flowAlias) {
        String flow = realm.flows().getFlows().stream()
                .filter(candidate -> candidate.getAlias().equals(flowAlias))
                .findFirst()
                .orElseThrow()
                .getId();
        return client -> client.setAuthenticationFlowBindingOverrides(Map.of("browser", flow));
    }

    private static ClientRepresentation app(String clientId, URI address) {
        ClientRepresentation app = client(clientId);
        app.setRedirectUris(List.of(address + "/*"));
        app.setAttributes(Map.of("pkce.code.challenge.method", "S256"));
        return app;
    }

    private static ClientRepresentation client(String clientId) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret(SECRET);
        client.setPublicClient(false);
        client.setDirectAccessGrantsEnabled(false);
        return client;
    }

    private ClientResource add(ClientRepresentation client) {
        try (Response response = realm.clients().create(client)) {
            return realm.clients().get(CreatedResponseUtil.getCreatedId(response));
        }
    }

    private void addScope(ClientResource client, String name) {
        ClientScopeRepresentation scope = realm.clientScopes().findAll().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sample realm has no client scope " + name));
        client.addDefaultClientScope(scope.getId());
    }
}
