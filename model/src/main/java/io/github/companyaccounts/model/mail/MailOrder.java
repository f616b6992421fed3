package io.github.companyaccounts.model.mail;

import io.github.companyaccounts.model.link.MailLink;
import java.util.Map;
import org.keycloak.models.UserModel;

/**
 * A mail to be sent after this transaction commits.
 *
 * @param user {@code null} for a mail to whoever has the address, account or not
 * @param address where to; not always the account's address
 * @param companyId the company it is about, or {@code null}
 * @param link the link in it, or {@code null}
 * @param data further template attributes; never a secret
 */
public record MailOrder(
        MailTemplate template,
        UserModel user,
        String address,
        String companyId,
        MailLink link,
        Map<String, String> data) {

    public static MailOrder withLink(MailTemplate template, UserModel user, MailLink link) {
        return new MailOrder(template, user, link.email(), link.companyId(), link, Map.of());
    }
}
