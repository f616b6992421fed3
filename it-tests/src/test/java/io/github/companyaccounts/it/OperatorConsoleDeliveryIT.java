package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.Download;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;

@Journey
@DisplayName("How the operator console reaches a browser")
class OperatorConsoleDeliveryIT {

    private static final String KEPT_FOR_GOOD = "public, max-age=31536000, immutable";

    @Test
    @DisplayName("The page is never kept, runs no script but its own, and may be shown in no frame")
    void thePage(TestBed bed) {
        String console = bed.server().realmUrl() + "/operator";
        Download without = Download.from(URI.create(console));
        assertThat(without.status()).isEqualTo(303);
        assertThat(without.header("Location")).isEqualTo(console + "/");

        for (String address : List.of("/", "/companies/123456", "/cancellations?page=2")) {
            Download page = Download.from(URI.create(console + address));

            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(policy(page))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'self'")
                    .contains("frame-ancestors 'none'", "form-action 'none'");
            assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe", "*", "http:;", "https:;");
            Document document = document(page, console + address);
            assertThat(document.select("script:not([src]), style, [style], [onload], [onclick]"))
                    .as("nothing that the policy would not run")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Scripts and styles are kept for good, and are nothing but what they are said to be")
    void assets(TestBed bed) {
        String console = bed.server().realmUrl() + "/operator/";
        Document page = document(Download.from(URI.create(console)), console);
        List<String> scripts = page.select("script[src]").eachAttr("abs:src");
        List<String> styles = page.select("link[rel=stylesheet]").eachAttr("abs:href");

        assertThat(scripts).isNotEmpty().allMatch(address -> address.startsWith(console + "assets/"));
        assertThat(styles).isNotEmpty().allMatch(address -> address.startsWith(console + "assets/"));
        scripts.forEach(address -> isAsset(Download.from(URI.create(address)), "text/javascript;charset=utf-8"));
        styles.forEach(address -> isAsset(Download.from(URI.create(address)), "text/css;charset=utf-8"));
    }

    private static void isAsset(Download asset, String type) {
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(asset.header("Cache-Control")).isEqualTo(KEPT_FOR_GOOD);
        assertThat(asset.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(asset.bytes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-asset.js",
                "index.html",
                "..%2foperator.html",
                "..%2F..%2Fapp%2Foperator.html",
                "%2e%2e%2foperator.html",
                "..%5coperator.html",
                "..%252foperator.html",
                "..;/operator.html",
                "..%2f..%2fConsoleFiles.class",
                "%2fetc%2fpasswd",
                "a%00.js",
                "folder/asset.js"
            })
    @DisplayName("What is no asset is not found, whatever the address tries, and never kept")
    void noAsset(String name, TestBed bed) {
        Download answer = Download.from(URI.create(bed.server().realmUrl() + "/operator/assets/" + name));

        assertThat(answer.status()).as(text(answer)).isIn(400, 404);
        assertThat(answer.header("Cache-Control")).doesNotContain("max-age=3");
        assertThat(text(answer)).doesNotContain("operator-environment");
    }

    @Test
    @DisplayName("Behind another host name and below another path, the page finds its files and the API there")
    void elsewhere(TestBed bed) {
        String name = "elsewhere-" + UUID.randomUUID();
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(name);
        realm.setDisplayName("Sklep \"<b>\" & spółka");
        realm.setEnabled(true);
        realm.setAttributes(Map.of("frontendUrl", "https://konta.example.com/sub/path"));
        bed.server().admin().realms().create(realm);
        try {
            String console = bed.server().url() + "/realms/" + name + "/operator";

            Download without = Download.from(URI.create(console));
            Download page = Download.from(URI.create(console + "/"));

            String there = "/sub/path/realms/" + name + "/operator/";
            assertThat(URI.create(without.header("Location")).getPath()).isEqualTo(there);
            Document document = document(page, console);
            assertThat(document.select("base").attr("href")).isEqualTo(there);
            String environment =
                    document.select("meta[name=operator-environment]").attr("content");
            assertThat(environment).contains("\"authUrl\":\"https://konta.example.com/sub/path\"");
            // no hostname for administration is configured: Keycloak takes the realm's own
            assertThat(environment).contains("\"adminUrl\":\"https://konta.example.com/sub/path\"");
            assertThat(environment).contains("Sklep \\\"<b>\\\" & spółka");
            assertThat(document.select("b")).as("a name is no markup").isEmpty();
            assertThat(policy(page))
                    .anyMatch(rule -> rule.startsWith("connect-src ") && rule.contains(" https://konta.example.com"));
            assertThat(page.header("Strict-Transport-Security")).isNotBlank();
        } finally {
            bed.server().admin().realm(name).remove();
        }
    }

    @Test
    @DisplayName("A realm that does not exist has no console")
    void noSuchRealm(KeycloakServer server) {
        Download answer = Download.from(URI.create(server.url() + "/realms/no-such-realm/operator/"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).doesNotContain("operator-environment");
    }

    private static List<String> policy(Download page) {
        return Arrays.stream(page.header("Content-Security-Policy").split(";", -1))
                .map(String::strip)
                .toList();
    }

    private static Document document(Download page, String address) {
        return Jsoup.parse(text(page), address);
    }

    private static String text(Download answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }
}
