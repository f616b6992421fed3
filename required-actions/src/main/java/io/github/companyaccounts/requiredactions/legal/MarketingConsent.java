package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import io.github.companyaccounts.requiredactions.link.LinkVisit;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Asks whoever was never asked for the consent to commercial information, once: at the end of a sign-in that has pages. Either
 * answer goes on, and is changed on the account pages. Needs no companies, as the terms do not.
 */
final class MarketingConsent implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (isWanted(context)) {
            context.getAuthenticationSession().addRequiredAction(MarketingConsentFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        wanted(context)
                .ifPresentOrElse(
                        document -> DocumentQuestion.of(context, document).askForConsent(false), context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<LegalDocument> consent = wanted(context);
        if (consent.isEmpty()) {
            context.success(); // answered meanwhile in another tab
            return;
        }
        DocumentQuestion question = DocumentQuestion.of(context, consent.get());
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        switch (String.valueOf(form.getFirst("answer"))) {
            case "accept" -> answer(context, question, form, Decision.ACCEPTED);
            case "decline" -> answer(context, question, form, Decision.DECLINED);
            default -> question.askForConsent(false);
        }
    }

    private static void answer(
            RequiredActionContext context,
            DocumentQuestion question,
            MultivaluedMap<String, String> form,
            Decision decision) {
        if (question.isAnsweredBy(form)) {
            documents(context).record(context.getUser(), question.document(), decision, LinkVisit.origin(context));
            context.success();
        } else {
            question.askForConsent(true);
        }
    }

    private static Optional<LegalDocument> wanted(RequiredActionContext context) {
        return isWanted(context)
                ? documents(context)
                        .current(
                                Kind.MARKETING,
                                context.getSession().getContext().resolveLocale(context.getUser()))
                : Optional.empty();
    }

    private static boolean isWanted(RequiredActionContext context) {
        AskedAtSignIn signIn = new AskedAtSignIn(context);
        return signIn.isOfThePerson() && signIn.hasPages() && documents(context).asksForMarketing(context.getUser());
    }

    private static LegalDocuments documents(RequiredActionContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class).legalDocuments();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
