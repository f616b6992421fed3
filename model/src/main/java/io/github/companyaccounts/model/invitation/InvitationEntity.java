package io.github.companyaccounts.model.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.companyaccounts.model.permission.Permission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An invitation that was not accepted yet. */
@Entity
@Table(name = "CA_INVITATION")
public class InvitationEntity {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "COMPANY_ID")
    private String companyId;

    /** In its normal spelling. */
    @Column(name = "EMAIL")
    private String email;

    /** The link in the mail that was sent last. */
    @Column(name = "LINK_ID")
    private String linkId;

    /** JSON list of names: a name may contain whatever a role's may. */
    @Column(name = "PERMISSIONS")
    private String permissions;

    @Column(name = "ALL_PERMISSIONS")
    private boolean all;

    @Column(name = "ADMIN")
    private boolean admin;

    @Column(name = "LOCALE")
    private String locale;

    /** Who answers for it. */
    @Column(name = "INVITED_BY")
    private String invitedBy;

    @Column(name = "INVITED_BY_LOGIN")
    private String invitedByLogin;

    /** In milliseconds, as all times here. */
    @Column(name = "SENT_AT")
    private long sentAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "REFUSED_AT")
    private Long refusedAt;

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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLinkId() {
        return linkId;
    }

    public void setLinkId(String linkId) {
        this.linkId = linkId;
    }

    public Set<Permission> getPermissions() {
        try {
            return JSON.readValue(permissions, NAMES).stream()
                    .map(Permission::new)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column was not written by us", e);
        }
    }

    public void setPermissions(Set<Permission> permissions) {
        try {
            this.permissions = JSON.writeValueAsString(
                    permissions.stream().sorted().map(Permission::name).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names can always be written", e);
        }
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getInvitedBy() {
        return invitedBy;
    }

    public void setInvitedBy(String invitedBy) {
        this.invitedBy = invitedBy;
    }

    public String getInvitedByLogin() {
        return invitedByLogin;
    }

    public void setInvitedByLogin(String invitedByLogin) {
        this.invitedByLogin = invitedByLogin;
    }

    public long getSentAt() {
        return sentAt;
    }

    public void setSentAt(long sentAt) {
        this.sentAt = sentAt;
    }

    public long getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(long expiresAt) {
        this.expiresAt = expiresAt;
    }

    public Long getRefusedAt() {
        return refusedAt;
    }

    public void setRefusedAt(Long refusedAt) {
        this.refusedAt = refusedAt;
    }
}
