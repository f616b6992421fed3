package io.github.companyaccounts.api.networks;

import io.github.companyaccounts.model.networks.ClientAddress;
import io.github.companyaccounts.model.networks.TrustedNetworks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which networks a company's people are let in (D3). */
@Schema(
        description = "From which networks the company's people are let in",
        requiredProperties = {"enabled", "networks", "address", "version"})
public record NetworksRepresentation(
        @Schema(description = "Whether the rule is switched on; while it is not, people sign in from anywhere")
        boolean enabled,

        @Schema(description = "The networks, in the company's order", maxItems = 100)
        List<NetworkRepresentation> networks,

        @Schema(description = "Where this call comes from, as the server knows it", examples = "203.0.113.7")
        String address,

        @Schema(description = "Tells this rule from another one; to be sent with a change")
        String version) {

    static NetworksRepresentation of(TrustedNetworks rule, ClientAddress from) {
        return new NetworksRepresentation(rule.enabled(), NetworkRepresentation.of(rule), from.value(), rule.version());
    }
}
