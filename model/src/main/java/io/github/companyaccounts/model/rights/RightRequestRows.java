package io.github.companyaccounts.model.rights;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of requests. A list takes one statement, whatever its length. */
final class RightRequestRows {

    /** With the account, whose data a list shows. */
    private static final String FROM = """
             from RightRequestEntity r
             join UserEntity u on u.id = r.userId
             where r.companyId = :company
            """;

    /**
     * Somebody who still is in the company and may act for it, without the admin right. What changes that ends the request
     * as well; but an account that the stock console changes at this very moment is not worth anybody's answer either.
     */
    private static final String OPEN = """
             and r.refusedAt is null
             and u.enabled = true
             and exists (select 1 from UserGroupMembershipEntity g
                         join OrganizationEntity o on o.groupId = g.groupId
                         where o.id = r.companyId and g.user = u)
             and not exists (select 1 from MemberEntity m
                             where m.companyId = r.companyId and m.userId = r.userId
                               and (m.admin = true or m.blockedAt is not null))
             and not exists (select 1 from MainAdminEntity a where a.companyId = r.companyId and a.userId = r.userId)
            """;

    private static final String SELECT = """
            select r.id as id,
                   u.id as userId,
                   u.username as login,
                   u.firstName as firstName,
                   u.lastName as lastName,
                   u.email as email,
                   r.askedAt as askedAt,
                   r.refusedAt as refusedAt,
                   r.reason as reason,
                   r.refusedByLogin as refusedBy
            """;

    private final EntityManager entities;

    RightRequestRows(EntityManager entities) {
        this.entities = entities;
    }

    List<RightRequest> open(String companyId, int first, int max) {
        return entities.createQuery(SELECT + FROM + OPEN + " order by r.askedAt, r.id", Tuple.class)
                .setParameter("company", companyId)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(RightRequestRows::represent)
                .toList();
    }

    long countOpen(String companyId) {
        return entities.createQuery("select count(r.id)" + FROM + OPEN, Long.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    Optional<RightRequest> of(String companyId, String userId) {
        return entities.createQuery(SELECT + FROM + " and r.userId = :user", Tuple.class)
                .setParameter("company", companyId)
                .setParameter("user", userId)
                .getResultStream()
                .map(RightRequestRows::represent)
                .findFirst();
    }

    private static RightRequest represent(Tuple row) {
        Long refusedAt = row.get("refusedAt", Long.class);
        return new RightRequest(
                row.get("id", String.class),
                row.get("userId", String.class),
                row.get("login", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class),
                row.get("email", String.class),
                Instant.ofEpochMilli(row.get("askedAt", Long.class)),
                refusedAt == null
                        ? null
                        : new RightRequest.Refused(
                                Instant.ofEpochMilli(refusedAt),
                                row.get("reason", String.class),
                                row.get("refusedBy", String.class)));
    }

    /** One that waits, as the database has it now, whatever this transaction read before. */
    Optional<RightRequestEntity> heldOpen(String companyId, String id) {
        TypedQuery<RightRequestEntity> query = entities.createQuery(
                        "select r from RightRequestEntity r where r.companyId = :company and r.id = :id",
                        RightRequestEntity.class)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        Optional<RightRequestEntity> row = query.getResultList().stream().findFirst();
        row.ifPresent(entities::refresh);
        return row.filter(held -> held.getRefusedAt() == null);
    }

    void add(RightRequestEntity row) {
        entities.persist(row);
        entities.flush(); // the unique key speaks here
    }

    void endOpen(String companyId, String userId) {
        run(entities.createQuery("delete from RightRequestEntity r where r.companyId = :company and r.userId = :user"
                        + " and r.refusedAt is null")
                .setParameter("company", companyId)
                .setParameter("user", userId));
    }

    void endAllOpen(String companyId) {
        run(entities.createQuery(
                        "delete from RightRequestEntity r where r.companyId = :company and r.refusedAt is null")
                .setParameter("company", companyId));
    }

    void forget(String companyId, String userId) {
        run(entities.createQuery("delete from RightRequestEntity r where r.companyId = :company and r.userId = :user")
                .setParameter("company", companyId)
                .setParameter("user", userId));
    }

    void forget(String userId) {
        run(entities.createQuery("delete from RightRequestEntity r where r.userId = :user")
                .setParameter("user", userId));
    }

    private static void run(Query delete) {
        var unused = delete.executeUpdate();
    }
}
