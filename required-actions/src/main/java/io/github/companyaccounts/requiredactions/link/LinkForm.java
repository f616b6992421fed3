package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.link.LinkPurpose;
import java.util.Optional;

/** The links that lead to a form: a required action of Keycloak, since a password is set there. */
public enum LinkForm {
    ACTIVATION(LinkPurpose.ACTIVATION, "company-activation", "companyActivated"),
    NEW_PASSWORD(LinkPurpose.PASSWORD, "company-new-password", "companyPasswordChanged");

    private final LinkPurpose purpose;
    private final String action;
    private final String doneMessage;

    LinkForm(LinkPurpose purpose, String action, String doneMessage) {
        this.purpose = purpose;
        this.action = action;
        this.doneMessage = doneMessage;
    }

    /** Empty for a link that is answered on the landing itself. */
    static Optional<LinkForm> of(LinkPurpose purpose) {
        for (LinkForm form : values()) {
            if (form.purpose == purpose) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    static Optional<LinkForm> of(String externalPurpose) {
        for (LinkForm form : values()) {
            if (form.purpose.external().equals(externalPurpose)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    public LinkPurpose purpose() {
        return purpose;
    }

    /** Id of the required action. */
    public String action() {
        return action;
    }

    /** Message key of the page at the end; with {@code Title} after it, of that page's heading. */
    String doneMessage() {
        return doneMessage;
    }
}
