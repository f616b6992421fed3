package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.KeycloakServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A service provider of SAML 2.0: asks by redirect, is answered by a form that posts itself.
 *
 * @param server where people sign in
 * @param entityId the client id at Keycloak
 * @param assertionConsumer where the answer is posted to; nothing needs to listen there
 */
public record SamlApp(KeycloakServer server, String entityId, URI assertionConsumer) {

    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    /** Where a person is sent to sign in. */
    public URI begin() {
        String request = """
                <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="%s" ID="_%s" Version="2.0" \
                IssueInstant="%s" Destination="%s" AssertionConsumerServiceURL="%s" \
                ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"><saml:Issuer>%s</saml:Issuer></samlp:AuthnRequest>""".formatted(
                        ASSERTION,
                        UUID.randomUUID(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        endpoint(),
                        assertionConsumer,
                        entityId);
        String encoded = Base64.getEncoder().encodeToString(deflated(request));
        return URI.create(endpoint() + "?" + Http.form(Map.of("SAMLRequest", encoded)));
    }

    private String endpoint() {
        return server.realmUrl() + "/protocol/saml";
    }

    /** Attribute names and their values, in the order of the assertion; the page is the one that posts the answer. */
    public Map<String, List<String>> attributes(HttpPage answer) {
        Element response = answer.document().selectFirst("input[name=SAMLResponse]");
        if (response == null) {
            throw new AssertionError("No SAML response at " + answer.address() + ":\n" + answer.text());
        }
        NodeList found =
                parsed(Base64.getDecoder().decode(response.val())).getElementsByTagNameNS(ASSERTION, "Attribute");
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            org.w3c.dom.Element attribute = (org.w3c.dom.Element) found.item(i);
            NodeList values = attribute.getElementsByTagNameNS(ASSERTION, "AttributeValue");
            List<String> all = attributes.computeIfAbsent(attribute.getAttribute("Name"), name -> new ArrayList<>());
            for (int j = 0; j < values.getLength(); j++) {
                all.add(values.item(j).getTextContent());
            }
        }
        return attributes;
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflate.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Document parsed(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("The SAML response is no XML", e);
        }
    }
}
