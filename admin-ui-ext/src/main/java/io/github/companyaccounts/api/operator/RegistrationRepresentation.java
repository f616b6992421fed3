package io.github.companyaccounts.api.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.companyaccounts.api.company.SeatRepresentation;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Companies;
import io.github.companyaccounts.model.company.Companies.Registered;
import io.github.companyaccounts.model.company.CompanyData;
import io.github.companyaccounts.model.company.LegalForm;
import io.github.companyaccounts.model.company.MainAdminData;
import io.github.companyaccounts.model.login.CustomerNumber;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company to be registered or updated (A1).
 *
 * @param mainAdmin required for a new company
 * @param mailNow whether a new or corrected main admin gets their mail now; {@code null} is yes
 */
@Schema(description = "A company to be registered or updated", requiredProperties = "name")
public record RegistrationRepresentation(
        @Schema(description = "Need not be unique", maxLength = 200, examples = "Przykład Sp. z o.o.")
        String name,

        @Schema(description = "As the company's country writes it", examples = "5260250995")
        String taxId,

        @Schema(description = "With the country's prefix", examples = "PL5260250995")
        String vatId,

        @Schema(enumeration = {"sole-trader", "registered-company"})
        String legalForm,

        @Schema(examples = "+48 22 100 20 30") String phone,
        @Schema(examples = "biuro@example.com") String email,
        SeatRepresentation seat,

        @Schema(description = "The contract or authorization that the registration rests on", examples = "2026/11/0042")
        String contractRef,

        @Schema(
                description = "Required for a new company; later it may be left out, and corrects the data as long"
                        + " as the account is not activated")
        NamedMainAdminRepresentation mainAdmin,

        @Schema(description = "Whether a new or corrected main admin gets their mail now", defaultValue = "true")
        @JsonProperty("notify")
        Boolean mailNow) {

    /**
     * Registers it, or updates its data.
     *
     * @param onlyNew refuses to change a company that is there already
     */
    public Registered in(Companies companies, CustomerNumber number, boolean onlyNew, Actor operator) {
        Registration register = onlyNew ? companies::registerNew : companies::register;
        return register.of(
                number, toCompanyData(), mainAdmin == null ? null : mainAdmin.toMainAdminData(), notifies(), operator);
    }

    /** One of the model's two. */
    private interface Registration {
        Registered of(CustomerNumber number, CompanyData data, MainAdminData mainAdmin, boolean notify, Actor operator);
    }

    private CompanyData toCompanyData() {
        return new CompanyData(
                name, taxId, vatId, toLegalForm(), phone, email, seat == null ? null : seat.toSeat(), contractRef);
    }

    private LegalForm toLegalForm() {
        return legalForm == null
                ? null
                : Arrays.stream(LegalForm.values())
                        .filter(form -> form.external().equals(legalForm))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "legalForm"));
    }

    private boolean notifies() {
        return !Boolean.FALSE.equals(mailNow);
    }
}
