package io.github.companyaccounts.model.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What Keycloak's Organization has no place for. The id is the Organization's. */
@Entity
@Table(name = "CA_COMPANY")
public class CompanyEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "CUSTOMER_NUMBER")
    private String customerNumber;

    @Column(name = "NAME")
    private String name;

    /** The name in lower case, without accents. */
    @Column(name = "NAME_SEARCH")
    private String nameSearch;

    @Column(name = "TAX_ID")
    private String taxId;

    @Column(name = "VAT_ID")
    private String vatId;

    /** How the tax number is compared: {@link TaxNumber}; {@code null} for a number of another kind. */
    @Column(name = "TAX_KEY")
    private String taxKey;

    /** The same of the VAT number. */
    @Column(name = "VAT_KEY")
    private String vatKey;

    @Column(name = "LEGAL_FORM")
    private String legalForm;

    @Column(name = "PHONE")
    private String phone;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "SEAT_STREET")
    private String street;

    @Column(name = "SEAT_POSTAL_CODE")
    private String postalCode;

    @Column(name = "SEAT_CITY")
    private String city;

    @Column(name = "SEAT_COUNTRY")
    private String country;

    @Column(name = "CONTRACT_REF")
    private String contractRef;

    /** SHA-256 of what the operator last sent as main admin: the same again changes nothing. */
    @Column(name = "NAMED")
    private String named;

    /** When somebody activated first held the place; from then on only D4 fills it again. */
    @Column(name = "FIRST_HELD_AT")
    private Long firstHeldAt;

    /** In milliseconds, as all times here. */
    @Column(name = "REGISTERED_AT")
    private long registeredAt;

    /** From when a second factor is required of all its people (D2), or {@code null}. */
    @Column(name = "SECOND_FACTOR_FROM")
    private Long secondFactorFrom;

    @Column(name = "CLOSED_AT")
    private Long closedAt;

    @Column(name = "CLOSED_REASON")
    private String closedReason;

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

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(String customerNumber) {
        this.customerNumber = customerNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameSearch() {
        return nameSearch;
    }

    public void setNameSearch(String nameSearch) {
        this.nameSearch = nameSearch;
    }

    public String getTaxId() {
        return taxId;
    }

    public void setTaxId(String taxId) {
        this.taxId = taxId;
    }

    public String getVatId() {
        return vatId;
    }

    public void setVatId(String vatId) {
        this.vatId = vatId;
    }

    public String getTaxKey() {
        return taxKey;
    }

    public void setTaxKey(String taxKey) {
        this.taxKey = taxKey;
    }

    public String getVatKey() {
        return vatKey;
    }

    public void setVatKey(String vatKey) {
        this.vatKey = vatKey;
    }

    public String getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(String legalForm) {
        this.legalForm = legalForm;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getContractRef() {
        return contractRef;
    }

    public void setContractRef(String contractRef) {
        this.contractRef = contractRef;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }

    public Long getFirstHeldAt() {
        return firstHeldAt;
    }

    public void setFirstHeldAt(Long firstHeldAt) {
        this.firstHeldAt = firstHeldAt;
    }

    public long getRegisteredAt() {
        return registeredAt;
    }

    public void setRegisteredAt(long registeredAt) {
        this.registeredAt = registeredAt;
    }

    public Long getSecondFactorFrom() {
        return secondFactorFrom;
    }

    public void setSecondFactorFrom(Long secondFactorFrom) {
        this.secondFactorFrom = secondFactorFrom;
    }

    public Long getClosedAt() {
        return closedAt;
    }

    public void setClosedAt(Long closedAt) {
        this.closedAt = closedAt;
    }

    public String getClosedReason() {
        return closedReason;
    }

    public void setClosedReason(String closedReason) {
        this.closedReason = closedReason;
    }
}
