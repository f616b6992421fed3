package io.github.companyaccounts.model.mail.sending;

import java.util.Locale;

/** Why a mail could not be sent. Stored by name: never rename. */
public enum MailTrouble {
    /** Something is missing or wrong in what the operator configured: base address, mail server, sender. */
    SETTINGS(false),
    /** The mail server cannot be reached, or does not let us in. */
    SERVER(false),
    /** This mail cannot be written: its template is missing or broken, or the key of its link is gone. */
    WRITING(false),
    /** The mail server asks to try this mail again later. */
    LATER(false),
    /** The mail server refused the recipient or the message. */
    REFUSED(true),
    /** No mail server takes such an address. */
    ADDRESS(true),
    /** The link in the mail expired while it waited. */
    LINK_EXPIRED(true),
    /** It waited so long that nobody expects it any more. */
    TOO_OLD(true);

    private final boolean forGood;

    MailTrouble(boolean forGood) {
        this.forGood = forGood;
    }

    /** As APIs and messages write it, for example {@code link-expired}. */
    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether no mail of the realm would do better now; as soon as one does, the others may be tried again too. */
    public boolean concernsTheRealm() {
        return this == SETTINGS || this == SERVER;
    }

    /** Whether trying again is of no use. */
    public boolean isForGood() {
        return forGood;
    }
}
