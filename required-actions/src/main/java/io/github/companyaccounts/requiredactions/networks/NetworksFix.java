package io.github.companyaccounts.requiredactions.networks;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.networks.LiftedRule;
import io.github.companyaccounts.model.networks.NetworkRange;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * Whoever was let in from outside of their company's networks on its signed authorization puts the rule right before anything
 * else (D4): adds the network they come from, or switches the rule off. Asked at every sign-in until then. Whoever finds a way
 * past this page is outside as before: nothing but this page knows that the rule was lifted.
 */
final class NetworksFix implements RequiredActionProvider {

    /** Field: {@code add} or {@code off}, as pressed. */
    private static final String ANSWER = "answer";

    private static final String LABEL = "label";

    /**
     * Keycloak 26.7 leaves out an action that was asked for as {@code kc_action} and does not support it, even where it is
     * required.
     */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (NetworkCheck.leadsToASignIn(context) && toPutRight(context).isPresent()) {
            context.getAuthenticationSession().addRequiredAction(NetworksFixFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        toPutRight(context)
                .ifPresentOrElse(rule -> context.challenge(page(context, rule, context.form(), "")), context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<LiftedRule> rule = toPutRight(context);
        if (rule.isEmpty()) {
            context.success(); // put right meanwhile, by them or another admin: whether they come in is looked at next
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String label = Optional.ofNullable(form.getFirst(LABEL)).orElse("");
        try {
            switch (String.valueOf(form.getFirst(ANSWER))) {
                case "add" -> rule.get().admitHere(label);
                case "off" -> rule.get().switchOff();
                default -> {
                    requiredActionChallenge(context);
                    return;
                }
            }
            context.success();
        } catch (RefusedException refused) {
            refuse(context, rule.get(), label, refused);
        }
    }

    private static void refuse(RequiredActionContext context, LiftedRule rule, String label, RefusedException refused) {
        boolean mayNot =
                switch (refused.refusal()) {
                    case NOT_FOUND, NOT_ALLOWED, COMPANY_CLOSED -> true;
                    default -> false;
                };
        if (mayNot) { // no admin any more, within this very request
            context.challenge(OutsidePage.of(context.getSession(), context.form(), rule.outside()));
            return;
        }
        LoginFormsProvider form = context.form();
        switch (refused.refusal()) {
            case TOO_LONG, MALFORMED ->
                form.addError(new FormMessage(
                        LABEL, "companyNetworksFix." + refused.refusal().type()));
            case LIMIT_REACHED -> form.setError("companyNetworksFix.full");
            case CONFLICT -> form.setError("companyNetworksFix.conflict");
            default -> throw refused;
        }
        context.challenge(page(context, rule, form, label));
    }

    private static Response page(
            RequiredActionContext context, LiftedRule rule, LoginFormsProvider form, String label) {
        return OutsidePage.explained(context.getSession(), form, rule.outside())
                .setAttribute("addable", rule.here().map(NetworkRange::toString).orElse(""))
                .setAttribute(LABEL, label)
                .createForm("company-networks-fix.ftl");
    }

    private static Optional<LiftedRule> toPutRight(RequiredActionContext context) {
        return NetworkCheck.passingBy(context).toPutRight();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
