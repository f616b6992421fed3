/**
 * The provider on Keycloak's own database: which entities there are, how the parts are put together, and what happens to
 * rows whose owner is gone. The storage of each concept stands in the concept's package.
 */
package io.github.companyaccounts.model.jpa;
