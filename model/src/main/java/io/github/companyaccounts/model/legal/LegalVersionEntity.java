package io.github.companyaccounts.model.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A published version of a document: added once, never changed; taken back only before it comes into force. No setters. */
@Entity
@Immutable
@Table(name = "CA_LEGAL_VERSION")
public class LegalVersionEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "VERSION")
    private String version;

    @Column(name = "EFFECTIVE_FROM")
    private long effectiveFrom;

    @Column(name = "PUBLISHED_AT")
    private long publishedAt;

    @Column(name = "PUBLISHED_BY_ID")
    private String publishedById;

    @Column(name = "PUBLISHED_BY_LOGIN")
    private String publishedByLogin;

    /** For Hibernate. */
    protected LegalVersionEntity() {}

    LegalVersionEntity(
            String id,
            String realmId,
            String kind,
            String version,
            long effectiveFrom,
            long publishedAt,
            String publishedById,
            String publishedByLogin) {
        this.id = id;
        this.realmId = realmId;
        this.kind = kind;
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.publishedAt = publishedAt;
        this.publishedById = publishedById;
        this.publishedByLogin = publishedByLogin;
    }

    public String getId() {
        return id;
    }

    public String getRealmId() {
        return realmId;
    }

    public String getKind() {
        return kind;
    }

    public String getVersion() {
        return version;
    }

    public long getEffectiveFrom() {
        return effectiveFrom;
    }

    public long getPublishedAt() {
        return publishedAt;
    }

    public String getPublishedById() {
        return publishedById;
    }

    public String getPublishedByLogin() {
        return publishedByLogin;
    }
}
