/**
 * What relying apps are told: the company a person acts for, the role in it, and the permissions it gave.
 *
 * <p>Roles of organization groups are not among a user's effective roles, so nothing reaches a token by itself; these
 * mappers add what the company acted for has granted, and only that.
 */
package io.github.companyaccounts.mappers;
