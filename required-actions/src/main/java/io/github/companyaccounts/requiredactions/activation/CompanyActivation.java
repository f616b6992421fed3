package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.requiredactions.link.LinkForm;
import io.github.companyaccounts.requiredactions.link.LinkVisit;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * The activation of an account (A7): first password, terms, consent. Required of every account that is not activated,
 * whatever way it comes in by; done only with a link from a mail.
 */
final class CompanyActivation implements RequiredActionProvider {

    /**
     * Keycloak 26.7 leaves out an action that was asked for as {@code kc_action} and does not support it, even where it is
     * required; what is supported and required cannot be cancelled (AuthenticationManager.executeAction).
     */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** The stock consoles can take the action away from an account: it comes back. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!isActivated(context)) {
            context.getUser().addRequiredAction(LinkForm.ACTIVATION.action());
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<LinkVisit> visit = LinkVisit.of(context, LinkForm.ACTIVATION);
        if (visit.isPresent()) {
            context.challenge(show(context, visit.get(), ActivationForm.empty(), List.of()));
        } else if (isActivated(context)) {
            context.success();
        } else {
            context.challenge(needed(context, false));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<LinkVisit> visit = LinkVisit.of(context, LinkForm.ACTIVATION);
        if (visit.isPresent()) {
            context.challenge(submit(context, visit.get()));
        } else if (isActivated(context)) {
            context.success();
        } else {
            context.challenge(mailAgain(context));
        }
    }

    private static Response submit(RequiredActionContext context, LinkVisit visit) {
        if (visit.isOver()) {
            return visit.over();
        }
        ActivationForm form = ActivationForm.of(context.getHttpRequest().getDecodedFormParameters());
        ActivationPage page = new ActivationPage(context);
        List<FormMessage> mistakes = form.mistakes(model(context).activation(), context.getUser(), page.texts());
        return mistakes.isEmpty()
                ? activate(context, visit, form, page.locale())
                : show(context, visit, form, mistakes);
    }

    private static Response activate(
            RequiredActionContext context, LinkVisit visit, ActivationForm form, Locale shown) {
        try {
            model(context)
                    .activation()
                    .activate(
                            visit.link(),
                            context.getUser(),
                            form.password().password(),
                            form.terms(),
                            form.marketing(),
                            shown,
                            LinkVisit.origin(context));
            return visit.done();
        } catch (RefusedException e) {
            if (e.refusal() != Refusal.MALFORMED) {
                return visit.lookAgain();
            }
            visit.takeBack();
            return show(context, visit, form, List.of(NewPassword.refused()));
        }
    }

    private static Response show(
            RequiredActionContext context, LinkVisit visit, ActivationForm form, List<FormMessage> mistakes) {
        return visit.isOver() ? visit.over() : new ActivationPage(context).show(visit, form, mistakes);
    }

    /** Somebody signed in past the link, for example through an identity provider: the way on is the mail. */
    private static Response mailAgain(RequiredActionContext context) {
        boolean asked = context.getHttpRequest().getDecodedFormParameters().containsKey("again");
        if (asked) {
            model(context).recovery().requestPassword(context.getUser().getUsername(), LinkVisit.origin(context));
        }
        return needed(context, asked);
    }

    private static Response needed(RequiredActionContext context, boolean sent) {
        return context.form().setAttribute("sent", sent).createForm("company-activation-needed.ftl");
    }

    private static boolean isActivated(RequiredActionContext context) {
        return model(context).accounts().isActivated(context.getUser());
    }

    private static CompanyAccountsProvider model(RequiredActionContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
