/** Tokens and the trusted networks of companies (D3). */
package io.github.companyaccounts.mappers.networks;
