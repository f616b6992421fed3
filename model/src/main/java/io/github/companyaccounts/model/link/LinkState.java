package io.github.companyaccounts.model.link;

import java.util.Locale;

/** Whether a link works and, if not, why (design, "Links from mails"). */
public enum LinkState {
    LIVE,
    USED,
    /** A newer one was sent. */
    REPLACED,
    BLOCKED,
    DELETED,
    EMAIL_CHANGED,
    EXPIRED,
    /** The person left the company, or refused. */
    LEFT,
    /** What it was for is not wanted any more: whoever asked for it took it back, or may not ask any more. */
    WITHDRAWN,
    /** The company was closed. */
    CLOSED,
    /** Nobody ever got such a link, or it was forgotten long after its time. */
    UNKNOWN;

    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
