package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.TaxNumber;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Person;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Which company and which of its members an authorization means, as they are at this moment. For operators only. */
final class CaseMatch {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    CaseMatch(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * By the customer number, which a tax number beside it must not contradict; else by the tax number, and if several have it,
     * the one that the login belongs to.
     */
    Optional<Company> company(AuthorizationForm form) {
        if (form.customerNumber() != null) {
            return model.companies()
                    .find(new CustomerNumber(form.customerNumber()))
                    .filter(company -> isNotContradicted(entities.find(CompanyEntity.class, company.id()), form));
        }
        List<Company> companies =
                TaxNumber.parse(form.taxNumber()).map(this::companiesWith).orElse(List.of());
        List<Company> fitting = companies.size() < 2
                ? companies
                : companies.stream()
                        .filter(company -> person(company, form.login()).isPresent())
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Of a company found by its customer number: by the tax number beside it. */
    static boolean isNotContradicted(CompanyEntity row, AuthorizationForm form) {
        Optional<TaxNumber> given = TaxNumber.parse(form.taxNumber());
        boolean unknown = row.getTaxKey() == null && row.getVatKey() == null;
        return given.isEmpty()
                || unknown
                || given.get().key().equals(row.getTaxKey())
                || given.get().key().equals(row.getVatKey());
    }

    private List<Company> companiesWith(TaxNumber number) {
        return entities.createQuery(
                        "select c.id from CompanyEntity c where c.realmId = :realm"
                                + " and (c.taxKey = :key or c.vatKey = :key) order by c.customerNumber",
                        String.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("key", number.key())
                .getResultStream()
                .flatMap(id -> model.companies().byId(id).stream())
                .toList();
    }

    /** Who signs in to the company's account with this login; the reserved one is whoever is main admin now. */
    Optional<Person> person(Company company, String login) {
        return model.accounts().signingInAs(login).map(UserModel::getId).flatMap(id -> personById(company, id));
    }

    Optional<Person> personById(Company company, String id) {
        try {
            return Optional.ofNullable(id).map(known -> model.people().get(company, known));
        } catch (RefusedException noMember) {
            return Optional.empty();
        }
    }
}
