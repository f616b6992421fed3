package io.github.companyaccounts.model.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often something happened in the last hour, counted for all nodes. */
@Entity
@Table(name = "CA_LIMIT")
public class LimitEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "TIMES")
    private String times;

    @Column(name = "LATEST_AT")
    private long latestAt;

    /** Compared and raised by each update. */
    @Column(name = "VERSION")
    private int version;

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

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times;
    }

    public long getLatestAt() {
        return latestAt;
    }

    public void setLatestAt(long latestAt) {
        this.latestAt = latestAt;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
