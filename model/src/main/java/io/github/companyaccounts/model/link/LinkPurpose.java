package io.github.companyaccounts.model.link;

import java.util.Locale;

/** What a link from a mail is for. A link never works for another purpose. */
public enum LinkPurpose {
    ACTIVATION,
    PASSWORD,
    CONFIRM_EMAIL,
    /** For whoever has the address, with an account or without (E1). */
    INVITATION,
    /** For whoever registers and has no account until it was used (B1). */
    REGISTRATION,
    MAIN_ADMIN_OFFER;

    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
