package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.Authorizations.CaseSeen;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.secret.RealmKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The company's way to its own case: number and code, of which wrong pairs are counted. In one transaction. */
final class CaseAccess {

    /** Wrong pairs from one network in an hour. */
    private static final int TRIES_OF_CLIENT = 30;

    /** Wrong codes for one number from one network in an hour. */
    private static final int TRIES_OF_CASE_BY_CLIENT = 10;

    /**
     * Wrong codes for one number in an hour, wherever from. Many, so that nobody keeps the company from its own case; of 2^60
     * codes still next to nothing.
     */
    private static final int TRIES_OF_CASE = 200;

    private final KeycloakSession session;
    private final AuthorizationRows rows;

    CaseAccess(KeycloakSession session) {
        this.session = session;
        this.rows = new AuthorizationRows(session);
    }

    /**
     * Counts a wrong pair, so nothing may be thrown before the commit.
     *
     * @return empty for a pair that does not belong together: the same way for a number that does not exist
     * @throws RefusedException TOO_MANY_REQUESTS
     */
    Optional<AuthorizationEntity> open(String typedNumber, String code, Origin origin) {
        Optional<CaseNumber> number = CaseNumber.parse(typedNumber);
        List<Limit> limits = new ArrayList<>();
        String client = ClientNetwork.of(origin.address()).widest();
        limits.add(new Limit(Kind.AUTHORIZATION_TRIES_OF_CLIENT, client, TRIES_OF_CLIENT));
        number.ifPresent(known -> {
            limits.add(new Limit(Kind.AUTHORIZATION_TRIES_OF_CASE, known.value(), TRIES_OF_CASE));
            limits.add(new Limit(
                    Kind.AUTHORIZATION_TRIES_OF_CASE_BY_CLIENT, known.value() + "|" + client, TRIES_OF_CASE_BY_CLIENT));
        });
        JpaLimits tries =
                new JpaLimits(rows.entities(), session.getContext().getRealm().getId());
        if (!tries.take(limits)) {
            throw RefusedException.tooManyRequests("number", tries.untilFree(limits));
        }
        Optional<AuthorizationEntity> row = number.flatMap(rows::byNumber);
        // a number that does not exist takes as long
        SecretKey key = row.flatMap(known -> new RealmKey(session).byId(known.getKid()))
                .orElseGet(() -> new RealmKey(session).present());
        String right =
                CaseSecret.caseCode(row.map(AuthorizationEntity::getId).orElseGet(KeycloakModelUtils::generateId), key);
        boolean same = CaseSecret.isSameCode(code, right);
        if (row.isEmpty() || !same) {
            return Optional.empty();
        }
        tries.giveBack(limits);
        return row;
    }

    static CaseSeen seen(AuthorizationEntity row) {
        AuthorizationState state = AuthorizationRows.stateOf(row);
        return new CaseSeen(
                row.getNumber(),
                AuthorizationCase.valueOf(row.getMatter()),
                state == AuthorizationState.HALF_APPROVED ? AuthorizationState.WAITING : state,
                row.getCompanyName(),
                row.getLogin(),
                AuthorizationRows.instant(row.getFiledAt()),
                AuthorizationRows.instant(row.getEffectAt()),
                AuthorizationRows.instant(row.getDecidedAt()),
                state == AuthorizationState.REFUSED ? row.getDecisionReason() : null);
    }
}
