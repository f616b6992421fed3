package io.github.companyaccounts.model.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One request to cancel a product. */
@Entity
@Table(name = "CA_CANCELLATION")
public class CancellationEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    /** Grows in the order of commits in a realm: nobody who reads on after a number misses one. */
    @Column(name = "POSITION")
    private long number;

    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "PRODUCT_REF")
    private String productRef;

    /** As it was then. */
    @Column(name = "PRODUCT_NAME")
    private String productName;

    /** As it was then: a later one is a renewal. */
    @Column(name = "PAID_UNTIL")
    private String paidUntil;

    @Column(name = "EFFECTIVE")
    private String effective;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "DETAILS")
    private String details;

    @Column(name = "REQUESTED_BY_ID")
    private String requestedById;

    /** Kept after deletion. */
    @Column(name = "REQUESTED_BY_LOGIN")
    private String requestedByLogin;

    @Column(name = "REQUESTED_AT")
    private long requestedAt;

    @Column(name = "DONE_AT")
    private Long doneAt;

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

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getProductRef() {
        return productRef;
    }

    public void setProductRef(String productRef) {
        this.productRef = productRef;
    }

    public String getProductName() {
        return productName;
    }

    public void setProductName(String productName) {
        this.productName = productName;
    }

    public String getPaidUntil() {
        return paidUntil;
    }

    public void setPaidUntil(String paidUntil) {
        this.paidUntil = paidUntil;
    }

    public String getEffective() {
        return effective;
    }

    public void setEffective(String effective) {
        this.effective = effective;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = details;
    }

    public String getRequestedById() {
        return requestedById;
    }

    public void setRequestedById(String requestedById) {
        this.requestedById = requestedById;
    }

    public String getRequestedByLogin() {
        return requestedByLogin;
    }

    public void setRequestedByLogin(String requestedByLogin) {
        this.requestedByLogin = requestedByLogin;
    }

    public long getRequestedAt() {
        return requestedAt;
    }

    public void setRequestedAt(long requestedAt) {
        this.requestedAt = requestedAt;
    }

    public Long getDoneAt() {
        return doneAt;
    }

    public void setDoneAt(Long doneAt) {
        this.doneAt = doneAt;
    }
}
