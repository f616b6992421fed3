package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.Authorizations.Confirmed;
import io.github.companyaccounts.model.authorization.Authorizations.Draft;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.secret.RealmKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Forms that were typed and whose signed scan has not come yet (D5). In one transaction. */
final class Drafts {

    /** After so many wrong codes the draft is dead: of a hundred million codes, five. */
    private static final int MOST_TRIES = 5;

    /** One part of so many of the realm's mails can be caused from one network. */
    private static final int SHARE = 10;

    /** When a form of another one's may be over. */
    private static final Duration SHARE_AGAIN = Duration.ofHours(1);

    private static final int BYTES_OF_A_KEY = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final AuthorizationRows rows;
    private final RealmSettings settings;

    /**
     * @param session with the realm in its context
     */
    Drafts(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.rows = new AuthorizationRows(session);
        this.settings = model.settings();
    }

    /**
     * @param form checked
     * @throws RefusedException TOO_MANY_REQUESTS
     */
    Draft start(AuthorizationForm form, Origin origin) {
        count(form, origin);
        requireShare(form, origin);
        AuthorizationEntity row = row(form, origin);
        rows.entities().persist(row);
        model.outbox().order(AuthorizationMails.toApplicant(MailTemplate.AUTHORIZATION_CODE, row, Map.of()));
        return new Draft(row.getId(), Instant.ofEpochMilli(row.getExpiresAt()));
    }

    private void count(AuthorizationForm form, Origin origin) {
        ClientNetwork client = ClientNetwork.of(origin.address());
        List<Limit> limits = new ArrayList<>(Limit.ofClient(
                client,
                Kind.REQUESTS_OF_CLIENT,
                Kind.REQUESTS_OF_WIDE_NETWORK,
                settings.requestsPerClientAddressAndHour()));
        limits.add(new Limit(
                Kind.AUTHORIZATION_MAILS_TO_ADDRESS,
                form.contactEmail().toLowerCase(Locale.ROOT),
                settings.mailsPerAddressAndHour()));
        int all = settings.authorizationMailsPerHour();
        Limit ofRealm = new Limit(Kind.AUTHORIZATION_MAILS, "", all);
        limits.add(ofRealm);
        // else one customer of a provider could keep every company from being helped
        limits.add(new Limit(Kind.AUTHORIZATION_MAILS_OF_CLIENT, client.widest(), Math.max(1, all / SHARE)));
        JpaLimits counted =
                new JpaLimits(rows.entities(), session.getContext().getRealm().getId());
        if (counted.untilFree(limits).isZero()) { // who is refused anyway keeps nobody waiting
            counted.hold(ofRealm);
        }
        if (!counted.take(limits)) {
            throw RefusedException.tooManyRequests("contactEmail", counted.untilFree(limits));
        }
    }

    /**
     * Nobody takes more of the realm's room than their share, so that no single sender closes the way in for all others. Comes
     * after {@link #count}: whoever sends at the same moment waits for that row.
     */
    private void requireShare(AuthorizationForm form, Origin origin) {
        long now = Time.currentTimeMillis();
        String client = AuthorizationRows.clientOf(ClientNetwork.of(origin.address()));
        if (rows.countFrom(client, now) >= settings.authorizationsOpenPerNetwork()
                || rows.countConfirmedOf(form.contactEmail(), now) >= settings.authorizationsOpenPerAddress()) {
            throw RefusedException.tooManyRequests("contactEmail", SHARE_AGAIN);
        }
    }

    private AuthorizationEntity row(AuthorizationForm form, Origin origin) {
        long now = Time.currentTimeMillis();
        AuthorizationEntity row = new AuthorizationEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setNumber(row.getId());
        row.setRealmId(session.getContext().getRealm().getId());
        row.setState(AuthorizationState.DRAFT.name());
        row.setKid(new RealmKey(session).presentId());
        row.setMatter(form.matter().name());
        row.setCustomerNumber(form.customerNumber());
        row.setTaxNumber(form.taxNumber());
        row.setCompanyName(form.companyName());
        row.setAddress(form.address());
        row.setLegalForm(form.legalForm().name());
        row.setRepresentative(form.representative());
        row.setLogin(form.login());
        row.setPlace(form.place());
        row.setDate(form.date());
        row.setBlockAsked(form.blockFormer());
        row.setContactEmail(form.contactEmail());
        row.setClient(AuthorizationRows.clientOf(ClientNetwork.of(origin.address())));
        row.setLocale(form.locale());
        row.setCreatedAt(now);
        row.setExpiresAt(now + settings.authorizationCodeLifespan().toMillis());
        return row;
    }

    /**
     * Counts a wrong code, so nothing may be thrown before the commit.
     *
     * @return empty for a wrong code that leaves tries
     * @throws RefusedException AUTHORIZATION_ENDED
     */
    Optional<Confirmed> confirm(String draftId, String code) {
        AuthorizationEntity row = held(draftId, AuthorizationState.DRAFT);
        if (row.getCodeTries() >= MOST_TRIES) {
            throw ended();
        }
        Optional<SecretKey> key = new RealmKey(session).byId(row.getKid());
        if (key.filter(known -> CaseSecret.isSameCode(code, CaseSecret.addressCode(row.getId(), known)))
                .isEmpty()) {
            row.setCodeTries(row.getCodeTries() + 1);
            return Optional.empty();
        }
        requireShare(row);
        rows.step(row, AuthorizationStep.CONFIRM, Refusal.AUTHORIZATION_ENDED);
        String secret = randomKey();
        row.setKeyHash(CaseSecret.hash(secret));
        row.setExpiresAt(
                Time.currentTimeMillis() + settings.authorizationDraftLifespan().toMillis());
        return Optional.of(new Confirmed(secret, Instant.ofEpochMilli(row.getExpiresAt())));
    }

    /** Of several forms that were begun before any was confirmed, too. */
    private void requireShare(AuthorizationEntity row) {
        if (rows.countConfirmedOf(row.getContactEmail(), Time.currentTimeMillis())
                >= settings.authorizationsOpenPerAddress()) {
            throw new RefusedException(Refusal.AUTHORIZATIONS_FULL);
        }
    }

    private static String randomKey() {
        byte[] random = new byte[BYTES_OF_A_KEY];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * For whoever holds its key; held from now on.
     *
     * @throws RefusedException AUTHORIZATION_ENDED
     */
    AuthorizationEntity confirmed(String draftId, String key) {
        AuthorizationEntity row = held(draftId, AuthorizationState.CONFIRMED);
        if (key == null || !CaseSecret.isSame(CaseSecret.hash(key), row.getKeyHash())) {
            throw ended();
        }
        return row;
    }

    private AuthorizationEntity held(String draftId, AuthorizationState state) {
        AuthorizationEntity row =
                Optional.ofNullable(draftId).flatMap(rows::find).orElseThrow(Drafts::ended);
        rows.hold(row);
        if (AuthorizationRows.stateOf(row) != state || row.getExpiresAt() <= Time.currentTimeMillis()) {
            throw ended();
        }
        return row;
    }

    static RefusedException ended() {
        return new RefusedException(Refusal.AUTHORIZATION_ENDED);
    }
}
