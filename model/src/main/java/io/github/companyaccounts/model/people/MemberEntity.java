package io.github.companyaccounts.model.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What Keycloak's membership of an Organization has no place for. A member without a row has no admin right. */
@Entity
@Table(name = "CA_MEMBER")
@IdClass(MemberEntity.Key.class)
public class MemberEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "REALM_ID")
    private String realmId;

    /** The right to manage people. */
    @Column(name = "ADMIN")
    private boolean admin;

    /** A person's own account shut out of this company; {@code null} if it is not. */
    @Column(name = "BLOCKED_AT")
    private Long blockedAt;

    /** The membership was a managed one before the company was closed, and is again when it is reopened. */
    @Column(name = "MANAGED_WHEN_OPEN")
    private boolean managedWhenOpen;

    /** When the person last chose to act for this company; {@code null} if they never did. */
    @Column(name = "CHOSEN_AT")
    private Long chosenAt;

    @Column(name = "CREATED_AT")
    private long createdAt;

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

    public String getRealmId() {
        return realmId;
    }

    public void setRealmId(String realmId) {
        this.realmId = realmId;
    }

    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }

    public Long getBlockedAt() {
        return blockedAt;
    }

    public void setBlockedAt(Long blockedAt) {
        this.blockedAt = blockedAt;
    }

    public boolean isManagedWhenOpen() {
        return managedWhenOpen;
    }

    public void setManagedWhenOpen(boolean managedWhenOpen) {
        this.managedWhenOpen = managedWhenOpen;
    }

    public Long getChosenAt() {
        return chosenAt;
    }

    public void setChosenAt(Long chosenAt) {
        this.chosenAt = chosenAt;
    }

    public long getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(long createdAt) {
        this.createdAt = createdAt;
    }

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String companyId;

        private String userId;

        public Key() {}

        public Key(String companyId, String userId) {
            this.companyId = companyId;
            this.userId = userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(companyId, key.companyId)
                    && Objects.equals(userId, key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, userId);
        }
    }
}
