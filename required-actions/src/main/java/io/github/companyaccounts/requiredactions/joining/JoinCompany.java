package io.github.companyaccounts.requiredactions.joining;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.joining.JoinForm;
import io.github.companyaccounts.model.joining.Joining;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.session.Impersonation;
import io.github.companyaccounts.requiredactions.legal.AskedAtSignIn;
import io.github.companyaccounts.requiredactions.legal.LegalAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Adds a company to a person's own account (B2): asked for by an app or the account console, or put before somebody who registered
 * and signs in for the first time, who may do it later. What leads into a company and what does not is decided by {@link Joining}.
 */
final class JoinCompany implements RequiredActionProvider {

    /** Auth note: the customer number and name of what was joined, while its page is shown. */
    private static final String JOINED = "companyJoined";

    /** Auth note: was put before the person in this sign-in, who went on. */
    private static final String ANSWERED = "companyJoinAnswered";

    private static final String STATEMENT_SHOWN = "statementShown";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AskedAtSignIn signIn = new AskedAtSignIn(context);
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (session.getAuthNote(ANSWERED) == null
                && signIn.isOfThePerson()
                && signIn.hasPages()
                && joining(context).isOfferedAtSignIn(context.getUser())) {
            session.addRequiredAction(JoinCompanyFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (context.getAuthenticationSession().getAuthNote(JOINED) != null) {
            context.challenge(done(context));
        } else {
            context.challenge(page(context, new JoinForm("", "", false), List.of()));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (context.getAuthenticationSession().getAuthNote(JOINED) != null || form.containsKey("later")) {
            context.getAuthenticationSession().removeAuthNote(JOINED);
            context.getAuthenticationSession().setAuthNote(ANSWERED, "true");
            context.success();
            return;
        }
        context.challenge(submit(context, form));
    }

    private static Response submit(RequiredActionContext context, MultivaluedMap<String, String> form) {
        JoinForm typed = new JoinForm(
                form.getFirst("taxNumber"),
                form.getFirst("licenceNumber"),
                "on".equals(form.getFirst("statementAccepted")));
        if (isImpersonated(context)) {
            return page(context, typed, List.of(new FormMessage("companyJoin.impersonated")));
        }
        Optional<LegalDocument> statement = statement(context);
        if (!fingerprint(statement).equals(form.getFirst(STATEMENT_SHOWN))) {
            JoinForm unticked = new JoinForm(typed.taxNumber(), typed.licenceNumber(), false);
            return page(context, unticked, List.of(new FormMessage("statementAccepted", "companyTextsChanged")));
        }
        try {
            Membership joined = joining(context)
                    .join(
                            context.getUser(),
                            typed,
                            statement.orElse(null),
                            new Origin(context.getConnection().getRemoteAddr()));
            AuthenticationSessionModel session = context.getAuthenticationSession();
            session.setAuthNote(JOINED, joined.customerNumber().value() + "\n" + joined.companyName());
            return done(context);
        } catch (RefusedException e) {
            return page(context, typed, messages(e));
        }
    }

    private static List<FormMessage> messages(RefusedException refused) {
        return refused.violations().stream()
                .map(violation -> {
                    String key = "companyJoin." + violation.refusal().type();
                    Object[] args = violation.args().toArray();
                    return violation.field() == null
                            ? new FormMessage(key, args)
                            : new FormMessage(violation.field(), key, args);
                })
                .toList();
    }

    private static Response page(RequiredActionContext context, JoinForm typed, List<FormMessage> mistakes) {
        LoginFormsProvider page = context.form();
        if (!joining(context).isPossibleFor(context.getUser())) {
            return page.setAttribute("join", Map.of("possible", false)).createForm("company-join.ftl");
        }
        mistakes.forEach(mistake -> {
            if (mistake.getField() == null || mistake.getField().isEmpty()) {
                page.setError(mistake.getMessage(), mistake.getParameters());
            } else {
                page.addError(mistake);
            }
        });
        Optional<LegalDocument> statement = statement(context);
        Map<String, Object> join = new HashMap<>();
        join.put("possible", true);
        join.put("taxNumber", typed.taxNumber() == null ? "" : typed.taxNumber());
        join.put("licenceNumber", typed.licenceNumber() == null ? "" : typed.licenceNumber());
        join.put("statementAccepted", typed.statementAccepted());
        join.put(STATEMENT_SHOWN, fingerprint(statement));
        statement.ifPresent(text -> {
            join.put("statementTitle", text.title());
            join.put("statementShort", text.shortText() == null ? "" : text.shortText());
            join.put("statementUrl", LegalAddress.of(context.getSession(), text).toString());
        });
        return page.setAttribute("join", join).createForm("company-join.ftl");
    }

    private static Response done(RequiredActionContext context) {
        String[] joined = context.getAuthenticationSession().getAuthNote(JOINED).split("\n", 2);
        return context.form()
                .setAttribute("join", Map.of("possible", true, "customerNumber", joined[0], "companyName", joined[1]))
                .createForm("company-join.ftl");
    }

    /** Travels with the form and back: nobody accepts another text than was before their eyes. */
    private static String fingerprint(Optional<LegalDocument> statement) {
        return statement.map(LegalDocument::fingerprint).orElse("none");
    }

    private static Optional<LegalDocument> statement(RequiredActionContext context) {
        return joining(context).statement(context.getSession().getContext().resolveLocale(context.getUser()));
    }

    /** Somebody of the vendor's staff looks at the account in its owner's stead: the statement is the owner's. */
    private static boolean isImpersonated(RequiredActionContext context) {
        UserSessionModel signedIn = context.getSession()
                .sessions()
                .getUserSession(
                        context.getRealm(),
                        context.getAuthenticationSession().getParentSession().getId());
        return Impersonation.is(signedIn);
    }

    private static Joining joining(RequiredActionContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class).joining();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
