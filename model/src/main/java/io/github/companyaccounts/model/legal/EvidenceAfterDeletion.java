package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.RealmSettings;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;

/**
 * Evidence of accounts that are deleted: it stays for the time the realm sets, then it goes. What stays is the row as it
 * was written: login, document, version, hash, language, decision, time and address; no name and no e-mail address,
 * unless that was the login.
 */
public final class EvidenceAfterDeletion {

    private final EntityManager entities;

    public EvidenceAfterDeletion(EntityManager entities) {
        this.entities = entities;
    }

    /** From now on the time runs. Nothing happens where there is no evidence, or it runs already. */
    public void begin(RealmModel realm, String userId) {
        boolean evidence = !entities.createQuery(
                        "select a.id from AcceptanceEntity a where a.userId = :user", String.class)
                .setParameter("user", userId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (evidence && entities.find(GonePersonEntity.class, userId) == null) {
            entities.persist(new GonePersonEntity(userId, realm.getId(), Time.currentTimeMillis()));
        }
    }

    /** Realms in which accounts with evidence were deleted. */
    public List<String> realms() {
        return entities.createQuery("select distinct g.realmId from GonePersonEntity g", String.class)
                .getResultList();
    }

    /**
     * Lets evidence go whose time is over, of so many accounts at most.
     *
     * @return of how many it did
     */
    public int end(RealmModel realm, int accounts) {
        long before = Time.currentTimeMillis()
                - new RealmSettings(realm).evidenceAfterDeletion().toMillis();
        List<String> over = entities.createQuery(
                        "select g.userId from GonePersonEntity g where g.realmId = :realm and g.deletedAt < :before"
                                // one that came back under the same id, restored, say, is no longer gone
                                + " and not exists (select 1 from UserEntity u where u.id = g.userId)"
                                + " order by g.deletedAt",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("before", before)
                .setMaxResults(accounts)
                .getResultList();
        if (!over.isEmpty()) {
            for (String rows : List.of("AcceptanceEntity", "GonePersonEntity")) {
                entities.createQuery("delete from " + rows + " r where r.userId in :users")
                        .setParameter("users", over)
                        .executeUpdate();
            }
        }
        return over.size();
    }
}
