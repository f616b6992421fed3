package io.github.companyaccounts.model.logo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The logo of a company. */
@Entity
@Table(name = "CA_LOGO")
public class LogoEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "REALM_ID")
    private String realmId;

    /** The last part of its address. */
    @Column(name = "NAME")
    private String name;

    /** PNG, written by us. */
    @Column(name = "PICTURE")
    private byte[] picture;

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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public byte[] getPicture() {
        return picture;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }
}
