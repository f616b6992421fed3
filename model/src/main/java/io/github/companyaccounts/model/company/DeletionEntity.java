package io.github.companyaccounts.model.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A company being deleted, until it is gone: what a node needs to go on where another one stopped. */
@Entity
@Table(name = "CA_DELETION")
public class DeletionEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "CUSTOMER_NUMBER")
    private String customerNumber;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "OPERATOR_ID")
    private String operatorId;

    @Column(name = "OPERATOR_LOGIN")
    private String operatorLogin;

    @Column(name = "STARTED_AT")
    private long startedAt;

    /** Whose turn it is: a random value of the thread that works on it. */
    @Column(name = "LEASE")
    private String lease;

    @Column(name = "LEASED_UNTIL")
    private long leasedUntil;

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

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(String customerNumber) {
        this.customerNumber = customerNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOperatorId() {
        return operatorId;
    }

    public void setOperatorId(String operatorId) {
        this.operatorId = operatorId;
    }

    public String getOperatorLogin() {
        return operatorLogin;
    }

    public void setOperatorLogin(String operatorLogin) {
        this.operatorLogin = operatorLogin;
    }

    public long getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(long startedAt) {
        this.startedAt = startedAt;
    }

    public String getLease() {
        return lease;
    }

    public void setLease(String lease) {
        this.lease = lease;
    }

    public long getLeasedUntil() {
        return leasedUntil;
    }

    public void setLeasedUntil(long leasedUntil) {
        this.leasedUntil = leasedUntil;
    }
}
