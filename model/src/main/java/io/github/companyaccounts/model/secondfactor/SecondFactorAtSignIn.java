package io.github.companyaccounts.model.secondfactor;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.SignInForCompany;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.secondfactor.SecondFactorPolicies.Demand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a sign-in that is under way lacks for the companies whose demands count in it (D2). */
public final class SecondFactorAtSignIn {

    /** Note of the user session: it was begun by a passkey. Apps that are opened later in the same browser go on from that. */
    private static final String BY_PASSKEY = "companySignedInByPasskey";

    private final KeycloakSession session;
    private final AuthenticationSessionModel signIn;
    private final UserModel user;

    public SecondFactorAtSignIn(KeycloakSession session, AuthenticationSessionModel signIn, UserModel user) {
        this.session = session;
        this.signIn = signIn;
        this.user = user;
    }

    /** Remembers how the person was recognised, for sign-ins that go on from this one. */
    public void remember() {
        if (AuthenticatorUtil.getAuthnCredentials(signIn).contains(FactorsAtSignIn.PASSKEY)) {
            signIn.setUserSessionNote(BY_PASSKEY, "true");
        }
    }

    /** Companies for which the sign-in does not do; empty if it does. One SQL statement where no company demands anything. */
    public List<Demand> unmet() {
        List<Demand> demands = session.getProvider(CompanyAccountsProvider.class)
                .secondFactorPolicies()
                .on(user);
        if (demands.isEmpty() || factors().suffice()) {
            return List.of();
        }
        Set<String> counting = new SignInForCompany(session, signIn, user)
                .counting().stream().map(Membership::companyId).collect(Collectors.toSet());
        return demands.stream()
                .filter(demand -> counting.contains(demand.companyId()))
                .toList();
    }

    /** Whether it would do, had the person used their passkey instead of the password. */
    public boolean wouldDoByPasskey() {
        return factors().wouldSufficeByPasskey();
    }

    /**
     * Whether they have to: sign-ins here take passkeys, and another factor set up now would be worth no more than the password,
     * whoever typed it. Who lost the passkey has it removed first (D2, D4).
     */
    public boolean wantsThePasskey() {
        return wouldDoByPasskey()
                && Boolean.TRUE.equals(
                        signIn.getRealm().getWebAuthnPolicyPasswordless().isPasskeysEnabled());
    }

    /** Of somebody who is signed in in a browser. */
    static FactorsAtSignIn factorsOf(UserModel user, UserSessionModel signedIn) {
        Set<String> proven = signedIn.getNote(BY_PASSKEY) == null ? Set.of() : Set.of(FactorsAtSignIn.PASSKEY);
        return new FactorsAtSignIn(SecondFactors.typesOf(user), proven, true);
    }

    private FactorsAtSignIn factors() {
        Set<String> proven = new HashSet<>(AuthenticatorUtil.getAuthnCredentials(signIn));
        if (isByPasskey()) {
            proven.add(FactorsAtSignIn.PASSKEY);
        }
        return new FactorsAtSignIn(SecondFactors.typesOf(user), proven, isInBrowser());
    }

    private boolean isByPasskey() {
        if (signIn.getUserSessionNotes().containsKey(BY_PASSKEY)) {
            return true;
        }
        UserSessionModel present = session.sessions()
                .getUserSession(
                        session.getContext().getRealm(),
                        signIn.getParentSession().getId());
        return present != null && user.equals(present.getUser()) && present.getNote(BY_PASSKEY) != null;
    }

    /** Somebody looks at pages, though perhaps the app asks for none (prompt=none), or a device waits for the end. */
    private boolean isInBrowser() {
        return signIn.getRedirectUri() != null || DeviceGrantType.isOAuth2DeviceVerificationFlow(signIn);
    }
}
