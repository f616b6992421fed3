package io.github.companyaccounts.model.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The latest number of a cancellation in a realm: who takes the next one holds this row until the commit. */
@Entity
@Table(name = "CA_CANCELLATION_COUNTER")
public class CancellationCounterEntity {

    @Id
    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "LATEST")
    private long latest;

    public String getRealmId() {
        return realmId;
    }

    public void setRealmId(String realmId) {
        this.realmId = realmId;
    }

    public long getLatest() {
        return latest;
    }

    public void setLatest(long latest) {
        this.latest = latest;
    }
}
