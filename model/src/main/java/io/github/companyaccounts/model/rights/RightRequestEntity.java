package io.github.companyaccounts.model.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member's request for the admin right that waits or was refused; one a person and company. */
@Entity
@Table(name = "CA_RIGHT_REQUEST")
public class RightRequestEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "USER_ID")
    private String userId;

    /** In milliseconds, as all times here. */
    @Column(name = "ASKED_AT")
    private long askedAt;

    /** {@code null} while it waits. */
    @Column(name = "REFUSED_AT")
    private Long refusedAt;

    @Column(name = "REFUSED_BY_LOGIN")
    private String refusedByLogin;

    @Column(name = "REASON")
    private String reason;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRealmId() {
        return realmId;
    }

    public void setRealmId(String realmId) {
        this.realmId = realmId;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public long getAskedAt() {
        return askedAt;
    }

    public void setAskedAt(long askedAt) {
        this.askedAt = askedAt;
    }

    public Long getRefusedAt() {
        return refusedAt;
    }

    public void setRefusedAt(Long refusedAt) {
        this.refusedAt = refusedAt;
    }

    public String getRefusedByLogin() {
        return refusedByLogin;
    }

    public void setRefusedByLogin(String refusedByLogin) {
        this.refusedByLogin = refusedByLogin;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
