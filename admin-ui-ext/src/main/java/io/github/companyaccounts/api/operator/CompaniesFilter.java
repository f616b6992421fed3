package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.SearchText;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.CompanyQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose companies. */
public final class CompaniesFilter {

    @QueryParam("search")
    @Parameter(
            description = "Beginning of the customer number or tax number, or part of the name",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
    public String search;

    @QueryParam("status")
    @Parameter(
            description = "Only open or only closed ones",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"open", "closed"}))
    public String status;

    /**
     * @throws RefusedException TOO_LONG or MALFORMED at the parameter
     */
    CompanyQuery query(Paging paging) {
        return new CompanyQuery(SearchText.of(search), open(), paging.first(), paging.max());
    }

    private Boolean open() {
        if (status == null || status.isBlank()) {
            return null;
        }
        return switch (status) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw new RefusedException(Refusal.MALFORMED, "status");
        };
    }
}
