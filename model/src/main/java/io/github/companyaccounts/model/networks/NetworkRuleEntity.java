package io.github.companyaccounts.model.networks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether a company's rule is switched on. */
@Entity
@Table(name = "CA_NETWORK_RULE")
public class NetworkRuleEntity {

    @Id
    @Column(name = "COMPANY_ID")
    private String companyId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "ENABLED")
    private boolean enabled;

    protected NetworkRuleEntity() {}

    NetworkRuleEntity(String companyId, String realmId) {
        this.companyId = companyId;
        this.realmId = realmId;
    }

    public String getCompanyId() {
        return companyId;
    }

    public String getRealmId() {
        return realmId;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
