package io.github.companyaccounts.model.authorization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of a scan. Pieces that belong to no authorization after a while are of an upload whose node died. */
@Entity
@Table(name = "CA_AUTHORIZATION_SCAN")
public class AuthorizationScanEntity {

    /** {@code <scan>/<number of the piece>}. */
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "SCAN_ID")
    private String scanId;

    @Column(name = "PIECE")
    private int piece;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "CONTENT")
    private byte[] content;

    @Column(name = "WRITTEN_AT")
    private long writtenAt;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getScanId() {
        return scanId;
    }

    public void setScanId(String scanId) {
        this.scanId = scanId;
    }

    public int getPiece() {
        return piece;
    }

    public void setPiece(int piece) {
        this.piece = piece;
    }

    public String getRealmId() {
        return realmId;
    }

    public void setRealmId(String realmId) {
        this.realmId = realmId;
    }

    public byte[] getContent() {
        return content;
    }

    public void setContent(byte[] content) {
        this.content = content;
    }

    public long getWrittenAt() {
        return writtenAt;
    }

    public void setWrittenAt(long writtenAt) {
        this.writtenAt = writtenAt;
    }
}
