package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.AccountRow;
import io.github.companyaccounts.model.account.NewAccount;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import io.github.companyaccounts.model.secret.Hash;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * The place of a company's main admin (A1, A2): filled, offered to a person with an account of their own, or vacant. Works
 * only while the company's row is held.
 */
final class MainAdminPlace {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final CompanyEntity company;
    private final MainAdminOffers offers;

    MainAdminPlace(
            KeycloakSession session,
            CompanyAccountsProvider model,
            EntityManager entities,
            RealmModel realm,
            CompanyEntity company) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.company = company;
        this.offers = new MainAdminOffers(entities, realm);
    }

    /** What the operator sent last changes nothing when it is sent again, whatever became of it meanwhile. */
    void name(MainAdminData data, boolean notify, Actor operator) {
        String fingerprint = fingerprint(data);
        if (fingerprint.equals(company.getNamed())) {
            return;
        }
        Optional<UserModel> holder = holder();
        Optional<MainAdminOfferEntity> offer = offers.of(company.getId());
        if (holder.isPresent()) {
            correct(holder.get(), data, notify, operator);
        } else if (offer.isPresent()) {
            offerToOther(offer.get(), data, notify, operator);
        } else {
            fill(data, notify, operator);
        }
        company.setNamed(fingerprint); // last: an account that goes on the way would make it forgotten
    }

    private Optional<UserModel> holder() {
        MainAdminEntity place = entities.find(MainAdminEntity.class, company.getId());
        if (place == null) {
            return Optional.empty();
        }
        UserModel holder = session.users().getUserById(realm, place.getUserId());
        if (holder == null) {
            entities.remove(place); // deleted past every event
            entities.flush();
        }
        return Optional.ofNullable(holder);
    }

    private void correct(UserModel holder, MainAdminData data, boolean notify, Actor operator) {
        AccountEntity account =
                AccountRow.hold(entities, holder.getId()).orElse(null); // its owner may be activating it
        List<String> changes = changes(holder, data);
        if (changes.isEmpty()) {
            return;
        }
        if (account == null || account.getActivatedAt() != null) {
            throw new RefusedException(Refusal.MAIN_ADMIN_ACTIVATED, "mainAdmin");
        }
        if (changes.contains("email") && owner(data.email()).isPresent()) {
            OwnActs.run(session, () -> new UserManager(session).removeUser(realm, holder));
            fill(data, notify, operator);
            return;
        }
        write(holder, data);
        model.mailLinks()
                .endAll(holder.getId(), changes.contains("email") ? LinkState.EMAIL_CHANGED : LinkState.REPLACED);
        log(operator, Activity.MAIN_ADMIN_CORRECTED, holder, Map.of(Detail.FIELDS, String.join(", ", changes)));
        if (notify) {
            count(holder);
            mailActivation(holder, operator);
        }
    }

    private static List<String> changes(UserModel holder, MainAdminData data) {
        List<String> changes = new ArrayList<>();
        if (!data.firstName().equals(holder.getFirstName())) {
            changes.add("firstName");
        }
        if (!data.lastName().equals(holder.getLastName())) {
            changes.add("lastName");
        }
        if (!data.email().equals(holder.getEmail())) {
            changes.add("email");
        }
        if (data.locale() != null && !data.locale().equals(holder.getFirstAttribute(UserModel.LOCALE))) {
            changes.add("locale");
        }
        return changes;
    }

    private void write(UserModel holder, MainAdminData data) {
        holder.setFirstName(data.firstName());
        holder.setLastName(data.lastName());
        holder.setEmail(data.email());
        if (data.locale() != null) {
            holder.setSingleAttribute(UserModel.LOCALE, data.locale());
        }
        entities.flush(); // here a parallel use of the address fails, and the next try tells it
    }

    private void offerToOther(MainAdminOfferEntity offer, MainAdminData data, boolean notify, Actor operator) {
        UserModel asked = session.users().getUserById(realm, offer.getUserId());
        if (asked != null && data.email().equals(asked.getEmail())) {
            return; // their name is their own
        }
        model.mailLinks().endAllOf(LinkPurpose.MAIN_ADMIN_OFFER, company.getId(), LinkState.WITHDRAWN);
        offers.end(company.getId());
        fill(data, notify, operator);
    }

    /** Once an activated main admin held the place, it is not the operator's to give without an authorization (D4). */
    private void fill(MainAdminData data, boolean notify, Actor operator) {
        if (company.getFirstHeldAt() != null) {
            throw new RefusedException(Refusal.MAIN_ADMIN_VACANT, "mainAdmin");
        }
        Optional<UserModel> restored = restored();
        if (restored.isPresent()) {
            hold(restored.get());
            log(operator, Activity.MAIN_ADMIN_NAMED, restored.get(), Map.of());
            return;
        }
        Optional<UserModel> owner = owner(data.email());
        if (owner.isPresent()) {
            offer(owner.get(), notify, operator);
        } else {
            make(data, notify, operator);
        }
    }

    /**
     * The person whose own account has this address, and has shown that the address is theirs: an account that somebody
     * else registered with it must not be offered the role.
     *
     * @throws RefusedException EMAIL_TAKEN if it belongs to a company's own account, to one that never confirmed it, or is
     *     somebody's login
     */
    private Optional<UserModel> owner(String email) {
        UserModel user = session.users().getUserByEmail(realm, email);
        boolean taken = user == null
                ? session.users().getUserByUsername(realm, email) != null
                : !user.isEmailVerified() || !model.memberships().isOwnAccount(user);
        if (taken) {
            throw new RefusedException(Refusal.EMAIL_TAKEN, "mainAdmin.email");
        }
        return Optional.ofNullable(user);
    }

    /** The account that carries the reserved login already: in a realm restored without our tables. */
    private Optional<UserModel> restored() {
        UserModel user = session.users().getUserByUsername(realm, reservedLogin());
        if (user != null && !organization().isMember(user)) {
            throw new RefusedException(Refusal.LOGIN_TAKEN, "customerNumber");
        }
        return Optional.ofNullable(user);
    }

    private void make(MainAdminData data, boolean notify, Actor operator) {
        OwnActs.run(session, () -> {
            UserModel user = new NewAccount(session, entities, realm)
                    .make(
                            organization(),
                            reservedLogin(),
                            data.firstName(),
                            data.lastName(),
                            data.email(),
                            data.locale(),
                            false);
            hold(user);
            log(operator, Activity.MAIN_ADMIN_NAMED, user, Map.of(Detail.EMAIL, data.email()));
            if (notify) {
                count(user);
                mailActivation(user, operator);
            }
        });
    }

    /** One insert: the company is the primary key (invariant 1). */
    private void hold(UserModel user) {
        MainAdminEntity place = new MainAdminEntity();
        place.setCompanyId(company.getId());
        place.setRealmId(realm.getId());
        place.setUserId(user.getId());
        place.setSince(Time.currentTimeMillis());
        entities.persist(place);
        if (model.accounts().isActivated(user)) {
            company.setFirstHeldAt(place.getSince());
        }
        entities.flush();
        new PendingEmail(session, model, entities, realm).withdraw(user.getId());
        model.rightRequests().endOf(company.getId(), user.getId());
    }

    private void offer(UserModel person, boolean notify, Actor operator) {
        offers.make(company.getId(), person.getId(), operator);
        log(operator, Activity.MAIN_ADMIN_OFFERED, person, Map.of(Detail.EMAIL, person.getEmail()));
        if (notify) {
            count(person);
            mailOffer(person);
        }
    }

    /** Sends what the person in or asked to the place needs, again. */
    void mail(MainAdmin present, Actor operator) {
        UserModel user = present.userId() == null ? null : session.users().getUserById(realm, present.userId());
        if (user == null) {
            throw new RefusedException(Refusal.MAIN_ADMIN_VACANT);
        }
        if (offers.renew(company.getId(), user.getId())) {
            limits().require(user.getId(), user.getEmail());
            mailOffer(user);
            log(operator, Activity.MAIN_ADMIN_OFFERED, user, Map.of(Detail.EMAIL, user.getEmail()));
            return;
        }
        if (present.state() == MainAdmin.State.CLOSED) {
            throw new RefusedException(Refusal.BLOCKED);
        }
        if (model.accounts().isActivated(user)) {
            throw new RefusedException(Refusal.ALREADY_ACTIVATED);
        }
        limits().require(user.getId(), user.getEmail());
        mailActivation(user, operator);
    }

    /** Counts the mail of a registration, which is never refused for it: somebody may be main admin of many companies. */
    private void count(UserModel user) {
        var unused = limits().take(user.getId(), user.getEmail());
    }

    private MailLimits limits() {
        return MailLimits.ofKnown(entities, realm);
    }

    private void mailActivation(UserModel user, Actor operator) {
        send(LinkPurpose.ACTIVATION, MailTemplate.ACTIVATION_MAIN_ADMIN, user);
        log(operator, Activity.ACTIVATION_MAILED, user, Map.of());
    }

    private void mailOffer(UserModel person) {
        send(LinkPurpose.MAIN_ADMIN_OFFER, MailTemplate.MAIN_ADMIN_OFFER, person);
    }

    private void send(LinkPurpose purpose, MailTemplate template, UserModel user) {
        MailLink link = model.mailLinks().issue(purpose, user, company.getId(), user.getEmail());
        model.outbox().order(MailOrder.withLink(template, user, link));
    }

    /** Whether the role is offered to this person, who could take it now. */
    boolean isOfferedTo(UserModel person) {
        return offers.isOpen(company.getId(), person.getId())
                && person.isEnabled()
                && company.getClosedAt() == null
                && organization().isEnabled()
                && (offers.of(company.getId())
                                .filter(MainAdminOffers::isHandover)
                                .isPresent()
                        ? isHandedOverTo(person)
                        : isFreeFor(person));
    }

    /** By whoever holds the place now, to somebody who belongs to the company. A place that became vacant is not theirs to give. */
    private boolean isHandedOverTo(UserModel person) {
        return holder().isPresent()
                && offers.of(company.getId())
                        .filter(handover()::isOfPresentMainAdmin)
                        .isPresent()
                && model.memberships()
                        .in(person, company.getId())
                        .filter(Membership::active)
                        .isPresent();
    }

    /** Offered by the operator: to somebody who need not belong to the company yet. */
    private boolean isFreeFor(UserModel person) {
        return holder().isEmpty()
                && model.memberships()
                        .in(person, company.getId())
                        .filter(membership -> !membership.active())
                        .isEmpty();
    }

    private Handover handover() {
        return new Handover(session, model, entities, realm, company);
    }

    /**
     * The person asked accepts or declines.
     *
     * @return {@code false} if they are not asked any more
     */
    boolean answer(UserModel person, boolean accepted) {
        if (!isOfferedTo(person)) {
            return false;
        }
        if (accepted && holder().isPresent()) {
            return handover().complete(offers.of(company.getId()).orElseThrow(), person);
        }
        offers.end(company.getId());
        model.mailLinks().endAllOf(LinkPurpose.MAIN_ADMIN_OFFER, company.getId(), LinkState.USED);
        if (accepted) {
            accept(person);
        } else {
            log(
                    Actor.person(person.getId(), person.getUsername(), null),
                    Activity.MAIN_ADMIN_OFFER_DECLINED,
                    person,
                    Map.of());
        }
        return true;
    }

    private void accept(UserModel person) {
        OwnActs.run(session, () -> {
            MemberRows.addActivated(entities, person.getId(), realm.getId());
            if (entities.find(MemberEntity.class, new MemberEntity.Key(company.getId(), person.getId())) == null) {
                MemberRows.add(entities, company.getId(), person.getId(), realm.getId());
            }
            organizations().addMember(organization(), person);
            hold(person);
        });
        Actor mainAdmin = Actor.person(person.getId(), person.getUsername(), Role.MAIN_ADMIN);
        log(mainAdmin, Activity.MAIN_ADMIN_OFFER_ACCEPTED, person, Map.of());
    }

    private String reservedLogin() {
        return new CustomerNumber(company.getCustomerNumber()).reservedLogin();
    }

    private OrganizationModel organization() {
        return organizations().getById(company.getId());
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }

    /** Only compared, so nobody's data is kept a second time. */
    private static String fingerprint(MainAdminData data) {
        return Hash.hexOf(String.join(
                "\n", data.firstName(), data.lastName(), data.email(), Objects.requireNonNullElse(data.locale(), "")));
    }

    private void log(Actor actor, Activity activity, UserModel subject, Map<Detail, String> details) {
        model.activityLog().add(company.getId(), actor, activity, subject.getId(), subject.getUsername(), details);
    }
}
