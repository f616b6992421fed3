package io.github.companyaccounts.model.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One product or service of a company. */
@Entity
@Table(name = "CA_PRODUCT")
public class ProductEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "COMPANY_ID")
    private String companyId;

    /** The operator's key. */
    @Column(name = "REF")
    private String ref;

    @Column(name = "NAME")
    private String name;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "LICENCE_NUMBER")
    private String licenceNumber;

    /** How it is compared: {@link LicenceNumber}. */
    @Column(name = "LICENCE_KEY")
    private String licenceKey;

    @Column(name = "STATE")
    private String state;

    /** ISO 8601. */
    @Column(name = "PAID_UNTIL")
    private String paidUntil;

    /** Names of the permissions that come with it, one a line. */
    @Column(name = "PERMISSIONS")
    private String permissions;

    @Column(name = "CANCELLABLE")
    private boolean cancellable;

    /** The cancellation that stands; none before the first, and after a renewal. */
    @Column(name = "CANCELLATION_ID")
    private String cancellationId;

    /** What it is found by, in lower case, without accents. */
    @Column(name = "SEARCH_TEXT")
    private String searchText;

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

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLicenceNumber() {
        return licenceNumber;
    }

    public void setLicenceNumber(String licenceNumber) {
        this.licenceNumber = licenceNumber;
    }

    public String getLicenceKey() {
        return licenceKey;
    }

    public void setLicenceKey(String licenceKey) {
        this.licenceKey = licenceKey;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPaidUntil() {
        return paidUntil;
    }

    public void setPaidUntil(String paidUntil) {
        this.paidUntil = paidUntil;
    }

    public String getPermissions() {
        return permissions;
    }

    public void setPermissions(String permissions) {
        this.permissions = permissions;
    }

    public boolean isCancellable() {
        return cancellable;
    }

    public void setCancellable(boolean cancellable) {
        this.cancellable = cancellable;
    }

    public String getCancellationId() {
        return cancellationId;
    }

    public void setCancellationId(String cancellationId) {
        this.cancellationId = cancellationId;
    }

    public String getSearchText() {
        return searchText;
    }

    public void setSearchText(String searchText) {
        this.searchText = searchText;
    }
}
