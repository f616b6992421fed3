package io.github.companyaccounts.model.cancellation;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.recorded.Ref;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Requests to cancel as rows, for products, which show theirs. */
public final class CancellationRows {

    private final EntityManager entities;
    private final String realmId;

    public CancellationRows(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /**
     * Adds a request. Whoever asks in the realm waits for the one before to commit, so that numbers become visible in their
     * order. The first ever may fail because another one was the first (the caller tries again).
     *
     * @param paidUntil of the product, ISO 8601, or {@code null}
     */
    public Cancellation add(
            Company company,
            Ref productRef,
            String productName,
            String paidUntil,
            CancellationForm.Checked form,
            Actor actor) {
        CancellationEntity row = new CancellationEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(realmId);
        row.setNumber(nextNumber());
        row.setCompanyId(company.id());
        row.setProductRef(productRef.value());
        row.setProductName(productName);
        row.setPaidUntil(paidUntil);
        row.setEffective(form.when().name());
        row.setReason(form.reason());
        row.setDetails(form.details());
        row.setRequestedById(actor.userId());
        row.setRequestedByLogin(actor.login());
        row.setRequestedAt(Time.currentTimeMillis());
        entities.persist(row);
        entities.flush();
        return cancellation(row);
    }

    private long nextNumber() {
        CancellationCounterEntity counter =
                entities.find(CancellationCounterEntity.class, realmId, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            counter = new CancellationCounterEntity();
            counter.setRealmId(realmId);
            counter.setLatest(1);
            entities.persist(counter);
        } else {
            counter.setLatest(counter.getLatest() + 1);
        }
        entities.flush();
        return counter.getLatest();
    }

    /** One SQL statement; none for no ids. */
    public Map<String, Cancellation> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from CancellationEntity c where c.id in :ids", CancellationEntity.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(CancellationEntity::getId, CancellationRows::cancellation));
    }

    /**
     * Whether a product that is now paid until this day was renewed since the request was done.
     *
     * @param paidUntil ISO 8601, or {@code null}
     */
    public boolean isOver(String id, String paidUntil) {
        CancellationEntity row = entities.find(CancellationEntity.class, id);
        if (row == null) {
            return true;
        }
        boolean longer =
                paidUntil != null && (row.getPaidUntil() == null || paidUntil.compareTo(row.getPaidUntil()) > 0);
        return row.getDoneAt() != null && longer;
    }

    static Cancellation cancellation(CancellationEntity row) {
        return new Cancellation(
                row.getId(),
                row.getNumber(),
                row.getCompanyId(),
                new Ref(row.getProductRef()),
                row.getProductName(),
                Cancellation.When.valueOf(row.getEffective()),
                row.getReason(),
                row.getDetails(),
                row.getRequestedById(),
                row.getRequestedByLogin(),
                Instant.ofEpochMilli(row.getRequestedAt()),
                row.getDoneAt() == null ? null : Instant.ofEpochMilli(row.getDoneAt()));
    }
}
