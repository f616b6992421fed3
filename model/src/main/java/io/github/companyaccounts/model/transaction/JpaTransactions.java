package io.github.companyaccounts.model.transaction;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.RecordedQuery;
import io.github.companyaccounts.model.recorded.RecordedRows;
import io.github.companyaccounts.model.recorded.Ref;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Transactions of all companies in one table. */
public final class JpaTransactions implements Transactions {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final JpaPermissions permissions;
    private final RecordedRows<TransactionEntity> rows;

    public JpaTransactions(
            KeycloakSession session,
            CompanyAccountsProvider model,
            JpaPermissions permissions,
            EntityManager entities) {
        this.session = session;
        this.model = model;
        this.permissions = permissions;
        this.rows = new RecordedRows<>(session, entities, TransactionEntity.class, "r.date desc, r.ref desc", MOST);
    }

    @Override
    public Recorded<Transaction> record(Company company, Ref ref, TransactionData data, Actor operator) {
        whoMay().check(operator, CompanyAct.RECORD);
        Violations violations = new Violations();
        Transaction.Values checked = data.checked(violations);
        violations.refuse();
        rows.hold(company);
        Optional<TransactionEntity> known = rows.findHeld(company, ref);
        TransactionEntity row = known.orElseGet(() -> newRow(company, ref));
        write(row, checked);
        if (known.isEmpty()) {
            rows.add(company, row);
        }
        return new Recorded<>(transaction(row), known.isEmpty());
    }

    private TransactionEntity newRow(Company company, Ref ref) {
        TransactionEntity row = new TransactionEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(session.getContext().getRealm().getId());
        row.setCompanyId(company.id());
        row.setRef(ref.value());
        return row;
    }

    private static void write(TransactionEntity row, Transaction.Values values) {
        row.setDate(values.date().toString());
        row.setNumber(values.number());
        row.setDescription(values.description());
        row.setAmount(values.amount());
        row.setCurrency(values.currency());
        row.setState(values.state().name());
        row.setDocumentUrl(values.documentUrl());
        row.setSearchText(RecordedRows.searchText(row.getRef(), values.number(), values.description()));
    }

    @Override
    public void remove(Company company, Ref ref, Actor operator) {
        whoMay().check(operator, CompanyAct.RECORD);
        rows.hold(company);
        rows.remove(rows.findHeld(company, ref).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    @Override
    public Transaction get(Company company, Ref ref, Actor actor) {
        requireMayLook(company, actor);
        return rows.find(company, ref)
                .map(JpaTransactions::transaction)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public List<Transaction> list(Company company, RecordedQuery query, Actor actor) {
        requireMayLook(company, actor);
        return rows.page(company, query).stream()
                .map(JpaTransactions::transaction)
                .toList();
    }

    @Override
    public long count(Company company, String search, Actor actor) {
        requireMayLook(company, actor);
        return rows.count(company, search);
    }

    private void requireMayLook(Company company, Actor actor) {
        if (!mayLook(company, actor)) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
    }

    @Override
    public boolean mayLook(Company company, Actor actor) {
        return whoMay().refusal(actor, CompanyAct.SEE_TRANSACTIONS, () -> holdsThePermission(company, actor))
                .isEmpty();
    }

    private boolean holdsThePermission(Company company, Actor actor) {
        Optional<Permission> needed = model.settings().transactionsPermission();
        return needed.isPresent()
                && permissions
                        .heldBy(List.of(actor.userId()), company.id())
                        .getOrDefault(actor.userId(), Set.of())
                        .contains(needed.get());
    }

    private WhoMay whoMay() {
        return WhoMay.of(model.settings());
    }

    private static Transaction transaction(TransactionEntity row) {
        return new Transaction(
                new Ref(row.getRef()),
                new Transaction.Values(
                        LocalDate.parse(row.getDate()),
                        row.getNumber(),
                        row.getDescription(),
                        row.getAmount(),
                        row.getCurrency(),
                        TransactionState.valueOf(row.getState()),
                        row.getDocumentUrl()));
    }
}
