package io.github.companyaccounts.model.networks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One network of a company's rule. */
@Entity
@Table(name = "CA_NETWORK")
@IdClass(NetworkEntity.Key.class)
public class NetworkEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    /** Place in the list. */
    @Id
    @Column(name = "PLACE")
    private int place;

    @Column(name = "REALM_ID")
    private String realmId;

    /** As {@link NetworkRange#toString} writes it. */
    @Column(name = "ADDRESSES")
    private String addresses;

    @Column(name = "LABEL")
    private String label;

    protected NetworkEntity() {}

    NetworkEntity(String companyId, int place, String realmId, TrustedNetwork network) {
        this.companyId = companyId;
        this.place = place;
        this.realmId = realmId;
        this.addresses = network.range().toString();
        this.label = network.label();
    }

    public String getCompanyId() {
        return companyId;
    }

    public int getPlace() {
        return place;
    }

    public String getRealmId() {
        return realmId;
    }

    public String getAddresses() {
        return addresses;
    }

    public String getLabel() {
        return label;
    }

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String companyId;

        private int place;

        public Key() {}

        public Key(String companyId, int place) {
            this.companyId = companyId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(companyId, key.companyId) && place == key.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, place);
        }
    }
}
