/**
 * The rules and the storage of company accounts. No HTTP, no HTML.
 *
 * <p>Callers get a {@link io.github.companyaccounts.model.CompanyAccountsProvider} from the Keycloak session; it works in
 * the session's realm and in the session's transaction.
 */
package io.github.companyaccounts.model;
