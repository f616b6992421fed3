package io.github.companyaccounts.model.limit;

import io.github.companyaccounts.model.secret.Hash;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;

/**
 * Counts for all nodes what may happen only so often in an hour. A row is replaced only if it still is what was read; if it
 * is not, the whole transaction fails and is to be tried again.
 */
public final class JpaLimits {

    /** The longest that anything is counted for. */
    private static final Duration DAY = Duration.ofDays(1);

    private final EntityManager entities;
    private final String realmId;

    public JpaLimits(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** What is limited. Part of stored keys: never rename. */
    public enum Kind {
        REQUESTS_OF_CLIENT,
        REQUESTS_OF_WIDE_NETWORK,
        MAILS_TO_ACCOUNT,
        MAILS_TO_ADDRESS,
        ASKED_MAILS_TO_ACCOUNT,
        ASKED_MAILS_TO_ADDRESS,
        REFUSALS_TO_ACCOUNT,
        REFUSALS_TO_ADDRESS,
        NETWORKS_MAILS,
        INVITATIONS_OF_COMPANY,
        INVITATIONS_TO_ADDRESS,
        RIGHT_REQUESTS_OF_PERSON,
        RIGHT_REQUEST_MAILS,
        LOGOS_OF_COMPANY,
        PASSWORDS_OF_REGISTRATION,
        REGISTRATIONS_OF_ADDRESS,
        REGISTRATION_MAILS,
        AUTHORIZATION_MAILS_TO_ADDRESS,
        AUTHORIZATION_MAILS,
        AUTHORIZATION_MAILS_OF_CLIENT,
        AUTHORIZATION_PDFS_OF_CLIENT,
        AUTHORIZATION_UPLOADS,
        AUTHORIZATION_TRIES_OF_CLIENT,
        AUTHORIZATION_TRIES_OF_CASE,
        AUTHORIZATION_TRIES_OF_CASE_BY_CLIENT,
        JOINS_OF_ACCOUNT,
        JOINS_OF_CLIENT,
        JOINS_OF_WIDE_NETWORK,
        WRONG_PASSWORDS_OF_CLIENT,
        WRONG_PASSWORDS_OF_WIDE_NETWORK,
        WRONG_PASSWORDS_OF_BROWSER,
        LOCK_MAILS_TO_ACCOUNT
    }

    /** One thing that is limited. */
    public record Limit(Kind kind, String subject, int max) {

        /** So many times the limit of an IPv6 network has the wider one it is part of. */
        private static final int WIDE = 3;

        /**
         * What may come from one client. Of IPv6 the wider network as well: whoever has one has tens of thousands of the narrow
         * ones.
         *
         * @param ofWide what is counted for the wider network
         */
        public static List<Limit> ofClient(ClientNetwork client, Kind kind, Kind ofWide, int max) {
            Limit narrow = new Limit(kind, client.value(), max);
            return client.wide()
                    .map(wide -> List.of(narrow, new Limit(ofWide, wide, HourlyLimit.times(max, WIDE))))
                    .orElse(List.of(narrow));
        }
    }

    /** Counts all of them, or none if one of them is used up. */
    public boolean take(List<Limit> limits) {
        long now = Time.currentTimeMillis();
        List<Optional<Runnable>> counted =
                limits.stream().map(limit -> counting(limit, now)).toList();
        if (counted.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        counted.forEach(count -> count.orElseThrow().run());
        return true;
    }

    /**
     * Waits for others who count this one, and keeps it until the transaction ends: for what a whole realm counts, where of several
     * who try again one would lose every time. The first time there is nothing to keep.
     */
    public void hold(Limit limit) {
        entities.createQuery("select l from LimitEntity l where l.id = :id", LimitEntity.class)
                .setParameter("id", id(limit))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(entities::detach);
    }

    /**
     * Counts what may happen only once in 24 hours.
     *
     * @return {@code false} if it happened already
     */
    public boolean takeOnceADay(Kind kind, String subject) {
        long now = Time.currentTimeMillis();
        String id = id(new Limit(kind, subject, 1));
        LimitEntity row = read(id);
        if (row == null) {
            insert(id, HourlyLimit.unused(), now);
            return true;
        }
        if (row.getLatestAt() > now - DAY.toMillis()) {
            return false;
        }
        replace(row, HourlyLimit.unused(), now);
        return true;
    }

    /** How long it takes until all of them have room for one more. */
    public Duration untilFree(List<Limit> limits) {
        long now = Time.currentTimeMillis();
        return limits.stream()
                .map(limit -> before(read(id(limit))).untilFree(now, limit.max()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /**
     * Counts all of them, beyond their maxima too, as long as there was a pause before that grows with each one
     * ({@link HourlyLimit#pause}).
     *
     * @return how long to wait, and nothing was counted; empty if they were counted
     */
    public Optional<Duration> takeWithGrowingWait(List<Limit> limits) {
        long now = Time.currentTimeMillis();
        // looked at once: a second look, to count, would take what others counted since the first for looked at
        Map<Limit, Optional<LimitEntity>> rows = new LinkedHashMap<>();
        limits.forEach(limit -> rows.put(limit, Optional.ofNullable(read(id(limit)))));
        Optional<Duration> longest = rows.entrySet().stream()
                .map(row -> before(row.getValue().orElse(null))
                        .pause(now, row.getKey().max()))
                .max(Comparator.naturalOrder())
                .filter(wait -> !wait.isZero());
        if (longest.isEmpty()) {
            rows.forEach((limit, row) -> counting(id(limit), row.orElse(null), now, HourlyLimit.HIGHEST)
                    .ifPresent(Runnable::run));
        }
        return longest;
    }

    /** Takes the latest one of each back, in the transaction that counted it. */
    public void giveBack(List<Limit> limits) {
        for (Limit limit : limits) {
            LimitEntity row = read(id(limit));
            if (row != null) {
                replace(row, before(row).withoutLatest(), row.getLatestAt());
            }
        }
    }

    private static HourlyLimit before(LimitEntity row) {
        return row == null ? HourlyLimit.unused() : HourlyLimit.parse(row.getTimes());
    }

    private Optional<Runnable> counting(Limit limit, long now) {
        String id = id(limit);
        return counting(id, read(id), now, limit.max());
    }

    private Optional<Runnable> counting(String id, LimitEntity row, long now, int max) {
        return before(row)
                .countedAt(now, max)
                .map(after -> row == null ? () -> insert(id, after, now) : () -> replace(row, after, now));
    }

    private LimitEntity read(String id) {
        List<LimitEntity> rows = entities.createQuery("select l from LimitEntity l where l.id = :id", LimitEntity.class)
                .setParameter("id", id)
                .getResultList();
        rows.forEach(entities::detach);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private void insert(String id, HourlyLimit counted, long now) {
        LimitEntity row = new LimitEntity();
        row.setId(id);
        row.setRealmId(realmId);
        row.setTimes(counted.text());
        row.setLatestAt(now);
        entities.persist(row);
        entities.flush();
        entities.detach(row);
    }

    private void replace(LimitEntity row, HourlyLimit counted, long now) {
        int changed = entities.createQuery(
                        "update LimitEntity l set l.times = :times, l.latestAt = :now, l.version = l.version + 1"
                                + " where l.id = :id and l.version = :version")
                .setParameter("times", counted.text())
                .setParameter("now", now)
                .setParameter("id", row.getId())
                .setParameter("version", row.getVersion())
                .executeUpdate();
        if (changed == 0) {
            throw new OptimisticLockException("another node counted at the same moment");
        }
    }

    /** Whom it is about is nobody's business who reads the table. */
    private String id(Limit limit) {
        return Hash.hexOf(realmId + "|" + limit.kind() + "|" + limit.subject());
    }
}
