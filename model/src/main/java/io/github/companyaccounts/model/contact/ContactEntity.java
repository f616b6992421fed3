package io.github.companyaccounts.model.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom to reach at a company, as the company says. */
@Entity
@Table(name = "CA_CONTACT")
public class ContactEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "PERSON")
    private String person;

    @Column(name = "PHONE")
    private String phone;

    @Column(name = "EMAIL")
    private String email;

    /** When an admin last said or saved it; {@code null} if nobody did since that is written down. */
    @Column(name = "CONFIRMED_AT")
    private Long confirmedAt;

    /** Keycloak's id of that admin. */
    @Column(name = "CONFIRMED_BY")
    private String confirmedBy;

    /** Until then nobody is asked; {@code null} if nobody put it off. */
    @Column(name = "REMIND_AT")
    private Long remindAt;

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

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Long getConfirmedAt() {
        return confirmedAt;
    }

    public String getConfirmedBy() {
        return confirmedBy;
    }

    void setConfirmed(long at, String by) {
        confirmedAt = at;
        confirmedBy = by;
        remindAt = null;
    }

    public Long getRemindAt() {
        return remindAt;
    }

    void setRemindAt(Long remindAt) {
        this.remindAt = remindAt;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
