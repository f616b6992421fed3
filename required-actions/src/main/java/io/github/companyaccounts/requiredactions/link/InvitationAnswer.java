package io.github.companyaccounts.requiredactions.link;

import java.util.Locale;
import java.util.Optional;

/** What an invited person did (E2). */
enum InvitationAnswer {
    /** With an account they had. */
    ACCEPTED("companyInvitationAccepted"),
    /** With an account made for it. */
    JOINED("companyInvitationJoined"),
    REFUSED("companyInvitationRefused");

    private final String message;

    InvitationAnswer(String message) {
        this.message = message;
    }

    static Optional<InvitationAnswer> of(String external) {
        for (InvitationAnswer answer : values()) {
            if (answer.external().equals(external)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Its word in addresses. */
    String external() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the page at the end; with {@code Title} after it, of that page's heading. */
    String message() {
        return message;
    }
}
