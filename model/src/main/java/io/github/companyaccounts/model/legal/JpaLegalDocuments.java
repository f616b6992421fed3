package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.RealmSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The texts are attributes of the realm ({@code companyAccounts.terms.version}, {@code …terms.title.pl} and so on); the
 * evidence is a table of its own, without a way to change a row.
 */
public final class JpaLegalDocuments implements LegalDocuments {

    private final KeycloakSession session;
    private final EntityManager entities;

    public JpaLegalDocuments(KeycloakSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private Optional<String> setting(String name) {
        return new RealmSettings(realm()).text(name);
    }

    @Override
    public Optional<LegalDocument> current(LegalDocument.Kind kind, Locale locale) {
        String name = kind.external();
        return setting(name + ".version").flatMap(version -> languages(locale)
                .flatMap(language -> in(kind, version, language).stream())
                .findFirst());
    }

    /** The one asked for, the realm's default, the others: a text in a foreign language beats none at all. */
    private Stream<String> languages(Locale asked) {
        Stream<String> standard = Stream.ofNullable(realm().getDefaultLocale())
                .map(tag -> Locale.forLanguageTag(tag).getLanguage());
        Stream<String> first = Stream.ofNullable(asked).map(Locale::getLanguage);
        Stream<String> others = realm().getSupportedLocalesStream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .sorted();
        return Stream.of(first, standard, others, Stream.of("en", "pl"))
                .flatMap(languages -> languages)
                .filter(Objects::nonNull)
                .distinct();
    }

    private Optional<LegalDocument> in(LegalDocument.Kind kind, String version, String language) {
        String name = kind.external();
        return setting(name + ".text." + language)
                .map(text -> new LegalDocument(
                        kind,
                        version,
                        Locale.forLanguageTag(language),
                        setting(name + ".title." + language).orElse(name),
                        setting(name + ".short." + language).orElse(null),
                        text));
    }

    @Override
    public void record(UserModel user, LegalDocument document, Decision decision, Origin origin) {
        entities.persist(new AcceptanceEntity(
                KeycloakModelUtils.generateId(),
                realm().getId(),
                user.getId(),
                user.getUsername(),
                document.kind().name(),
                document.version(),
                document.sha256(),
                document.locale().toLanguageTag(),
                decision.name(),
                Time.currentTimeMillis(),
                origin.address()));
    }

    @Override
    public List<Acceptance> acceptances(String login, LegalDocument.Kind kind, int first, int max) {
        String condition = (login == null ? "" : " and a.login = :login") + (kind == null ? "" : " and a.kind = :kind");
        TypedQuery<AcceptanceEntity> query = entities.createQuery(
                        "select a from AcceptanceEntity a where a.realmId = :realm" + condition
                                + " order by a.decidedAt desc, a.id",
                        AcceptanceEntity.class)
                .setParameter("realm", realm().getId())
                .setFirstResult(first)
                .setMaxResults(max);
        if (login != null) {
            query.setParameter("login", login.toLowerCase(Locale.ROOT));
        }
        if (kind != null) {
            query.setParameter("kind", kind.name());
        }
        return query.getResultStream().map(JpaLegalDocuments::acceptance).toList();
    }

    private static Acceptance acceptance(AcceptanceEntity row) {
        return new Acceptance(
                row.getUserId(),
                row.getLogin(),
                LegalDocument.Kind.valueOf(row.getKind()),
                row.getVersion(),
                row.getSha256(),
                row.getLocale(),
                Decision.valueOf(row.getDecision()),
                Instant.ofEpochMilli(row.getDecidedAt()),
                row.getAddress());
    }
}
