package io.github.companyaccounts.api.caller;

import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import io.github.companyaccounts.model.networks.ClientAddress;
import io.github.companyaccounts.model.networks.HeldTo;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Who calls the company API: a person whose token, session and account were found good just now.
 *
 * @param user the account as the server has it
 * @param session the session the token belongs to
 * @param token the token itself
 * @param held the rules of trusted networks that they are held to
 * @param from where the call comes from
 */
public record Caller(UserModel user, UserSessionModel session, AccessToken token, HeldTo held, ClientAddress from) {

    private static final Duration RECENT = Duration.ofMinutes(5);

    /**
     * Some acts want a sign-in no older than five minutes: handing over, deleting, second factor off. This is the one place
     * that says what that is. The session's last sign-in has to be recent, and the token has to come from it or from after
     * it: one that somebody got before the password was given again will not do, a refreshed one of an old sign-in neither.
     * An offline session keeps the time of the sign-in it was made from; a session without one (a service account, a direct
     * grant) never passes.
     *
     * @throws RequestFaultException INSUFFICIENT_USER_AUTHENTICATION (RFC 9470)
     */
    public void requireRecentSignIn() {
        if (!signedInSince(Instant.now().minus(RECENT))) {
            throw new RequestFaultException(RequestFault.INSUFFICIENT_USER_AUTHENTICATION);
        }
    }

    private boolean signedInSince(Instant limit) {
        String note = session.getNote(AuthenticationManager.AUTH_TIME);
        if (note == null || token.getIat() == null) {
            return false;
        }
        long signedInAt = Long.parseLong(note);
        // a client without the scope that adds auth_time has only the time its token was issued
        long ofToken = token.getAuth_time() == null ? signedInAt : token.getAuth_time();
        return token.getIat() >= signedInAt
                && !Instant.ofEpochSecond(Math.min(signedInAt, ofToken)).isBefore(limit);
    }
}
