package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.company.CompanyRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * The row of an account as a lock, between those who act on it and its owner. Rows are always taken in the order company,
 * account, links, so that nobody waits for somebody who waits for them.
 */
public final class AccountRow {

    private AccountRow() {}

    /** Waits for others who hold it, then reads it anew; empty for an account this bundle does not know. */
    public static Optional<AccountEntity> hold(EntityManager entities, String userId) {
        AccountEntity account = entities.find(AccountEntity.class, userId);
        if (account != null) {
            entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(account);
    }

    /** For its activation, which its company's row is told of if it is the main admin's. */
    public static void holdWithCompanies(EntityManager entities, String userId) {
        entities.createQuery(
                        "select m.companyId from MainAdminEntity m where m.userId = :user order by m.companyId",
                        String.class)
                .setParameter("user", userId)
                .getResultList()
                .forEach(companyId -> CompanyRow.hold(entities, companyId));
        hold(entities, userId);
    }
}
