package io.github.companyaccounts.api.caller;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.keycloak.services.cors.Cors;

/** Answers what browsers ask before a call from another origin; the call itself is checked against the client. */
public final class CorsPreflight {

    static final String[] METHODS = {"GET", "POST", "PUT", "DELETE"};

    /** The answer is the same for every address: nothing is known about the caller yet. */
    @OPTIONS
    @Path("{any:.*}")
    @Operation(hidden = true)
    public Response preflight() {
        return Cors.builder().auth().allowedMethods(METHODS).preflight().add(Response.ok());
    }
}
