package io.github.companyaccounts.model.activity;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.storage.PlainValues;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The activity log of all companies of a realm in one table. */
public final class JpaActivityLog implements ActivityLog {

    private final KeycloakSession session;
    private final EntityManager entities;

    /** Two lines of one transaction never have the same time: so they keep their order. */
    private long latest;

    public JpaActivityLog(KeycloakSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
    }

    @Override
    public void add(
            String companyId,
            Actor actor,
            Activity activity,
            String subjectId,
            String subjectLogin,
            Map<Detail, String> details) {
        latest = Math.max(latest + 1, Time.currentTimeMillis());
        entities.persist(new ActivityEntity(
                KeycloakModelUtils.generateId(),
                session.getContext().getRealm().getId(),
                companyId,
                latest,
                actor.kind().name(),
                actor.userId(),
                actor.login(),
                activity.name(),
                subjectId,
                subjectLogin,
                PlainValues.write(named(details))));
    }

    private static Map<String, String> named(Map<Detail, String> details) {
        return details.entrySet().stream()
                .collect(Collectors.toMap(detail -> detail.getKey().external(), Map.Entry::getValue));
    }

    @Override
    public List<Entry> list(String companyId, String subjectId, int first, int max) {
        String subject = subjectId == null ? "" : " and a.subjectId = :subject";
        TypedQuery<ActivityEntity> query = entities.createQuery(
                        "select a from ActivityEntity a where a.realmId = :realm and a.companyId = :company" + subject
                                + " order by a.happenedAt desc, a.id",
                        ActivityEntity.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("company", companyId)
                .setFirstResult(first)
                .setMaxResults(max);
        if (subjectId != null) {
            query.setParameter("subject", subjectId);
        }
        return query.getResultStream().map(JpaActivityLog::entry).toList();
    }

    private static Entry entry(ActivityEntity line) {
        return new Entry(
                line.getId(),
                Instant.ofEpochMilli(line.getHappenedAt()),
                Actor.Kind.valueOf(line.getActorKind()),
                line.getActorId(),
                line.getActorLogin(),
                Activity.valueOf(line.getActivity()),
                line.getSubjectId(),
                line.getSubjectLogin(),
                PlainValues.read(line.getDetails()));
    }
}
