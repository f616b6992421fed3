package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.activity.ActivityEntity;
import io.github.companyaccounts.model.authorization.AuthorizationConcernedEntity;
import io.github.companyaccounts.model.authorization.AuthorizationContactEntity;
import io.github.companyaccounts.model.authorization.AuthorizationEntity;
import io.github.companyaccounts.model.authorization.AuthorizationScanEntity;
import io.github.companyaccounts.model.cancellation.CancellationCounterEntity;
import io.github.companyaccounts.model.cancellation.CancellationEntity;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.DeletionEntity;
import io.github.companyaccounts.model.company.MainAdminEntity;
import io.github.companyaccounts.model.company.MainAdminOfferEntity;
import io.github.companyaccounts.model.contact.ContactEntity;
import io.github.companyaccounts.model.delivery.DeliveryAddressEntity;
import io.github.companyaccounts.model.invitation.InvitationEntity;
import io.github.companyaccounts.model.legal.AcceptanceEntity;
import io.github.companyaccounts.model.legal.GonePersonEntity;
import io.github.companyaccounts.model.legal.LegalTextEntity;
import io.github.companyaccounts.model.legal.LegalVersionEntity;
import io.github.companyaccounts.model.limit.LimitEntity;
import io.github.companyaccounts.model.link.MailLinkEntity;
import io.github.companyaccounts.model.logo.LogoEntity;
import io.github.companyaccounts.model.mail.MailEntity;
import io.github.companyaccounts.model.networks.NetworkEntity;
import io.github.companyaccounts.model.networks.NetworkLiftEntity;
import io.github.companyaccounts.model.networks.NetworkRuleEntity;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.product.ProductEntity;
import io.github.companyaccounts.model.recovery.MailRequestEntity;
import io.github.companyaccounts.model.registration.SelfRegistrationEntity;
import io.github.companyaccounts.model.rights.RightRequestEntity;
import io.github.companyaccounts.model.transaction.TransactionEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The bundle's tables: entities and the Liquibase change log that makes them. */
final class CompanyAccountsJpaEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                // company
                CompanyEntity.class,
                MainAdminEntity.class,
                DeletionEntity.class,
                MainAdminOfferEntity.class,
                // people
                MemberEntity.class,
                AccountEntity.class,
                InvitationEntity.class,
                RightRequestEntity.class,
                // what companies say of themselves
                ContactEntity.class,
                LogoEntity.class,
                NetworkRuleEntity.class,
                NetworkEntity.class,
                NetworkLiftEntity.class,
                // what the operator's systems record of them
                DeliveryAddressEntity.class,
                ProductEntity.class,
                TransactionEntity.class,
                CancellationEntity.class,
                CancellationCounterEntity.class,
                // signed authorizations
                AuthorizationEntity.class,
                AuthorizationContactEntity.class,
                AuthorizationConcernedEntity.class,
                AuthorizationScanEntity.class,
                // mails
                MailLinkEntity.class,
                MailEntity.class,
                MailRequestEntity.class,
                SelfRegistrationEntity.class,
                LimitEntity.class,
                // evidence
                AcceptanceEntity.class,
                LegalVersionEntity.class,
                LegalTextEntity.class,
                GonePersonEntity.class,
                ActivityEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/company-accounts-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return CompanyAccountsJpaEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
