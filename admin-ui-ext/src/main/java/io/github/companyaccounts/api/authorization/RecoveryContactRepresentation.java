package io.github.companyaccounts.api.authorization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.authorization.AuthorizationContact;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact with the company (D4). */
@Schema(
        description = "A contact with the company",
        requiredProperties = {"channel", "address", "outcome", "by", "at"})
public record RecoveryContactRepresentation(
        @Schema(enumeration = {"phone", "email"}) String channel,

        @Schema(description = "The phone number or e-mail address that was on record then")
        String address,

        @Schema(enumeration = {"reached", "not-reached"}) String outcome,
        String note,
        @Schema(description = "Login of the operator") String by,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

    static RecoveryContactRepresentation of(AuthorizationContact contact) {
        return new RecoveryContactRepresentation(
                contact.channel().external(),
                contact.address(),
                contact.outcome().external(),
                contact.note(),
                contact.operatorLogin(),
                contact.at());
    }
}
