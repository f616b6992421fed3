package io.github.companyaccounts.model.networks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A company's rule that waits for one of its admins, whom it keeps out, to put it right (D4). */
@Entity
@Table(name = "CA_NETWORK_LIFT")
@IdClass(NetworkLiftEntity.Key.class)
public class NetworkLiftEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "ENDS_AT")
    private long endsAt;

    protected NetworkLiftEntity() {}

    NetworkLiftEntity(String companyId, String userId, String realmId) {
        this.companyId = companyId;
        this.userId = userId;
        this.realmId = realmId;
    }

    public String getCompanyId() {
        return companyId;
    }

    public String getUserId() {
        return userId;
    }

    public String getRealmId() {
        return realmId;
    }

    public long getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(long endsAt) {
        this.endsAt = endsAt;
    }

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String companyId;

        private String userId;

        public Key() {}

        public Key(String companyId, String userId) {
            this.companyId = companyId;
            this.userId = userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(companyId, key.companyId)
                    && Objects.equals(userId, key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, userId);
        }
    }
}
