package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** Keycloak's own account API, {@code /realms/b2b/account}, which its account console calls. */
public final class AccountApi extends JsonApi {

    private AccountApi(KeycloakServer server, Supplier<String> token) {
        super(URI.create(server.realmUrl() + "/account"), token, Language.PL);
    }

    /** The token has to carry the audience {@code account} and the role {@code manage-account}. */
    public static AccountApi at(KeycloakServer server, Supplier<String> token) {
        return new AccountApi(server, token);
    }

    public ApiResponse profile() {
        return get("");
    }

    public ApiResponse changeProfile(Map<String, ?> profile) {
        return post("", profile);
    }
}
