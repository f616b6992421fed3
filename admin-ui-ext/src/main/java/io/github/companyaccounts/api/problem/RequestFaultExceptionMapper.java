package io.github.companyaccounts.api.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests that never reached a rule. */
@Provider
public final class RequestFaultExceptionMapper implements ExceptionMapper<RequestFaultException> {

    @Override
    public Response toResponse(RequestFaultException thrown) {
        RequestFault fault = thrown.fault();
        Response.ResponseBuilder answer = ProblemResponse.of(problems -> problems.of(thrown));
        if (fault.challenge() != null) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, fault.challenge());
        }
        return answer.build();
    }
}
