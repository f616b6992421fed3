package io.github.companyaccounts.model.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody anonymous asked for, until it is looked up; then the row goes (invariant 10). */
@Entity
@Table(name = "CA_MAIL_REQUEST")
public class MailRequestEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "TYPED")
    private String typed;

    @Column(name = "LINK_ID")
    private String linkId;

    @Column(name = "CLIENT_ADDRESS")
    private String clientAddress;

    @Column(name = "REQUESTED_AT")
    private long requestedAt;

    @Column(name = "NEXT_AT")
    private long nextAt;

    @Column(name = "ATTEMPTS")
    private int attempts;

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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getLinkId() {
        return linkId;
    }

    public void setLinkId(String linkId) {
        this.linkId = linkId;
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public void setClientAddress(String clientAddress) {
        this.clientAddress = clientAddress;
    }

    public long getRequestedAt() {
        return requestedAt;
    }

    public void setRequestedAt(long requestedAt) {
        this.requestedAt = requestedAt;
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
}
