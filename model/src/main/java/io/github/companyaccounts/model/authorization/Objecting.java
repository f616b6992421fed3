package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.authorization.Authorizations.Objectionable;
import io.github.companyaccounts.model.authorization.Authorizations.Say;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.secret.RealmKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The way of somebody concerned to say no, once for each approval, with the link of the mail about it (D4).
 *
 * <p>Until it takes effect an objection stops it. Afterwards operators are told, and decide: of one mailbox that somebody got hold
 * of, an attacker could else undo what the company wanted. Only what still goes on ends at once, a network rule that waits to be
 * put right. Whoever was told of what was done can say so whatever became of their account since: a false new main admin would
 * block or delete them first.
 */
final class Objecting {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final AuthorizationRows rows;
    private final AuthorizationEntity row;
    private final AuthorizationConcernedEntity by;

    private Objecting(KeycloakSession session, AuthorizationEntity row, AuthorizationConcernedEntity by) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.rows = new AuthorizationRows(session);
        this.row = row;
        this.by = by;
    }

    /**
     * @param secret last part of the link
     * @return empty for one that we did not make, or whose owner has no say any more
     */
    static Optional<Objecting> with(KeycloakSession session, String secret) {
        AuthorizationRows rows = new AuthorizationRows(session);
        return CaseSecret.idIn(secret)
                .map(id -> rows.entities().find(AuthorizationConcernedEntity.class, id))
                .flatMap(by -> rows.find(by.getAuthorizationId())
                        .filter(row -> isRight(secret, by, row, session))
                        .map(row -> new Objecting(session, row, by)))
                .filter(Objecting::hasASay);
    }

    private static boolean isRight(
            String secret, AuthorizationConcernedEntity by, AuthorizationEntity row, KeycloakSession session) {
        return new RealmKey(session)
                .byId(row.getKid())
                .filter(key -> CaseSecret.isSame(secret, CaseSecret.objection(by.getId(), key)))
                .isPresent();
    }

    private boolean hasASay() {
        return AuthorizationStep.OBJECT_AFTER.isPossibleIn(AuthorizationRows.stateOf(row)) || isStillConcerned();
    }

    private boolean isStillConcerned() {
        return new Standing(session).isStill(by);
    }

    Objectionable seen() {
        return new Objectionable(
                AuthorizationCase.valueOf(row.getMatter()),
                say(),
                row.getNumber(),
                company().map(known -> known.data().name()).orElse(row.getCompanyName()),
                row.getLogin(),
                AuthorizationRows.instant(row.getEffectAt()),
                Boolean.TRUE.equals(row.getBlockFormer()),
                by.isPutBack());
    }

    private Say say() {
        AuthorizationState state = AuthorizationRows.stateOf(row);
        boolean done = AuthorizationStep.OBJECT_AFTER.isPossibleIn(state);
        if (!isOfLastApproval()) {
            return Say.NONE;
        }
        if (by.getObjectedAt() != null) {
            return done ? Say.REPORTED : Say.NONE;
        }
        if (done) {
            return isInTime() ? Say.REPORTS : Say.NONE;
        }
        return AuthorizationStep.OBJECT.isPossibleIn(state) ? Say.STOPS : Say.NONE;
    }

    /** Whoever objected to an approval before is asked again, with another link. */
    private boolean isOfLastApproval() {
        return row.getApprovedAt() != null && row.getApprovedAt().equals(by.getApprovedAt());
    }

    private boolean isInTime() {
        Instant until = CaseRule.of(row, model.settings()).objectionsUntil(Instant.ofEpochMilli(row.getEffectAt()));
        return Instant.ofEpochMilli(Time.currentTimeMillis()).isBefore(until);
    }

    /**
     * Looks once more at what it comes to, when the company and the case are held.
     *
     * @param reason may be {@code null}
     * @throws RefusedException AUTHORIZATION_DECIDED if there is nothing to object to any more
     */
    void object(String reason, Origin origin) {
        Optional<Company> company = company();
        company.ifPresent(known -> CompanyRow.hold(rows.entities(), known.id()));
        rows.hold(row);
        rows.entities().refresh(by);
        switch (say()) {
            case STOPS -> {
                note(reason, origin);
                stop();
            }
            case REPORTS -> {
                note(reason, origin);
                report(company.orElse(null));
            }
            case REPORTED, NONE -> throw new RefusedException(Refusal.AUTHORIZATION_DECIDED);
        }
    }

    private void note(String reason, Origin origin) {
        UserModel user = account();
        by.setObjectedAt(Time.currentTimeMillis());
        by.setObjection(reason);
        by.setObjectedFrom(origin.address());
        by.setObjectedLogin(user == null ? null : user.getUsername());
        Map<Detail, String> details = Map.of(Detail.ADDRESS, by.getAddress());
        new CaseLog(model)
                .add(
                        row,
                        row.getCompanyId(),
                        row.getPersonId(),
                        Actor.system(),
                        Activity.AUTHORIZATION_OBJECTED,
                        details);
    }

    private UserModel account() {
        return by.getUserId() == null
                ? null
                : session.users().getUserById(session.getContext().getRealm(), by.getUserId());
    }

    private void stop() {
        rows.step(row, AuthorizationStep.OBJECT, Refusal.AUTHORIZATION_DECIDED);
        row.setObjectedAt(by.getObjectedAt());
        row.setEffectAt(null);
        row.setNextAt(null);
        rows.entities().flush();
        mails().toAll(MailTemplate.AUTHORIZATION_STOPPED, row, Map.of(AuthorizationMails.OUTCOME, "objected"));
    }

    private void report(Company company) {
        rows.step(row, AuthorizationStep.OBJECT_AFTER, Refusal.AUTHORIZATION_DECIDED);
        by.setAfterEffect(true);
        by.setPutBack(company != null && putBack(company));
        if (row.getObjectionOpenSince() == null) {
            row.setObjectionOpenSince(by.getObjectedAt());
        }
        rows.entities().flush();
        if (by.isPutBack()) {
            mails().toAll(MailTemplate.AUTHORIZATION_PUT_BACK, row, Map.of());
        }
    }

    /** Only by somebody who has a say in the company still. */
    private boolean putBack(Company company) {
        return AuthorizationCase.valueOf(row.getMatter()) == AuthorizationCase.NETWORKS
                && row.getPersonId() != null
                && isStillConcerned()
                && model.networks().putBack(row.getPersonId(), company, Actor.system());
    }

    private AuthorizationMails mails() {
        return new AuthorizationMails(session);
    }

    private Optional<Company> company() {
        return Optional.ofNullable(row.getCompanyId()).flatMap(model.companies()::byId);
    }
}
