package io.github.companyaccounts.authenticators.signin;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Signing in on two pages (D1): the login, <em>Dalej</em>, the password. Nobody is looked up until the password is there,
 * so the first page cannot tell whether the account exists, nor what it would be asked next; both are judged together, as
 * on one page.
 */
public final class TwoPages {

    /** The template's word for which page it is; absent if one page asks for both. */
    static final String PAGE = "signInPage";

    static final String LOGIN = "login";
    static final String PASSWORD = "password";

    private static final String SETTING = "twoPages";

    /** In the authentication session until the sign-in is started over: a reload stays on the page of the password. */
    private static final String GIVEN = "companyLoginGiven";

    /** The same for as long as the authentication session lasts, other flows of it included. */
    private static final String TYPED = "companyLoginTyped";

    private TwoPages() {}

    /** Whether this realm's, or this app's, flow asks so. */
    static boolean asks(AuthenticationFlowContext context) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
        return config != null
                && config.getConfig() != null
                && Boolean.parseBoolean(config.getConfig().get(SETTING));
    }

    /** Whether this is the first page's form. The second one's always has a password, were it an empty one. */
    static boolean isFirst(MultivaluedMap<String, String> form) {
        return !form.containsKey(CredentialRepresentation.PASSWORD);
    }

    /**
     * Keeps what was typed on the first page, in a session that anybody can begin: no more of it than a login can have. What is
     * longer is nobody's, and what is kept of it is still too long to be.
     */
    static void keep(AuthenticationFlowContext context, String login) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String kept = cut(login);
        session.setAuthNote(GIVEN, kept);
        session.setClientNote(TYPED, kept);
    }

    static String cut(String login) {
        return login.length() <= Attempt.LONGEST_LOGIN ? login : login.substring(0, Attempt.LONGEST_LOGIN + 1);
    }

    /** Who is signed in needs it no more, and it is not to stay with the session. */
    static void forget(AuthenticationFlowContext context) {
        context.getAuthenticationSession().removeClientNote(TYPED);
    }

    /** What was typed on the first page of this sign-in, to ask for its password. */
    static Optional<String> given(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(GIVEN));
    }

    /** What was typed last on a first page, for a page that would ask for it again: who forgot the password need not. */
    public static String typedBefore(AuthenticationFlowContext context) {
        String typed = context.getAuthenticationSession().getClientNote(TYPED);
        return typed == null ? "" : typed;
    }

    /** The login as the form's field, for pages that show it. */
    static MultivaluedMap<String, String> fieldOf(String login) {
        MultivaluedMap<String, String> field = new MultivaluedHashMap<>();
        field.add(AuthenticationManager.FORM_USERNAME, login);
        return field;
    }

    static ProviderConfigProperty property() {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(SETTING);
        property.setLabel("Password on a page of its own");
        property.setHelpText(
                "The first page asks for the login, the second for the password. The first one does not tell"
                        + " whether the account exists.");
        property.setType(ProviderConfigProperty.BOOLEAN_TYPE);
        property.setDefaultValue(false);
        return property;
    }
}
