package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import io.github.companyaccounts.requiredactions.link.LinkVisit;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Asks everybody for a new version of the terms once it is in force, at their next sign-in, whatever app it is to. Accepting
 * goes on; declining signs the person out everywhere and changes nothing else. A program that signs in with login and password
 * is refused until the person has answered. Needs no companies: it works in a realm that uses nothing else of the bundle.
 */
final class NewTerms implements RequiredActionProvider {

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
        if (isWanted(context)) {
            context.getAuthenticationSession().addRequiredAction(NewTermsFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<LegalDocument> terms = wanted(context);
        terms.ifPresentOrElse(document -> DocumentQuestion.of(context, document).askForTerms(false), context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<LegalDocument> terms = wanted(context);
        if (terms.isEmpty()) {
            context.success(); // accepted meanwhile in another tab, or the version is not asked for any more
            return;
        }
        DocumentQuestion question = DocumentQuestion.of(context, terms.get());
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        switch (String.valueOf(form.getFirst("answer"))) {
            case "accept" -> accept(context, question, form);
            case "decline" -> new SignOutInstead(context).show();
            default -> question.askForTerms(false);
        }
    }

    private static void accept(
            RequiredActionContext context, DocumentQuestion question, MultivaluedMap<String, String> form) {
        if (question.isAnsweredBy(form)) {
            documents(context)
                    .record(context.getUser(), question.document(), Decision.ACCEPTED, LinkVisit.origin(context));
            context.success();
        } else {
            question.askForTerms(true);
        }
    }

    private static Optional<LegalDocument> wanted(RequiredActionContext context) {
        return isWanted(context)
                ? documents(context)
                        .current(Kind.TERMS, context.getSession().getContext().resolveLocale(context.getUser()))
                : Optional.empty();
    }

    private static boolean isWanted(RequiredActionContext context) {
        return new AskedAtSignIn(context).isOfThePerson() && documents(context).asksForTerms(context.getUser());
    }

    private static LegalDocuments documents(RequiredActionContext context) {
        return context.getSession().getProvider(CompanyAccountsProvider.class).legalDocuments();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
