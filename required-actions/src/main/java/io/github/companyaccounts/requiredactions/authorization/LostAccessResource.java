package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.requiredactions.page.OpenPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/**
 * For people who cannot get in (D4): {@code /realms/{realm}/recovery/}. Finds the cause with them, says what to do, and takes the
 * signed authorization. Nobody has to sign in, and no answer tells whether there is a company or a login (invariant 10).
 */
@Produces(MediaType.TEXT_HTML)
public final class LostAccessResource {

    /** A forgotten password or login, and those for which a company signs. */
    static final List<String> CAUSES = Stream.concat(
                    Stream.of("password"),
                    Arrays.stream(AuthorizationCase.values()).map(AuthorizationCase::external))
            .toList();

    private final KeycloakSession session;

    LostAccessResource(KeycloakSession session) {
        this.session = session;
    }

    /** Which of the causes is it? */
    @GET
    @Path("")
    public Response causes() {
        OpenPage.prepare(session);
        return OpenPage.hindrance(session).orElseGet(() -> new LostAccessPages(session).causes());
    }

    @GET
    @Path("password")
    public Response forgotten() {
        OpenPage.prepare(session);
        return OpenPage.hindrance(session).orElseGet(() -> new LostAccessPages(session).forgotten());
    }

    /** The three for which a company signs. */
    @Path("{matter: second-factor|networks|main-admin}")
    public AuthorizationFormResource form(@PathParam("matter") String matter) {
        return new AuthorizationFormResource(session, LostAccessPages.matter(matter));
    }

    /** The form that this browser sends in. */
    @Path("draft")
    public DraftResource draft() {
        return new DraftResource(session);
    }

    /** A form that was sent in. */
    @Path("case")
    public AuthorizationCaseResource authorizationCase() {
        return new AuthorizationCaseResource(session);
    }

    /** What somebody concerned can object to. */
    @Path("objection/{secret}")
    public ObjectionResource objection(@PathParam("secret") String secret) {
        return new ObjectionResource(session, secret);
    }
}
