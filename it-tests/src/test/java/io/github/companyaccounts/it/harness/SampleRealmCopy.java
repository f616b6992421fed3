package io.github.companyaccounts.it.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.companyaccounts.it.api.OperatorApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample realm once more, under another name: for tests that set a realm otherwise, or ask something of everybody in it. */
final class SampleRealmCopy {

    /** As the import at a start fills them in; those without a default are Keycloak's own. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+:([^}]*)}");

    private SampleRealmCopy() {}

    /**
     * Makes it.
     *
     * @param differences settings of a realm as Keycloak's JSON names them
     */
    static KeycloakServer on(KeycloakServer server, String name, MailServer mail, Map<String, ?> differences) {
        try {
            String text = Files.readString(Bundle.sampleRealm()).replace(KeycloakServer.REALM, name);
            ObjectMapper json = new ObjectMapper();
            ObjectNode realm = (ObjectNode) json.readTree(
                    PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1))));
            ObjectNode sender = (ObjectNode) realm.get("smtpServer");
            sender.put("host", mail.host()).put("port", Integer.toString(mail.port()));
            realm.put("privateKey", ReadyKey.privateKey());
            differences.forEach((setting, value) -> realm.set(setting, json.valueToTree(value)));
            OperatorApi.ofAllRealms(server).post("realms", realm).expect(201);
            return new ServerOfRealm(server, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
