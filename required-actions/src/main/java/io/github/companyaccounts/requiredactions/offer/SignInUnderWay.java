package io.github.companyaccounts.requiredactions.offer;

import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.session.Impersonation;
import java.util.Arrays;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The sign-in at whose end an offer is shown, and what was put off in it. */
final class SignInUnderWay {

    /** Client note: the company whose offer's link the person followed, so that they are asked again. */
    static final String FOLLOWED = "companyMainAdminOffer";

    /** Note of the user session: companies whose offers were put off until the next sign-in. */
    private static final String PUT_OFF = "companyMainAdminOfferLater";

    private final RequiredActionContext context;
    private final AuthenticationSessionModel session;

    SignInUnderWay(RequiredActionContext context) {
        this.context = context;
        this.session = context.getAuthenticationSession();
    }

    /**
     * Not where nobody proved who they are but by a link from a mail: such a session ends with what the link was for. Not
     * where nobody looks at a page either: a program with login and password is sent nowhere, and an app that asks in the
     * background (prompt=none) wants no page. There it would only stand in the way. And not where somebody of the vendor's staff
     * looks at the account in its owner's stead: the answer is the owner's.
     */
    boolean canAsk() {
        return session.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) == null
                && session.getRedirectUri() != null
                && !"none".equals(session.getClientNote(OIDCLoginProtocol.PROMPT_PARAM))
                && !Impersonation.is(signedIn());
    }

    /** Whether the person came by the link of this company's offer. */
    boolean isFollowed(Company company) {
        return company.id().equals(session.getClientNote(FOLLOWED));
    }

    boolean isPutOff(Company company) {
        return !isFollowed(company) && Arrays.asList(putOff().split(" ", -1)).contains(company.id());
    }

    /** Until the next sign-in: apps that are opened within this one do not ask again. */
    void putOff(Company company) {
        session.removeClientNote(FOLLOWED);
        session.setUserSessionNote(PUT_OFF, (putOff() + " " + company.id()).strip());
    }

    /** {@code null} if it is the first one in this browser. */
    private UserSessionModel signedIn() {
        return context.getSession()
                .sessions()
                .getUserSession(context.getRealm(), session.getParentSession().getId());
    }

    private String putOff() {
        String now = session.getUserSessionNotes().get(PUT_OFF);
        if (now != null) {
            return now;
        }
        UserSessionModel signedIn = signedIn();
        String before = signedIn == null ? null : signedIn.getNote(PUT_OFF);
        return before == null ? "" : before;
    }
}
