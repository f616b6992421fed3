package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Evidence as rows of one realm: added and read, never changed. */
final class AcceptanceRows {

    private static final int ROW = 0;
    private static final int TITLE = 1;
    private static final int DELETED_AT = 2;

    private final EntityManager entities;
    private final String realmId;

    AcceptanceRows(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    void add(UserModel user, LegalDocument document, Decision decision, Origin origin, Instant at) {
        entities.persist(new AcceptanceEntity(
                KeycloakModelUtils.generateId(),
                realmId,
                user.getId(),
                user.getUsername(),
                document.kind().name(),
                document.version(),
                document.sha256(),
                document.locale().toLanguageTag(),
                decision.name(),
                at.toEpochMilli(),
                origin.address()));
    }

    /** About the very text that was consented to. */
    void addWithdrawal(UserModel user, Acceptance given, Origin origin) {
        entities.persist(new AcceptanceEntity(
                KeycloakModelUtils.generateId(),
                realmId,
                user.getId(),
                user.getUsername(),
                given.kind().name(),
                given.version(),
                given.sha256(),
                given.locale(),
                Decision.WITHDRAWN.name(),
                Time.currentTimeMillis(),
                origin.address()));
    }

    /** Whether a version of the terms is in force of which this person accepted no text. */
    boolean lacksTerms(String userId) {
        return isInForceWithout(
                Kind.TERMS,
                userId,
                "select a.id from AcceptanceEntity a join LegalTextEntity t on t.sha256 = a.sha256"
                        + " where a.userId = :user and a.kind = :kind and a.version = v.version"
                        + " and a.decision = 'ACCEPTED' and t.versionId = v.id");
    }

    /** Whether a version of this kind is in force, and this person never decided about any. */
    boolean wasNeverAsked(String userId, Kind kind) {
        return isInForceWithout(
                kind, userId, "select a.id from AcceptanceEntity a where a.userId = :user and a.kind = :kind");
    }

    private boolean isInForceWithout(Kind kind, String userId, String evidence) {
        return !entities.createQuery(
                        "select v.id from LegalVersionEntity v where v.realmId = :realm and v.kind = :kind"
                                + " and v.effectiveFrom = " + LegalVersionRows.IN_FORCE_FROM
                                + " and not exists (" + evidence + ")",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("kind", kind.name())
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("user", userId)
                .getResultList()
                .isEmpty();
    }

    Optional<Acceptance> last(String userId, Kind kind, Decision decision) {
        String condition =
                " and a.userId = :user and a.kind = :kind" + (decision == null ? "" : " and a.decision = :decision");
        Map<String, Object> values = decision == null
                ? Map.of("user", userId, "kind", kind.name())
                : Map.of("user", userId, "kind", kind.name(), "decision", decision.name());
        return find(condition, values, 0, 1).stream().findFirst();
    }

    List<Acceptance> ofPerson(String userId, int first, int max) {
        return find(" and a.userId = :user", Map.of("user", userId), first, max);
    }

    Optional<Acceptance> ofPerson(String userId, String id) {
        return find(" and a.userId = :user and a.id = :id", Map.of("user", userId, "id", id), 0, 1).stream()
                .findFirst();
    }

    /**
     * @param userId of the account that has the login now; {@code ""} if none has
     */
    List<Acceptance> search(String login, String userId, Kind kind, int first, int max) {
        StringBuilder condition = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        if (login != null) {
            condition.append(" and (a.login = :login or a.userId = :user)");
            values.put("login", login);
            values.put("user", userId);
        }
        if (kind != null) {
            condition.append(" and a.kind = :kind");
            values.put("kind", kind.name());
        }
        return find(condition.toString(), values, first, max);
    }

    /** One query, with the title of what was shown and whether the account is still there. */
    private List<Acceptance> find(String condition, Map<String, Object> values, int first, int max) {
        TypedQuery<Object[]> query = entities.createQuery(
                        "select a, (select min(t.title) from LegalTextEntity t where t.realmId = a.realmId"
                                + " and t.sha256 = a.sha256), g.deletedAt"
                                + " from AcceptanceEntity a left join GonePersonEntity g on g.userId = a.userId"
                                + " where a.realmId = :realm" + condition + " order by a.decidedAt desc, a.id",
                        Object[].class)
                .setParameter("realm", realmId)
                .setFirstResult(first)
                .setMaxResults(max);
        values.forEach(query::setParameter);
        return query.getResultStream().map(AcceptanceRows::acceptance).toList();
    }

    private static Acceptance acceptance(Object[] found) {
        AcceptanceEntity row = (AcceptanceEntity) found[ROW];
        Long deletedAt = (Long) found[DELETED_AT];
        return new Acceptance(
                row.getId(),
                row.getUserId(),
                row.getLogin(),
                Kind.valueOf(row.getKind()),
                row.getVersion(),
                row.getSha256(),
                row.getLocale(),
                Decision.valueOf(row.getDecision()),
                Instant.ofEpochMilli(row.getDecidedAt()),
                row.getAddress(),
                (String) found[TITLE],
                deletedAt == null ? null : Instant.ofEpochMilli(deletedAt));
    }
}
