/**
 * How a mail of the outbox is written and handed to the mail server. Knows nothing of the outbox itself.
 *
 * <p>For the model alone: other modules order mails through {@link io.github.companyaccounts.model.mail.Outbox}.
 */
package io.github.companyaccounts.model.mail.sending;
