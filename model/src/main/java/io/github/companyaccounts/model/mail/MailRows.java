package io.github.companyaccounts.model.mail;

import io.github.companyaccounts.model.mail.sending.MailTrouble;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rows of the outbox as the nodes that send them see them. A row belongs to the node that holds its lease; every change
 * is one conditional update, so a node that lost its lease changes nothing any more. Times in milliseconds.
 */
final class MailRows {

    private static final String DUE =
            " m.state = 'WAITING' and m.nextAt <= :now and m.leaseUntil <= :now and m.realmId = :realm";

    private static final String MINE = " where m.id = :id and m.leaseNode = :node and m.state = 'WAITING'";

    private final EntityManager entities;

    MailRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Realms that have something to be sent now. */
    List<String> realms(long now) {
        return entities.createQuery(
                        "select distinct m.realmId from MailEntity m"
                                + " where m.state = 'WAITING' and m.nextAt <= :now and m.leaseUntil <= :now",
                        String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ids of what is to be sent now, the one that waits longest first. */
    List<String> due(String realmId, long now, int max) {
        return entities.createQuery(
                        "select m.id from MailEntity m where" + DUE + " order by m.nextAt, m.orderedAt", String.class)
                .setParameter("now", now)
                .setParameter("realm", realmId)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Takes the lease.
     *
     * @return {@code false} if another node was faster
     */
    boolean claim(String id, String node, long now, long until) {
        return entities.createQuery(
                                "update MailEntity m set m.leaseUntil = :until, m.leaseNode = :node"
                                        + " where m.id = :id and m.state = 'WAITING' and m.nextAt <= :now and m.leaseUntil <= :now")
                        .setParameter("until", until)
                        .setParameter("node", node)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Makes the leases of mails that are just being sent last longer. */
    void keep(Collection<String> ids, String node, long until) {
        entities.createQuery("update MailEntity m set m.leaseUntil = :until"
                        + " where m.id in :ids and m.leaseNode = :node and m.state = 'WAITING'")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("node", node)
                .executeUpdate();
    }

    Optional<MailEntity> read(String id) {
        List<MailEntity> rows = entities.createQuery("select m from MailEntity m where m.id = :id", MailEntity.class)
                .setParameter("id", id)
                .getResultList();
        rows.forEach(entities::detach);
        return rows.stream().findFirst();
    }

    boolean sent(String id, String node, long now) {
        return done(
                                "update MailEntity m set m.state = 'SENT', m.doneAt = :now, m.leaseUntil = 0, m.leaseNode = null,"
                                        + " m.attempts = m.attempts + 1, m.trouble = null, m.error = null" + MINE,
                                id,
                                node)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean failed(String id, String node, long now, MailTrouble trouble, String code) {
        return done(
                                "update MailEntity m set m.state = 'FAILED', m.doneAt = :now, m.leaseUntil = 0, m.leaseNode = null,"
                                        + " m.attempts = m.attempts + 1, m.trouble = :trouble, m.error = :error" + MINE,
                                id,
                                node)
                        .setParameter("now", now)
                        .setParameter("trouble", trouble.name())
                        .setParameter("error", code)
                        .executeUpdate()
                == 1;
    }

    boolean later(String id, String node, long nextAt, MailTrouble trouble, String code) {
        return done(
                                "update MailEntity m set m.nextAt = :next, m.leaseUntil = 0, m.leaseNode = null,"
                                        + " m.attempts = m.attempts + 1, m.trouble = :trouble, m.error = :error" + MINE,
                                id,
                                node)
                        .setParameter("next", nextAt)
                        .setParameter("trouble", trouble.name())
                        .setParameter("error", code)
                        .executeUpdate()
                == 1;
    }

    /** Nobody should get it any more. */
    boolean drop(String id, String node) {
        return done("delete from MailEntity m" + MINE, id, node).executeUpdate() == 1;
    }

    private Query done(String statement, String id, String node) {
        return entities.createQuery(statement).setParameter("id", id).setParameter("node", node);
    }

    /** What else is due in the realm would only meet the same closed door. */
    void postpone(String realmId, long now, long nextAt, MailTrouble trouble, String code) {
        entities.createQuery(
                        "update MailEntity m set m.nextAt = :next, m.trouble = :trouble, m.error = :error where" + DUE)
                .setParameter("next", nextAt)
                .setParameter("trouble", trouble.name())
                .setParameter("error", code)
                .setParameter("now", now)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Mails of the realm go out again: what could not, need not wait longer. */
    void bringForward(String realmId, long now) {
        entities.createQuery("update MailEntity m set m.nextAt = :now where m.realmId = :realm and m.state = 'WAITING'"
                        + " and m.nextAt > :now and m.leaseUntil <= :now and m.trouble in :troubles")
                .setParameter("now", now)
                .setParameter("realm", realmId)
                .setParameter("troubles", List.of(MailTrouble.SERVER.name(), MailTrouble.SETTINGS.name()))
                .executeUpdate();
    }
}
