package io.github.companyaccounts.api.networks;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.networks.TrustedNetworksForm;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company's rule as an admin wants it (D3). */
@Schema(
        description = "From which networks the company's people shall be let in; replaces the rule as a whole",
        requiredProperties = {"enabled", "networks"})
public record NetworksChangeRepresentation(
        @Schema(description = "Whether the rule is switched on; then it needs a network at least")
        Boolean enabled,

        @Schema(maxItems = 100) List<NetworkRepresentation> networks,

        @Schema(
                description =
                        "The caller knows that the rule leaves out the address they come from: without this such a"
                                + " rule is refused with `networks-lock-out`")
        Boolean confirmLockout,

        @Schema(
                description =
                        "That of the rule the caller has before their eyes: if somebody changed it since, the answer is"
                                + " `conflict` (409). Without it the rule is replaced whatever it is",
                maxLength = 100)
        String version) {

    /**
     * @throws RefusedException REQUIRED, MALFORMED at the field
     */
    TrustedNetworksForm toForm() {
        if (enabled == null) {
            throw new RefusedException(Refusal.REQUIRED, "enabled");
        }
        if (networks == null) {
            throw new RefusedException(Refusal.REQUIRED, "networks");
        }
        if (networks.stream().anyMatch(Objects::isNull)) {
            throw new RefusedException(Refusal.MALFORMED, "networks");
        }
        return new TrustedNetworksForm(
                enabled,
                networks.stream()
                        .map(network -> new TrustedNetworksForm.Entry(network.range(), network.label()))
                        .toList(),
                Boolean.TRUE.equals(confirmLockout),
                version);
    }
}
