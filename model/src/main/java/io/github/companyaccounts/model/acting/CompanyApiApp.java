package io.github.companyaccounts.model.acting;

import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;

/** Apps whose tokens the company API takes: in them people work for any of their companies, whichever they act for. */
public final class CompanyApiApp {

    /** The audience of such a token. */
    public static final String AUDIENCE = "company-api";

    /** How Keycloak's audience mapper (26.7, {@code AudienceProtocolMapper}) calls it. */
    private static final String CUSTOM = "included.custom.audience";

    private static final String OF_A_CLIENT = "included.client.audience";

    private CompanyApiApp() {}

    /**
     * Whether it is one, in this request.
     *
     * @param scope as the app sent it, or {@code null}
     */
    public static boolean is(ClientModel client, String scope) {
        return ToldApp.mappers(client, scope).anyMatch(CompanyApiApp::adds);
    }

    private static boolean adds(ProtocolMapperModel mapper) {
        return mapper.getConfig() != null
                && (AUDIENCE.equals(mapper.getConfig().get(CUSTOM))
                        || AUDIENCE.equals(mapper.getConfig().get(OF_A_CLIENT)));
    }
}
