package io.github.companyaccounts.it.ways;

import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SamlApp;
import io.github.companyaccounts.it.fixtures.PartnerRealm;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The apps of one realm, which all are told of the company acted for.
 *
 * @param twoPages signs people in on two pages
 * @param page runs where the person is: a public client
 * @param program gets tokens in all the ways that need no browser of its own
 * @param partner vouches for people who have an account there
 */
record Apps(TestBed bed, RelyingApp twoPages, RelyingApp page, RelyingApp program, SamlApp saml, PartnerRealm partner)
        implements AutoCloseable {

    static Apps of(TestBed bed) {
        PartnerRealm partner = PartnerRealm.beside(bed);
        return new Apps(
                bed,
                bed.newApp("it-ways-two-pages", bed.signingInBy("company browser in two pages"), "company"),
                bed.newApp("it-ways-page", client -> client.setPublicClient(true), "company"),
                bed.newApp("it-ways-program", client -> withoutABrowser(client, partner), "company"),
                samlApp(bed),
                partner);
    }

    private static void withoutABrowser(ClientRepresentation client, PartnerRealm partner) {
        client.setDirectAccessGrantsEnabled(true);
        client.setAttributes(Map.of(
                "oauth2.device.authorization.grant.enabled", "true",
                "oidc.ciba.grant.enabled", "true",
                "standard.token.exchange.enabled", "true",
                "oauth2.jwt.authorization.grant.enabled", "true",
                "oauth2.jwt.authorization.grant.idp", partner.name()));
    }

    private static SamlApp samlApp(TestBed bed) {
        SamlApp app =
                new SamlApp(bed.server(), "it-ways-saml", URI.create(bed.app().home() + "/saml"));
        ProtocolMapperRepresentation company = new ProtocolMapperRepresentation();
        company.setName("company");
        company.setProtocol("saml");
        company.setProtocolMapper("company-accounts-saml-mapper");
        company.setConfig(Map.of());
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(app.entityId());
        client.setProtocol("saml");
        client.setRedirectUris(List.of(bed.app().home() + "/*"));
        client.setAttributes(Map.of("saml.client.signature", "false", "saml.force.post.binding", "true"));
        client.setProtocolMappers(List.of(company));
        bed.realm().clients().create(client).close();
        return app;
    }

    @Override
    public void close() {
        partner.close();
        bed.close();
    }
}
