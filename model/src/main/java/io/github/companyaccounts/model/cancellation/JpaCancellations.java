package io.github.companyaccounts.model.cancellation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/** Requests to cancel of all companies in one table. */
public final class JpaCancellations implements Cancellations {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    public JpaCancellations(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
    }

    @Override
    public List<Entry> list(CancellationQuery wanted) {
        String state = wanted.state() == null
                ? ""
                : wanted.state() == Cancellation.State.DONE ? " and c.doneAt is not null" : " and c.doneAt is null";
        TypedQuery<Tuple> query = entities.createQuery(
                        "select c as row, k.customerNumber as customerNumber, k.name as name"
                                + " from CancellationEntity c join CompanyEntity k on k.id = c.companyId"
                                + " where c.realmId = :realm and c.number > :after" + state + " order by c.number",
                        Tuple.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("after", wanted.after())
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.max());
        return query.getResultStream()
                .map(row -> new Entry(
                        CancellationRows.cancellation(row.get("row", CancellationEntity.class)),
                        row.get("customerNumber", String.class),
                        row.get("name", String.class)))
                .toList();
    }

    @Override
    public Company done(String id, Actor operator) {
        WhoMay.of(model.settings()).check(operator, CompanyAct.RECORD);
        CancellationEntity row = found(id);
        CompanyRow.hold(entities, row.getCompanyId());
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        Company company =
                model.companies().byId(row.getCompanyId()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (!company.isOpen()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        if (row.getDoneAt() == null) {
            row.setDoneAt(Time.currentTimeMillis());
            model.activityLog()
                    .add(
                            company.id(),
                            operator,
                            Activity.CANCELLATION_DONE,
                            null,
                            null,
                            Map.of(Detail.PRODUCT, row.getProductName(), Detail.REF, row.getProductRef()));
        }
        return company;
    }

    private CancellationEntity found(String id) {
        CancellationEntity row = entities.find(CancellationEntity.class, id);
        if (row == null
                || !row.getRealmId().equals(session.getContext().getRealm().getId())) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        return row;
    }
}
