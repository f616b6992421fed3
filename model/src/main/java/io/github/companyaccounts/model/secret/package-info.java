/** What secrets are made of: the realm's key, and hashes. */
package io.github.companyaccounts.model.secret;
