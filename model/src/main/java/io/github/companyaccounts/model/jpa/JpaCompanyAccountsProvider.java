package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.account.Accounts;
import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activity.ActivityLog;
import io.github.companyaccounts.model.company.Companies;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.mail.Outbox;
import io.github.companyaccounts.model.people.Memberships;
import io.github.companyaccounts.model.people.People;
import io.github.companyaccounts.model.permission.Permissions;
import io.github.companyaccounts.model.recovery.Recovery;
import io.github.companyaccounts.model.session.SignIns;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The model in Keycloak's own database. */
final class JpaCompanyAccountsProvider implements CompanyAccountsProvider {

    private final KeycloakSession session;
    private final Activation activation;
    private final Recovery recovery;
    private final JpaMailLinks mailLinks;
    private final Outbox outbox;
    private final LegalDocuments legalDocuments;
    private final ActivityLog activityLog;
    private final SignIns signIns;

    /**
     * @param mailOrdered to be run when a mail was ordered and committed
     */
    JpaCompanyAccountsProvider(KeycloakSession session, Runnable mailOrdered) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.session = session;
        this.activation = new JpaActivation(session, this);
        this.recovery = new JpaRecovery(session, this, entities);
        this.mailLinks = new JpaMailLinks(session, this, entities);
        this.outbox = new JpaOutbox(session, entities, mailOrdered);
        this.legalDocuments = new JpaLegalDocuments(session, entities);
        this.activityLog = new JpaActivityLog(session, entities);
        this.signIns = new KeycloakSignIns(session);
    }

    @Override
    public RealmSettings settings() {
        return new RealmSettings(session.getContext().getRealm());
    }

    @Override
    public Companies companies() {
        throw new IllegalStateException("companies are not stored yet");
    }

    @Override
    public Accounts accounts() {
        throw new IllegalStateException("accounts are not stored yet");
    }

    @Override
    public People people() {
        throw new IllegalStateException("people are not stored yet");
    }

    @Override
    public Memberships memberships() {
        throw new IllegalStateException("memberships are not stored yet");
    }

    @Override
    public Permissions permissions() {
        throw new IllegalStateException("permissions are not stored yet");
    }

    @Override
    public Activation activation() {
        return activation;
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public JpaMailLinks mailLinks() {
        return mailLinks;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public LegalDocuments legalDocuments() {
        return legalDocuments;
    }

    @Override
    public ActivityLog activityLog() {
        return activityLog;
    }

    @Override
    public SignIns signIns() {
        return signIns;
    }

    @Override
    public void close() {}
}
