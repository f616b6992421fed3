package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Companies.Registered;
import io.github.companyaccounts.model.login.CustomerNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * One try to register a company (A1), in a session of its own. Our row comes first: whoever registers the same number at
 * the same moment waits there, fails, and finds the company at the next try.
 */
final class Registration {

    /** Length of Keycloak's column. */
    private static final int LONGEST_ORGANIZATION_NAME = 255;

    private static final int LONGEST_SEARCH_TEXT = 255;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final OrganizationProvider organizations;

    private Registration(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = session.getContext().getRealm();
        this.organizations = session.getProvider(OrganizationProvider.class);
    }

    static Registration in(KeycloakSession session) {
        return new Registration(session);
    }

    Registered register(RegistrationForm form) {
        Optional<CompanyEntity> known = held(form.number());
        if (form.onlyNew() && known.isPresent()) {
            throw new RefusedException(Refusal.COMPANY_EXISTS, "customerNumber");
        }
        CompanyEntity company = known.orElseGet(() -> create(form));
        known.ifPresent(row -> update(row, form));
        if (form.mainAdmin() != null) {
            new MainAdminPlace(session, model, entities, realm, company)
                    .name(form.mainAdmin(), form.withMail(), form.operator());
        }
        entities.flush();
        return new Registered(model.companies().byId(company.getId()).orElseThrow(), known.isEmpty());
    }

    private Optional<CompanyEntity> held(CustomerNumber number) {
        return entities.createQuery(
                        "select c from CompanyEntity c where c.realmId = :realm and c.customerNumber = :number",
                        CompanyEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("number", number.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private CompanyEntity create(RegistrationForm form) {
        if (form.mainAdmin() == null) {
            throw new RefusedException(Refusal.MAIN_ADMIN_REQUIRED, "mainAdmin");
        }
        // there is one without our row after a realm was restored without our tables
        Optional<OrganizationModel> restored =
                Optional.ofNullable(organizations.getByAlias(form.number().value()));
        CompanyEntity row = new CompanyEntity();
        row.setId(restored.map(OrganizationModel::getId).orElseGet(KeycloakModelUtils::generateId));
        row.setRealmId(realm.getId());
        row.setCustomerNumber(form.number().value());
        row.setRegisteredAt(Time.currentTimeMillis());
        write(row, form.data());
        entities.persist(row);
        entities.flush();
        OrganizationModel organization = restored.orElseGet(() -> organizations.create(
                row.getId(), organizationName(form), form.number().value()));
        refuseClosed(row, organization);
        log(row, form, Activity.COMPANY_REGISTERED, details(form.data()));
        return row;
    }

    private void update(CompanyEntity row, RegistrationForm form) {
        OrganizationModel organization = organizations.getById(row.getId());
        refuseClosed(row, organization);
        if (CompanyQueries.data(row).equals(form.data())) {
            return;
        }
        boolean renamed = !row.getName().equals(form.data().name());
        write(row, form.data());
        if (renamed) {
            organization.setName(organizationName(form));
        }
        log(row, form, Activity.COMPANY_UPDATED, details(form.data()));
    }

    private static void refuseClosed(CompanyEntity row, OrganizationModel organization) {
        if (row.getClosedAt() != null || !organization.isEnabled()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
    }

    /** Keycloak wants names unique in a realm, companies may share one: so the number comes first. */
    private static String organizationName(RegistrationForm form) {
        return cut(form.number() + " " + form.data().name(), LONGEST_ORGANIZATION_NAME);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inCharacter = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, inCharacter ? longest - 1 : longest).strip();
    }

    private static void write(CompanyEntity row, CompanyData data) {
        Seat seat = data.seat();
        row.setName(data.name());
        row.setNameSearch(cut(SearchText.of(data.name()), LONGEST_SEARCH_TEXT));
        row.setTaxId(data.taxId());
        row.setVatId(data.vatId());
        row.setTaxKey(keyOf(data.taxId()));
        row.setVatKey(keyOf(data.vatId()));
        row.setLegalForm(data.legalForm() == null ? null : data.legalForm().name());
        row.setPhone(data.phone());
        row.setEmail(data.email());
        row.setStreet(seat.street());
        row.setPostalCode(seat.postalCode());
        row.setCity(seat.city());
        row.setCountry(seat.country());
        row.setContractRef(data.contractRef());
    }

    private static Map<Detail, String> details(CompanyData data) {
        return data.contractRef() == null
                ? Map.of(Detail.NAME, data.name())
                : Map.of(Detail.NAME, data.name(), Detail.CONTRACT_REF, data.contractRef());
    }

    private void log(CompanyEntity row, RegistrationForm form, Activity activity, Map<Detail, String> details) {
        model.activityLog().add(row.getId(), form.operator(), activity, null, null, details);
    }

    private static String keyOf(String taxNumber) {
        return TaxNumber.parse(taxNumber).map(TaxNumber::key).orElse(null);
    }
}
