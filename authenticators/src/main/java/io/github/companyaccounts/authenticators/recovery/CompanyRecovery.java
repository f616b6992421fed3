package io.github.companyaccounts.authenticators.recovery;

import io.github.companyaccounts.authenticators.signin.TwoPages;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.recovery.Recovery;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * "Nie pamiętasz hasła?" and "Nie pamiętasz loginu?" (A9, A10). Writes down what was typed and says that a mail is on its
 * way, whoever asks: nothing here looks an account up, so neither the answer nor its time can tell (invariant 10). It
 * never signs anybody in, since nobody is known here.
 */
final class CompanyRecovery implements Authenticator {

    /** Says in the address which of the two pages to show first. */
    private static final String FORGOTTEN = "forgotten";

    /** Auth note: a reload of the page comes without that parameter. */
    private static final String MODE = "companyRecoveryMode";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RecoveryMode mode = asked(context);
        context.getAuthenticationSession().setAuthNote(MODE, mode.external());
        String typed = mode == RecoveryMode.PASSWORD ? TwoPages.typedBefore(context) : "";
        context.challenge(page(context, mode, typed));
    }

    private static RecoveryMode asked(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> query = context.getUriInfo().getQueryParameters();
        boolean reload = query.containsKey(Constants.EXECUTION);
        String before = reload ? context.getAuthenticationSession().getAuthNote(MODE) : null;
        return RecoveryMode.of(query.getFirst(FORGOTTEN))
                .or(() -> RecoveryMode.of(before))
                .orElse(RecoveryMode.PASSWORD);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        RecoveryMode mode = RecoveryMode.of(form.getFirst("mode")).orElse(RecoveryMode.PASSWORD);
        String typed = mode.typed(form);
        Optional<FormMessage> mistake = mode.mistake(typed).map(key -> new FormMessage(mode.field(), key));
        if (mistake.isPresent()) {
            context.forceChallenge(page(context, mode, typed, mistake.get()));
            return;
        }
        writeDown(context, mode, typed);
        context.forceChallenge(sent(context, mode));
    }

    private static void writeDown(AuthenticationFlowContext context, RecoveryMode mode, String typed) {
        Recovery recovery =
                context.getSession().getProvider(CompanyAccountsProvider.class).recovery();
        Origin origin =
                new Origin(context.getSession().getContext().getConnection().getRemoteAddr());
        if (mode == RecoveryMode.LOGIN) {
            recovery.requestLogins(typed, origin);
        } else {
            recovery.requestPassword(typed, origin);
        }
    }

    private static Response page(
            AuthenticationFlowContext context, RecoveryMode mode, String typed, FormMessage... mistakes) {
        LoginFormsProvider form =
                context.form().setAttribute("mode", mode.external()).setAttribute("typed", typed);
        for (FormMessage mistake : mistakes) {
            form.addError(mistake);
        }
        return form.createForm("company-recovery.ftl");
    }

    private static Response sent(AuthenticationFlowContext context, RecoveryMode mode) {
        return context.form().setAttribute("mode", mode.external()).createForm("company-recovery-sent.ftl");
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // needs nobody to be set up
    }

    @Override
    public void close() {
        // holds nothing
    }
}
