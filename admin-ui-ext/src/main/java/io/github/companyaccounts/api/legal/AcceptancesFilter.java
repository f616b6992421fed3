package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.legal.LegalDocument;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose evidence. */
public final class AcceptancesFilter {

    private static final int LONGEST_LOGIN = 255;

    @QueryParam("login")
    @Parameter(
            description = "Login at the time of the decision, or now; the whole of it",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_LOGIN))
    public String login;

    @QueryParam("kind")
    @Parameter(
            description = "Only about documents of this kind",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"terms", "marketing", "personal-data", "join-statement"}))
    public String kind;

    /**
     * @return {@code null} for all
     * @throws RefusedException TOO_LONG
     */
    String login() {
        if (login == null || login.isBlank()) {
            return null;
        }
        if (login.length() > LONGEST_LOGIN) {
            throw new RefusedException(Refusal.TOO_LONG, "login", LONGEST_LOGIN);
        }
        return login.strip();
    }

    /**
     * @return {@code null} for all
     * @throws RefusedException MALFORMED
     */
    LegalDocument.Kind kind() {
        return kind == null || kind.isBlank()
                ? null
                : LegalDocument.Kind.parse(kind).orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "kind"));
    }
}
