package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.Authorizations;
import io.github.companyaccounts.model.authorization.Authorizations.Objectionable;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.requiredactions.page.OpenPage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * Where the mails about an authorization that was approved or carried out lead those concerned: {@code
 * /realms/{realm}/recovery/objection/{secret}}. Looking at it changes nothing, as often as a mail scanner likes; the button does.
 */
@Produces(MediaType.TEXT_HTML)
public final class ObjectionResource {

    /** Keycloak 26.7 cannot offer its languages at an address with a brace in it, and fails. */
    private static final Pattern PRESENTABLE = Pattern.compile("[^{}]*");

    private final KeycloakSession session;
    private final String secret;

    ObjectionResource(KeycloakSession session, String secret) {
        this.session = session;
        this.secret = secret;
    }

    /** Who asked for what, and when it takes effect or took it. */
    @GET
    public Response open() {
        return withCase(seen -> pages().objection(seen, secret, "", false));
    }

    /** Stops it, or tells operators. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response object() {
        String reason =
                session.getContext().getHttpRequest().getDecodedFormParameters().getFirst("reason");
        return withCase(seen -> {
            try {
                authorizations().object(secret, reason, origin());
                return withCase(now -> pages().objection(now, secret, "", true));
            } catch (RefusedException e) {
                return withCase(now -> pages().refused(e).objection(now, secret, reason == null ? "" : reason, false));
            }
        });
    }

    private Response withCase(Function<Objectionable, Response> answer) {
        OpenPage.prepare(session);
        if (!PRESENTABLE.matcher(secret).matches()) {
            return Response.seeOther(new LostAccessAddress(session).objection("unknown"))
                    .build();
        }
        return OpenPage.hindrance(session).orElseGet(() -> {
            Optional<Objectionable> seen = authorizations().objection(secret);
            return seen.map(answer).orElseGet(() -> pages().objectionUnknown());
        });
    }

    private Origin origin() {
        return new Origin(session.getContext().getConnection().getRemoteAddr());
    }

    private Authorizations authorizations() {
        return session.getProvider(CompanyAccountsProvider.class).authorizations();
    }

    private LostAccessPages pages() {
        return new LostAccessPages(session);
    }
}
