package io.github.companyaccounts.model.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody is asked to become a company's main admin (A1, A5). The company is the key: never two at once. */
@Entity
@Table(name = "CA_MAIN_ADMIN_OFFER")
public class MainAdminOfferEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "REALM_ID")
    private String realmId;

    /** Who is asked. */
    @Column(name = "USER_ID")
    private String userId;

    /** {@code OPERATOR}, or {@code PERSON} for the main admin who hands the role over. */
    @Column(name = "OFFERED_BY_KIND")
    private String offeredByKind;

    @Column(name = "OFFERED_BY")
    private String offeredBy;

    /** The login that the giver wants from then on, if their account carries the reserved one; {@code null}: one is made. */
    @Column(name = "OWN_LOGIN")
    private String ownLogin;

    @Column(name = "OFFERED_AT")
    private long offeredAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

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

    public String getOfferedByKind() {
        return offeredByKind;
    }

    public void setOfferedByKind(String offeredByKind) {
        this.offeredByKind = offeredByKind;
    }

    public String getOfferedBy() {
        return offeredBy;
    }

    public void setOfferedBy(String offeredBy) {
        this.offeredBy = offeredBy;
    }

    public String getOwnLogin() {
        return ownLogin;
    }

    public void setOwnLogin(String ownLogin) {
        this.ownLogin = ownLogin;
    }

    public long getOfferedAt() {
        return offeredAt;
    }

    public void setOfferedAt(long offeredAt) {
        this.offeredAt = offeredAt;
    }

    public long getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(long expiresAt) {
        this.expiresAt = expiresAt;
    }
}
