package io.github.companyaccounts.api.networks;

import io.github.companyaccounts.model.networks.TrustedNetworks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which networks a company's people are let in, as the operator sees it (D3). */
@Schema(
        description = "From which networks a company's people are let in",
        requiredProperties = {"enabled", "networks"})
public record CompanyNetworksRepresentation(
        @Schema(description = "Whether the rule is switched on; while it is not, people sign in from anywhere")
        boolean enabled,

        @Schema(description = "The networks, in the company's order", maxItems = 100)
        List<NetworkRepresentation> networks) {

    static CompanyNetworksRepresentation of(TrustedNetworks rule) {
        return new CompanyNetworksRepresentation(rule.enabled(), NetworkRepresentation.of(rule));
    }
}
