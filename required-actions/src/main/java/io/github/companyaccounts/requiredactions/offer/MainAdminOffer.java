package io.github.companyaccounts.requiredactions.offer;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Company;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Asks whoever is offered the main admin's role of a company whether they accept it (A1, A5): at the end of a sign-in, so
 * after the password and whatever second factor the realm demands. The mail only leads to that sign-in. Who puts the answer
 * off is asked at the next sign-in.
 */
final class MainAdminOffer implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        SignInUnderWay signIn = new SignInUnderWay(context);
        if (signIn.canAsk() && offer(context, signIn).isPresent()) {
            context.getAuthenticationSession().addRequiredAction(MainAdminOfferFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        SignInUnderWay signIn = new SignInUnderWay(context);
        Optional<Company> offer = signIn.canAsk() ? offer(context, signIn) : Optional.empty();
        offer.ifPresentOrElse(company -> ask(context, company), context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        SignInUnderWay signIn = new SignInUnderWay(context);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<Company> shown = open(context).stream()
                .filter(company -> company.customerNumber().value().equals(form.getFirst("company")))
                .findFirst();
        if (signIn.canAsk() && shown.isPresent()) {
            answer(context, signIn, shown.get(), String.valueOf(form.getFirst("answer")));
        } else {
            requiredActionChallenge(context); // withdrawn meanwhile, or another one by now
        }
    }

    private static void answer(RequiredActionContext context, SignInUnderWay signIn, Company company, String answer) {
        switch (answer) {
            case "accept" -> model(context).companies().answerOffer(company, context.getUser(), true);
            case "decline" -> model(context).companies().answerOffer(company, context.getUser(), false);
            case "later" -> signIn.putOff(company);
            default -> {
                ask(context, company);
                return;
            }
        }
        context.success();
    }

    private static void ask(RequiredActionContext context, Company company) {
        context.challenge(context.form()
                .setAttribute("companyName", company.data().name())
                .setAttribute("customerNumber", company.customerNumber().value())
                .setAttribute("outcome", "none")
                .createForm("main-admin-offer.ftl"));
    }

    /** The one whose link was followed, where there are several. */
    private static Optional<Company> offer(RequiredActionContext context, SignInUnderWay signIn) {
        return open(context).stream()
                .filter(company -> !signIn.isPutOff(company))
                .min(Comparator.comparing(company -> !signIn.isFollowed(company)));
    }

    private static List<Company> open(RequiredActionContext context) {
        return model(context).companies().offersTo(context.getUser());
    }

    private static CompanyAccountsProvider model(RequiredActionContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
