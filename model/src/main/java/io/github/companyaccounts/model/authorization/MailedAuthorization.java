package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.mail.sending.ExpiryText;
import io.github.companyaccounts.model.secret.RealmKey;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.keycloak.models.KeycloakSession;

/**
 * What stands in a mail about an authorization, at the moment it is written. Before the contact address is confirmed nothing that
 * a stranger typed: the address may be anybody's.
 */
public final class MailedAuthorization {

    private static final Map<MailTemplate, Set<AuthorizationState>> WORTH_SENDING = Map.of(
            MailTemplate.AUTHORIZATION_CODE, Set.of(AuthorizationState.DRAFT),
            MailTemplate.AUTHORIZATION_RECEIVED, AuthorizationState.OPEN,
            MailTemplate.AUTHORIZATION_APPROVED, Set.of(AuthorizationState.APPROVED));

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final AuthorizationRows rows;

    /**
     * @param session with the realm in its context
     */
    public MailedAuthorization(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.rows = new AuthorizationRows(session);
    }

    /** Whether this is a mail about one. */
    public static boolean isIn(Map<String, String> data) {
        return data.containsKey(AuthorizationMails.ID);
    }

    /**
     * @param data as ordered
     * @param base of the server's addresses
     * @return empty if nobody should get it any more: it is gone, or has gone on
     */
    public Optional<Map<String, Object>> attributes(
            MailTemplate template, Map<String, String> data, URI base, Locale language) {
        return rows.find(data.get(AuthorizationMails.ID))
                .filter(row -> WORTH_SENDING
                        .getOrDefault(template, AuthorizationState.FILED)
                        .contains(AuthorizationRows.stateOf(row)))
                .flatMap(row -> new RealmKey(session)
                        .byId(row.getKid())
                        .map(key -> attributes(template, row, key, data, base, language)));
    }

    private Map<String, Object> attributes(
            MailTemplate template,
            AuthorizationEntity row,
            SecretKey key,
            Map<String, String> data,
            URI base,
            Locale language) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("part", data.get(AuthorizationMails.PART).toLowerCase(Locale.ROOT));
        if (template == MailTemplate.AUTHORIZATION_CODE) {
            attributes.put("code", CaseSecret.addressCode(row.getId(), key));
            attributes.put("codeExpires", time(row.getExpiresAt(), language));
            return attributes;
        }
        attributes.put("matter", row.getMatter().toLowerCase(Locale.ROOT));
        attributes.put("caseNumber", row.getNumber());
        attributes.put("caseLogin", row.getLogin());
        attributes.put("representative", row.getRepresentative());
        attributes.put("blockFormer", Boolean.TRUE.equals(row.getBlockFormer()));
        attributes.put("effectAt", row.getEffectAt() == null ? null : time(row.getEffectAt(), language));
        attributes.put("reason", row.getDecisionReason());
        boolean applicant = AuthorizationMails.APPLICANT.equals(data.get(AuthorizationMails.PART));
        if (applicant) {
            // what is on record under the number is not theirs to learn
            attributes.put("companyName", row.getCompanyName());
        }
        if (template == MailTemplate.AUTHORIZATION_RECEIVED) {
            attributes.put("code", CaseSecret.caseCode(row.getId(), key));
        }
        if (applicant) {
            attributes.put("link", page(base, "case") + "?number=" + row.getNumber());
        } else {
            String secret = CaseSecret.objection(data.get(AuthorizationMails.CONCERNED), key);
            attributes.put("link", page(base, "objection", secret));
        }
        if (template == MailTemplate.AUTHORIZATION_DONE && !applicant) {
            Instant until = CaseRule.of(row, model.settings()).objectionsUntil(Instant.ofEpochMilli(row.getEffectAt()));
            attributes.put("linkExpires", ExpiryText.of(until, model.settings().timeZone(), language));
        }
        return attributes;
    }

    private String page(URI base, String... segments) {
        return UriBuilder.fromUri(base)
                .segment("realms", session.getContext().getRealm().getName(), "recovery")
                .segment(segments)
                .build()
                .toString();
    }

    private String time(long at, Locale language) {
        return ExpiryText.of(Instant.ofEpochMilli(at), model.settings().timeZone(), language);
    }
}
