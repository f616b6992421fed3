package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.recovery.Dropped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * How many mails registering leads to in an hour: to one address, and of the realm, whose mails go to strangers. The same whether
 * the address has an account or not (invariant 10).
 */
final class RegistrationMails {

    private final JpaLimits limits;
    private final RealmModel realm;
    private final RealmSettings settings;

    RegistrationMails(EntityManager entities, RealmModel realm) {
        this.limits = new JpaLimits(entities, realm.getId());
        this.realm = realm;
        this.settings = new RealmSettings(realm);
    }

    /**
     * Counts one more.
     *
     * @param email in its normal spelling
     * @return {@code false} if there were too many
     */
    boolean take(String email) {
        if (!take(Kind.REGISTRATIONS_OF_ADDRESS, email, settings.mailsPerAddressAndHour())) {
            return false;
        }
        boolean free = take(Kind.REGISTRATION_MAILS, "", settings.registrationMailsPerHour());
        if (!free) {
            Dropped.REGISTRATION_MAIL.report(realm);
        }
        return free;
    }

    private boolean take(Kind kind, String subject, int max) {
        return limits.take(List.of(new Limit(kind, subject, max)));
    }
}
