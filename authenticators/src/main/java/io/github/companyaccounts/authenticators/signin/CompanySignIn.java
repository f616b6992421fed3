package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.authenticators.networks.OutsidePage;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.company.Closure;
import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.networks.PassingBy;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.util.Base64Url;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * The page for login and password, or the two pages ({@link TwoPages}). It is Keycloak's own, passkeys, remember-me, login hint and signing in again included,
 * but for how login and password are judged: {@code <customer number>_admin} is whoever is main admin now, and the answer
 * to a refusal does not tell, by its words or by its time, whether the account exists, is blocked, locked or not activated.
 */
final class CompanySignIn extends UsernamePasswordForm {

    CompanySignIn(KeycloakSession session) {
        super(session);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        MailLinkForm form = MailLinkForm.of(context);
        if (form.ranOutOfTime()) {
            context.challenge(form.openAgain());
            return;
        }
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        try {
            super.action(context);
        } catch (AuthenticationFlowException refusal) {
            Closure closure = closureAfterPasskey(context, refusal).orElseThrow(() -> refusal);
            context.getEvent().error(Verdict.CLOSED.event());
            context.forceChallenge(closed(context, closure));
        }
    }

    /**
     * A4: a passkey is as good as the right password, and its owner is told why it does not let them in. Keycloak 26.7 refuses
     * a disabled account after it found the passkey right, and says no more than that.
     */
    private static Optional<Closure> closureAfterPasskey(
            AuthenticationFlowContext context, AuthenticationFlowException refusal) {
        String owner = context.getHttpRequest().getDecodedFormParameters().getFirst(WebAuthnConstants.USER_HANDLE);
        if (refusal.getError() != AuthenticationFlowError.USER_DISABLED || owner == null) {
            return Optional.empty();
        }
        String id = new String(Base64Url.decode(owner), StandardCharsets.UTF_8);
        return Optional.ofNullable(context.getSession().users().getUserById(context.getRealm(), id))
                .flatMap(user -> new Attempt(user.getUsername(), "").closure(context, user));
    }

    /** The page to begin with; somebody who gave a login already is on the second of two. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        if (!isInTwoPages(context)) {
            return super.challenge(context, form);
        }
        Optional<String> given = TwoPages.given(context);
        context.form().setAttribute(TwoPages.PAGE, given.isPresent() ? TwoPages.PASSWORD : TwoPages.LOGIN);
        return super.challenge(context, given.map(TwoPages::fieldOf).orElse(form));
    }

    /** The page again, with a mistake or a reason. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        if (isInTwoPages(context)) {
            boolean first = Validation.FIELD_USERNAME.equals(field);
            context.form().setAttribute(TwoPages.PAGE, first ? TwoPages.LOGIN : TwoPages.PASSWORD);
        }
        return super.challenge(context, error, field);
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        if (isInTwoPages(context) && TwoPages.isFirst(form)) {
            goOnToThePassword(context, Attempt.of(form).login());
            return false;
        }
        AnswerTime answerTime = AnswerTime.fromNow(context);
        Attempt attempt = Attempt.of(form);
        Optional<UserModel> account = whoSignsIn(context, attempt);
        Tries tries = Tries.inBrowser(context, account);
        Verdict verdict = attempt.verdict(context, tries);
        Optional<Outside> outside =
                verdict == Verdict.RIGHT ? outside(context, account.orElseThrow()) : Optional.empty();
        if (outside.isPresent()) {
            verdict = Verdict.OUTSIDE;
        }
        if (verdict == Verdict.RIGHT) {
            letIn(context, account.orElseThrow(), form);
            KnownBrowserNotes.begin(context.getAuthenticationSession(), tries.knownBrowser());
            return true;
        }
        account.ifPresent(user -> context.getEvent().user(user));
        if (verdict == Verdict.OUTSIDE) {
            context.getEvent().detail(Details.REASON, "outside_networks");
        }
        context.getEvent().error(verdict.event());
        tries.count(verdict);
        if (outside.isPresent()) {
            outside(context, outside.get());
        } else {
            answer(context, verdict, account.flatMap(user -> attempt.closure(context, user)));
        }
        answerTime.holdBack();
        return false;
    }

    private void goOnToThePassword(AuthenticationFlowContext context, String login) {
        if (login.isEmpty()) {
            context.forceChallenge(challenge(context, Messages.MISSING_USERNAME, Validation.FIELD_USERNAME));
            return;
        }
        TwoPages.keep(context, login);
        context.forceChallenge(challenge(context, TwoPages.fieldOf(login)));
    }

    /** Whoever is known already is asked for the password only. */
    private boolean isInTwoPages(AuthenticationFlowContext context) {
        return TwoPages.asks(context) && !isUserAlreadySetBeforeUsernamePasswordAuth(context);
    }

    /** Somebody who signs in again (max_age, prompt=login) is known already; everybody else says who they are. */
    private Optional<UserModel> whoSignsIn(AuthenticationFlowContext context, Attempt attempt) {
        if (isUserAlreadySetBeforeUsernamePasswordAuth(context)) {
            return Optional.ofNullable(context.getUser());
        }
        context.clearUser();
        context.getEvent().detail(Details.USERNAME, attempt.login());
        context.getAuthenticationSession().setAuthNote(ATTEMPTED_USERNAME, attempt.login());
        return attempt.account(context);
    }

    /** D3: asked after a right password only, so that a wrong one tells nothing about the company's networks. */
    private static Optional<Outside> outside(AuthenticationFlowContext context, UserModel user) {
        PassingBy passingBy = new PassingBy(context.getSession(), context.getAuthenticationSession(), user);
        Optional<Outside> outside = passingBy.outside();
        outside.ifPresent(passingBy::refuse);
        return outside;
    }

    private void letIn(AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form) {
        context.getAuthenticationSession().setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
        if (!isUserAlreadySetBeforeUsernamePasswordAuth(context)) {
            AuthenticatorUtils.processRememberMe(context, form);
        }
        TwoPages.forget(context);
        context.setUser(user);
    }

    private void answer(AuthenticationFlowContext context, Verdict verdict, Optional<Closure> closure) {
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        context.forceChallenge(
                switch (verdict) {
                    case CLOSED -> closed(context, closure.orElseThrow());
                    case BLOCKED -> challenge(context, Messages.ACCOUNT_DISABLED, null);
                    default -> challenge(context, Messages.INVALID_USER, wrongField(context));
                });
    }

    /** A4: what was closed, why, and whom to ask, in words a person understands. */
    private Response closed(AuthenticationFlowContext context, Closure closure) {
        RealmSettings settings =
                context.getSession().getProvider(CompanyAccountsProvider.class).settings();
        context.form()
                .setError(
                        closure.kind() == Closure.Kind.COMPANY ? "companyClosed" : "companyMainAdminClosed",
                        closure.companyName())
                .setAttribute("closedReason", Objects.requireNonNullElse(closure.reason(), ""))
                .setAttribute("helpContact", settings.helpContact().orElse(null));
        return challenge(context, null, null);
    }

    /** At the password, which was right: the person need not type another one. */
    private void outside(AuthenticationFlowContext context, Outside outside) {
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        OutsidePage.explained(context.getSession(), context.form(), outside)
                .addError(new FormMessage(
                        Validation.FIELD_PASSWORD,
                        "companyOutsideAtPassword",
                        outside.companyName(),
                        outside.address().value()));
        context.forceChallenge(challenge(context, null, null));
    }

    /** The same field whatever was wrong, so that the page is the same too. */
    private String wrongField(AuthenticationFlowContext context) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context) || TwoPages.asks(context)
                ? Validation.FIELD_PASSWORD
                : Validation.FIELD_USERNAME;
    }
}
