package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.mail.Outbox;
import io.github.companyaccounts.model.mail.Outbox.LastMail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;

/** The table of invitations. A list takes three statements, whatever its length. */
final class InvitationRows {

    private static final String LIST = """
            select i, l.id, l.endedAt
            from InvitationEntity i
            left join MailLinkEntity l on l.id = i.linkId
            where i.companyId = :company %s
            order by i.sentAt desc, i.id
            """;

    /** Those among the inviters who still manage the company's people. */
    private static final String STILL_INVITING = """
            select u.id from UserEntity u
            where u.id in :inviters
              and u.enabled = true
              and exists (select 1 from UserGroupMembershipEntity g
                          join OrganizationEntity o on o.groupId = g.groupId
                          where o.id = :company and g.user.id = u.id)
              and (exists (select 1 from MainAdminEntity m where m.companyId = :company and m.userId = u.id)
                   or exists (select 1 from MemberEntity a
                              where a.companyId = :company and a.userId = u.id and a.admin = true))
              and not exists (select 1 from MemberEntity b
                              where b.companyId = :company and b.userId = u.id and b.blockedAt is not null)
            """;

    private final EntityManager entities;
    private final Outbox outbox;

    InvitationRows(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    List<Invitation> list(String companyId, int first, int max) {
        return represent(
                companyId,
                entities.createQuery(LIST.formatted(""), Object[].class)
                        .setParameter("company", companyId)
                        .setFirstResult(first)
                        .setMaxResults(max)
                        .getResultList());
    }

    /** As the list shows it. */
    Invitation one(InvitationEntity row) {
        return represent(
                        row.getCompanyId(),
                        entities.createQuery(LIST.formatted("and i.id = :id"), Object[].class)
                                .setParameter("company", row.getCompanyId())
                                .setParameter("id", row.getId())
                                .getResultList())
                .get(0);
    }

    private List<Invitation> represent(String companyId, List<Object[]> rows) {
        Set<String> inviters = stillInviting(companyId, rows);
        Map<String, LastMail> mails = outbox.mailsWith(
                rows.stream().map(row -> invitation(row).getLinkId()).toList());
        return rows.stream().map(row -> represent(row, inviters, mails)).toList();
    }

    private static InvitationEntity invitation(Object[] row) {
        return (InvitationEntity) row[0];
    }

    private Set<String> stillInviting(String companyId, List<Object[]> rows) {
        Set<String> inviters =
                rows.stream().map(row -> invitation(row).getInvitedBy()).collect(Collectors.toSet());
        return inviters.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(STILL_INVITING, String.class)
                        .setParameter("company", companyId)
                        .setParameter("inviters", inviters)
                        .getResultList());
    }

    private static Invitation represent(Object[] row, Set<String> inviters, Map<String, LastMail> mails) {
        InvitationEntity invitation = invitation(row);
        boolean linkLives = row[1] != null && (row[2] == null || invitation.getRefusedAt() != null);
        return new Invitation(
                invitation.getId(),
                invitation.getEmail(),
                invitation.getPermissions(),
                invitation.isAll(),
                invitation.isAdmin(),
                state(invitation, linkLives, inviters.contains(invitation.getInvitedBy())),
                invitation.getInvitedByLogin(),
                Instant.ofEpochMilli(invitation.getSentAt()),
                Instant.ofEpochMilli(invitation.getExpiresAt()),
                mails.get(invitation.getLinkId()));
    }

    private static InvitationState state(InvitationEntity invitation, boolean linkLives, boolean inviterMay) {
        if (invitation.getRefusedAt() != null) {
            return InvitationState.REFUSED;
        }
        if (!linkLives || invitation.getExpiresAt() <= Time.currentTimeMillis()) {
            return InvitationState.EXPIRED;
        }
        return inviterMay ? InvitationState.WAITING : InvitationState.LAPSED;
    }

    long count(String companyId) {
        return entities.createQuery("select count(i) from InvitationEntity i where i.companyId = :company", Long.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    Optional<InvitationEntity> held(String companyId, String id) {
        return held(entities.createQuery(
                        "select i from InvitationEntity i where i.companyId = :company and i.id = :id",
                        InvitationEntity.class)
                .setParameter("company", companyId)
                .setParameter("id", id));
    }

    /** To be looked at only. */
    Optional<InvitationEntity> to(String companyId, String email) {
        return entities.createQuery(
                        "select i from InvitationEntity i where i.companyId = :company and i.email = :email",
                        InvitationEntity.class)
                .setParameter("company", companyId)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<InvitationEntity> heldTo(String companyId, String email) {
        return held(entities.createQuery(
                        "select i from InvitationEntity i where i.companyId = :company and i.email = :email",
                        InvitationEntity.class)
                .setParameter("company", companyId)
                .setParameter("email", email));
    }

    Optional<InvitationEntity> heldWith(String linkId) {
        return held(byLink(linkId));
    }

    /** As the database has it now, whatever this transaction read before. */
    private Optional<InvitationEntity> held(TypedQuery<InvitationEntity> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .findFirst()
                .map(row -> {
                    entities.refresh(row);
                    return row;
                });
    }

    /** To be looked at only. */
    Optional<InvitationEntity> with(String linkId) {
        return byLink(linkId).getResultList().stream().findFirst();
    }

    private TypedQuery<InvitationEntity> byLink(String linkId) {
        return entities.createQuery("select i from InvitationEntity i where i.linkId = :link", InvitationEntity.class)
                .setParameter("link", linkId);
    }

    void remove(InvitationEntity row) {
        entities.remove(row);
        entities.flush();
    }
}
