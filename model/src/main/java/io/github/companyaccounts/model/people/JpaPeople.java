package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.AccountRow;
import io.github.companyaccounts.model.account.ActorName;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.account.EmailChange;
import io.github.companyaccounts.model.account.NewAccount;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.secondfactor.SecondFactors;
import io.github.companyaccounts.model.session.SignIn;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The people of a company in Keycloak's tables and ours. Acts on one company's people wait for each other. */
public final class JpaPeople implements People {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final JpaPermissions permissions;
    private final PeopleList list;

    public JpaPeople(
            KeycloakSession session,
            CompanyAccountsProvider model,
            JpaPermissions permissions,
            EntityManager entities,
            RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.permissions = permissions;
        this.list = new PeopleList(model, permissions, entities);
    }

    @Override
    public List<Person> list(Company company, PeopleQuery query) {
        return list.page(company.id(), query);
    }

    @Override
    public long count(Company company, PeopleQuery query) {
        return list.count(company.id(), query);
    }

    @Override
    public Person get(Company company, String id) {
        return list.person(company.id(), id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public Person create(Company company, NewPerson person, boolean notify, Actor asking) {
        Actor actor = begin(company, asking);
        whoMay().check(actor, Act.CREATE, Subject.newEmployee());
        PersonForm form = form().check(company, person, actor);
        UserModel user = make(company, form);
        log(company, actor, Activity.PERSON_CREATED, user, Map.of());
        new PersonUpdate(session, model, entities, realm).grant(company, user, form.permissions(), actor);
        if (person.admin()) {
            log(company, actor, Activity.ADMIN_RIGHT_GIVEN, user, Map.of());
        }
        if (notify) {
            sendActivation(company, user, actor, MailTemplate.ACTIVATION_EMPLOYEE);
        }
        return get(company, user.getId());
    }

    private UserModel make(Company company, PersonForm form) {
        try {
            return new NewAccount(session, entities, realm)
                    .make(
                            organization(company),
                            form.login(),
                            form.firstName(),
                            form.lastName(),
                            form.email(),
                            form.locale(),
                            form.admin());
        } catch (ModelDuplicateException e) {
            boolean email = NewAccount.EMAIL.equals(e.getDuplicateFieldName());
            throw new RefusedException(email ? Refusal.EMAIL_TAKEN : Refusal.LOGIN_TAKEN, e.getDuplicateFieldName());
        }
    }

    @Override
    public Person update(Company company, String id, PersonChange change, Actor asking) {
        Member member = begin(company, id, asking);
        Actor actor = member.actor();
        PersonForm form = form().check(company, member.row(), member.account(), change, actor);
        new PersonUpdate(session, model, entities, realm).apply(company, member, form, actor);
        return get(company, id);
    }

    @Override
    public void delete(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.REMOVE, actor);
        UserModel user = member.user();
        pendingEmail().withdrawAskedBy(id, company.id());
        model.invitations().endOf(company.id(), user.getEmail(), member.actor());
        if (member.row().ownAccount()) {
            model.signIns().endActingFor(user, company.id());
            OwnActs.run(session, () -> new Departure(session).leave(organization(company), user));
            model.mailLinks().endAll(user.getId(), company.id(), LinkState.LEFT);
            log(company, actor, Activity.PERSON_LEFT, user, Map.of());
        } else {
            model.signIns().endAll(user);
            log(company, actor, Activity.PERSON_DELETED, user, Map.of());
            OwnActs.run(session, () -> new UserManager(session).removeUser(realm, user));
        }
    }

    @Override
    public void block(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.BLOCK, actor);
        if (member.row().blocked()) {
            return;
        }
        memberRow(company, id).setBlockedAt(Time.currentTimeMillis());
        if (member.row().ownAccount()) {
            model.mailLinks().endAll(id, company.id(), LinkState.BLOCKED);
            model.signIns().endActingFor(member.user(), company.id());
        } else {
            model.mailLinks().endAll(id, LinkState.BLOCKED);
            member.user().setEnabled(false); // also keeps out of what knows nothing of companies
            model.signIns().endAll(member.user());
        }
        pendingEmail().withdrawAskedBy(id, company.id());
        model.invitations().endOf(company.id(), member.user().getEmail(), member.actor());
        model.rightRequests().endOf(company.id(), id);
        model.networks().endLiftFor(id, company.id());
        log(company, actor, Activity.PERSON_BLOCKED, member.user(), Map.of());
    }

    @Override
    public void unblock(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.UNBLOCK, actor);
        MemberEntity row = memberRow(company, id);
        if (row.getBlockedAt() == null) {
            refuseDisabled(member);
            return;
        }
        row.setBlockedAt(null);
        if (!member.row().ownAccount()) {
            member.user().setEnabled(true);
        }
        log(company, actor, Activity.PERSON_UNBLOCKED, member.user(), Map.of());
    }

    /** A company lifts only what it set itself. */
    private static void refuseDisabled(Member member) {
        if (!member.user().isEnabled()) {
            throw new RefusedException(Refusal.BLOCKED_BY_OPERATOR);
        }
    }

    @Override
    public Optional<Instant> lockedUntil(Person person) {
        return person.ownAccount() ? Optional.empty() : model.guessing().lockedUntil(person.id());
    }

    @Override
    public void endLock(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.END_LOCK, actor);
        if (model.guessing().lockedUntil(id).isPresent()) {
            model.guessing().endLock(id);
            log(company, actor, Activity.LOCK_ENDED, member.user(), Map.of());
        }
    }

    private MemberEntity memberRow(Company company, String userId) {
        MemberEntity row = entities.find(MemberEntity.class, new MemberEntity.Key(company.id(), userId));
        return row != null ? row : MemberRows.add(entities, company.id(), userId, realm.getId());
    }

    @Override
    public void mailActivation(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.MAIL_ACTIVATION, actor);
        if (member.row().activated()) {
            throw new RefusedException(Refusal.ALREADY_ACTIVATED);
        }
        refuseBlocked(member);
        sendActivation(
                company,
                member.user(),
                actor,
                member.row().role() == Role.MAIN_ADMIN
                        ? MailTemplate.ACTIVATION_MAIN_ADMIN
                        : MailTemplate.ACTIVATION_EMPLOYEE);
    }

    private void sendActivation(Company company, UserModel user, Actor actor, MailTemplate template) {
        send(LinkPurpose.ACTIVATION, template, user, company);
        log(company, actor, Activity.ACTIVATION_MAILED, user, Map.of());
    }

    @Override
    public void mailPassword(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.MAIL_PASSWORD, actor);
        if (!member.row().activated()) {
            throw new RefusedException(Refusal.NOT_ACTIVATED);
        }
        refuseBlocked(member);
        send(LinkPurpose.PASSWORD, MailTemplate.PASSWORD_RESET, member.user(), company);
        log(company, actor, Activity.PASSWORD_MAILED, member.user(), Map.of());
    }

    private static void refuseBlocked(Member member) {
        if (member.row().blocked()) {
            throw new RefusedException(Refusal.BLOCKED);
        }
    }

    private void send(LinkPurpose purpose, MailTemplate template, UserModel user, Company company) {
        MailLimits.ofKnown(entities, realm).require(user.getId(), user.getEmail());
        MailLink link = model.mailLinks().issue(purpose, user, company.id(), user.getEmail());
        model.outbox().order(MailOrder.withLink(template, user, link));
    }

    @Override
    public void removeSecondFactor(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.REMOVE_SECOND_FACTOR, actor);
        if (EmailChange.isOnHold(member.account(), model.settings())) {
            throw new RefusedException(Refusal.EMAIL_CHANGED_RECENTLY);
        }
        List<String> factors =
                SecondFactors.of(member.user()).map(CredentialModel::getId).toList();
        factors.forEach(factor -> member.user().credentialManager().removeStoredCredentialById(factor));
        model.signIns().endAll(member.user());
        if (!factors.isEmpty()) {
            holdAddress(member);
            if (!actor.authorized()) { // of an authorization all are told together
                tellOfRemovedFactor(company, member);
            }
            log(company, actor, Activity.SECOND_FACTOR_REMOVED, member.user(), Map.of());
        }
    }

    /** What was asked for before, too: it would lead to the account as well. */
    private void holdAddress(Member member) {
        UserModel user = member.user();
        pendingEmail().withdraw(user.getId());
        MemberRows.addActivated(entities, user.getId(), realm.getId());
        entities.find(AccountEntity.class, user.getId()).setSecondFactorOffAt(Time.currentTimeMillis());
    }

    /** The owner and every admin, whoever of them did it: in a hijacked admin's name it is somebody else. */
    private void tellOfRemovedFactor(Company company, Member member) {
        UserModel owner = member.user();
        String removedBy = ActorName.of(session, realm, member.actor());
        tell(company, owner, MailTemplate.SECOND_FACTOR_REMOVED, Map.of("removedBy", removedBy));
        String name = ActorName.of(session, realm, Actor.person(owner.getId(), owner.getUsername(), null));
        Map<String, String> toAdmins = Map.of("removedBy", removedBy, "personName", name);
        adminsAtWork(company).stream()
                .filter(admin -> !admin.getId().equals(owner.getId()))
                .forEach(admin -> tell(company, admin, MailTemplate.SECOND_FACTOR_REMOVED_ADMINS, toAdmins));
    }

    @Override
    public List<UserModel> adminsAtWork(Company company) {
        return list.adminsAtWork(company.id()).stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Set<String> withoutSecondAdmin(Collection<String> companyIds) {
        return list.withoutSecondAdmin(companyIds);
    }

    private void tell(Company company, UserModel user, MailTemplate template, Map<String, String> told) {
        if (user.getEmail() != null) {
            model.outbox().order(new MailOrder(template, user, user.getEmail(), company.id(), null, told));
        }
    }

    @Override
    public void endSessions(Company company, String id, Actor actor) {
        Member member = begin(company, id, Act.END_SESSIONS, actor);
        model.signIns().endAll(member.user());
        log(company, actor, Activity.SESSIONS_ENDED, member.user(), Map.of());
    }

    @Override
    public List<SignIn> sessions(Company company, String id, Actor actor) {
        Person person = get(company, id);
        if (person.ownAccount()) {
            whoMay().check(actor, Act.LOOK, Subject.newEmployee());
            return List.of();
        }
        whoMay().check(actor, Act.END_SESSIONS, new Subject(id, person.role(), false));
        return Optional.ofNullable(session.users().getUserById(realm, id))
                .map(model.signIns()::of)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public void endSession(Company company, String id, String sessionId, Actor actor) {
        Member member = begin(company, id, Act.END_SESSIONS, actor);
        if (!model.signIns().end(member.user(), sessionId)) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        log(company, actor, Activity.SESSIONS_ENDED, member.user(), Map.of(Detail.SESSIONS, "1"));
    }

    @Override
    public boolean confirmEmail(MailLink link) {
        return new EmailChange(session, model, entities, realm).confirm(link);
    }

    private PendingEmail pendingEmail() {
        return new PendingEmail(session, model, entities, realm);
    }

    private WhoMay whoMay() {
        return WhoMay.of(model.settings());
    }

    private PersonForm.Checks form() {
        return new PersonForm.Checks(model, permissions, new Addresses(session, realm));
    }

    private Member begin(Company company, String id, Act act, Actor asking) {
        Member member = begin(company, id, asking);
        whoMay().check(member.actor(), act, member.row().subject());
        return member;
    }

    /** Waits for other acts on the company's people; then what is read stays true until the end. */
    private Member begin(Company company, String id, Actor asking) {
        Actor actor = begin(company, asking);
        member(company, id); // nobody holds the account of somebody who is not theirs to act on (invariant 4)
        AccountEntity account = AccountRow.hold(entities, id).orElse(null); // the owner may be activating it
        MemberRow row = member(company, id);
        UserModel user = Optional.ofNullable(session.users().getUserById(realm, id))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        return new Member(row, user, account, actor);
    }

    private MemberRow member(Company company, String id) {
        return list.member(company.id(), id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /**
     * @return who asks, with the role they have now
     */
    private Actor begin(Company company, Actor asking) {
        whoMay().check(asking, Act.LOOK, Subject.newEmployee());
        CompanyEntity row = CompanyRow.hold(entities, company.id());
        if (row.getClosedAt() != null || !organization(company).isEnabled()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        Actor actor = new MembersNow(session, model, entities, realm).acting(company.id(), asking);
        whoMay().check(actor, Act.LOOK, Subject.newEmployee());
        return actor;
    }

    private OrganizationModel organization(Company company) {
        return session.getProvider(OrganizationProvider.class).getById(company.id());
    }

    private void log(Company company, Actor actor, Activity activity, UserModel user, Map<Detail, String> details) {
        model.activityLog().add(company.id(), actor, activity, user.getId(), user.getUsername(), details);
    }

    /**
     * The person acted on, with what others cannot change meanwhile.
     *
     * @param account {@code null} for an account this bundle does not know
     * @param actor who acts on them, with the role they have now
     */
    record Member(MemberRow row, UserModel user, AccountEntity account, Actor actor) {}
}
