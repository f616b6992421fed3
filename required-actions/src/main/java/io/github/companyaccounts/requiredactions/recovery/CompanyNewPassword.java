package io.github.companyaccounts.requiredactions.recovery;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.requiredactions.link.LinkForm;
import io.github.companyaccounts.requiredactions.link.LinkVisit;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * A new password in place of a forgotten one (A10), or because an admin mailed the link (A12). Exists only together with a
 * link: where the stock console requires it of an account, it asks nothing, since UPDATE_PASSWORD is there for that.
 */
final class CompanyNewPassword implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // never required by itself
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        visit(context).ifPresentOrElse(visit -> context.challenge(page(context, visit, List.of())), context::ignore);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        visit(context).ifPresentOrElse(visit -> context.challenge(submit(context, visit)), context::success);
    }

    private static Optional<LinkVisit> visit(RequiredActionContext context) {
        return LinkVisit.of(context, LinkForm.NEW_PASSWORD);
    }

    private static Response submit(RequiredActionContext context, LinkVisit visit) {
        if (visit.isOver()) {
            return visit.over();
        }
        NewPassword password = NewPassword.of(context.getHttpRequest().getDecodedFormParameters());
        List<FormMessage> mistakes = password.mistakes(model(context).activation(), context.getUser());
        return mistakes.isEmpty() ? set(context, visit, password) : page(context, visit, mistakes);
    }

    private static Response set(RequiredActionContext context, LinkVisit visit, NewPassword password) {
        try {
            model(context)
                    .recovery()
                    .setPassword(visit.link(), context.getUser(), password.password(), LinkVisit.origin(context));
            return visit.done();
        } catch (RefusedException e) {
            if (e.refusal() != Refusal.MALFORMED) {
                return visit.lookAgain();
            }
            visit.takeBack();
            return page(context, visit, List.of(NewPassword.refused()));
        }
    }

    private static Response page(RequiredActionContext context, LinkVisit visit, List<FormMessage> mistakes) {
        if (visit.isOver()) {
            return visit.over();
        }
        LoginFormsProvider page = visit.page();
        mistakes.forEach(page::addError);
        return page.setAttribute("login", context.getUser().getUsername())
                .setAttribute("passwordRules", NewPassword.rules(model(context).activation(), context.getUser(), page))
                .createForm("company-new-password.ftl");
    }

    private static CompanyAccountsProvider model(RequiredActionContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
