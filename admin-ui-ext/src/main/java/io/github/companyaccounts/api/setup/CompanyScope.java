package io.github.companyaccounts.api.setup;

import io.github.companyaccounts.model.acting.ToldApp;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/** The client scope that tells OpenID Connect clients which company a person acts for. Which clients get it is a choice. */
final class CompanyScope implements SetUpStep {

    private static final String MAPPER = ToldApp.OIDC_MAPPER;

    @Override
    public String name() {
        return "client-scope-company";
    }

    @Override
    public boolean isInstalled(KeycloakSession session) {
        return session.getKeycloakSessionFactory().getProviderFactory(ProtocolMapper.class, MAPPER) != null;
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName("company");
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(MAPPER);
        mapper.setConfig(Map.of(
                OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME, "company",
                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, "true",
                OIDCAttributeMapperHelper.INCLUDE_IN_ID_TOKEN, "true",
                OIDCAttributeMapperHelper.INCLUDE_IN_USERINFO, "true",
                OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, "true"));
        return new ClientScopes(realm)
                .complete(
                        "company",
                        "The company a person acts for, their role in it and the permissions it gave them",
                        mapper);
    }
}
