package io.github.companyaccounts.model.authorization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A contact with the company, noted by an operator. */
@Entity
@Table(name = "CA_AUTHORIZATION_CONTACT")
public class AuthorizationContactEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "AUTHORIZATION_ID")
    private String authorizationId;

    /** Whose record the address is from. */
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "CHANNEL")
    private String channel;

    @Column(name = "ADDRESS")
    private String address;

    @Column(name = "OUTCOME")
    private String outcome;

    @Column(name = "NOTE")
    private String note;

    @Column(name = "OPERATOR_ID")
    private String operatorId;

    @Column(name = "OPERATOR_LOGIN")
    private String operatorLogin;

    @Column(name = "NOTED_AT")
    private long notedAt;

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

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
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

    public long getNotedAt() {
        return notedAt;
    }

    public void setNotedAt(long notedAt) {
        this.notedAt = notedAt;
    }
}
