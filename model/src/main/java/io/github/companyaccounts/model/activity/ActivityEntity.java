package io.github.companyaccounts.model.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A line of a company's activity log: added once, never changed. */
@Entity
@Immutable
@Table(name = "CA_ACTIVITY")
public class ActivityEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "HAPPENED_AT")
    private long happenedAt;

    @Column(name = "ACTOR_KIND")
    private String actorKind;

    @Column(name = "ACTOR_ID")
    private String actorId;

    @Column(name = "ACTOR_LOGIN")
    private String actorLogin;

    @Column(name = "ACTIVITY")
    private String activity;

    @Column(name = "SUBJECT_ID")
    private String subjectId;

    @Column(name = "SUBJECT_LOGIN")
    private String subjectLogin;

    /** JSON. */
    @Column(name = "DETAILS")
    private String details;

    /** For Hibernate. */
    protected ActivityEntity() {}

    ActivityEntity(
            String id,
            String realmId,
            String companyId,
            long happenedAt,
            String actorKind,
            String actorId,
            String actorLogin,
            String activity,
            String subjectId,
            String subjectLogin,
            String details) {
        this.id = id;
        this.realmId = realmId;
        this.companyId = companyId;
        this.happenedAt = happenedAt;
        this.actorKind = actorKind;
        this.actorId = actorId;
        this.actorLogin = actorLogin;
        this.activity = activity;
        this.subjectId = subjectId;
        this.subjectLogin = subjectLogin;
        this.details = details;
    }

    public String getId() {
        return id;
    }

    public String getRealmId() {
        return realmId;
    }

    public String getCompanyId() {
        return companyId;
    }

    public long getHappenedAt() {
        return happenedAt;
    }

    public String getActorKind() {
        return actorKind;
    }

    public String getActorId() {
        return actorId;
    }

    public String getActorLogin() {
        return actorLogin;
    }

    public String getActivity() {
        return activity;
    }

    public String getSubjectId() {
        return subjectId;
    }

    public String getSubjectLogin() {
        return subjectLogin;
    }

    public String getDetails() {
        return details;
    }
}
