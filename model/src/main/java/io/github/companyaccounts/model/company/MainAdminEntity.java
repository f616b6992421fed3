package io.github.companyaccounts.model.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who is main admin. The company is the primary key: never two (invariant 1). No row: the place is vacant. */
@Entity
@Table(name = "CA_MAIN_ADMIN")
public class MainAdminEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "SINCE")
    private long since;

    /** When the operator closed the main admin's account alone (A4). */
    @Column(name = "CLOSED_AT")
    private Long closedAt;

    @Column(name = "CLOSED_REASON")
    private String closedReason;

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getRealmId() {
        return realmId;
    }

    public void setRealmId(String realmId) {
        this.realmId = realmId;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public long getSince() {
        return since;
    }

    public void setSince(long since) {
        this.since = since;
    }

    public Long getClosedAt() {
        return closedAt;
    }

    public void setClosedAt(Long closedAt) {
        this.closedAt = closedAt;
    }

    public String getClosedReason() {
        return closedReason;
    }

    public void setClosedReason(String closedReason) {
        this.closedReason = closedReason;
    }
}
