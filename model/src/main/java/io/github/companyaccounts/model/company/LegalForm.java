package io.github.companyaccounts.model.company;

import java.util.Locale;

/** Decides who signs for a company: the owner, or those who represent it in the court register. */
public enum LegalForm {
    SOLE_TRADER,
    REGISTERED_COMPANY;

    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
