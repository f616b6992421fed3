package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Versions and their texts as rows of one realm. */
final class LegalVersionRows {

    /** The moment from which the version in force counts. Named parameters: realm, kind, now. */
    static final String IN_FORCE_FROM = "(select max(w.effectiveFrom) from LegalVersionEntity w"
            + " where w.realmId = :realm and w.kind = :kind and w.effectiveFrom <= :now)";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final EntityManager entities;
    private final String realmId;

    LegalVersionRows(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** The texts of the version in force, by language. */
    Map<String, LegalDocument> inForce(Kind kind) {
        return entities.createQuery(
                        "select t from LegalVersionEntity v join LegalTextEntity t on t.versionId = v.id"
                                + " where v.realmId = :realm and v.kind = :kind and v.effectiveFrom = " + IN_FORCE_FROM,
                        LegalTextEntity.class)
                .setParameter("realm", realmId)
                .setParameter("kind", kind.name())
                .setParameter("now", Time.currentTimeMillis())
                .getResultStream()
                .map(LegalVersionRows::document)
                .collect(Collectors.toMap(document -> document.locale().toLanguageTag(), document -> document));
    }

    /** By its hash, coming versions aside. */
    Optional<LegalDocument> shown(Kind kind, String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty(); // not every database takes every character
        }
        return entities.createQuery(
                        "select t from LegalTextEntity t left join LegalVersionEntity v on v.id = t.versionId"
                                + " where t.realmId = :realm and t.sha256 = :sha256 and t.kind = :kind"
                                + " and (t.versionId is null or v.effectiveFrom <= :now) order by t.id",
                        LegalTextEntity.class)
                .setParameter("realm", realmId)
                .setParameter("sha256", sha256)
                .setParameter("kind", kind.name())
                .setParameter("now", Time.currentTimeMillis())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LegalVersionRows::document);
    }

    /**
     * Keeps a text of the realm's settings as it is now, since settings can be changed and evidence cannot. To be called in a
     * transaction of its own: another one may do the same at the same moment.
     */
    void keep(LegalDocument document) {
        String id = idOfKept(document);
        if (entities.find(LegalTextEntity.class, id) == null) {
            entities.persist(text(id, null, document));
            entities.flush();
        }
    }

    boolean isKept(LegalDocument document) {
        return shown(document.kind(), document.sha256()).isPresent();
    }

    private String idOfKept(LegalDocument document) {
        String what = String.join(
                "\n",
                realmId,
                document.kind().name(),
                document.version(),
                document.locale().toLanguageTag(),
                document.sha256());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    List<LegalVersion> list(int first, int max) {
        List<LegalVersionEntity> rows = entities.createQuery(
                        "select v from LegalVersionEntity v where v.realmId = :realm"
                                + " order by v.kind, v.effectiveFrom desc",
                        LegalVersionEntity.class)
                .setParameter("realm", realmId)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        return versions(rows);
    }

    LegalVersion version(String id) {
        return versions(List.of(row(id))).get(0);
    }

    private LegalVersionEntity row(String id) {
        return Optional.ofNullable(entities.find(LegalVersionEntity.class, id))
                .filter(row -> row.getRealmId().equals(realmId))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /**
     * Two at the same moment: one of them meets a constraint.
     *
     * @throws RefusedException VERSION_TAKEN
     */
    LegalVersion add(LegalVersionForm.Checked form, Actor actor) {
        refuseTaken(form);
        LegalVersionEntity row = new LegalVersionEntity(
                KeycloakModelUtils.generateId(),
                realmId,
                form.kind().name(),
                form.version(),
                form.effectiveFrom().toEpochMilli(),
                Time.currentTimeMillis(),
                actor.userId(),
                actor.login());
        entities.persist(row);
        form.texts()
                .forEach(document -> entities.persist(text(KeycloakModelUtils.generateId(), row.getId(), document)));
        entities.flush();
        return version(row.getId());
    }

    private void refuseTaken(LegalVersionForm.Checked form) {
        List<LegalVersionEntity> taken = entities.createQuery(
                        "select v from LegalVersionEntity v where v.realmId = :realm and v.kind = :kind"
                                + " and (v.version = :version or v.effectiveFrom = :from)",
                        LegalVersionEntity.class)
                .setParameter("realm", realmId)
                .setParameter("kind", form.kind().name())
                .setParameter("version", form.version())
                .setParameter("from", form.effectiveFrom().toEpochMilli())
                .getResultList();
        if (!taken.isEmpty()) {
            boolean byName = taken.stream().anyMatch(row -> row.getVersion().equals(form.version()));
            throw new RefusedException(Refusal.VERSION_TAKEN, byName ? "version" : "effectiveFrom");
        }
    }

    /**
     * @throws RefusedException NOT_FOUND, VERSION_IN_FORCE
     */
    LegalVersion remove(String id) {
        LegalVersion version = version(id);
        int removed = entities.createQuery(
                        "delete from LegalVersionEntity v where v.id = :id and v.effectiveFrom > :now")
                .setParameter("id", id)
                .setParameter("now", Time.currentTimeMillis())
                .executeUpdate();
        if (removed == 0) {
            throw new RefusedException(Refusal.VERSION_IN_FORCE);
        }
        entities.createQuery("delete from LegalTextEntity t where t.versionId = :id")
                .setParameter("id", id)
                .executeUpdate();
        return version;
    }

    /** Two queries, whatever the number of rows. */
    private List<LegalVersion> versions(List<LegalVersionEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        long now = Time.currentTimeMillis();
        Map<String, Long> inForce = entities.createQuery(
                        "select v.kind, max(v.effectiveFrom) from LegalVersionEntity v where v.realmId = :realm"
                                + " and v.effectiveFrom <= :now group by v.kind",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(found -> (String) found[0], found -> (Long) found[1]));
        Map<String, List<LegalDocument>> texts =
                texts(rows.stream().map(LegalVersionEntity::getId).toList());
        return rows.stream()
                .map(row -> version(
                        row, state(row, now, inForce.get(row.getKind())), texts.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private Map<String, List<LegalDocument>> texts(Collection<String> versions) {
        return entities.createQuery(
                        "select t from LegalTextEntity t where t.versionId in :versions order by t.locale",
                        LegalTextEntity.class)
                .setParameter("versions", versions)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        LegalTextEntity::getVersionId,
                        Collectors.mapping(LegalVersionRows::document, Collectors.toList())));
    }

    private static LegalVersion.State state(LegalVersionEntity row, long now, Long inForce) {
        if (row.getEffectiveFrom() > now) {
            return LegalVersion.State.COMING;
        }
        return inForce != null && inForce == row.getEffectiveFrom()
                ? LegalVersion.State.IN_FORCE
                : LegalVersion.State.PAST;
    }

    private static LegalVersion version(LegalVersionEntity row, LegalVersion.State state, List<LegalDocument> texts) {
        return new LegalVersion(
                row.getId(),
                Kind.valueOf(row.getKind()),
                row.getVersion(),
                Instant.ofEpochMilli(row.getEffectiveFrom()),
                Instant.ofEpochMilli(row.getPublishedAt()),
                row.getPublishedByLogin(),
                state,
                texts);
    }

    private LegalTextEntity text(String id, String versionId, LegalDocument document) {
        return new LegalTextEntity(
                id,
                realmId,
                versionId,
                document.kind().name(),
                document.version(),
                document.locale().toLanguageTag(),
                document.title(),
                document.shortText(),
                document.text(),
                document.sha256());
    }

    private static LegalDocument document(LegalTextEntity row) {
        return new LegalDocument(
                Kind.valueOf(row.getKind()),
                row.getVersion(),
                Locale.forLanguageTag(row.getLocale()),
                row.getTitle(),
                row.getShortText(),
                row.getBody());
    }
}
