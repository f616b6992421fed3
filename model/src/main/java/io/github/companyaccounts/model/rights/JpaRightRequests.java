package io.github.companyaccounts.model.rights;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.ActorName;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.PersonChange;
import io.github.companyaccounts.model.rights.WayToRights.Way;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/** Requests in a table of ours, changed only while the company's row is held. */
public final class JpaRightRequests implements RightRequests {

    /** Where many may decide, so many are mailed; the others find the request in the panel. */
    private static final int MOST_MAILED = 20;

    private static final int LONGEST_REASON = 1000;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final RightRequestRows rows;

    public JpaRightRequests(
            KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.rows = new RightRequestRows(entities);
    }

    @Override
    public List<RightRequest> open(Company company, int first, int max) {
        return rows.open(company.id(), first, max);
    }

    @Override
    public long countOpen(Company company) {
        return rows.countOpen(company.id());
    }

    @Override
    public Optional<RightRequest> of(Company company, UserModel person) {
        return rows.of(company.id(), person.getId());
    }

    @Override
    public WayToRights wayOf(Company company, UserModel person) {
        boolean admin = model.memberships()
                .in(person, company.id())
                .filter(membership -> membership.role().managesPeople())
                .isPresent();
        if (admin) {
            return new WayToRights(Way.NOT_NEEDED, null, null);
        }
        RightRequest request = of(company, person).orElse(null);
        boolean decidable = deciders().areIn(company.id());
        if (request != null && request.isOpen() && decidable) {
            return new WayToRights(Way.ASKED, request, null);
        }
        if (model.invitations().isWaitingFor(company, person)) {
            return new WayToRights(Way.INVITATION, request, null);
        }
        if (!decidable) {
            return new WayToRights(Way.DECLARATION, request, null);
        }
        if (request == null) {
            return new WayToRights(Way.ASK, null, null);
        }
        Instant again = request.refused().at().plus(model.settings().rightRequestPause());
        return Instant.ofEpochMilli(Time.currentTimeMillis()).isBefore(again)
                ? new WayToRights(Way.ASK_LATER, request, again)
                : new WayToRights(Way.ASK, request, null);
    }

    @Override
    public RightRequest ask(Company company, Actor asking) {
        Actor actor = begin(company, asking);
        whoMay().check(actor, CompanyAct.ASK_FOR_RIGHTS);
        UserModel person = user(actor.userId());
        refuseUnlessPossible(wayOf(company, person));
        limits().requireRightRequest(company.id(), person.getId());

        rows.forget(company.id(), person.getId()); // the one that was refused long ago
        RightRequestEntity row = new RightRequestEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(realm.getId());
        row.setCompanyId(company.id());
        row.setUserId(person.getId());
        row.setAskedAt(Time.currentTimeMillis());
        rows.add(row);
        log(company, actor, Activity.RIGHT_ASKED, person, Map.of());
        mailDeciders(company, actor);
        return of(company, person).orElseThrow();
    }

    private static void refuseUnlessPossible(WayToRights found) {
        switch (found.way()) {
            case NOT_NEEDED -> throw new RefusedException(Refusal.ADMIN_ALREADY);
            case ASKED -> throw new RefusedException(Refusal.RIGHT_REQUEST_OPEN);
            case INVITATION -> throw new RefusedException(Refusal.INVITATION_WAITS);
            case DECLARATION -> throw new RefusedException(Refusal.NOBODY_TO_DECIDE);
            case ASK_LATER ->
                throw new RefusedException(Refusal.RIGHT_REFUSED_RECENTLY, null, daysUntil(found.again()));
            case ASK -> {
                // so be it
            }
        }
    }

    /** Begun ones count as whole. */
    private static long daysUntil(Instant moment) {
        return Duration.ofMillis(moment.toEpochMilli() - Time.currentTimeMillis())
                .plusDays(1)
                .minusMillis(1)
                .toDays();
    }

    /** A mailbox that had many such mails within the hour gets no more of them: the panel has them all. */
    private void mailDeciders(Company company, Actor actor) {
        Map<String, String> told = Map.of("askedBy", ActorName.of(session, realm, actor));
        deciders().some(company.id(), MOST_MAILED).stream()
                .map(this::user)
                .filter(decider -> decider != null && decider.getEmail() != null)
                .filter(decider -> limits().takeRightRequestMail(company.id(), decider.getId()))
                .forEach(decider -> mail(MailTemplate.RIGHT_REQUESTED, company, decider, told));
    }

    @Override
    public void withdraw(Company company, String id, Actor asking) {
        Actor actor = begin(company, asking);
        RightRequestEntity row = rows.heldOpen(company.id(), id)
                .filter(held -> held.getUserId().equals(actor.userId()))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        rows.endOpen(company.id(), row.getUserId());
        log(company, actor, Activity.RIGHT_REQUEST_WITHDRAWN, user(actor.userId()), Map.of());
    }

    @Override
    public void approve(Company company, String id, Actor asking) {
        Decided decided = decide(company, id, asking);
        PersonChange right = new PersonChange(null, null, null, null, null, null, true);
        var unused = model.people().update(company, decided.person().getId(), right, decided.actor());
        log(company, decided.actor(), Activity.RIGHT_REQUEST_APPROVED, decided.person(), Map.of());
        tell(MailTemplate.RIGHT_REQUEST_APPROVED, company, decided, Map.of());
    }

    @Override
    public void refuse(Company company, String id, String reason, Actor asking) {
        Decided decided = decide(company, id, asking);
        Violations violations = new Violations();
        String checked = Typed.at("reason", reason, violations).required().lines(LONGEST_REASON);
        violations.refuse();
        decided.row().setRefusedAt(Time.currentTimeMillis());
        decided.row().setRefusedByLogin(decided.actor().login());
        decided.row().setReason(checked);
        entities.flush();
        log(company, decided.actor(), Activity.RIGHT_REQUEST_REFUSED, decided.person(), Map.of(Detail.REASON, checked));
        tell(MailTemplate.RIGHT_REQUEST_REFUSED, company, decided, Map.of("reason", checked));
    }

    /** A request that is being decided: nobody else can any more. */
    private record Decided(RightRequestEntity row, UserModel person, Actor actor) {}

    private Decided decide(Company company, String id, Actor asking) {
        whoMay().check(asking, Act.GIVE_ADMIN_RIGHT, Subject.newEmployee());
        Actor actor = begin(company, asking);
        whoMay().check(actor, Act.GIVE_ADMIN_RIGHT, Subject.newEmployee());
        RightRequestEntity row =
                rows.heldOpen(company.id(), id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Membership asker = now().active(row.getUserId(), company.id())
                .filter(membership -> !membership.role().managesPeople())
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        UserModel person = user(row.getUserId());
        whoMay().check(
                        actor,
                        Act.GIVE_ADMIN_RIGHT,
                        new Subject(
                                person.getId(),
                                asker.role(),
                                model.memberships().isOwnAccount(person)));
        return new Decided(row, person, actor);
    }

    private void tell(MailTemplate template, Company company, Decided decided, Map<String, String> more) {
        if (decided.person().getEmail() != null) {
            Map<String, String> told = new TreeMap<>(more);
            told.put("decidedBy", ActorName.of(session, realm, decided.actor()));
            mail(template, company, decided.person(), told);
        }
    }

    private void mail(MailTemplate template, Company company, UserModel to, Map<String, String> told) {
        model.outbox().order(new MailOrder(template, to, to.getEmail(), company.id(), null, told));
    }

    @Override
    public void endOf(String companyId, String userId) {
        rows.endOpen(companyId, userId);
    }

    @Override
    public void endAllOf(String companyId) {
        rows.endAllOpen(companyId);
    }

    @Override
    public void forget(String companyId, String userId) {
        rows.forget(companyId, userId);
    }

    @Override
    public void forget(String userId) {
        rows.forget(userId);
    }

    /**
     * Waits for other acts on the company's people.
     *
     * @return who asks, with the role they have now
     */
    private Actor begin(Company company, Actor asking) {
        boolean closed = CompanyRow.hold(entities, company.id()).getClosedAt() != null;
        if (closed
                || !session.getProvider(OrganizationProvider.class)
                        .getById(company.id())
                        .isEnabled()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        return now().acting(company.id(), asking);
    }

    private MembersNow now() {
        return new MembersNow(session, model, entities, realm);
    }

    private UserModel user(String id) {
        return session.users().getUserById(realm, id);
    }

    private Deciders deciders() {
        return new Deciders(entities, model.settings().adminsAppointAdmins());
    }

    private MailLimits limits() {
        return MailLimits.ofKnown(entities, realm);
    }

    private WhoMay whoMay() {
        return WhoMay.of(model.settings());
    }

    private void log(Company company, Actor actor, Activity activity, UserModel person, Map<Detail, String> details) {
        model.activityLog().add(company.id(), actor, activity, person.getId(), person.getUsername(), details);
    }
}
