package io.github.companyaccounts.model.recovery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;

/**
 * What is dropped since a limit of the whole realm is used up. People are not told, so the operator is: in the log, not more often
 * than once in an hour for each realm and node.
 */
public enum Dropped {
    REQUEST("recoveryRequestsWaiting", "a recovery request or a registration"),
    REGISTRATION("registrationsWaiting", "a registration"),
    REGISTRATION_MAIL("registrationMailsPerHour", "the mail of a registration");

    private static final Logger LOG = Logger.getLogger(Dropped.class);

    private static final long PAUSE = Duration.ofHours(1).toMillis();

    private static final Map<String, Long> REPORTED = new ConcurrentHashMap<>();

    private final String setting;
    private final String what;

    Dropped(String setting, String what) {
        this.setting = setting;
        this.what = what;
    }

    public void report(RealmModel realm) {
        if (isDue(realm.getId(), Time.currentTimeMillis())) {
            LOG.warnf(
                    "Realm %s: %s was dropped, since companyAccounts.%s is used up. More may follow; this is said once an hour.",
                    realm.getName(), what, setting);
        }
    }

    /** Whether it is to be said now; then it is not due for an hour. */
    boolean isDue(String realmId, long now) {
        String key = setting + "|" + realmId;
        Long before = REPORTED.get(key);
        if (before != null && now - before < PAUSE) {
            return false;
        }
        return before == null ? REPORTED.putIfAbsent(key, now) == null : REPORTED.replace(key, before, now);
    }
}
