package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.AccountRow;
import io.github.companyaccounts.model.account.EmailChange;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.Person;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * One authorization while it is decided and carried out. Everything is looked at anew once company, account and authorization are
 * held, in this order, as everywhere.
 */
final class Deciding {

    /** Until it is looked again whether everybody was told. */
    private static final Duration UNTOLD = Duration.ofMinutes(5);

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final RealmModel realm;
    private final AuthorizationRows rows;
    private final EntityManager entities;
    private final CaseMatch match;
    private final AuthorizationMails mails;
    private final CaseLog log;
    private final AuthorizationEntity row;
    private final AuthorizationForm form;
    private final CaseRule rule;

    Deciding(KeycloakSession session, AuthorizationEntity row) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.realm = session.getContext().getRealm();
        this.rows = new AuthorizationRows(session);
        this.entities = rows.entities();
        this.match = new CaseMatch(session);
        this.mails = new AuthorizationMails(session);
        this.log = new CaseLog(model);
        this.row = row;
        this.form = AuthorizationRows.form(row);
        this.rule = CaseRule.of(row, model.settings());
    }

    /** Nothing is held: only to be shown. */
    AuthorizationOutlook outlook(Actor operator) {
        Company company = company().orElse(null);
        Person person = company == null ? null : person(company).orElse(null);
        List<Refusal> hindrances = new ArrayList<>(hindrances(company, person));
        if (isOwn(person, operator)) {
            hindrances.add(Refusal.ON_ONESELF);
        }
        if (company != null && lacksContact(company.id())) {
            hindrances.add(Refusal.CONTACT_REQUIRED);
        }
        return new AuthorizationOutlook(
                company,
                person,
                rule.wantsContact(),
                rule.wantsSecondOperator(),
                company == null ? Duration.ZERO : delay(company, person),
                company != null && rule.former(company.mainAdmin()).isPresent()
                        ? company.mainAdmin().login()
                        : null,
                hindrances);
    }

    private Optional<Company> company() {
        return isFixed() ? model.companies().byId(row.getCompanyId()) : match.company(form);
    }

    private Optional<Person> person(Company company) {
        return isFixed() ? match.personById(company, row.getPersonId()) : match.person(company, form.login());
    }

    /** After an objection it is open again whom it means. */
    private boolean isFixed() {
        AuthorizationState state = AuthorizationRows.stateOf(row);
        return state == AuthorizationState.HALF_APPROVED || state == AuthorizationState.APPROVED;
    }

    private List<Refusal> hindrances(Company company, Person person) {
        AccountEntity account = person == null ? null : entities.find(AccountEntity.class, person.id());
        List<Refusal> hindrances =
                new ArrayList<>(rule.hindrances(company, person, EmailChange.isOnHold(account, model.settings())));
        boolean lifted = form.matter() == AuthorizationCase.NETWORKS;
        if (lifted && company != null && !model.networks().of(company).enabled()) {
            hindrances.add(Refusal.NETWORKS_OFF);
        }
        return hindrances;
    }

    /** Nobody decides about their own account. */
    private static boolean isOwn(Person person, Actor operator) {
        return person != null && person.id().equals(operator.userId());
    }

    private boolean lacksContact(String companyId) {
        return rule.wantsContact() && !rows.isReached(row, companyId);
    }

    AuthorizationContact noteContact(ContactForm sent, Actor operator) {
        ContactForm contact = sent.checked();
        requirePossible(AuthorizationStep.NOTE_CONTACT);
        Company company = company().orElseThrow(() -> new RefusedException(Refusal.COMPANY_NOT_MATCHED));
        CompanyRow.hold(entities, company.id());
        rows.hold(row);
        rows.step(row, AuthorizationStep.NOTE_CONTACT, Refusal.AUTHORIZATION_DECIDED);
        Company now = company().orElseThrow(() -> new RefusedException(Refusal.COMPANY_NOT_MATCHED));
        if (!now.id().equals(company.id())) {
            throw new RefusedException(Refusal.MATCH_CHANGED);
        }
        // by a colleague: the contact is what protects the company from whoever wants its place
        if (isOwn(person(now).orElse(null), operator)) {
            throw new RefusedException(Refusal.ON_ONESELF);
        }
        String address = contact.channel() == AuthorizationContact.Channel.PHONE
                ? now.data().phone()
                : now.data().email();
        if (address == null) {
            throw new RefusedException(Refusal.CONTACT_NOT_ON_RECORD, "channel");
        }
        AuthorizationContactEntity noted = new AuthorizationContactEntity();
        noted.setId(KeycloakModelUtils.generateId());
        noted.setRealmId(row.getRealmId());
        noted.setAuthorizationId(row.getId());
        noted.setCompanyId(now.id());
        noted.setChannel(contact.channel().name());
        noted.setAddress(address);
        noted.setOutcome(contact.outcome().name());
        noted.setNote(contact.note());
        noted.setOperatorId(operator.userId());
        noted.setOperatorLogin(operator.login());
        noted.setNotedAt(Time.currentTimeMillis());
        entities.persist(noted);
        Map<Detail, String> details = Map.of(
                Detail.CHANNEL,
                contact.channel().external(),
                Detail.OUTCOME,
                contact.outcome().external());
        log.add(row, now.id(), null, operator, Activity.AUTHORIZATION_CONTACT, details);
        return AuthorizationRows.contact(noted);
    }

    /** Before anything is held; looked at again afterwards. */
    private void requirePossible(AuthorizationStep step) {
        if (!step.isPossibleIn(AuthorizationRows.stateOf(row))) {
            throw new RefusedException(Refusal.AUTHORIZATION_DECIDED);
        }
    }

    void approve(ApprovalForm approval, Actor operator) {
        approval.check(form.matter());
        requirePossible(AuthorizationStep.APPROVE_ALONE);
        Held held = hold();
        if (!AuthorizationStep.APPROVE_ALONE.isPossibleIn(AuthorizationRows.stateOf(row))) {
            throw new RefusedException(Refusal.AUTHORIZATION_DECIDED);
        }
        refuseIf(hindrances(held.company(), held.person()));
        if (isOwn(held.person(), operator)) {
            throw new RefusedException(Refusal.ON_ONESELF);
        }
        requireSame(approval, held);
        if (lacksContact(held.company().id())) {
            throw new RefusedException(Refusal.CONTACT_REQUIRED);
        }
        boolean second = AuthorizationRows.stateOf(row) == AuthorizationState.HALF_APPROVED;
        if (!second) {
            fix(approval, held);
        } else if (rule.wantsSecondOperator() && operator.userId().equals(row.getFirstApprovedById())) {
            throw new RefusedException(Refusal.SECOND_OPERATOR_REQUIRED);
        }
        if (rule.wantsSecondOperator() && !second) {
            approveFirst(held, operator);
        } else {
            approveFinally(held, operator);
        }
    }

    /**
     * What stays true until the end of the transaction.
     *
     * @param company {@code null} if it means none
     * @param person {@code null} if it means nobody
     */
    private record Held(Company company, Person person) {}

    private Held hold() {
        Company company = company().orElse(null);
        if (company == null) {
            rows.hold(row);
            return new Held(null, null);
        }
        CompanyRow.hold(entities, company.id());
        person(company).ifPresent(person -> AccountRow.hold(entities, person.id()));
        rows.hold(row);
        Company now = company().filter(known -> known.id().equals(company.id())).orElse(null);
        return new Held(now, now == null ? null : person(now).orElse(null));
    }

    private static void refuseIf(List<Refusal> hindrances) {
        if (!hindrances.isEmpty()) {
            throw new RefusedException(hindrances.get(0));
        }
    }

    /** Nobody approves what they did not see. */
    private void requireSame(ApprovalForm approval, Held held) {
        boolean same = approval.companyId().equals(held.company().id())
                && approval.personId().equals(held.person().id());
        boolean sameBlock = !isFixed()
                || row.getBlockFormer() == null
                || row.getBlockFormer().equals(approval.blockFormer());
        if (!same || !sameBlock) {
            throw new RefusedException(Refusal.MATCH_CHANGED);
        }
    }

    private void fix(ApprovalForm approval, Held held) {
        row.setCompanyId(held.company().id());
        row.setPersonId(held.person().id());
        row.setFirstApprovedById(null);
        row.setFirstApprovedBy(null);
        row.setFirstApprovedAt(null);
        if (form.matter() == AuthorizationCase.MAIN_ADMIN) {
            row.setBlockFormer(approval.blockFormer());
        }
    }

    private void approveFirst(Held held, Actor operator) {
        rows.step(row, AuthorizationStep.APPROVE_FIRST, Refusal.AUTHORIZATION_DECIDED);
        row.setFirstApprovedById(operator.userId());
        row.setFirstApprovedBy(operator.login());
        row.setFirstApprovedAt(Time.currentTimeMillis());
        log(held, operator, Activity.AUTHORIZATION_HALF_APPROVED, Map.of());
    }

    private void approveFinally(Held held, Actor operator) {
        long now = Time.currentTimeMillis();
        Duration delay = delay(held.company(), held.person());
        rows.step(
                row,
                rule.wantsSecondOperator() ? AuthorizationStep.APPROVE_SECOND : AuthorizationStep.APPROVE_ALONE,
                Refusal.AUTHORIZATION_DECIDED);
        row.setApprovedById(operator.userId());
        row.setApprovedBy(operator.login());
        row.setApprovedAt(now);
        row.setEffectAt(now + delay.toMillis());
        row.setNextAt(row.getEffectAt());
        entities.flush();
        log(held, operator, Activity.AUTHORIZATION_APPROVED, Map.of());
        mails.noteConcerned(row, held.company(), user(held.person().id()), former(held.company()));
        if (delay.isZero()) {
            carryOut(held);
        } else {
            mails.toAll(MailTemplate.AUTHORIZATION_APPROVED, row, Map.of());
        }
    }

    private Duration delay(Company company, Person person) {
        return rule.delay(company.mainAdmin(), person != null && isElsewhere(person, company));
    }

    private boolean isElsewhere(Person person, Company company) {
        return person.ownAccount()
                && model.memberships().of(user(person.id())).stream()
                        .anyMatch(membership -> !membership.companyId().equals(company.id()));
    }

    private UserModel former(Company company) {
        return rule.former(company.mainAdmin()).map(this::user).orElse(null);
    }

    private UserModel user(String id) {
        return session.users().getUserById(realm, id);
    }

    /**
     * Its time has come; everything is looked at once more.
     *
     * @throws RefusedException what stands in the way now; the caller then lets it fail, in another transaction
     */
    void takeEffect() {
        Held held = hold();
        if (!isDue()) {
            return;
        }
        refuseIf(hindrances(held.company(), held.person()));
        if (hasToWait(held)) {
            return;
        }
        carryOut(held);
    }

    /** The time to object does not run out while somebody has not been told: no mail server, no effect. */
    private boolean hasToWait(Held held) {
        long now = Time.currentTimeMillis();
        if (mails.areWaiting(row)) {
            row.setEffectAt(now + delay(held.company(), held.person()).toMillis());
            row.setNextAt(now + UNTOLD.toMillis());
            return true;
        }
        row.setNextAt(row.getEffectAt());
        return row.getEffectAt() > now;
    }

    private boolean isDue() {
        return AuthorizationStep.TAKE_EFFECT.isPossibleIn(AuthorizationRows.stateOf(row))
                && row.getNextAt() != null
                && row.getNextAt() <= Time.currentTimeMillis();
    }

    /** Exactly one of three. */
    private void carryOut(Held held) {
        rows.step(row, AuthorizationStep.TAKE_EFFECT, Refusal.AUTHORIZATION_DECIDED);
        Actor operator = Actor.onAuthorization(row.getApprovedById(), row.getApprovedBy());
        Company company = held.company();
        String person = held.person().id();
        switch (form.matter()) {
            case SECOND_FACTOR -> model.people().removeSecondFactor(company, person, operator);
            case NETWORKS -> model.networks().liftFor(user(person), company, operator);
            case MAIN_ADMIN ->
                model.companies().raise(company, person, Boolean.TRUE.equals(row.getBlockFormer()), operator);
        }
        row.setEffectAt(Time.currentTimeMillis());
        end();
        mails.toAll(MailTemplate.AUTHORIZATION_DONE, row, Map.of());
    }

    private void end() {
        row.setNextAt(null);
        row.setClient(null);
        row.setDecidedAt(Time.currentTimeMillis());
        entities.flush();
    }

    /** What was approved came to nothing. */
    void fail(Refusal why) {
        rows.hold(row);
        if (!isDue()) {
            return;
        }
        rows.step(row, AuthorizationStep.FAIL, Refusal.AUTHORIZATION_DECIDED);
        row.setFailure(why.type());
        end();
        log.add(row, row.getCompanyId(), row.getPersonId(), Actor.system(), Activity.AUTHORIZATION_FAILED, Map.of());
        tellStopped("failed", true);
    }

    void refuse(String reason, Actor operator) {
        requirePossible(AuthorizationStep.REFUSE);
        Held held = hold();
        boolean announced = isAnnounced();
        rows.step(row, AuthorizationStep.REFUSE, Refusal.AUTHORIZATION_DECIDED);
        row.setDecidedBy(operator.login());
        row.setDecisionReason(reason);
        end();
        log(held, operator, Activity.AUTHORIZATION_REFUSED, Map.of(Detail.REASON, reason));
        tellStopped("refused", announced);
    }

    /** By the company itself, through number and code. */
    void withdraw() {
        rows.hold(row);
        boolean announced = isAnnounced();
        rows.step(row, AuthorizationStep.WITHDRAW, Refusal.AUTHORIZATION_DECIDED);
        end();
        log.add(row, row.getCompanyId(), row.getPersonId(), Actor.system(), Activity.AUTHORIZATION_WITHDRAWN, Map.of());
        tellStopped("withdrawn", announced);
    }

    /** Those concerned were told of it. */
    private boolean isAnnounced() {
        AuthorizationState state = AuthorizationRows.stateOf(row);
        return state == AuthorizationState.APPROVED || row.getObjectedAt() != null;
    }

    /**
     * @param announced those concerned were told before; else only whoever sent it is
     */
    private void tellStopped(String outcome, boolean announced) {
        Map<String, String> told = Map.of(AuthorizationMails.OUTCOME, outcome);
        if (announced) {
            mails.toAll(MailTemplate.AUTHORIZATION_STOPPED, row, told);
        } else {
            model.outbox().order(AuthorizationMails.toApplicant(MailTemplate.AUTHORIZATION_STOPPED, row, told));
        }
    }

    private void log(Held held, Actor operator, Activity activity, Map<Detail, String> details) {
        log.add(
                row,
                held.company() == null ? null : held.company().id(),
                held.person() == null ? null : held.person().id(),
                operator,
                activity,
                details);
    }
}
