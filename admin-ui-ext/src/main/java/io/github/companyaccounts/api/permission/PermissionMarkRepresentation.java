package io.github.companyaccounts.api.permission;

import io.github.companyaccounts.model.permission.MarkData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the operator says of a role that companies may give. */
@Schema(
        description = "What is said of a role that companies may give",
        requiredProperties = {"descriptions", "companies"})
public record PermissionMarkRepresentation(
        @Schema(description = "In both languages") DescriptionsRepresentation descriptions,

        @Schema(
                description = "Which companies may give it: every one, or those with a product it comes with",
                enumeration = {"all", "by-product"})
        String companies) {

    MarkData toData() {
        return descriptions == null
                ? new MarkData(null, null, companies)
                : new MarkData(descriptions.pl(), descriptions.en(), companies);
    }
}
