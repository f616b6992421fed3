package io.github.companyaccounts.authenticators.recovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** What was forgotten. */
enum RecoveryMode {
    /** Asks for the login, mails a link (A10). */
    PASSWORD("password", "username", "companyRecoveryTypedNoLogin"),
    /** Explains, asks for the e-mail address, mails the logins that belong to it (A9). */
    LOGIN("login", "email", "companyRecoveryTypedNoEmail");

    private final String external;
    private final String field;
    private final String nothingTyped;

    RecoveryMode(String external, String field, String nothingTyped) {
        this.external = external;
        this.field = field;
        this.nothingTyped = nothingTyped;
    }

    static Optional<RecoveryMode> of(String external) {
        for (RecoveryMode mode : values()) {
            if (mode.external.equals(external)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The word for it in addresses, forms and templates. */
    String external() {
        return external;
    }

    /** The form's field. */
    String field() {
        return field;
    }

    /** Message key of what anybody can see is wrong with what was typed; whether it is known plays no part. */
    Optional<String> mistake(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(nothingTyped);
        }
        return this == LOGIN && typed.indexOf('@') < 1
                ? Optional.of("companyRecoveryTypedWrongEmail")
                : Optional.empty();
    }

    /** What was typed, without the blanks around it. */
    String typed(MultivaluedMap<String, String> form) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
