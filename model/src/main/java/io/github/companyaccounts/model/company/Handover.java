package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.AccountRow;
import io.github.companyaccounts.model.account.EmailChange;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.login.Login;
import io.github.companyaccounts.model.login.ReservedLogins;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.people.PersonState;
import io.github.companyaccounts.model.people.Role;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The main admin hands the role over to another member, who accepts it (A5). Works only while the company's row is held: of
 * an acceptance and a withdrawal, or two acceptances, one is first, and the other finds nothing.
 *
 * <p>The former main admin stays an admin. If their account carries {@code <customer number>_admin}, it gets its ordinary
 * login in the same transaction; that name signs in the new main admin from then on.
 */
final class Handover {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final CompanyEntity company;
    private final MainAdminOffers offers;
    private final OrdinaryLogin ordinaryLogin;

    Handover(
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
        this.ordinaryLogin = new OrdinaryLogin(session, entities, realm, company.getCustomerNumber());
    }

    /**
     * @param ownLogin the login that the giver wants from then on; {@code null} for one that is made
     */
    void offer(Company seen, String personId, String ownLogin, Actor asking) {
        Actor giver = now().acting(company.getId(), asking);
        requireMainAdmin(giver);
        Person successor = model.people().get(seen, personId);
        WhoMay.of(model.settings())
                .check(giver, Act.HAND_OVER, new Subject(successor.id(), successor.role(), successor.ownAccount()));
        refuseUnfit(successor);
        String login = checkedLogin(ownLogin, giver);
        if (open().isPresent()) {
            throw new RefusedException(Refusal.HANDOVER_OPEN);
        }
        UserModel user = session.users().getUserById(realm, successor.id());
        // offered and withdrawn again and again, it would fill the successor's mailbox
        MailLimits.ofKnown(entities, realm).require(user.getId(), user.getEmail());
        offers.end(company.getId());
        offers.make(company.getId(), successor.id(), giver);
        offers.of(company.getId()).orElseThrow().setOwnLogin(login);
        entities.flush();
        MailLink link = model.mailLinks().issue(LinkPurpose.MAIN_ADMIN_OFFER, user, company.getId(), user.getEmail());
        model.outbox().order(MailOrder.withLink(MailTemplate.MAIN_ADMIN_OFFER, user, link));
        log(giver, Activity.MAIN_ADMIN_OFFERED, user, Map.of());
    }

    private void requireMainAdmin(Actor giver) {
        MainAdminEntity place = entities.find(MainAdminEntity.class, company.getId());
        if (place == null || place.getClosedAt() != null || !place.getUserId().equals(giver.userId())) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
    }

    private void refuseUnfit(Person successor) {
        if (successor.state() == PersonState.INVITED) {
            throw new RefusedException(Refusal.NOT_ACTIVATED, "personId");
        }
        if (successor.state() == PersonState.BLOCKED) {
            throw new RefusedException(Refusal.BLOCKED, "personId");
        }
        // an admin could have given the account an address of their own first, and be asked in the successor's stead;
        // held,
        // since that address may be being confirmed at this moment
        AccountEntity account = AccountRow.hold(entities, successor.id()).orElse(null);
        if (EmailChange.isOnHold(account, model.settings())) {
            throw new RefusedException(Refusal.EMAIL_CHANGED_RECENTLY, "personId");
        }
    }

    private String checkedLogin(String typed, Actor giver) {
        UserModel user = session.users().getUserById(realm, giver.userId());
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!ordinaryLogin.isNeededBy(user)) {
            throw new RefusedException(Refusal.LOGIN_UNCHANGEABLE, "ownLogin");
        }
        Violations violations = new Violations();
        Optional<Login> login = Login.check(typed, "ownLogin", ReservedLogins.of(model.settings()), violations);
        if (login.isPresent() && ordinaryLogin.isTaken(login.get().value())) {
            violations.add(Refusal.LOGIN_TAKEN, "ownLogin");
        }
        violations.refuse();
        return login.orElseThrow().value();
    }

    /** What is waiting for an answer, if anything. */
    Optional<HandoverOffer> open() {
        return offers.of(company.getId())
                .filter(this::isOfPresentMainAdmin)
                .filter(offer -> offers.isOpen(company.getId(), offer.getUserId()))
                .flatMap(offer -> Optional.ofNullable(session.users().getUserById(realm, offer.getUserId()))
                        .map(user -> new HandoverOffer(
                                user.getId(),
                                user.getUsername(),
                                Instant.ofEpochMilli(offer.getOfferedAt()),
                                Instant.ofEpochMilli(offer.getExpiresAt()))));
    }

    private MembersNow now() {
        return new MembersNow(session, model, entities, realm);
    }

    /** The place is still that of whoever made the offer, who could still make it: nobody shut them out since. */
    boolean isOfPresentMainAdmin(MainAdminOfferEntity offer) {
        MainAdminEntity place = entities.find(MainAdminEntity.class, company.getId());
        return MainAdminOffers.isHandover(offer)
                && place != null
                && place.getClosedAt() == null
                && place.getUserId().equals(offer.getOfferedBy())
                && now().active(offer.getOfferedBy(), company.getId()).isPresent();
    }

    /** By whoever made it. */
    void withdraw(Actor asking) {
        Actor giver = now().acting(company.getId(), asking);
        requireMainAdmin(giver);
        HandoverOffer offer = open().orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        end(LinkState.WITHDRAWN);
        log(giver, Activity.MAIN_ADMIN_OFFER_WITHDRAWN, session.users().getUserById(realm, offer.userId()), Map.of());
    }

    private void end(LinkState reason) {
        offers.end(company.getId());
        model.mailLinks().endAllOf(LinkPurpose.MAIN_ADMIN_OFFER, company.getId(), reason);
    }

    /**
     * The place changes hands in one statement (invariant 1).
     *
     * @return {@code false} if it is not the giver's any more
     */
    boolean complete(MainAdminOfferEntity offer, UserModel successor) {
        UserModel former = session.users().getUserById(realm, offer.getOfferedBy());
        String login = offer.getOwnLogin();
        MainAdminEntity read = entities.find(MainAdminEntity.class, company.getId());
        int changed = entities.createQuery("update MainAdminEntity m set m.userId = :new, m.since = :now"
                        + " where m.companyId = :company and m.userId = :former")
                .setParameter("new", successor.getId())
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("company", company.getId())
                .setParameter("former", former.getId())
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        entities.refresh(read);
        // the account before the offer: who changes the address of an account that is asked holds them in this order
        new PendingEmail(session, model, entities, realm).withdraw(successor.getId());
        end(LinkState.USED);
        memberRow(former).setAdmin(true);
        memberRow(successor);
        model.rightRequests().endOf(company.getId(), successor.getId());
        // somebody may have taken the chosen login meanwhile: then one is made, and the mail says which
        ordinaryLogin.give(former, login);
        Actor mainAdmin = Actor.person(successor.getId(), successor.getUsername(), Role.MAIN_ADMIN);
        log(mainAdmin, Activity.MAIN_ADMIN_OFFER_ACCEPTED, successor, Map.of());
        log(mainAdmin, Activity.MAIN_ADMIN_HANDED_OVER, former, Map.of(Detail.LOGIN, former.getUsername()));
        tell(former, MailTemplate.MAIN_ADMIN_HANDED_OVER);
        tell(successor, MailTemplate.MAIN_ADMIN_TAKEN_OVER);
        return true;
    }

    private MemberEntity memberRow(UserModel user) {
        MemberEntity row = entities.find(MemberEntity.class, new MemberEntity.Key(company.getId(), user.getId()));
        return row != null ? row : MemberRows.add(entities, company.getId(), user.getId(), realm.getId());
    }

    private void tell(UserModel user, MailTemplate template) {
        if (user.getEmail() != null) {
            model.outbox()
                    .order(new MailOrder(
                            template,
                            user,
                            user.getEmail(),
                            company.getId(),
                            null,
                            Map.of("reservedLogin", new CustomerNumber(company.getCustomerNumber()).reservedLogin())));
        }
    }

    private void log(Actor actor, Activity activity, UserModel subject, Map<Detail, String> details) {
        model.activityLog().add(company.getId(), actor, activity, subject.getId(), subject.getUsername(), details);
    }
}
