package io.github.companyaccounts.requiredactions.secondfactor;

import io.github.companyaccounts.model.secondfactor.SecondFactorAtSignIn;
import io.github.companyaccounts.model.secondfactor.SecondFactorPolicies.Demand;
import io.github.companyaccounts.requiredactions.legal.AskedAtSignIn;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Lets nobody without a second factor go on whose company requires one (D2): they choose a kind, and set it up on Keycloak's own
 * page before anything else. Looked at after each step of every sign-in, whatever app it is to, so that starting over, another
 * action or a sign-in that is there already leads here again. A program that signs in with login and password, and proves no
 * second factor with it, is refused.
 */
final class SecondFactorNeeded implements RequiredActionProvider {

    /** Field: the kind pressed. */
    private static final String METHOD = "method";

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
        if (!new AskedAtSignIn(context).isOfThePerson()) {
            return;
        }
        SecondFactorAtSignIn signIn = signIn(context);
        signIn.remember();
        if (!signIn.unmet().isEmpty() && !EnrolMethod.isUnderWay(context)) {
            context.getAuthenticationSession().addRequiredAction(SecondFactorNeededFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        List<Demand> unmet = unmet(context);
        if (unmet.isEmpty()) {
            context.success(); // set up meanwhile in another tab, or not required any more
        } else {
            ask(context, unmet);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<EnrolMethod> chosen = EnrolMethod.named(
                        context.getHttpRequest().getDecodedFormParameters().getFirst(METHOD))
                .filter(method -> method.isOffered(context.getRealm()));
        boolean maySetUp = !unmet(context).isEmpty() && !signIn(context).wantsThePasskey();
        if (chosen.isPresent() && maySetUp) {
            chosen.get().begin(context);
            context.success(); // with this choice: Keycloak's own action is due now
        } else {
            requiredActionChallenge(context);
        }
    }

    private static void ask(RequiredActionContext context, List<Demand> unmet) {
        boolean passkeyOnly = signIn(context).wantsThePasskey();
        context.challenge(context.form()
                .setAttribute(
                        "requiredBy", unmet.stream().map(Demand::companyName).toList())
                .setAttribute("methods", passkeyOnly ? List.of() : EnrolMethod.offered(context.getRealm()))
                .setAttribute("passkey", signIn(context).wouldDoByPasskey())
                .setAttribute("passkeyOnly", passkeyOnly)
                .createForm("company-second-factor.ftl"));
    }

    private static List<Demand> unmet(RequiredActionContext context) {
        return new AskedAtSignIn(context).isOfThePerson() ? signIn(context).unmet() : List.of();
    }

    private static SecondFactorAtSignIn signIn(RequiredActionContext context) {
        return new SecondFactorAtSignIn(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
