package io.github.companyaccounts.model.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A mail of the outbox (invariant 9). */
@Entity
@Table(name = "CA_MAIL")
public class MailEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "TEMPLATE")
    private String template;

    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "LINK_ID")
    private String linkId;

    @Column(name = "ADDRESS")
    private String address;

    /** Further attributes as JSON; never a secret. */
    @Column(name = "DATA")
    private String data;

    /** Fixed when ordered: a mail that is sent twice can be told by it. */
    @Column(name = "MESSAGE_ID")
    private String messageId;

    @Column(name = "STATE")
    private String state;

    @Column(name = "ORDERED_AT")
    private long orderedAt;

    /** Not to be tried before. */
    @Column(name = "NEXT_AT")
    private long nextAt;

    @Column(name = "ATTEMPTS")
    private int attempts;

    /** Until when the node of the lease has it for itself; 0 for nobody. */
    @Column(name = "LEASE_UNTIL")
    private long leaseUntil;

    @Column(name = "LEASE_NODE")
    private String leaseNode;

    /** When it was sent or refused for good. */
    @Column(name = "DONE_AT")
    private Long doneAt;

    /** Why the last attempt did not work, by kind. */
    @Column(name = "TROUBLE")
    private String trouble;

    /** The same in the words of the mail server. */
    @Column(name = "ERROR")
    private String error;

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

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getLinkId() {
        return linkId;
    }

    public void setLinkId(String linkId) {
        this.linkId = linkId;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public long getOrderedAt() {
        return orderedAt;
    }

    public void setOrderedAt(long orderedAt) {
        this.orderedAt = orderedAt;
    }

    public long getNextAt() {
        return nextAt;
    }

    public void setNextAt(long nextAt) {
        this.nextAt = nextAt;
    }

    public int getAttempts() {
        return attempts;
    }

    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }

    public long getLeaseUntil() {
        return leaseUntil;
    }

    public void setLeaseUntil(long leaseUntil) {
        this.leaseUntil = leaseUntil;
    }

    public String getLeaseNode() {
        return leaseNode;
    }

    public void setLeaseNode(String leaseNode) {
        this.leaseNode = leaseNode;
    }

    public Long getDoneAt() {
        return doneAt;
    }

    public void setDoneAt(Long doneAt) {
        this.doneAt = doneAt;
    }

    public String getTrouble() {
        return trouble;
    }

    public void setTrouble(String trouble) {
        this.trouble = trouble;
    }

    public String getError() {
        return error;
    }

    public void setError(String error) {
        this.error = error;
    }
}
