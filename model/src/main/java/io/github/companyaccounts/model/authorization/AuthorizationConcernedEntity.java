package io.github.companyaccounts.model.authorization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who is told of an approval and can object to it, once. */
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

    @Column(name = "OBJECTED_AT")
    private Long objectedAt;

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
}
