package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.account.AccountEntity;
import jakarta.persistence.EntityManager;
import org.keycloak.common.util.Time;

/** Our rows beside Keycloak's, for members it made without us. */
public final class MemberRows {

    private MemberRows() {}

    public static MemberEntity add(EntityManager entities, String companyId, String userId, String realmId) {
        MemberEntity row = new MemberEntity();
        row.setCompanyId(companyId);
        row.setUserId(userId);
        row.setRealmId(realmId);
        row.setCreatedAt(Time.currentTimeMillis());
        entities.persist(row);
        return row;
    }

    /** An account that is there already counts as activated. */
    public static void addActivated(EntityManager entities, String userId, String realmId) {
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
