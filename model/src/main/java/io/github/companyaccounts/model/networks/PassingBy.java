package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.SignInForCompany;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A browser on its way to a sign-in, once it is known who the person is: with a password just typed, a passkey, an identity
 * provider, or because they are signed in already (D3). From outside it does not get there, and what was signed in in this
 * browser ends as far as the rule goes.
 */
public final class PassingBy {

    /** The required action that puts a lifted rule before the person. Where a realm has it not, no rule is lifted. */
    public static final String FIX_ACTION = "company-networks-fix";

    /** Note of a sign-in under way: the person was told by mail. */
    private static final String TOLD = "companyOutsideTold";

    private final CompanyAccountsProvider model;
    private final KeycloakSession session;
    private final AuthenticationSessionModel signIn;
    private final UserModel user;

    public PassingBy(KeycloakSession session, AuthenticationSessionModel signIn, UserModel user) {
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.session = session;
        this.signIn = signIn;
        this.user = user;
    }

    /**
     * Why the person is not let in from there, or empty if they are. Before anything but the person is known. Somebody who has
     * a rule {@linkplain #toPutRight to put right} comes as far as that question; what happens to the rules is looked at
     * again after it.
     */
    public Optional<Outside> outside() {
        Networks networks = model.networks();
        return toPutRight().isPresent()
                ? Optional.empty()
                : networks.heldTo(user).signingIn(networks.here());
    }

    /**
     * The rule that was lifted for the person until they put it right (D4), if it keeps them out from there. Only for somebody
     * who shows in this very sign-in who they are: not for whoever has the browser they are signed in in, and not for the
     * vendor's staff in their stead.
     */
    public Optional<LiftedRule> toPutRight() {
        if (AuthenticatorUtil.isSSOAuthentication(signIn) || !isAsked()) {
            return Optional.empty();
        }
        Networks networks = model.networks();
        return networks.heldTo(user).toBePutRight(networks.here()).map(outside -> new LiftedRule(model, user, outside));
    }

    private boolean isAsked() {
        RequiredActionProviderModel action = signIn.getRealm().getRequiredActionProviderByAlias(FIX_ACTION);
        return action != null && action.isEnabled();
    }

    /** The same at the end of a sign-in: also for the company that the app would be told of. */
    public Optional<Outside> outsideAtTheEnd() {
        if (toPutRight().isPresent()) {
            return Optional.empty();
        }
        return outside().or(() -> new SignInForCompany(session, signIn, user).outOfReach());
    }

    /**
     * Somebody comes from outside: ends what they are signed in to in this browser for the company, and tells them by mail,
     * once in a sign-in. What the staff's visit in their stead was is looked at before it ends.
     */
    public void refuse(Outside outside) {
        String browser = signIn.getParentSession().getId();
        UserSessionModel signedIn = session.sessions().getUserSession(signIn.getRealm(), browser);
        if (outside().isPresent()) {
            model.signIns().end(user, browser);
        } else {
            model.signIns().endActingFor(user, browser, outside.companyId());
        }
        if (signIn.getAuthNote(TOLD) == null) {
            signIn.setAuthNote(TOLD, "true");
            model.networks().tell(user, signedIn, outside);
        }
    }
}
