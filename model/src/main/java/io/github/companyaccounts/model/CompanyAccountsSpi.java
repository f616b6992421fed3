package io.github.companyaccounts.model;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link CompanyAccountsProvider} known to Keycloak. */
public final class CompanyAccountsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "company-accounts";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CompanyAccountsProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CompanyAccountsProviderFactory.class;
    }
}
