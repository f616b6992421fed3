package io.github.companyaccounts.api.problem;

import io.github.companyaccounts.api.language.CallerLanguage;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/** The answer to a refused request; what the request had changed so far is rolled back. */
final class ProblemResponse {

    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemResponse() {}

    static Response.ResponseBuilder of(Function<Problems, ProblemRepresentation> refusal) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        session.getTransactionManager().setRollbackOnly();
        ProblemRepresentation problem = refusal.apply(new Problems(CallerLanguage.of(session)));
        return Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
    }
}
