package io.github.companyaccounts.model.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account that is or was a member of a company. Without a row it counts as activated. */
@Entity
@Table(name = "CA_ACCOUNT")
public class AccountEntity {

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "REALM_ID")
    private String realmId;

    /** {@code null} until then. */
    @Column(name = "ACTIVATED_AT")
    private Long activatedAt;

    @Column(name = "LAST_SIGN_IN")
    private Long lastSignIn;

    /** When a new address was last confirmed: the hold begins. */
    @Column(name = "EMAIL_CHANGED_AT")
    private Long emailChangedAt;

    /** A new address that was not confirmed yet. */
    @Column(name = "PENDING_EMAIL")
    private String pendingEmail;

    /** Who asked for it; {@code null} for the server itself. */
    @Column(name = "PENDING_EMAIL_BY")
    private String pendingEmailBy;

    /** The company in which it was asked for. */
    @Column(name = "PENDING_EMAIL_IN")
    private String pendingEmailIn;

    /** When an admin last turned the second factor off: a hold of its own begins. */
    @Column(name = "SECOND_FACTOR_OFF_AT")
    private Long secondFactorOffAt;

    @Column(name = "CREATED_AT")
    private long createdAt;

    /** When its owner registered; {@code null} for an account that came to be in another way. */
    @Column(name = "REGISTERED_AT")
    private Long registeredAt;

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public String getRealmId() {
        return realmId;
    }

    public void setRealmId(String realmId) {
        this.realmId = realmId;
    }

    public Long getActivatedAt() {
        return activatedAt;
    }

    public void setActivatedAt(Long activatedAt) {
        this.activatedAt = activatedAt;
    }

    public Long getLastSignIn() {
        return lastSignIn;
    }

    public void setLastSignIn(Long lastSignIn) {
        this.lastSignIn = lastSignIn;
    }

    public Long getEmailChangedAt() {
        return emailChangedAt;
    }

    public void setEmailChangedAt(Long emailChangedAt) {
        this.emailChangedAt = emailChangedAt;
    }

    public String getPendingEmail() {
        return pendingEmail;
    }

    public void setPendingEmail(String pendingEmail) {
        this.pendingEmail = pendingEmail;
    }

    public String getPendingEmailBy() {
        return pendingEmailBy;
    }

    public void setPendingEmailBy(String pendingEmailBy) {
        this.pendingEmailBy = pendingEmailBy;
    }

    public String getPendingEmailIn() {
        return pendingEmailIn;
    }

    public void setPendingEmailIn(String pendingEmailIn) {
        this.pendingEmailIn = pendingEmailIn;
    }

    public Long getSecondFactorOffAt() {
        return secondFactorOffAt;
    }

    public void setSecondFactorOffAt(Long secondFactorOffAt) {
        this.secondFactorOffAt = secondFactorOffAt;
    }

    public long getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(long createdAt) {
        this.createdAt = createdAt;
    }

    public Long getRegisteredAt() {
        return registeredAt;
    }

    public void setRegisteredAt(Long registeredAt) {
        this.registeredAt = registeredAt;
    }
}
