package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.storage.Contention;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Versions, texts and evidence in tables of their own, without a way to change a row. */
public final class JpaLegalDocuments implements LegalDocuments {

    private final KeycloakSession session;
    private final EntityManager entities;

    public JpaLegalDocuments(KeycloakSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
    }

    @Override
    public Optional<LegalDocument> current(LegalDocument.Kind kind, Locale locale) {
        RealmLanguages languages = new RealmLanguages(realm());
        Map<String, LegalDocument> published = versionRows().inForce(kind);
        return published.isEmpty()
                ? new SettingsTexts(realm()).current(kind, languages.inOrder(locale))
                : languages
                        .inOrder(locale)
                        .map(published::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .or(() -> published.values().stream().findFirst());
    }

    @Override
    public Optional<LegalDocument> shown(LegalDocument.Kind kind, String sha256) {
        return versionRows().shown(kind, sha256);
    }

    @Override
    public boolean asksForTerms(UserModel user) {
        return acceptanceRows().lacksTerms(user.getId());
    }

    @Override
    public boolean asksForMarketing(UserModel user) {
        return acceptanceRows().wasNeverAsked(user.getId(), LegalDocument.Kind.MARKETING);
    }

    @Override
    public void record(UserModel user, LegalDocument document, Decision decision, Origin origin) {
        record(user, document, decision, origin, Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    @Override
    public void record(UserModel user, LegalDocument document, Decision decision, Origin origin, Instant at) {
        keep(document);
        acceptanceRows().add(user, document, decision, origin, at);
    }

    /** What was decided about can be read ever after; a published text stays anyway, one of the realm's settings is copied. */
    @Override
    public void keep(LegalDocument document) {
        if (versionRows().isKept(document)) {
            return;
        }
        String realmId = realm().getId();
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), apart -> new LegalVersionRows(
                            apart.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId)
                    .keep(document));
        } catch (RuntimeException e) {
            if (!Contention.isCauseOf(e)) {
                throw e;
            }
            // another one has kept it at this moment
        }
    }

    @Override
    public Optional<Acceptance> lastAccepted(UserModel user, LegalDocument.Kind kind) {
        return acceptanceRows().last(user.getId(), kind, Decision.ACCEPTED);
    }

    @Override
    public Optional<Acceptance> lastDecision(UserModel user, LegalDocument.Kind kind) {
        return acceptanceRows().last(user.getId(), kind, null);
    }

    @Override
    public List<Acceptance> ofPerson(UserModel user, int first, int max) {
        return acceptanceRows().ofPerson(user.getId(), first, max);
    }

    @Override
    public Optional<Acceptance> ofPerson(UserModel user, String id) {
        return acceptanceRows().ofPerson(user.getId(), id);
    }

    @Override
    public void giveMarketing(UserModel user, Locale shown, String sha256, Origin origin) {
        LegalDocument document =
                current(LegalDocument.Kind.MARKETING, shown).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (!document.sha256().equals(sha256)) {
            throw new RefusedException(Refusal.DOCUMENT_CHANGED, "sha256");
        }
        boolean given = lastDecision(user, LegalDocument.Kind.MARKETING)
                .filter(last -> last.decision() == Decision.ACCEPTED)
                .filter(last -> last.sha256().equals(sha256) && last.version().equals(document.version()))
                .isPresent();
        if (!given) {
            record(user, document, Decision.ACCEPTED, origin);
        }
    }

    @Override
    public void withdrawMarketing(UserModel user, Origin origin) {
        lastDecision(user, LegalDocument.Kind.MARKETING)
                .filter(last -> last.decision() == Decision.ACCEPTED)
                .ifPresent(last -> acceptanceRows().addWithdrawal(user, last, origin));
    }

    @Override
    public List<Acceptance> acceptances(String login, LegalDocument.Kind kind, int first, int max) {
        String lower = login == null ? null : login.toLowerCase(Locale.ROOT);
        String userId = lower == null
                ? ""
                : Optional.ofNullable(session.users().getUserByUsername(realm(), lower))
                        .map(UserModel::getId)
                        .orElse("");
        return acceptanceRows().search(lower, userId, kind, first, max);
    }

    @Override
    public List<LegalVersion> versions(int first, int max) {
        return versionRows().list(first, max);
    }

    @Override
    public LegalVersion version(String id) {
        return versionRows().version(id);
    }

    @Override
    public LegalVersion publish(LegalVersionForm form, Actor actor) {
        Violations violations = new Violations();
        RealmLanguages languages = new RealmLanguages(realm());
        LegalVersionForm.Checked checked = form.checked(
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                new RealmSettings(realm()).timeZone(),
                languages.known(),
                languages.wanted(),
                violations);
        violations.refuse();
        return versionRows().add(checked, actor);
    }

    @Override
    public List<LegalDocument> preview(LegalVersionForm form) {
        return form.preview(new RealmLanguages(realm()).known(), Set.of());
    }

    @Override
    public LegalVersion withdraw(String id) {
        return versionRows().remove(id);
    }

    private LegalVersionRows versionRows() {
        return new LegalVersionRows(entities, realm().getId());
    }

    private AcceptanceRows acceptanceRows() {
        return new AcceptanceRows(entities, realm().getId());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
