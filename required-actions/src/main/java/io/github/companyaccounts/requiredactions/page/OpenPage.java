package io.github.companyaccounts.requiredactions.page;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.util.CacheControlUtil;
import org.keycloak.services.util.LocaleUtil;

/** What holds for every page of ours that stands outside of a sign-in: kept by no cache, in the language that was chosen. */
public final class OpenPage {

    private OpenPage() {}

    /** To be called before anything is answered. */
    public static void prepare(KeycloakSession session) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
    }

    /** The page shown instead, in a realm that is switched off or wants HTTPS. */
    public static Optional<Response> hindrance(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isEnabled()) {
            return Optional.of(error(session, Messages.REALM_NOT_ENABLED));
        }
        boolean encrypted =
                "https".equals(session.getContext().getUri().getBaseUri().getScheme());
        boolean insecure = !encrypted
                && realm.getSslRequired().isRequired(session.getContext().getConnection());
        return insecure ? Optional.of(error(session, Messages.HTTPS_REQUIRED)) : Optional.empty();
    }

    private static Response error(KeycloakSession session, String message) {
        return ErrorPage.error(session, null, Response.Status.BAD_REQUEST, message);
    }
}
