package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.ActorName;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.account.EmailAddress;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.permission.Giving;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permission;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/** Invitations in a table of ours, changed only while the company's row is held. */
public final class JpaInvitations implements Invitations {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final JpaPermissions permissions;
    private final EntityManager entities;
    private final RealmModel realm;
    private final InvitationRows rows;
    private final RightsNow rights;

    public JpaInvitations(
            KeycloakSession session,
            CompanyAccountsProvider model,
            JpaPermissions permissions,
            EntityManager entities,
            RealmModel realm) {
        this.session = session;
        this.model = model;
        this.permissions = permissions;
        this.entities = entities;
        this.realm = realm;
        this.rows = new InvitationRows(entities, model.outbox());
        this.rights = new RightsNow(model, permissions, new MembersNow(session, model, entities, realm));
    }

    @Override
    public List<Invitation> list(Company company, int first, int max) {
        return rows.list(company.id(), first, max);
    }

    @Override
    public long count(Company company) {
        return rows.count(company.id());
    }

    @Override
    public Invitation invite(Company company, NewInvitation invitation, Actor asking) {
        Actor inviter = begin(company, asking);
        Violations violations = new Violations();
        if (invitation.admin()) {
            whoMay().refusal(inviter, Act.GIVE_ADMIN_RIGHT, Subject.invited())
                    .ifPresent(refusal -> violations.add(refusal, "admin"));
        }
        Giving giving = new Giving(model, permissions, company, inviter);
        Set<Permission> given =
                invitation.all() ? giving.all() : giving.checked(invitation.permissions(), Set.of(), violations);
        String locale =
                Typed.at("locale", invitation.locale(), violations).locale(new Addresses(session, realm).locales());
        String email =
                Typed.at("email", invitation.email(), violations).required().email();
        Optional<InvitationEntity> present =
                email == null ? Optional.empty() : checkAddress(company, email, violations);
        violations.refuse();

        present.ifPresent(rows::remove); // expired, lapsed or refused
        InvitationEntity row = new InvitationEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(realm.getId());
        row.setCompanyId(company.id());
        row.setEmail(email);
        row.setPermissions(given);
        row.setAll(invitation.all());
        row.setAdmin(invitation.admin());
        row.setLocale(locale);
        send(company, row, inviter);
        entities.persist(row);
        log(company, inviter, Activity.INVITATION_SENT, row);
        return represent(row);
    }

    /**
     * Notes ALREADY_MEMBER and INVITATION_OPEN.
     *
     * @return the invitation that the address has, if a new one may take its place
     */
    private Optional<InvitationEntity> checkAddress(Company company, String email, Violations violations) {
        checkIsNoMember(company, email, violations);
        Optional<InvitationEntity> present = rows.heldTo(company.id(), email);
        if (present.filter(row -> represent(row).state() == InvitationState.WAITING)
                .isPresent()) {
            violations.add(Refusal.INVITATION_OPEN, "email");
        }
        return present;
    }

    private void checkIsNoMember(Company company, String email, Violations violations) {
        boolean member = new Addresses(session, realm)
                .ownerOf(email)
                .flatMap(owner -> model.memberships().in(owner, company.id()))
                .isPresent();
        if (member) {
            violations.add(Refusal.ALREADY_MEMBER, "email");
        }
    }

    @Override
    public Invitation resend(Company company, String id, Actor asking) {
        Actor inviter = begin(company, asking);
        InvitationEntity row = held(company, id);
        Violations violations = new Violations();
        if (row.isAdmin()) {
            whoMay().refusal(inviter, Act.GIVE_ADMIN_RIGHT, Subject.invited())
                    .ifPresent(refusal -> violations.add(refusal, "admin"));
        }
        var unused = new Giving(model, permissions, company, inviter)
                .checked(List.copyOf(row.getPermissions()), Set.of(), violations);
        violations.refuse();
        row.setRefusedAt(null);
        send(company, row, inviter);
        log(company, inviter, Activity.INVITATION_RESENT, row);
        return represent(row);
    }

    @Override
    public boolean isWaitingFor(Company company, UserModel person) {
        return waitingFor(company, person).isPresent();
    }

    private Optional<InvitationEntity> waitingFor(Company company, UserModel person) {
        if (person.getEmail() == null || !person.isEmailVerified()) {
            return Optional.empty();
        }
        return rows.to(company.id(), EmailAddress.normal(person.getEmail()))
                .filter(row -> rows.one(row).state() == InvitationState.WAITING);
    }

    @Override
    public void remind(Company company, Actor asking) {
        holdOpen(company);
        Actor invited = new MembersNow(session, model, entities, realm).acting(company.id(), asking);
        UserModel person = session.users().getUserById(realm, invited.userId());
        InvitationEntity row = waitingFor(company, person).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        MailLink link =
                model.mailLinks().byId(row.getLinkId()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        MailLimits.ofKnown(entities, realm).requireInvitation(company.id(), row.getEmail());
        mail(row, link, Actor.person(row.getInvitedBy(), row.getInvitedByLogin(), null));
        log(company, invited, Activity.INVITATION_RESENT, row);
    }

    @Override
    public void withdraw(Company company, String id, Actor asking) {
        Actor actor = begin(company, asking);
        InvitationEntity row = held(company, id);
        rows.remove(row);
        log(company, actor, Activity.INVITATION_WITHDRAWN, row);
    }

    private InvitationEntity held(Company company, String id) {
        return rows.held(company.id(), id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public void endOf(String companyId, String email, Actor actor) {
        if (email == null) {
            return;
        }
        rows.heldTo(companyId, EmailAddress.normal(email)).ifPresent(row -> {
            rows.remove(row);
            log(companyId, actor, Activity.INVITATION_WITHDRAWN, row);
        });
    }

    /** A new link and a mail in this transaction; the inviter answers for it. */
    private void send(Company company, InvitationEntity row, Actor inviter) {
        MailLimits.ofKnown(entities, realm).requireInvitation(company.id(), row.getEmail());
        MailLink link = model.mailLinks().issueInvitation(company.id(), row.getEmail());
        row.setLinkId(link.id());
        row.setInvitedBy(inviter.userId());
        row.setInvitedByLogin(inviter.login());
        row.setSentAt(Math.max(Time.currentTimeMillis(), row.getSentAt() + 1));
        row.setExpiresAt(link.expiresAt().toEpochMilli());
        mail(row, link, inviter);
    }

    private void mail(InvitationEntity row, MailLink link, Actor inviter) {
        model.outbox()
                .order(new MailOrder(
                        MailTemplate.INVITATION, null, row.getEmail(), row.getCompanyId(), link, told(row, inviter)));
    }

    private Map<String, String> told(InvitationEntity row, Actor inviter) {
        Map<String, String> told = new TreeMap<>();
        told.put("inviter", ActorName.of(session, realm, inviter));
        if (row.getLocale() != null) {
            told.put("recipientLanguage", row.getLocale());
        }
        return told;
    }

    private Invitation represent(InvitationEntity row) {
        entities.flush();
        return rows.one(row);
    }

    @Override
    public Optional<InvitedTo> of(MailLink link, Locale locale) {
        return rows.with(link.id())
                .filter(row -> row.getRefusedAt() == null)
                .flatMap(row -> model.companies().byId(row.getCompanyId()).flatMap(company -> rights.of(row, company)
                        .map(given -> new InvitedTo(
                                company.id(),
                                company.data().name(),
                                company.customerNumber().value(),
                                row.getEmail(),
                                ActorName.of(session, realm, given.inviter()),
                                model.permissions().grantable(company, locale).stream()
                                        .filter(grantable -> given.permissions().contains(grantable.permission()))
                                        .toList(),
                                given.admin()))));
    }

    @Override
    public Optional<UserModel> accountOf(MailLink link) {
        return link.purpose() == LinkPurpose.INVITATION
                ? new Addresses(session, realm).ownerOf(link.email())
                : Optional.empty();
    }

    @Override
    public boolean mayJoin(UserModel person, String companyId) {
        boolean member = model.memberships().in(person, companyId).isPresent();
        return member || (person.isEmailVerified() && model.memberships().isOwnAccount(person));
    }

    @Override
    public UserModel unborn(MailLink link, String firstName, String lastName) {
        UserModel unborn = new LightweightUserAdapter(session, realm, KeycloakModelUtils.generateId());
        unborn.setUsername(link.email());
        unborn.setEmail(link.email());
        unborn.setFirstName(firstName);
        unborn.setLastName(lastName);
        return unborn;
    }

    @Override
    public void accept(MailLink link, UserModel person, String shown) {
        acceptance(link).accept(person, shown);
    }

    @Override
    public void join(MailLink link, Newcomer newcomer, String shown, Locale texts, Origin origin) {
        acceptance(link).join(newcomer, unborn(link, newcomer.firstName(), newcomer.lastName()), shown, texts, origin);
    }

    @Override
    public void refuse(MailLink link) {
        acceptance(link).refuse();
    }

    private Acceptance acceptance(MailLink link) {
        if (link.purpose() != LinkPurpose.INVITATION) {
            throw new RefusedException(Refusal.LINK_ENDED);
        }
        return new Acceptance(session, model, entities, realm, rows, this, link);
    }

    /**
     * Waits for other acts on the company's people.
     *
     * @return who asks, with the role they have now
     */
    private Actor begin(Company company, Actor asking) {
        whoMay().check(asking, Act.CHANGE_PERMISSIONS, Subject.invited());
        holdOpen(company);
        Actor actor = new MembersNow(session, model, entities, realm).acting(company.id(), asking);
        whoMay().check(actor, Act.CHANGE_PERMISSIONS, Subject.invited());
        return actor;
    }

    private void holdOpen(Company company) {
        boolean closed = CompanyRow.hold(entities, company.id()).getClosedAt() != null;
        if (closed
                || !session.getProvider(OrganizationProvider.class)
                        .getById(company.id())
                        .isEnabled()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
    }

    private WhoMay whoMay() {
        return WhoMay.of(model.settings());
    }

    private void log(Company company, Actor actor, Activity activity, InvitationEntity row) {
        log(company.id(), actor, activity, row);
    }

    private void log(String companyId, Actor actor, Activity activity, InvitationEntity row) {
        Map<Detail, String> details = new TreeMap<>();
        details.put(Detail.EMAIL, row.getEmail());
        String given = row.getPermissions().stream().map(Permission::name).collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            details.put(Detail.GIVEN, given);
        }
        model.activityLog().add(companyId, actor, activity, null, null, details);
    }
}
