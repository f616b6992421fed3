package io.github.companyaccounts.api.request;

import io.github.companyaccounts.model.recorded.RecordedQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose among what the operator's systems recorded of a company. */
public final class RecordedFilter {

    @QueryParam("search")
    @Parameter(
            description = "Part of what can be searched, small or capital letters, with or without accents",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
    public String search;

    /**
     * @throws io.github.companyaccounts.model.RefusedException TOO_LONG at {@code search}
     */
    public RecordedQuery query(Paging paging) {
        return new RecordedQuery(text(), paging.first(), paging.max());
    }

    /**
     * @return {@code null} if there is nothing to search for
     * @throws io.github.companyaccounts.model.RefusedException TOO_LONG at {@code search}
     */
    public String text() {
        return SearchText.of(search);
    }
}
