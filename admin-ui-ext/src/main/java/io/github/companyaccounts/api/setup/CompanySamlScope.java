package io.github.companyaccounts.api.setup;

import io.github.companyaccounts.model.acting.ToldApp;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.saml.SamlProtocol;

/** The same for SAML clients: a client scope is for one protocol only. */
final class CompanySamlScope implements SetUpStep {

    private static final String MAPPER = ToldApp.SAML_MAPPER;

    @Override
    public String name() {
        return "client-scope-company-saml";
    }

    @Override
    public boolean isInstalled(KeycloakSession session) {
        return session.getKeycloakSessionFactory().getProviderFactory(ProtocolMapper.class, MAPPER) != null;
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName("company");
        mapper.setProtocol(SamlProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(MAPPER);
        mapper.setConfig(Map.of());
        return new ClientScopes(realm)
                .complete(
                        "company-saml",
                        "The company a person acts for, their role in it and the permissions it gave them",
                        mapper);
    }
}
