package io.github.companyaccounts.model;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link CompanyAccountsProvider} for each Keycloak session. */
public interface CompanyAccountsProviderFactory extends ProviderFactory<CompanyAccountsProvider> {}
