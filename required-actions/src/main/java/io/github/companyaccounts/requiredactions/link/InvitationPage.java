package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.invitation.InvitedTo;
import io.github.companyaccounts.model.permission.Permissions.Grantable;
import io.github.companyaccounts.requiredactions.activation.ActivationForm;
import io.github.companyaccounts.requiredactions.activation.ShownTexts;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** The one page that says who invites to what (E2). */
final class InvitationPage {

    /** What was shown, to come back with the answer. */
    static final String SHOWN = "shown";

    /** What only pages of this server know about the session of whoever answers. */
    static final String PROOF = "proof";

    private final KeycloakSession session;
    private final InvitedTo invitation;
    private final LoginFormsProvider page;

    InvitationPage(KeycloakSession session, InvitedTo invitation) {
        this.session = session;
        this.invitation = invitation;
        this.page = session.getProvider(LoginFormsProvider.class);
    }

    static MultivaluedMap<String, String> sent(KeycloakSession session) {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    /** Somebody with an account, signed in. */
    Response ask(SignedIn person, URI accept, URI refuse) {
        page.setUser(person.user());
        return show(
                Map.of(
                        "newcomer",
                        false,
                        PROOF,
                        person.proof(),
                        "login",
                        person.user().getUsername()),
                accept,
                refuse);
    }

    /** Somebody without: own data, password and terms as well. */
    Response newcomer(
            NewcomerForm sent, List<FormMessage> mistakes, ShownTexts texts, UserModel unborn, URI join, URI refuse) {
        mistakes.forEach(page::addError);
        ActivationForm ticks = sent.activation().withTicksFor(texts);
        Map<String, Object> activation = new HashMap<>(texts.attributes(session));
        activation.put("login", invitation.email());
        activation.put(
                "passwordRules",
                NewPassword.rules(
                        session.getProvider(CompanyAccountsProvider.class).activation(), unborn, page));
        activation.put("termsAccepted", ticks.terms());
        activation.put("marketingAccepted", ticks.marketing());
        page.setAttribute("activation", activation);
        return show(Map.of("newcomer", true, "firstName", sent.firstName(), "lastName", sent.lastName()), join, refuse);
    }

    private Response show(Map<String, Object> person, URI accept, URI refuse) {
        Map<String, Object> attributes = new HashMap<>(person);
        attributes.put("companyName", invitation.companyName());
        attributes.put("customerNumber", invitation.customerNumber());
        attributes.put("inviter", invitation.inviter());
        attributes.put("email", invitation.email());
        attributes.put(
                "permissions",
                invitation.permissions().stream().map(Grantable::words).toList());
        attributes.put("admin", invitation.admin());
        attributes.put(SHOWN, invitation.fingerprint());
        attributes.put("acceptUrl", accept.toString());
        attributes.put("refuseUrl", refuse.toString());
        boolean changed = session.getContext().getUri().getQueryParameters().containsKey(LandingAddress.CHANGED);
        attributes.put("changed", changed);
        return page.setAttribute("invitation", attributes).createForm("invitation.ftl");
    }
}
