package io.github.companyaccounts.mappers;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.ToldApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessToken.Access;
import org.keycloak.representations.IDToken;
import org.keycloak.utils.RoleResolveUtil;

/**
 * Tells OpenID Connect clients which company the person acts for: the claim {@code company} where its switches say so, and
 * the roles granted in that company among the roles of the token.
 *
 * <p>The roles are put where Keycloak keeps the roles it has resolved for this client, before its own mappers look there, as
 * its "Hardcoded Role" mapper does. So the stock mappers treat them as they treat all roles: renaming, the audience of the
 * clients concerned, the claims {@code realm_access} and {@code resource_access}, lightweight tokens and introspection
 * follow what the operator has set for them. A client without the scope {@code roles} gets the claim only.
 *
 * <p>Two SQL statements or so for a token, whatever the number of companies or permissions; what does not exist yields no
 * claim, never an error.
 */
public class CompanyOidcProtocolMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    public static final String PROVIDER_ID = ToldApp.OIDC_MAPPER;

    private static final String CLAIM = "company";

    /** Setting: whether the claim tells the address of the company's logo; off by default. */
    static final String LOGO = "logo";

    /** Before the mappers that rename roles (10), resolve audiences (30) and write roles into tokens (40). */
    private static final int BEFORE_ALL_ROLE_MAPPERS = ProtocolMapperUtils.PRIORITY_ROLE_NAMES_MAPPER - 5;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Company acted for";
    }

    @Override
    public String getHelpText() {
        return "Tells the client which company the person acts for (customer number, name, the person's role, permissions), and "
                + "adds the roles that this company granted to the roles in the token, as far as the client's scope allows. "
                + "A person of several companies who has chosen none is told of none.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addTokenClaimNameConfig(properties);
        properties.get(0).setDefaultValue(CLAIM);
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, CompanyOidcProtocolMapper.class);
        properties.add(new ProviderConfigProperty(
                LOGO,
                "Address of the logo",
                "Adds logo_url, where the company has a logo: an address that needs no token and cannot be guessed.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                "false"));
        return properties;
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_ROLE_MAPPERS;
    }

    /** A mapper imported without a claim name writes the claim {@code company}. */
    @Override
    public ProtocolMapperModel getEffectiveModel(KeycloakSession session, RealmModel realm, ProtocolMapperModel model) {
        ProtocolMapperModel copy = RepresentationToModel.toModel(ModelToRepresentation.toRepresentation(model));
        copy.getConfig().putIfAbsent(OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME, CLAIM);
        return copy;
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        addRoles(session, client);
        return super.transformAccessToken(token, mapper, session, userSession, client);
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        addRoles(session, client);
        return super.transformIDToken(token, mapper, session, userSession, client);
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        addRoles(session, client);
        return super.transformUserInfoToken(token, mapper, session, userSession, client);
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        addRoles(session, client);
        return super.transformIntrospectionToken(token, mapper, session, userSession, client);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        ToldCompany.to(client, session)
                .map(company -> claim(company, mapper, session))
                .ifPresent(claim -> write(claim, token, mapper, session));
    }

    private static Map<String, Object> claim(ToldCompany company, ProtocolMapperModel mapper, KeycloakSession session) {
        Map<String, Object> claim = company.asClaim();
        if (Boolean.parseBoolean(mapper.getConfig().get(LOGO))) {
            session.getProvider(CompanyAccountsProvider.class)
                    .logos()
                    .addressOf(company.membership().companyId())
                    .ifPresent(address -> claim.put("logo_url", address.toString()));
        }
        return claim;
    }

    private void write(Map<String, Object> claim, IDToken token, ProtocolMapperModel mapper, KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        OIDCAttributeMapperHelper.mapClaim(token, getEffectiveModel(session, realm, mapper), claim);
    }

    /** Always, as stock role mappers do; whether a token shows roles is theirs to say. */
    private static void addRoles(KeycloakSession session, ClientSessionContext client) {
        ToldCompany.to(client, session).ifPresent(company -> company.roles()
                .forEach(role -> resolved(role, session, client).addRole(role.getName())));
    }

    private static Access resolved(RoleModel role, KeycloakSession session, ClientSessionContext client) {
        return role.getContainer() instanceof ClientModel owner
                ? RoleResolveUtil.getResolvedClientRoles(session, client, owner.getClientId(), true)
                : RoleResolveUtil.getResolvedRealmRoles(session, client, true);
    }
}
