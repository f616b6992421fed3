package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.account.Accounts;
import io.github.companyaccounts.model.account.JpaAccounts;
import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activation.JpaActivation;
import io.github.companyaccounts.model.activity.ActivityLog;
import io.github.companyaccounts.model.activity.JpaActivityLog;
import io.github.companyaccounts.model.authorization.AuthorizationDesk;
import io.github.companyaccounts.model.authorization.JpaAuthorizationDesk;
import io.github.companyaccounts.model.authorization.JpaAuthorizations;
import io.github.companyaccounts.model.cancellation.Cancellations;
import io.github.companyaccounts.model.cancellation.JpaCancellations;
import io.github.companyaccounts.model.company.Companies;
import io.github.companyaccounts.model.company.JpaCompanies;
import io.github.companyaccounts.model.contact.Contacts;
import io.github.companyaccounts.model.contact.JpaContacts;
import io.github.companyaccounts.model.delivery.DeliveryAddresses;
import io.github.companyaccounts.model.delivery.JpaDeliveryAddresses;
import io.github.companyaccounts.model.guessing.Guessing;
import io.github.companyaccounts.model.guessing.JpaGuessing;
import io.github.companyaccounts.model.invitation.Invitations;
import io.github.companyaccounts.model.invitation.JpaInvitations;
import io.github.companyaccounts.model.joining.Joining;
import io.github.companyaccounts.model.joining.JpaJoining;
import io.github.companyaccounts.model.legal.JpaLegalDocuments;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.link.JpaMailLinks;
import io.github.companyaccounts.model.logo.JpaLogos;
import io.github.companyaccounts.model.logo.Logos;
import io.github.companyaccounts.model.mail.JpaOutbox;
import io.github.companyaccounts.model.mail.Outbox;
import io.github.companyaccounts.model.networks.JpaNetworks;
import io.github.companyaccounts.model.networks.Networks;
import io.github.companyaccounts.model.people.JpaMemberships;
import io.github.companyaccounts.model.people.JpaPeople;
import io.github.companyaccounts.model.people.Memberships;
import io.github.companyaccounts.model.people.People;
import io.github.companyaccounts.model.permission.CompanyPermissions;
import io.github.companyaccounts.model.permission.JpaCompanyPermissions;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permissions;
import io.github.companyaccounts.model.product.JpaProducts;
import io.github.companyaccounts.model.product.Products;
import io.github.companyaccounts.model.recovery.JpaRecovery;
import io.github.companyaccounts.model.recovery.Recovery;
import io.github.companyaccounts.model.registration.JpaSelfRegistrations;
import io.github.companyaccounts.model.rights.JpaRightRequests;
import io.github.companyaccounts.model.rights.RightRequests;
import io.github.companyaccounts.model.secondfactor.JpaSecondFactorPolicies;
import io.github.companyaccounts.model.secondfactor.SecondFactorPolicies;
import io.github.companyaccounts.model.session.KeycloakSignIns;
import io.github.companyaccounts.model.session.SignIns;
import io.github.companyaccounts.model.session.SignedOutApps;
import io.github.companyaccounts.model.transaction.JpaTransactions;
import io.github.companyaccounts.model.transaction.Transactions;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The model in Keycloak's own database. */
public final class JpaCompanyAccountsProvider implements CompanyAccountsProvider {

    private final KeycloakSession session;
    private final Runnable deletionOrdered;
    private final Activation activation;
    private final Recovery recovery;
    private final JpaMailLinks mailLinks;
    private final Outbox outbox;
    private final LegalDocuments legalDocuments;
    private final ActivityLog activityLog;
    private final SignIns signIns;

    /**
     * @param mailOrdered to be run when a mail was ordered and committed
     * @param deletionOrdered to be run when a company's deletion was ordered and committed
     * @param signedOutApps tells apps of sign-outs
     */
    JpaCompanyAccountsProvider(
            KeycloakSession session, Runnable mailOrdered, Runnable deletionOrdered, SignedOutApps signedOutApps) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.session = session;
        this.deletionOrdered = deletionOrdered;
        this.activation = new JpaActivation(session, this, entities);
        this.recovery = new JpaRecovery(session, this);
        this.mailLinks = new JpaMailLinks(session, this, entities);
        this.outbox = new JpaOutbox(session, entities, mailOrdered);
        this.legalDocuments = new JpaLegalDocuments(session, entities);
        this.activityLog = new JpaActivityLog(session, entities);
        this.signIns = new KeycloakSignIns(session, signedOutApps);
    }

    @Override
    public RealmSettings settings() {
        return new RealmSettings(session.getContext().getRealm());
    }

    @Override
    public Companies companies() {
        return new JpaCompanies(session, this, entities(), realm(), deletionOrdered);
    }

    @Override
    public Accounts accounts() {
        return new JpaAccounts(session, this, entities(), realm());
    }

    @Override
    public People people() {
        return new JpaPeople(session, this, jpaPermissions(), entities(), realm());
    }

    @Override
    public Memberships memberships() {
        return new JpaMemberships(entities());
    }

    @Override
    public Invitations invitations() {
        return new JpaInvitations(session, this, jpaPermissions(), entities(), realm());
    }

    @Override
    public RightRequests rightRequests() {
        return new JpaRightRequests(session, this, entities(), realm());
    }

    @Override
    public Joining joining() {
        return new JpaJoining(session, this);
    }

    @Override
    public Permissions permissions() {
        return jpaPermissions();
    }

    @Override
    public CompanyPermissions companyPermissions() {
        return new JpaCompanyPermissions(session, entities(), realm());
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
    public JpaAuthorizations authorizations() {
        return new JpaAuthorizations(session, this);
    }

    @Override
    public AuthorizationDesk authorizationDesk() {
        return new JpaAuthorizationDesk(session);
    }

    @Override
    public JpaSelfRegistrations selfRegistrations() {
        return new JpaSelfRegistrations(session, this, entities());
    }

    @Override
    public Guessing guessing() {
        return new JpaGuessing(session, entities());
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
    public Networks networks() {
        return new JpaNetworks(session, this, entities());
    }

    @Override
    public Contacts contacts() {
        return new JpaContacts(session, this, entities());
    }

    @Override
    public Logos logos() {
        return new JpaLogos(session, this, entities());
    }

    @Override
    public SecondFactorPolicies secondFactorPolicies() {
        return new JpaSecondFactorPolicies(session, this, entities());
    }

    @Override
    public DeliveryAddresses deliveryAddresses() {
        return new JpaDeliveryAddresses(session, this, entities());
    }

    @Override
    public Products products() {
        return new JpaProducts(session, this, jpaPermissions(), entities());
    }

    @Override
    public Transactions transactions() {
        return new JpaTransactions(session, this, jpaPermissions(), entities());
    }

    @Override
    public Cancellations cancellations() {
        return new JpaCancellations(session, this, entities());
    }

    private JpaPermissions jpaPermissions() {
        return new JpaPermissions(session, entities(), realm());
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    @Override
    public void close() {}
}
