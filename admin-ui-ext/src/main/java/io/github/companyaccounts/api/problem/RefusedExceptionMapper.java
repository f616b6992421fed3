package io.github.companyaccounts.api.problem;

import io.github.companyaccounts.model.RefusedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what a rule of the model refused. Nothing of Keycloak throws this exception, so nobody else is affected. */
@Provider
public final class RefusedExceptionMapper implements ExceptionMapper<RefusedException> {

    @Override
    public Response toResponse(RefusedException refused) {
        Response.ResponseBuilder answer = ProblemResponse.of(problems -> problems.of(refused));
        // RFC 9110, section 10.2.3: whole seconds
        refused.retryAfter()
                .ifPresent(wait -> answer.header(
                        HttpHeaders.RETRY_AFTER,
                        wait.plusSeconds(1).minusMillis(1).toSeconds()));
        return answer.build();
    }
}
