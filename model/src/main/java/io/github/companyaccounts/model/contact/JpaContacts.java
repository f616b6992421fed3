package io.github.companyaccounts.model.contact;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.people.MembersNow;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One row for each company that has said something. */
public final class JpaContacts implements Contacts {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    public JpaContacts(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
    }

    @Override
    public Contact of(Company company) {
        ContactEntity row = entities.find(ContactEntity.class, company.id());
        return row == null ? Contact.NONE : new Contact(row.getPerson(), row.getPhone(), row.getEmail());
    }

    @Override
    public Contact change(Company company, Contact contact, Actor asking) {
        WhoMay.of(model.settings()).check(asking, CompanyAct.CHANGE_CONTACT);
        Violations violations = new Violations();
        Contact checked = contact.checked(violations);
        violations.refuse();
        CompanyEntity held = CompanyRow.hold(entities, company.id());
        if (held.getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        RealmModel realm = session.getContext().getRealm();
        Actor actor = new MembersNow(session, model, entities, realm).acting(company.id(), asking);
        WhoMay.of(model.settings()).check(actor, CompanyAct.CHANGE_CONTACT);
        if (!checked.equals(of(company))) {
            write(company, checked);
            model.activityLog().add(company.id(), actor, Activity.CONTACT_CHANGED, null, null, Map.of());
        }
        return checked;
    }

    private void write(Company company, Contact contact) {
        ContactEntity known = entities.find(ContactEntity.class, company.id());
        ContactEntity row = known == null ? new ContactEntity() : known;
        row.setPerson(contact.person());
        row.setPhone(contact.phone());
        row.setEmail(contact.email());
        if (known == null) {
            row.setCompanyId(company.id());
            row.setRealmId(session.getContext().getRealm().getId());
            entities.persist(row);
        }
        entities.flush();
    }
}
