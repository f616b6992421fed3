package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** The row of a company as a lock: acts on one company's people come one after the other, on all nodes. */
public final class CompanyRow {

    private CompanyRow() {}

    /**
     * Waits for others who hold it, then reads it anew. Held until the transaction ends.
     *
     * @throws RefusedException NOT_FOUND
     */
    public static CompanyEntity hold(EntityManager entities, String companyId) {
        CompanyEntity company = entities.find(CompanyEntity.class, companyId);
        if (company == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        entities.refresh(company, LockModeType.PESSIMISTIC_WRITE);
        return company;
    }

    /**
     * The account that the operator named is gone before anybody activated held the place: the same name, sent again, fills
     * it anew (A1). A place that was held once is not filled by that (D4), nor is one whose offer was declined.
     */
    public static void forgetNamed(EntityManager entities, String companyId) {
        entities.createQuery(
                        "update CompanyEntity c set c.named = null where c.id = :company and c.firstHeldAt is null")
                .setParameter("company", companyId)
                .executeUpdate();
    }
}
