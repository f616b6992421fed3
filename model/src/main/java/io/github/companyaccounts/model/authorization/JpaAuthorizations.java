package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.storage.OwnTransaction;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** What is done without signing in, each in a transaction of its own, tried again when another one won a race. */
public final class JpaAuthorizations implements Authorizations {

    private static final int MOST_OF_A_REASON = 1000;

    /** For one network: enough for everybody behind it, and no work for a server. */
    private static final int PDFS_AN_HOUR = 60;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;

    /**
     * @param session with the realm in its context
     */
    public JpaAuthorizations(KeycloakSession session, CompanyAccountsProvider model) {
        this.session = session;
        this.model = model;
    }

    @Override
    public AuthorizationForm checked(AuthorizationForm typed) {
        return typed.checked(model.settings(), locales());
    }

    @Override
    public AuthorizationForm checkedForPdf(AuthorizationForm typed, Origin origin) {
        AuthorizationForm form = checked(typed);
        List<Limit> limits = List.of(new Limit(
                Kind.AUTHORIZATION_PDFS_OF_CLIENT,
                ClientNetwork.of(origin.address()).widest(),
                PDFS_AN_HOUR));
        OwnTransaction.run(session, "PDF of an authorization", own -> {
            JpaLimits counted = new JpaLimits(
                    new AuthorizationRows(own).entities(),
                    own.getContext().getRealm().getId());
            if (!counted.take(limits)) {
                throw RefusedException.tooManyRequests(counted.untilFree(limits));
            }
            return form;
        });
        return form;
    }

    private Set<String> locales() {
        return new Addresses(session, session.getContext().getRealm()).locales();
    }

    @Override
    public Draft start(AuthorizationForm typed, Origin origin) {
        AuthorizationForm form = typed.checkedToSend(model.settings(), locales());
        return OwnTransaction.run(session, "Draft of an authorization", own -> new Drafts(own).start(form, origin));
    }

    @Override
    public Confirmed confirm(String draftId, String code) {
        return OwnTransaction.run(session, "Code of an authorization", own -> new Drafts(own).confirm(draftId, code))
                .orElseThrow(() -> new RefusedException(Refusal.CODE_WRONG, "code"));
    }

    @Override
    public AuthorizationForm form(String draftId, String key) {
        return OwnTransaction.run(
                session,
                "Form of an authorization",
                own -> AuthorizationRows.form(new Drafts(own).confirmed(draftId, key)));
    }

    @Override
    public Filed file(String draftId, String key, InputStream scan) {
        return new Filing(session, draftId, key).file(scan);
    }

    @Override
    public Optional<CaseSeen> state(String number, String code, Origin origin) {
        return OwnTransaction.run(session, "State of an authorization", own -> new CaseAccess(own)
                .open(number, code, origin)
                .map(CaseAccess::seen));
    }

    @Override
    public void withdraw(String number, String code, Origin origin) {
        boolean found = OwnTransaction.run(session, "Withdrawal of an authorization", own -> {
            Optional<AuthorizationEntity> row = new CaseAccess(own).open(number, code, origin);
            row.ifPresent(known -> new Deciding(own, known).withdraw());
            return row.isPresent();
        });
        if (!found) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    @Override
    public Optional<Objectionable> objection(String secret) {
        return OwnTransaction.run(session, "Look at an authorization", own -> Objecting.with(own, secret)
                .map(Objecting::seen));
    }

    @Override
    public void object(String secret, String reason, Origin origin) {
        Violations violations = new Violations();
        String why = Typed.at("reason", reason, violations).lines(MOST_OF_A_REASON);
        violations.refuse();
        OwnTransaction.run(session, "Objection to an authorization", own -> {
            Objecting.with(own, secret)
                    .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND))
                    .object(why, origin);
            return true;
        });
    }
}
