package io.github.companyaccounts.api.logo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a logo is.
 *
 * @param logoUrl needs no token and cannot be guessed
 */
@Schema(description = "Where a logo is", requiredProperties = "logoUrl")
public record LogoRepresentation(
        @Schema(description = "Needs no token, cannot be guessed, and ends when the logo is changed or removed")
        String logoUrl) {}
