package io.github.companyaccounts.model;

import io.github.companyaccounts.model.account.Accounts;
import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activity.ActivityLog;
import io.github.companyaccounts.model.authorization.AuthorizationDesk;
import io.github.companyaccounts.model.authorization.Authorizations;
import io.github.companyaccounts.model.cancellation.Cancellations;
import io.github.companyaccounts.model.company.Companies;
import io.github.companyaccounts.model.contact.Contacts;
import io.github.companyaccounts.model.delivery.DeliveryAddresses;
import io.github.companyaccounts.model.guessing.Guessing;
import io.github.companyaccounts.model.invitation.Invitations;
import io.github.companyaccounts.model.joining.Joining;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.link.MailLinks;
import io.github.companyaccounts.model.logo.Logos;
import io.github.companyaccounts.model.mail.Outbox;
import io.github.companyaccounts.model.networks.Networks;
import io.github.companyaccounts.model.people.Memberships;
import io.github.companyaccounts.model.people.People;
import io.github.companyaccounts.model.permission.CompanyPermissions;
import io.github.companyaccounts.model.permission.Permissions;
import io.github.companyaccounts.model.product.Products;
import io.github.companyaccounts.model.recovery.Recovery;
import io.github.companyaccounts.model.registration.SelfRegistrations;
import io.github.companyaccounts.model.rights.RightRequests;
import io.github.companyaccounts.model.secondfactor.SecondFactorPolicies;
import io.github.companyaccounts.model.session.SignIns;
import io.github.companyaccounts.model.transaction.Transactions;
import org.keycloak.provider.Provider;

/**
 * The way into the model: one provider a Keycloak session, working in the realm of the session's context and in its
 * transaction. A refused act throws {@link RefusedException}; the caller then rolls the transaction back.
 */
public interface CompanyAccountsProvider extends Provider {

    /** What the realm configured, or the defaults. */
    RealmSettings settings();

    Companies companies();

    /** Accounts as such, whatever company they belong to. */
    Accounts accounts();

    People people();

    Memberships memberships();

    Invitations invitations();

    /** Members ask for the admin right. */
    RightRequests rightRequests();

    Joining joining();

    Permissions permissions();

    /** Which of the realm's roles companies may give, for the operator. */
    CompanyPermissions companyPermissions();

    Activation activation();

    Recovery recovery();

    /** Signed authorizations, for those who send and those who object to them (D4, D5). */
    Authorizations authorizations();

    /** Signed authorizations, for the operators who decide on them (D4). */
    AuthorizationDesk authorizationDesk();

    /** People who make an account of their own. */
    SelfRegistrations selfRegistrations();
    /** How often passwords may be guessed. */
    Guessing guessing();

    MailLinks mailLinks();

    Outbox outbox();

    LegalDocuments legalDocuments();

    ActivityLog activityLog();

    SignIns signIns();

    /** From where people are let in (D3). */
    Networks networks();

    Contacts contacts();

    Logos logos();

    /** Which companies require a second factor. */
    SecondFactorPolicies secondFactorPolicies();

    DeliveryAddresses deliveryAddresses();

    Products products();

    Transactions transactions();

    Cancellations cancellations();
}
