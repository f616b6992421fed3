package io.github.companyaccounts.model.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Evidence of a decision (invariant 8): added once, never changed. No setters. */
@Entity
@Immutable
@Table(name = "CA_ACCEPTANCE")
public class AcceptanceEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "LOGIN")
    private String login;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "VERSION")
    private String version;

    @Column(name = "SHA256")
    private String sha256;

    @Column(name = "LOCALE")
    private String locale;

    @Column(name = "DECISION")
    private String decision;

    @Column(name = "DECIDED_AT")
    private long decidedAt;

    @Column(name = "ADDRESS")
    private String address;

    /** For Hibernate. */
    protected AcceptanceEntity() {}

    AcceptanceEntity(
            String id,
            String realmId,
            String userId,
            String login,
            String kind,
            String version,
            String sha256,
            String locale,
            String decision,
            long decidedAt,
            String address) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.login = login;
        this.kind = kind;
        this.version = version;
        this.sha256 = sha256;
        this.locale = locale;
        this.decision = decision;
        this.decidedAt = decidedAt;
        this.address = address;
    }

    public String getId() {
        return id;
    }

    public String getRealmId() {
        return realmId;
    }

    public String getUserId() {
        return userId;
    }

    public String getLogin() {
        return login;
    }

    public String getKind() {
        return kind;
    }

    public String getVersion() {
        return version;
    }

    public String getSha256() {
        return sha256;
    }

    public String getLocale() {
        return locale;
    }

    public String getDecision() {
        return decision;
    }

    public long getDecidedAt() {
        return decidedAt;
    }

    public String getAddress() {
        return address;
    }
}
