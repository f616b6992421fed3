package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.account.Accounts;
import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activity.ActivityLog;
import io.github.companyaccounts.model.company.Companies;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.link.MailLinks;
import io.github.companyaccounts.model.mail.Outbox;
import io.github.companyaccounts.model.people.Memberships;
import io.github.companyaccounts.model.people.People;
import io.github.companyaccounts.model.permission.Permissions;
import io.github.companyaccounts.model.recovery.Recovery;
import io.github.companyaccounts.model.session.SignIns;
import org.keycloak.models.KeycloakSession;

/** The model in Keycloak's own database. */
final class JpaCompanyAccountsProvider implements CompanyAccountsProvider {

    private final KeycloakSession session;

    JpaCompanyAccountsProvider(KeycloakSession session) {
        this.session = session;
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
        throw new IllegalStateException("activation is not stored yet");
    }

    @Override
    public Recovery recovery() {
        throw new IllegalStateException("recovery is not stored yet");
    }

    @Override
    public MailLinks mailLinks() {
        throw new IllegalStateException("mail links are not stored yet");
    }

    @Override
    public Outbox outbox() {
        throw new IllegalStateException("the outbox is not stored yet");
    }

    @Override
    public LegalDocuments legalDocuments() {
        throw new IllegalStateException("legal documents are not stored yet");
    }

    @Override
    public ActivityLog activityLog() {
        throw new IllegalStateException("the activity log is not stored yet");
    }

    @Override
    public SignIns signIns() {
        throw new IllegalStateException("sign-ins cannot be ended yet");
    }

    @Override
    public void close() {}
}
