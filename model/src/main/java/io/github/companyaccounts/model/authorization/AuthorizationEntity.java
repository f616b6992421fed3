package io.github.companyaccounts.model.authorization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A signed authorization, from the draft on. Its row is held while anything happens to it. */
@Entity
@Table(name = "CA_AUTHORIZATION")
public class AuthorizationEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "STATE")
    private String state;

    /** What the company is told; its own id before the scan came. */
    @Column(name = "CASE_NUMBER")
    private String number;

    /** Which key of the realm its codes and links are made with. */
    @Column(name = "KID")
    private String kid;

    @Column(name = "MATTER")
    private String matter;

    @Column(name = "CUSTOMER_NUMBER")
    private String customerNumber;

    @Column(name = "TAX_NUMBER")
    private String taxNumber;

    @Column(name = "COMPANY_NAME")
    private String companyName;

    @Column(name = "COMPANY_ADDRESS")
    private String address;

    @Column(name = "LEGAL_FORM")
    private String legalForm;

    @Column(name = "REPRESENTATIVE")
    private String representative;

    @Column(name = "LOGIN")
    private String login;

    @Column(name = "SIGNED_PLACE")
    private String place;

    /** ISO 8601. */
    @Column(name = "SIGNED_ON")
    private String date;

    /** Whether the company wants its former main admin blocked. */
    @Column(name = "BLOCK_ASKED")
    private boolean blockAsked;

    @Column(name = "CONTACT_EMAIL")
    private String contactEmail;

    /** Hash of the network that the form came from; {@code null} once it is decided. */
    @Column(name = "CLIENT")
    private String client;

    @Column(name = "LOCALE")
    private String locale;

    /** How often a wrong code was typed. */
    @Column(name = "CODE_TRIES")
    private int codeTries;

    /** SHA-256 of what the browser proves with that the code was typed there. */
    @Column(name = "KEY_HASH")
    private String keyHash;

    @Column(name = "CREATED_AT")
    private long createdAt;

    /** Of a draft; {@code null} once the scan came. */
    @Column(name = "EXPIRES_AT")
    private Long expiresAt;

    @Column(name = "FILED_AT")
    private Long filedAt;

    /** Of its pieces; {@code null} before, and when they were removed. */
    @Column(name = "SCAN_ID")
    private String scanId;

    @Column(name = "SCAN_FORMAT")
    private String scanFormat;

    @Column(name = "SCAN_BYTES")
    private long scanBytes;

    @Column(name = "SCAN_SHA256")
    private String scanSha256;

    /** Which company was approved for. */
    @Column(name = "COMPANY_ID")
    private String companyId;

    /** Which account. */
    @Column(name = "PERSON_ID")
    private String personId;

    /** What was decided about the former main admin. */
    @Column(name = "BLOCK_FORMER")
    private Boolean blockFormer;

    @Column(name = "FIRST_APPROVED_BY_ID")
    private String firstApprovedById;

    /** Login, kept after deletion. */
    @Column(name = "FIRST_APPROVED_BY")
    private String firstApprovedBy;

    @Column(name = "FIRST_APPROVED_AT")
    private Long firstApprovedAt;

    @Column(name = "APPROVED_BY_ID")
    private String approvedById;

    @Column(name = "APPROVED_BY")
    private String approvedBy;

    @Column(name = "APPROVED_AT")
    private Long approvedAt;

    @Column(name = "EFFECT_AT")
    private Long effectAt;

    /** When the effect is tried; {@code null} if there is none to come. */
    @Column(name = "NEXT_AT")
    private Long nextAt;

    /** When somebody stopped it for the last time. */
    @Column(name = "OBJECTED_AT")
    private Long objectedAt;

    /** The oldest objection to what was done that no operator has settled; {@code null} if there is none. */
    @Column(name = "OBJECTION_OPEN_SINCE")
    private Long objectionOpenSince;

    @Column(name = "DECIDED_BY")
    private String decidedBy;

    @Column(name = "DECISION_REASON")
    private String decisionReason;

    @Column(name = "FAILURE")
    private String failure;

    @Column(name = "DECIDED_AT")
    private Long decidedAt;

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

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getKid() {
        return kid;
    }

    public void setKid(String kid) {
        this.kid = kid;
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(String customerNumber) {
        this.customerNumber = customerNumber;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public String getCompanyName() {
        return companyName;
    }

    public void setCompanyName(String companyName) {
        this.companyName = companyName;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(String legalForm) {
        this.legalForm = legalForm;
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(String representative) {
        this.representative = representative;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public boolean isBlockAsked() {
        return blockAsked;
    }

    public void setBlockAsked(boolean blockAsked) {
        this.blockAsked = blockAsked;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public int getCodeTries() {
        return codeTries;
    }

    public void setCodeTries(int codeTries) {
        this.codeTries = codeTries;
    }

    public String getKeyHash() {
        return keyHash;
    }

    public void setKeyHash(String keyHash) {
        this.keyHash = keyHash;
    }

    public long getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(long createdAt) {
        this.createdAt = createdAt;
    }

    public Long getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(Long expiresAt) {
        this.expiresAt = expiresAt;
    }

    public Long getFiledAt() {
        return filedAt;
    }

    public void setFiledAt(Long filedAt) {
        this.filedAt = filedAt;
    }

    public String getScanId() {
        return scanId;
    }

    public void setScanId(String scanId) {
        this.scanId = scanId;
    }

    public String getScanFormat() {
        return scanFormat;
    }

    public void setScanFormat(String scanFormat) {
        this.scanFormat = scanFormat;
    }

    public long getScanBytes() {
        return scanBytes;
    }

    public void setScanBytes(long scanBytes) {
        this.scanBytes = scanBytes;
    }

    public String getScanSha256() {
        return scanSha256;
    }

    public void setScanSha256(String scanSha256) {
        this.scanSha256 = scanSha256;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getPersonId() {
        return personId;
    }

    public void setPersonId(String personId) {
        this.personId = personId;
    }

    public Boolean getBlockFormer() {
        return blockFormer;
    }

    public void setBlockFormer(Boolean blockFormer) {
        this.blockFormer = blockFormer;
    }

    public String getFirstApprovedById() {
        return firstApprovedById;
    }

    public void setFirstApprovedById(String firstApprovedById) {
        this.firstApprovedById = firstApprovedById;
    }

    public String getFirstApprovedBy() {
        return firstApprovedBy;
    }

    public void setFirstApprovedBy(String firstApprovedBy) {
        this.firstApprovedBy = firstApprovedBy;
    }

    public Long getFirstApprovedAt() {
        return firstApprovedAt;
    }

    public void setFirstApprovedAt(Long firstApprovedAt) {
        this.firstApprovedAt = firstApprovedAt;
    }

    public String getApprovedById() {
        return approvedById;
    }

    public void setApprovedById(String approvedById) {
        this.approvedById = approvedById;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public void setApprovedBy(String approvedBy) {
        this.approvedBy = approvedBy;
    }

    public Long getApprovedAt() {
        return approvedAt;
    }

    public void setApprovedAt(Long approvedAt) {
        this.approvedAt = approvedAt;
    }

    public Long getEffectAt() {
        return effectAt;
    }

    public void setEffectAt(Long effectAt) {
        this.effectAt = effectAt;
    }

    public Long getNextAt() {
        return nextAt;
    }

    public void setNextAt(Long nextAt) {
        this.nextAt = nextAt;
    }

    public Long getObjectedAt() {
        return objectedAt;
    }

    public void setObjectedAt(Long objectedAt) {
        this.objectedAt = objectedAt;
    }

    public Long getObjectionOpenSince() {
        return objectionOpenSince;
    }

    public void setObjectionOpenSince(Long objectionOpenSince) {
        this.objectionOpenSince = objectionOpenSince;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public void setDecidedBy(String decidedBy) {
        this.decidedBy = decidedBy;
    }

    public String getDecisionReason() {
        return decisionReason;
    }

    public void setDecisionReason(String decisionReason) {
        this.decisionReason = decisionReason;
    }

    public String getFailure() {
        return failure;
    }

    public void setFailure(String failure) {
        this.failure = failure;
    }

    public Long getDecidedAt() {
        return decidedAt;
    }

    public void setDecidedAt(Long decidedAt) {
        this.decidedAt = decidedAt;
    }
}
