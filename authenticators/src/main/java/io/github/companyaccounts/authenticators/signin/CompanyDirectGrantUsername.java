package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.directgrant.ValidateUsername;
import org.keycloak.events.Details;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The step {@code company-direct-grant-username}: takes the place of {@code direct-grant-validate-username}, before
 * {@code direct-grant-validate-password}. The same rules as on the sign-in page, for programs that send login and password.
 */
public final class CompanyDirectGrantUsername extends ValidateUsername {

    public static final String ID = "company-direct-grant-username";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AnswerTime.fromNow(context)
                .holdBackUnless(() -> context.getSession().getContext().getUserSession() != null);
        Attempt attempt = Attempt.of(context.getHttpRequest().getDecodedFormParameters());
        context.getEvent().detail(Details.USERNAME, attempt.login());
        context.getAuthenticationSession()
                .setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, attempt.login());
        Optional<UserModel> account = attempt.account(context);
        Tries tries = Tries.byProgram(context, account);
        if (!tries.areUsedUp()
                && account.filter(user -> canUseItsPassword(context, user, attempt))
                        .isPresent()) {
            // the next step computes the hash and judges
            context.setUser(account.get());
            context.success();
            return;
        }
        refuse(context, attempt.verdict(context, tries), tries);
    }

    private static boolean canUseItsPassword(AuthenticationFlowContext context, UserModel user, Attempt attempt) {
        return user.isEnabled()
                && attempt.closure(context, user).isEmpty()
                && context.getSession()
                        .getProvider(CompanyAccountsProvider.class)
                        .accounts()
                        .isActivated(user)
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** Here a right password is that of an account which is not activated: it gets the answer of a wrong one. */
    private void refuse(AuthenticationFlowContext context, Verdict verdict, Tries tries) {
        tries.account().ifPresent(user -> context.getEvent().user(user));
        context.getEvent().error((verdict == Verdict.RIGHT ? Verdict.WRONG : verdict).event());
        String description = verdict.isTold() ? "Account disabled" : "Invalid user credentials";
        Response answer = errorResponse(Response.Status.BAD_REQUEST.getStatusCode(), "invalid_grant", description);
        tries.count(verdict);
        context.forceChallenge(answer);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Company accounts: login";
    }

    @Override
    public String getHelpText() {
        return "Finds the account of the parameter 'username'. <customer number>_admin is whoever is main admin now; an"
                + " account that is not activated is refused like a wrong password.";
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return AnswerTime.properties();
    }
}
