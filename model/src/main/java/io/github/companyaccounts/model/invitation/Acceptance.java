package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.AccountRow;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.account.EmailAddress;
import io.github.companyaccounts.model.account.NewAccount;
import io.github.companyaccounts.model.account.NewPassword;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activation.DecidedTexts;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.permission.Permissions.Grantable;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * The invited person's answer (E2). The company's row is held before anything is decided: of an answer, another one, a
 * withdrawal, the loss of the inviter's right and the company's closing at the same moment, the first counts and the others
 * see what it did.
 */
final class Acceptance {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final InvitationRows rows;
    private final Invitations invitations;
    private final MailLink link;

    Acceptance(
            KeycloakSession session,
            CompanyAccountsProvider model,
            EntityManager entities,
            RealmModel realm,
            InvitationRows rows,
            Invitations invitations,
            MailLink link) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.rows = rows;
        this.invitations = invitations;
        this.link = link;
    }

    /** An invitation that is being answered: nobody else can any more. */
    private record Answered(InvitationEntity row, InvitedTo given) {}

    void accept(UserModel person, String shown) {
        CompanyRow.hold(entities, link.companyId());
        var unused = AccountRow.hold(entities, person.getId());
        if (!EmailAddress.isSame(person.getEmail(), link.email())) {
            throw new RefusedException(Refusal.LINK_ENDED);
        }
        if (!invitations.mayJoin(person, link.companyId())) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
        Answered answered = useUp(shown);
        MemberRows.addActivated(entities, person.getId(), realm.getId());
        give(person, answered);
    }

    void join(Newcomer newcomer, UserModel unborn, String shown, Locale texts, Origin origin) {
        DecidedTexts decided = new DecidedTexts(newcomer.termsAccepted(), newcomer.marketing(), texts, origin);
        NewPassword password = new NewPassword(session);
        Violations violations = new Violations();
        String firstName = Typed.at("firstName", newcomer.firstName(), violations)
                .required()
                .personName();
        String lastName =
                Typed.at("lastName", newcomer.lastName(), violations).required().personName();
        password.check(unborn, newcomer.password(), violations);
        decided.check(model.legalDocuments(), violations);
        violations.refuse();

        CompanyRow.hold(entities, link.companyId());
        if (new Addresses(session, realm).isEmailTaken(link.email(), null)) {
            throw new RefusedException(Refusal.EMAIL_TAKEN);
        }
        Answered answered = useUp(shown);
        UserModel person = make(firstName, lastName, texts);
        password.set(person, newcomer.password());
        decided.record(person, model.legalDocuments());
        give(person, answered);
    }

    private UserModel make(String firstName, String lastName, Locale language) {
        try {
            return new NewAccount(session, entities, realm)
                    .makeOwn(link.email(), firstName, lastName, language.toLanguageTag());
        } catch (ModelDuplicateException e) {
            throw new RefusedException(Refusal.EMAIL_TAKEN);
        }
    }

    void refuse() {
        CompanyRow.hold(entities, link.companyId());
        InvitationEntity row = rows.heldWith(link.id()).orElseThrow(Acceptance::ended);
        if (!model.mailLinks().use(link)) {
            throw ended();
        }
        row.setRefusedAt(Time.currentTimeMillis());
        // who said no is no member: the company does not learn whether there is an account, and which
        Actor refusing = Actor.person(null, row.getEmail(), null);
        model.activityLog()
                .add(
                        row.getCompanyId(),
                        refusing,
                        Activity.INVITATION_REFUSED,
                        null,
                        null,
                        Map.of(Detail.EMAIL, row.getEmail()));
    }

    private Answered useUp(String shown) {
        InvitationEntity row = rows.heldWith(link.id()).orElseThrow(Acceptance::ended);
        InvitedTo given = invitations.of(link, Locale.ENGLISH).orElseThrow(Acceptance::ended);
        if (!model.mailLinks().use(link)) {
            throw ended();
        }
        if (!given.fingerprint().equals(shown)) {
            throw new RefusedException(Refusal.CONFLICT); // takes the use back
        }
        rows.remove(row);
        return new Answered(row, given);
    }

    private static RefusedException ended() {
        return new RefusedException(Refusal.LINK_ENDED);
    }

    private void give(UserModel person, Answered answered) {
        Company company =
                model.companies().byId(link.companyId()).filter(Company::isOpen).orElseThrow(Acceptance::ended);
        Set<Permission> given = answered.given().permissions().stream()
                .map(Grantable::permission)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<Role> before = model.memberships().in(person, company.id()).map(Membership::role);
        boolean admin = answered.given().admin() && before.stream().noneMatch(Role::managesPeople);
        OwnActs.run(session, () -> join(person, company, admin));
        model.permissions().grantAlso(company, person, given);
        log(person, answered, given, admin);
    }

    /** Somebody who belongs to the company already keeps what they have there. */
    private void join(UserModel person, Company company, boolean admin) {
        MemberEntity known = entities.find(MemberEntity.class, new MemberEntity.Key(company.id(), person.getId()));
        MemberEntity member =
                known != null ? known : MemberRows.add(entities, company.id(), person.getId(), realm.getId());
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        OrganizationModel organization = organizations.getById(company.id());
        if (!organization.isMember(person)) {
            organizations.addMember(organization, person);
        }
        if (admin) {
            member.setAdmin(true);
            new PendingEmail(session, model, entities, realm).withdraw(person.getId());
            model.rightRequests().endOf(company.id(), person.getId());
        }
        entities.flush();
    }

    private void log(UserModel person, Answered answered, Set<Permission> given, boolean admin) {
        Map<Detail, String> details = new TreeMap<>();
        details.put(Detail.EMAIL, link.email());
        if (!given.isEmpty()) {
            details.put(Detail.GIVEN, given.stream().map(Permission::name).collect(Collectors.joining(", ")));
        }
        log(
                Actor.person(person.getId(), person.getUsername(), Role.GUEST),
                Activity.INVITATION_ACCEPTED,
                person,
                details);
        if (admin) {
            InvitationEntity row = answered.row();
            log(
                    Actor.person(row.getInvitedBy(), row.getInvitedByLogin(), null),
                    Activity.ADMIN_RIGHT_GIVEN,
                    person,
                    Map.of());
        }
    }

    private void log(Actor actor, Activity activity, UserModel person, Map<Detail, String> details) {
        model.activityLog().add(link.companyId(), actor, activity, person.getId(), person.getUsername(), details);
    }
}
