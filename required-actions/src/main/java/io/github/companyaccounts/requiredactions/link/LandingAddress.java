package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;

/** Addresses below {@code /realms/{realm}/mail-link}. */
record LandingAddress(KeycloakSession session) {

    /** Query parameter of the page of an invitation. */
    static final String CHANGED = "changed";

    URI of(String secret) {
        return build(secret);
    }

    /** The page that says what became of a button on the landing; it can be reloaded and read in another language. */
    URI after(String secret, LinkOutcome outcome) {
        return build(secret, outcome.external());
    }

    URI again(String secret) {
        return build(secret, "again");
    }

    URI confirm(String secret) {
        return build(secret, "confirm");
    }

    /** Of the link of an offer, by its id: no secret is in it. */
    URI offer(String linkId) {
        return build("offer", linkId);
    }

    URI offerAnswered(String linkId) {
        return build("offer", linkId, "answered");
    }

    /** As {@link #signOut}. */
    URI offerSignOut(String linkId, String proof) {
        return UriBuilder.fromUri(build("offer", linkId, "sign-out"))
                .queryParam("proof", proof)
                .build();
    }

    /** Finishes a registration. */
    URI register(String secret) {
        return build(secret, "register");
    }

    /** Of the link of an invitation, by its id, for whoever has an account: no secret is in it. */
    URI invitation(String linkId) {
        return build("invitation", linkId);
    }

    /** What is done on the page of an invitation. */
    URI invitation(String linkId, String act) {
        return build("invitation", linkId, act);
    }

    /** As {@link #signOut}. */
    URI invitationSignOut(String linkId, String proof) {
        return UriBuilder.fromUri(build("invitation", linkId, "sign-out"))
                .queryParam("proof", proof)
                .build();
    }

    /** What somebody without an account does on the page of an invitation. */
    URI newcomer(String secret, String act) {
        return build(secret, act);
    }

    /** The page that says what became of an invitation. */
    URI invitationAnswered(InvitationAnswer answer) {
        return build("invitation", "done", answer.external());
    }

    /** The same page again, which says that something else is offered by now. */
    static URI changed(URI page) {
        return UriBuilder.fromUri(page).queryParam(CHANGED, true).build();
    }

    /**
     * @param proof what only pages of this server know about the session that is to end
     */
    URI signOut(String secret, String proof) {
        return UriBuilder.fromUri(build(secret, "sign-out"))
                .queryParam("proof", proof)
                .build();
    }

    /** The page that says that what a link was for is done. */
    URI done(LinkPurpose purpose) {
        return build("done", purpose.external());
    }

    private URI build(String... segments) {
        UriBuilder address =
                RealmsResource.realmBaseUrl(session.getContext().getUri()).path(MailLink.LANDING);
        for (String segment : segments) {
            address.segment(segment);
        }
        return address.build(session.getContext().getRealm().getName());
    }
}
