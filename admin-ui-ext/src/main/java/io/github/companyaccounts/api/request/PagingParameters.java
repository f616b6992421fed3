package io.github.companyaccounts.api.request;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list. Kept as typed, so that what is wrong is answered as a problem document. */
public final class PagingParameters {

    @QueryParam("first")
    @Parameter(
            description = "First row, from 0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    public String first;

    @QueryParam("max")
    @Parameter(
            description = "Rows at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    public String max;

    /**
     * @throws io.github.companyaccounts.model.RefusedException MALFORMED at the parameter
     */
    public Paging paging() {
        return Paging.of(first, max);
    }
}
