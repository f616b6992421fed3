package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RealmSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.RealmModel;

/** Forgets authorizations whose time is over: drafts, then scans, then all the rest of decided ones. A few at a time. */
public final class OldAuthorizations {

    /** Longer than any upload takes. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private final EntityManager entities;
    private final long now;

    public OldAuthorizations(EntityManager entities, long now) {
        this.entities = entities;
        this.now = now;
    }

    public List<String> realms() {
        return entities.createQuery("select distinct a.realmId from AuthorizationEntity a", String.class)
                .getResultList();
    }

    /** Drafts that nobody finished. */
    public int forgetDrafts(int atATime) {
        List<String> ids = entities.createQuery(
                        "select a.id from AuthorizationEntity a where a.expiresAt < :now order by a.expiresAt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(atATime)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        // one may have been sent meanwhile; nothing else belongs to a form
        return entities.createQuery("delete from AuthorizationEntity a where a.id in :ids and a.expiresAt < :now")
                .setParameter("ids", ids)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Pieces of uploads that ended with their node. */
    public int forgetLostPieces(int atATime) {
        return new ScanPieces(entities).forgetLost(now - UPLOAD.toMillis(), atATime);
    }

    /** Not while operators have an objection to look into. Of what the company took back at once, of what was refused soon: strangers could fill the database with those. */
    public int forgetScans(RealmModel realm, int atATime) {
        RealmSettings settings = new RealmSettings(realm);
        List<AuthorizationEntity> rows = entities.createQuery(
                        "select a from AuthorizationEntity a where a.realmId = :realm and a.scanId is not null and a.objectionOpenSince is null"
                                + " and (a.decidedAt < :before or a.state = :withdrawn"
                                + " or (a.state = :refused and a.decidedAt < :beforeRefused)) order by a.decidedAt",
                        AuthorizationEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("before", now - settings.authorizationScanKept().toMillis())
                .setParameter("withdrawn", AuthorizationState.WITHDRAWN.name())
                .setParameter("refused", AuthorizationState.REFUSED.name())
                .setParameter(
                        "beforeRefused",
                        now - settings.authorizationRefusedScanKept().toMillis())
                .setMaxResults(atATime)
                .getResultList();
        for (AuthorizationEntity row : rows) {
            new ScanPieces(entities).forget(row.getScanId());
            row.setScanId(null);
        }
        return rows.size();
    }

    public int forgetDecided(RealmModel realm, int atATime) {
        return forget(entities.createQuery(
                        "select a.id from AuthorizationEntity a where a.realmId = :realm and a.decidedAt < :before"
                                + " order by a.decidedAt",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter(
                        "before",
                        now - new RealmSettings(realm).authorizationKept().toMillis())
                .setMaxResults(atATime)
                .getResultList());
    }

    /** Of a company that is gone: nobody can decide for it any more. */
    public void forgetCompany(String companyId) {
        forget(entities.createQuery("select a.id from AuthorizationEntity a where a.companyId = :company", String.class)
                .setParameter("company", companyId)
                .getResultList());
    }

    /** An account is gone: what was approved for it comes to nothing when its time has come. */
    public void forgetPerson(String userId) {
        entities.createQuery("update AuthorizationEntity a set a.personId = null where a.personId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        entities.createQuery("update AuthorizationConcernedEntity c set c.userId = null where c.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    private int forget(List<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        entities.createQuery("delete from AuthorizationScanEntity s where s.scanId in"
                        + " (select a.scanId from AuthorizationEntity a where a.id in :ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        for (String rows : List.of("AuthorizationContactEntity", "AuthorizationConcernedEntity")) {
            entities.createQuery("delete from " + rows + " r where r.authorizationId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return entities.createQuery("delete from AuthorizationEntity a where a.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
