package io.github.companyaccounts.model.authorization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who is told of one approval and can object to it, once: before it takes effect, or after. */
@Entity
@Table(name = "CA_AUTHORIZATION_CONCERNED")
public class AuthorizationConcernedEntity {

    /** What the link to object is made from. */
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "AUTHORIZATION_ID")
    private String authorizationId;

    @Column(name = "ADDRESS")
    private String address;

    /** {@code null} for an address without an account. */
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "PART")
    private String part;

    /** Of which approval: after an objection there may be another. */
    @Column(name = "APPROVED_AT")
    private Long approvedAt;

    /** {@code null} unless they objected. */
    @Column(name = "OBJECTED_AT")
    private Long objectedAt;

    /** Why, as typed; may be {@code null}. */
    @Column(name = "OBJECTION")
    private String objection;

    /** Of the account at that moment; {@code null} if there was none. */
    @Column(name = "OBJECTED_LOGIN")
    private String objectedLogin;

    /** Network address that the objection came from. */
    @Column(name = "OBJECTED_FROM")
    private String objectedFrom;

    /** Objected when it had taken effect already. */
    @Column(name = "AFTER_EFFECT")
    private boolean afterEffect;

    /** What had been done and still went on ended with the objection. */
    @Column(name = "PUT_BACK")
    private boolean putBack;

    /** When an operator settled an objection to what was done. */
    @Column(name = "SETTLED_AT")
    private Long settledAt;

    /** Login, kept after deletion. */
    @Column(name = "SETTLED_BY")
    private String settledBy;

    @Column(name = "SETTLED_NOTE")
    private String settledNote;

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

    public String getAuthorizationId() {
        return authorizationId;
    }

    public void setAuthorizationId(String authorizationId) {
        this.authorizationId = authorizationId;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public Long getObjectedAt() {
        return objectedAt;
    }

    public void setObjectedAt(Long objectedAt) {
        this.objectedAt = objectedAt;
    }

    public Long getApprovedAt() {
        return approvedAt;
    }

    public void setApprovedAt(Long approvedAt) {
        this.approvedAt = approvedAt;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = objection;
    }

    public String getObjectedLogin() {
        return objectedLogin;
    }

    public void setObjectedLogin(String objectedLogin) {
        this.objectedLogin = objectedLogin;
    }

    public String getObjectedFrom() {
        return objectedFrom;
    }

    public void setObjectedFrom(String objectedFrom) {
        this.objectedFrom = objectedFrom;
    }

    public boolean isAfterEffect() {
        return afterEffect;
    }

    public void setAfterEffect(boolean afterEffect) {
        this.afterEffect = afterEffect;
    }

    public boolean isPutBack() {
        return putBack;
    }

    public void setPutBack(boolean putBack) {
        this.putBack = putBack;
    }

    public Long getSettledAt() {
        return settledAt;
    }

    public void setSettledAt(Long settledAt) {
        this.settledAt = settledAt;
    }

    public String getSettledBy() {
        return settledBy;
    }

    public void setSettledBy(String settledBy) {
        this.settledBy = settledBy;
    }

    public String getSettledNote() {
        return settledNote;
    }

    public void setSettledNote(String settledNote) {
        this.settledNote = settledNote;
    }
}
