package io.github.companyaccounts.model.acting;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;

/** Which apps are told of the company acted for: those with a mapper of ours, of their own or by a client scope. */
public final class ToldApp {

    /** Tells OpenID Connect clients. */
    public static final String OIDC_MAPPER = "company-accounts-oidc-mapper";

    /** Tells SAML clients. */
    public static final String SAML_MAPPER = "company-accounts-saml-mapper";

    private static final Set<String> MAPPERS = Set.of(OIDC_MAPPER, SAML_MAPPER);

    private ToldApp() {}

    /**
     * Whether it is, in this request.
     *
     * @param scope as the app sent it, or {@code null}; optional client scopes count if it asks for them
     */
    public static boolean is(ClientModel client, String scope) {
        return mappers(client, scope).anyMatch(mapper -> MAPPERS.contains(mapper.getProtocolMapper()));
    }

    /** What is put into the tokens of an app. */
    static Stream<ProtocolMapperModel> mappers(ClientModel client, String scope) {
        Set<String> asked = scope == null ? Set.of() : Set.copyOf(Arrays.asList(scope.split(" ", -1)));
        Stream<ProtocolMapperContainerModel> always =
                Stream.concat(Stream.of(client), client.getClientScopes(true).values().stream());
        Stream<ProtocolMapperContainerModel> onDemand = client.getClientScopes(false).entrySet().stream()
                .filter(optional -> asked.contains(optional.getKey()))
                .map(optional -> optional.getValue());
        return Stream.concat(always, onDemand).flatMap(ProtocolMapperContainerModel::getProtocolMappersStream);
    }
}
