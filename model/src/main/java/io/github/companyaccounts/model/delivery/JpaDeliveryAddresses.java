package io.github.companyaccounts.model.delivery;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.RecordedQuery;
import io.github.companyaccounts.model.recorded.RecordedRows;
import io.github.companyaccounts.model.recorded.Ref;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Delivery addresses of all companies in one table. */
public final class JpaDeliveryAddresses implements DeliveryAddresses {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final RecordedRows<DeliveryAddressEntity> rows;

    public JpaDeliveryAddresses(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.rows = new RecordedRows<>(session, entities, DeliveryAddressEntity.class, "r.name, r.ref", MOST);
    }

    @Override
    public Recorded<Entry> record(Company company, Ref ref, DeliveryAddress address, Actor operator) {
        WhoMay.of(model.settings()).check(operator, CompanyAct.RECORD);
        Violations violations = new Violations();
        DeliveryAddress checked = address.checked(violations);
        violations.refuse();
        rows.hold(company);
        Optional<DeliveryAddressEntity> known = rows.findHeld(company, ref);
        DeliveryAddressEntity row = known.orElseGet(() -> newRow(company, ref));
        write(row, checked);
        if (known.isEmpty()) {
            rows.add(company, row);
        }
        return new Recorded<>(entry(row), known.isEmpty());
    }

    private DeliveryAddressEntity newRow(Company company, Ref ref) {
        DeliveryAddressEntity row = new DeliveryAddressEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(session.getContext().getRealm().getId());
        row.setCompanyId(company.id());
        row.setRef(ref.value());
        return row;
    }

    private static void write(DeliveryAddressEntity row, DeliveryAddress address) {
        row.setName(address.name());
        row.setStreet(address.street());
        row.setPostalCode(address.postalCode());
        row.setCity(address.city());
        row.setCountry(address.country());
        row.setPhone(address.phone());
        row.setSearchText(RecordedRows.searchText(
                row.getRef(), address.name(), address.street(), address.postalCode(), address.city()));
    }

    @Override
    public void remove(Company company, Ref ref, Actor operator) {
        WhoMay.of(model.settings()).check(operator, CompanyAct.RECORD);
        rows.hold(company);
        rows.remove(rows.findHeld(company, ref).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    @Override
    public Entry get(Company company, Ref ref) {
        return rows.find(company, ref)
                .map(JpaDeliveryAddresses::entry)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public List<Entry> list(Company company, RecordedQuery query) {
        return rows.page(company, query).stream()
                .map(JpaDeliveryAddresses::entry)
                .toList();
    }

    @Override
    public long count(Company company, String search) {
        return rows.count(company, search);
    }

    private static Entry entry(DeliveryAddressEntity row) {
        return new Entry(
                new Ref(row.getRef()),
                new DeliveryAddress(
                        row.getName(),
                        row.getStreet(),
                        row.getPostalCode(),
                        row.getCity(),
                        row.getCountry(),
                        row.getPhone()));
    }
}
