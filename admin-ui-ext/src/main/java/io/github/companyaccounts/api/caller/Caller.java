package io.github.companyaccounts.api.caller;

import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Who calls the company API: a person whose token, session and account were found good just now.
 *
 * @param user the account as the server has it
 * @param session the session the token belongs to
 */
public record Caller(UserModel user, UserSessionModel session) {

    private static final Duration RECENT = Duration.ofMinutes(5);

    /**
     * Some acts want a sign-in no older than five minutes. The session is asked, not the token, so that a token got
     * before the password was given again will do, and one of a session without a sign-in of its own (a service account)
     * never will.
     *
     * @throws RequestFaultException INSUFFICIENT_USER_AUTHENTICATION (RFC 9470)
     */
    public void requireRecentSignIn() {
        if (!signedInSince(Instant.now().minus(RECENT))) {
            throw new RequestFaultException(RequestFault.INSUFFICIENT_USER_AUTHENTICATION);
        }
    }

    private boolean signedInSince(Instant limit) {
        String signedInAt = session.getNote(AuthenticationManager.AUTH_TIME);
        return signedInAt != null
                && !Instant.ofEpochSecond(Long.parseLong(signedInAt)).isBefore(limit);
    }
}
