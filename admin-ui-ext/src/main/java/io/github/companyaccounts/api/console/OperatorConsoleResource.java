package io.github.companyaccounts.api.console;

import io.github.companyaccounts.api.language.CallerLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;

/**
 * Serves the operator console: a page that is never kept, so that an update is seen at once, and assets that are kept for
 * ever, because a changed one has another name. Where the server is, is written into the page, so it works under another
 * host name, below a relative path and behind a proxy.
 */
public final class OperatorConsoleResource {

    private static final String KEEP = "public, max-age=31536000, immutable";

    private final KeycloakSession session;
    private final ConsoleFiles files;

    OperatorConsoleResource(KeycloakSession session, ConsoleFiles files) {
        this.session = session;
        this.files = files;
    }

    /** The console itself. */
    @GET
    @Path("")
    public Response begin() {
        return session.getContext().getHttpRequest().getUri().getPath().endsWith("/")
                ? page()
                : Response.seeOther(URI.create(ConsolePage.path(session) + "/")).build();
    }

    /** Scripts, styles, fonts. */
    @GET
    @Path("assets/{name:.+}")
    public Response asset(@PathParam("name") String name) {
        return files.asset(name)
                .map(file -> Response.ok(file.content())
                        .header(HttpHeaders.CONTENT_TYPE, file.type())
                        .header(HttpHeaders.CACHE_CONTROL, KEEP)
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    /** An address inside the console: the page finds out itself which one. */
    @GET
    @Path("{any:.+}")
    public Response inside() {
        return page();
    }

    private Response page() {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        ConsolePage page = new ConsolePage(session, realm(), CallerLanguage.of(session));
        Response.ResponseBuilder answer = Response.ok(page.filledIn(files.page()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", page.contentSecurityPolicy())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "none");
        strictTransportSecurity().ifPresent(value -> answer.header("Strict-Transport-Security", value));
        return answer.build();
    }

    /** As the realm has it for its other pages. */
    private Optional<String> strictTransportSecurity() {
        boolean secure = "https"
                .equals(session.getContext()
                        .getUri(UrlType.FRONTEND)
                        .getBaseUri()
                        .getScheme());
        return secure
                ? Optional.ofNullable(realm().getBrowserSecurityHeaders().get("strictTransportSecurity"))
                : Optional.empty();
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
