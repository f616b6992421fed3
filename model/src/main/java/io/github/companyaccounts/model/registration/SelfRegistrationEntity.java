package io.github.companyaccounts.model.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What a person typed who registers (B1), until the link of the mail was used or its time is over. There is no account in Keycloak
 * until then.
 */
@Entity
@Table(name = "CA_REGISTRATION")
public class SelfRegistrationEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    /** One of the few that its address has; its own id until the mail is decided on. */
    @Column(name = "PLACE")
    private String place;

    /** In its normal spelling. */
    @Column(name = "EMAIL")
    private String email;

    @Column(name = "FIRST_NAME")
    private String firstName;

    @Column(name = "LAST_NAME")
    private String lastName;

    @Column(name = "LOCALE")
    private String locale;

    /** Hash and salt of the password, as Keycloak keeps them of an account. */
    @Column(name = "SECRET_DATA")
    private String secretData;

    @Column(name = "CREDENTIAL_DATA")
    private String credentialData;

    /** The texts that were decided on; see {@link Decided}. */
    @Column(name = "DECIDED")
    private String decided;

    @Column(name = "CLIENT_ADDRESS")
    private String clientAddress;

    /** Whom it is counted for as long as it waits. */
    @Column(name = "CLIENT_NETWORK")
    private String clientNetwork;

    /** Id of the one that was made before in the same browser, with the same address; {@code null} without. */
    @Column(name = "INSTEAD_OF")
    private String insteadOf;

    /** {@code null} until the mail was ordered. */
    @Column(name = "LINK_ID")
    private String linkId;

    /** In milliseconds, as all times here. */
    @Column(name = "REGISTERED_AT")
    private long registeredAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

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

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getSecretData() {
        return secretData;
    }

    public void setSecretData(String secretData) {
        this.secretData = secretData;
    }

    public String getCredentialData() {
        return credentialData;
    }

    public void setCredentialData(String credentialData) {
        this.credentialData = credentialData;
    }

    public String getDecided() {
        return decided;
    }

    public void setDecided(String decided) {
        this.decided = decided;
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public void setClientAddress(String clientAddress) {
        this.clientAddress = clientAddress;
    }

    public String getClientNetwork() {
        return clientNetwork;
    }

    public void setClientNetwork(String clientNetwork) {
        this.clientNetwork = clientNetwork;
    }

    public String getInsteadOf() {
        return insteadOf;
    }

    public void setInsteadOf(String insteadOf) {
        this.insteadOf = insteadOf;
    }

    /** Whether nothing is left of it but that it counts: its address had an account. */
    boolean isCountedOnly() {
        return secretData.isEmpty();
    }

    public String getLinkId() {
        return linkId;
    }

    public void setLinkId(String linkId) {
        this.linkId = linkId;
    }

    public long getRegisteredAt() {
        return registeredAt;
    }

    public void setRegisteredAt(long registeredAt) {
        this.registeredAt = registeredAt;
    }

    public long getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(long expiresAt) {
        this.expiresAt = expiresAt;
    }
}
