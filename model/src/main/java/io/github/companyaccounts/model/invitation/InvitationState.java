package io.github.companyaccounts.model.invitation;

import java.util.Locale;

/** Where an invitation is. An accepted one is a membership, a withdrawn one is gone: neither is listed. */
public enum InvitationState {
    /** Can be accepted. */
    WAITING,
    /** Its time is over, or its link died with the company's closing; it can be sent again. */
    EXPIRED,
    /** Whoever sent it may not invite any more; it works again when somebody else sends it again. */
    LAPSED,
    /** The person does not want to; stays listed so that the company knows, until it is withdrawn or made anew. */
    REFUSED;

    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }
}
