package io.github.companyaccounts.authenticators.registration;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.registration.RegistrationTexts;
import io.github.companyaccounts.model.registration.SelfRegistrations;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Registration (B1). Writes down what was typed and says that a mail is on its way, whoever's address it is: nothing here looks an
 * account up, so neither the answer nor its time can tell (invariant 10). It makes no account and signs nobody in.
 */
final class CompanyRegistration implements Authenticator {

    /** Auth note: the address, while the page that says so is shown. */
    private static final String SENT_TO = "companyRegistrationSentTo";

    /** Parameter of that page's form: the mail has not come. */
    private static final String AGAIN = "again";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!registrations(context).isOpen()) {
            context.challenge(closed(context));
            return;
        }
        boolean reload = context.getUriInfo().getQueryParameters().containsKey(Constants.EXECUTION);
        Optional<String> sentTo = sentTo(context);
        if (reload && sentTo.isPresent()) {
            context.challenge(sent(context, sentTo.get(), false));
        } else {
            context.getAuthenticationSession().removeAuthNote(SENT_TO);
            context.challenge(new RegistrationForm(context, texts(context)).show(SentForm.empty(), List.of()));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!registrations(context).isOpen()) {
            context.forceChallenge(closed(context));
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(AGAIN)) {
            context.forceChallenge(again(context));
        } else {
            context.forceChallenge(submit(context, SentForm.of(form)));
        }
    }

    /** The link of a stock organization invitation leads here whether the realm registers people or not. */
    private static Response closed(AuthenticationFlowContext context) {
        return context.form().setError("companyRegistrationClosed").createErrorPage(Response.Status.FORBIDDEN);
    }

    private static Response submit(AuthenticationFlowContext context, SentForm form) {
        RegistrationTexts texts = texts(context);
        RegistrationForm page = new RegistrationForm(context, texts);
        List<FormMessage> mistakes = page.mistakes(form);
        if (!mistakes.isEmpty()) {
            return page.show(form, mistakes);
        }
        try {
            String id = registrations(context)
                    .register(
                            form.typed(),
                            form.password(),
                            texts,
                            language(context),
                            inThisBrowser(context),
                            origin(context));
            String email = form.typed().email().strip();
            AuthenticationSessionModel session = context.getAuthenticationSession();
            session.setAuthNote(SENT_TO, email);
            session.setClientNote(SelfRegistrations.NOTE, id);
            return sent(context, email, false);
        } catch (RefusedException e) {
            return page.show(form, SentForm.refused(e));
        }
    }

    /** Somebody whose session began anew in the meantime starts with the form again. */
    private static Response again(AuthenticationFlowContext context) {
        String id = context.getAuthenticationSession().getClientNote(SelfRegistrations.NOTE);
        Optional<String> email = sentTo(context);
        if (id == null || email.isEmpty()) {
            return new RegistrationForm(context, texts(context)).show(SentForm.empty(), List.of());
        }
        registrations(context).again(id, email.get(), origin(context));
        return sent(context, email.get(), true);
    }

    /** What was registered here before: a tab remembers its last one. */
    private static Set<String> inThisBrowser(AuthenticationFlowContext context) {
        return context.getAuthenticationSession().getParentSession().getAuthenticationSessions().values().stream()
                .map(tab -> tab.getClientNote(SelfRegistrations.NOTE))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Response sent(AuthenticationFlowContext context, String email, boolean again) {
        return context.form()
                .setAttribute("email", email)
                .setAttribute("sentAgain", again)
                .createForm("company-registration-sent.ftl");
    }

    private static Optional<String> sentTo(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(SENT_TO));
    }

    private static RegistrationTexts texts(AuthenticationFlowContext context) {
        return RegistrationTexts.in(language(context), model(context).legalDocuments());
    }

    private static Locale language(AuthenticationFlowContext context) {
        return context.getSession().getContext().resolveLocale(null);
    }

    private static Origin origin(AuthenticationFlowContext context) {
        return new Origin(context.getSession().getContext().getConnection().getRemoteAddr());
    }

    private static SelfRegistrations registrations(AuthenticationFlowContext context) {
        return model(context).selfRegistrations();
    }

    private static CompanyAccountsProvider model(AuthenticationFlowContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class);
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
