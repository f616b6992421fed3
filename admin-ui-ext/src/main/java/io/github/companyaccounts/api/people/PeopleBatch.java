package io.github.companyaccounts.api.people;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.problem.Problems;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Does one act to several people (A12). Each is a transaction of its own, so that what was done stays done, and every
 * result is known when the answer is written.
 */
final class PeopleBatch {

    private static final Logger LOG = Logger.getLogger(PeopleBatch.class);

    private final KeycloakSession session;
    private final Company company;
    private final Actor actor;
    private final Problems problems;

    PeopleBatch(KeycloakSession session, CompanyMember admin) {
        this.session = session;
        this.company = admin.company();
        this.actor = admin.actor();
        this.problems = new Problems(CallerLanguage.of(session));
    }

    List<BatchResultRepresentation> run(Batch batch) {
        return batch.ids().stream().map(id -> result(id, batch)).toList();
    }

    private BatchResultRepresentation result(String id, Batch batch) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), session.getContext(), own -> batch.action()
                            .perform(
                                    own.getProvider(CompanyAccountsProvider.class)
                                            .people(),
                                    company,
                                    id,
                                    batch,
                                    actor));
            return BatchResultRepresentation.done(id);
        } catch (RefusedException e) {
            return BatchResultRepresentation.refused(id, problems.of(e));
        } catch (ModelDuplicateException e) {
            return BatchResultRepresentation.refused(id, problems.of(new RefusedException(Refusal.CONFLICT)));
        } catch (RuntimeException e) {
            LOG.error("One of several acts at once failed", e);
            return BatchResultRepresentation.refused(id, problems.of(RequestFault.UNEXPECTED));
        }
    }
}
