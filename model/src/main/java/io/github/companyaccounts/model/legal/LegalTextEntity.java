package io.github.companyaccounts.model.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A text in one language exactly as people are shown it: of a published version, or of the realm settings as they were when somebody first decided about it (then without a version id). Added once, never changed. No setters. */
@Entity
@Immutable
@Table(name = "CA_LEGAL_TEXT")
public class LegalTextEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "VERSION_ID")
    private String versionId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "VERSION")
    private String version;

    @Column(name = "LOCALE")
    private String locale;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "SHORT_TEXT")
    private String shortText;

    @Column(name = "BODY")
    private String body;

    @Column(name = "SHA256")
    private String sha256;

    /** For Hibernate. */
    protected LegalTextEntity() {}

    LegalTextEntity(
            String id,
            String realmId,
            String versionId,
            String kind,
            String version,
            String locale,
            String title,
            String shortText,
            String body,
            String sha256) {
        this.id = id;
        this.realmId = realmId;
        this.versionId = versionId;
        this.kind = kind;
        this.version = version;
        this.locale = locale;
        this.title = title;
        this.shortText = shortText;
        this.body = body;
        this.sha256 = sha256;
    }

    public String getId() {
        return id;
    }

    public String getRealmId() {
        return realmId;
    }

    public String getVersionId() {
        return versionId;
    }

    public String getKind() {
        return kind;
    }

    public String getVersion() {
        return version;
    }

    public String getLocale() {
        return locale;
    }

    public String getTitle() {
        return title;
    }

    public String getShortText() {
        return shortText;
    }

    public String getBody() {
        return body;
    }

    public String getSha256() {
        return sha256;
    }
}
