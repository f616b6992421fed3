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
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** One row for each company that has said something. */
public final class JpaContacts implements Contacts {

    /** Where the person could do something about it, and nobody did for long. */
    private static final String TO_BE_CONFIRMED = """
            select o.id
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            join CompanyEntity c on c.id = o.id
            left join ContactEntity k on k.companyId = o.id
            left join MemberEntity cm on cm.companyId = o.id and cm.userId = g.user.id
            left join MainAdminEntity m on m.companyId = o.id and m.userId = g.user.id
            where g.user.id = :user
              and o.enabled = true
              and c.closedAt is null
              and cm.blockedAt is null
              and m.closedAt is null
              and (cm.admin = true or m.userId is not null)
              and coalesce(k.confirmedAt, c.registeredAt) <= :before
              and (k.remindAt is null or k.remindAt <= :now)
            """;

    private static final Duration PUT_OFF = Duration.ofDays(7);

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
        Contact checked = checked(contact, asking);
        CompanyEntity held = hold(company);
        Actor actor = acting(company, asking);
        boolean due = isDue(held);
        boolean changed = !checked.equals(of(company));
        write(company, checked, actor);
        if (changed || due) {
            log(company, actor, changed);
        }
        return checked;
    }

    @Override
    public Set<String> toBeConfirmed(UserModel user) {
        Period period = model.settings().contactConfirmation();
        if (period.isZero() || !realm().isOrganizationsEnabled()) {
            return Set.of();
        }
        String name = Contacts.class.getName() + "|" + user.getId();
        @SuppressWarnings("unchecked") // our own
        Set<String> known = session.getAttribute(name, Set.class);
        if (known != null) {
            return known;
        }
        Set<String> read = Set.copyOf(entities.createQuery(TO_BE_CONFIRMED, String.class)
                .setParameter("user", user.getId())
                .setParameter("before", before(period))
                .setParameter("now", Time.currentTimeMillis())
                .getResultList());
        session.setAttribute(name, read);
        return read;
    }

    @Override
    public void confirm(Company company, Contact contact, Actor asking) {
        Contact checked = checked(contact, asking);
        CompanyEntity held = hold(company);
        Actor actor = acting(company, asking);
        if (isDue(held)) {
            boolean changed = !checked.equals(of(company));
            write(company, checked, actor);
            log(company, actor, changed);
        }
        forgetRead(asking);
    }

    @Override
    public void confirmLater(Company company, Actor asking) {
        WhoMay.of(model.settings()).check(asking, CompanyAct.CHANGE_CONTACT);
        CompanyEntity held = hold(company);
        acting(company, asking);
        if (isDue(held)) {
            row(company).setRemindAt(Time.currentTimeMillis() + PUT_OFF.toMillis());
            entities.flush();
        }
        forgetRead(asking);
    }

    private Contact checked(Contact contact, Actor asking) {
        WhoMay.of(model.settings()).check(asking, CompanyAct.CHANGE_CONTACT);
        Violations violations = new Violations();
        Contact checked = contact.checked(violations);
        violations.refuse();
        return checked;
    }

    private CompanyEntity hold(Company company) {
        CompanyEntity held = CompanyRow.hold(entities, company.id());
        if (held.getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        return held;
    }

    private Actor acting(Company company, Actor asking) {
        Actor actor = new MembersNow(session, model, entities, realm()).acting(company.id(), asking);
        WhoMay.of(model.settings()).check(actor, CompanyAct.CHANGE_CONTACT);
        return actor;
    }

    /** Whether somebody is to be asked, with the company's row held. */
    private boolean isDue(CompanyEntity held) {
        Period period = model.settings().contactConfirmation();
        if (period.isZero()) {
            return false;
        }
        ContactEntity row = entities.find(ContactEntity.class, held.getId());
        if (row != null) {
            entities.refresh(row); // it may have been read before the row was held
        }
        long since = row == null || row.getConfirmedAt() == null ? held.getRegisteredAt() : row.getConfirmedAt();
        boolean putOff = row != null && row.getRemindAt() != null && row.getRemindAt() > Time.currentTimeMillis();
        return since <= before(period) && !putOff;
    }

    /** Milliseconds; what was confirmed then or earlier is to be confirmed again. */
    private static long before(Period period) {
        return Instant.ofEpochMilli(Time.currentTimeMillis())
                .atZone(ZoneOffset.UTC)
                .minus(period)
                .toInstant()
                .toEpochMilli();
    }

    private void log(Company company, Actor actor, boolean changed) {
        Activity activity = changed ? Activity.CONTACT_CHANGED : Activity.CONTACT_CONFIRMED;
        model.activityLog().add(company.id(), actor, activity, null, null, Map.of());
    }

    /** What comes next in the request of whoever answered goes by their answer. */
    private void forgetRead(Actor asking) {
        session.removeAttribute(Contacts.class.getName() + "|" + asking.userId());
    }

    private void write(Company company, Contact contact, Actor actor) {
        ContactEntity row = row(company);
        row.setPerson(contact.person());
        row.setPhone(contact.phone());
        row.setEmail(contact.email());
        row.setConfirmed(Time.currentTimeMillis(), actor.userId());
        entities.flush();
    }

    private ContactEntity row(Company company) {
        ContactEntity known = entities.find(ContactEntity.class, company.id());
        if (known != null) {
            return known;
        }
        ContactEntity row = new ContactEntity();
        row.setCompanyId(company.id());
        row.setRealmId(realm().getId());
        entities.persist(row);
        return row;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
