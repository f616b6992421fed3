package io.github.companyaccounts.model.jpa;

import jakarta.persistence.EntityManager;
import org.keycloak.common.util.Time;

/** Our rows beside Keycloak's, for members it made without us. */
final class MemberRows {

    private MemberRows() {}

    static MemberEntity add(EntityManager entities, String companyId, String userId, String realmId) {
        MemberEntity row = new MemberEntity();
        row.setCompanyId(companyId);
        row.setUserId(userId);
        row.setRealmId(realmId);
        row.setCreatedAt(Time.currentTimeMillis());
        entities.persist(row);
        return row;
    }

    /** An account that is there already counts as activated. */
    static void addActivated(EntityManager entities, String userId, String realmId) {
        if (entities.find(AccountEntity.class, userId) == null) {
            AccountEntity row = new AccountEntity();
            row.setUserId(userId);
            row.setRealmId(realmId);
            row.setActivatedAt(Time.currentTimeMillis());
            row.setCreatedAt(row.getActivatedAt());
            entities.persist(row);
        }
    }
}
