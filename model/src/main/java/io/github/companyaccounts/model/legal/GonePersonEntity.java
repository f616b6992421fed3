package io.github.companyaccounts.model.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An account that is deleted and of which evidence is left: says since when, so that the evidence can go in its turn. No setters. */
@Entity
@Immutable
@Table(name = "CA_GONE_PERSON")
public class GonePersonEntity {

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "DELETED_AT")
    private long deletedAt;

    /** For Hibernate. */
    protected GonePersonEntity() {}

    GonePersonEntity(String userId, String realmId, long deletedAt) {
        this.userId = userId;
        this.realmId = realmId;
        this.deletedAt = deletedAt;
    }

    public String getUserId() {
        return userId;
    }

    public String getRealmId() {
        return realmId;
    }

    public long getDeletedAt() {
        return deletedAt;
    }
}
