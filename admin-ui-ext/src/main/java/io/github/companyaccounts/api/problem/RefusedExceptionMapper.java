package io.github.companyaccounts.api.problem;

import io.github.companyaccounts.model.RefusedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what a rule of the model refused. Nothing of Keycloak throws this exception, so nobody else is affected. */
@Provider
public final class RefusedExceptionMapper implements ExceptionMapper<RefusedException> {

    @Override
    public Response toResponse(RefusedException refused) {
        return ProblemResponse.of(problems -> problems.of(refused)).build();
    }
}
