package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.storage.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mail to somebody whose sign-in from outside was refused: perhaps it was not them. In a transaction of its own, since a
 * refused request is rolled back, and nobody is kept waiting by those who count the same mails at the same moment.
 */
final class OutsideMail {

    private static final Logger LOG = Logger.getLogger(OutsideMail.class);

    private final KeycloakSession session;

    OutsideMail(KeycloakSession session) {
        this.session = session;
    }

    void send(UserModel user, Outside outside) {
        try {
            OwnTransaction.run(session, "mail about a sign-in from outside", own -> order(own, user.getId(), outside));
        } catch (RefusedException e) {
            // so many are being refused at this moment that others are telling the person
            LOG.debugf(e, "no mail about a sign-in from outside to %s", user.getId());
        }
    }

    private static boolean order(KeycloakSession session, String userId, Outside outside) {
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null || user.getEmail() == null || user.getEmail().isBlank()) {
            return false;
        }
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        if (!MailLimits.ofRefusedSignIns(entities, realm).take(userId, user.getEmail())) {
            return false;
        }
        session.getProvider(CompanyAccountsProvider.class)
                .outbox()
                .order(new MailOrder(
                        MailTemplate.SIGN_IN_REFUSED,
                        user,
                        user.getEmail(),
                        outside.companyId(),
                        null,
                        Map.of("clientAddress", outside.address().value())));
        return true;
    }
}
