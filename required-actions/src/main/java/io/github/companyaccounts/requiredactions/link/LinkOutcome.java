package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.link.LinkPurpose;
import java.util.Locale;
import java.util.Optional;

/** What a button on the landing did. */
enum LinkOutcome {
    /** A new link was asked for. */
    SENT,
    /** The new e-mail address counts. */
    CONFIRMED,
    /** The main admin's role was accepted. */
    ACCEPTED,
    /** The main admin's role was declined. */
    DECLINED;

    static Optional<LinkOutcome> of(String external) {
        for (LinkOutcome outcome : values()) {
            if (outcome.external().equals(external)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** Its word in addresses. */
    String external() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a link of this purpose can have it. */
    boolean isOf(LinkPurpose purpose) {
        return switch (this) {
            case SENT -> purpose != LinkPurpose.INVITATION && purpose != LinkPurpose.REGISTRATION;
            case CONFIRMED -> purpose == LinkPurpose.CONFIRM_EMAIL;
            case ACCEPTED, DECLINED -> purpose == LinkPurpose.MAIN_ADMIN_OFFER;
        };
    }
}
