package io.github.companyaccounts.model.session;

import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/**
 * Somebody of the vendor's staff who looks at Keycloak as a person does, in a sign-in of that person that they did not make
 * (Keycloak's role {@code impersonation}). They may look. What is done in a company is its people's own (A3): the log would say
 * that the person did it.
 */
public final class Impersonation {

    private Impersonation() {}

    /**
     * @param signIn {@code null} where nobody is signed in
     */
    public static boolean is(UserSessionModel signIn) {
        return signIn != null && signIn.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }
}
