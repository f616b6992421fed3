package io.github.companyaccounts.api.networks;

import io.github.companyaccounts.model.networks.TrustedNetworks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a company's trusted networks. */
@Schema(description = "A network that people may come from", requiredProperties = "range")
public record NetworkRepresentation(
        @Schema(
                description = "One address, a block, or from–to, in IPv4 or IPv6. Answered in its shortest spelling",
                examples = {"203.0.113.7", "203.0.113.0/24", "203.0.113.10-203.0.113.20", "2001:db8::/48"},
                maxLength = 100)
        String range,

        @Schema(description = "What the company calls it", examples = "Biuro w Łodzi", maxLength = 100)
        String label) {

    static List<NetworkRepresentation> of(TrustedNetworks rule) {
        return rule.networks().stream()
                .map(network -> new NetworkRepresentation(network.range().toString(), network.label()))
                .toList();
    }
}
