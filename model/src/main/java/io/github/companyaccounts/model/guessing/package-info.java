/**
 * Guessing of passwords, slowed down by account, by network address and by browser. Logins of main admins can be guessed, so
 * whatever stops a stranger must not stop the account's owner: Keycloak's own protection locks an account for a while, a
 * browser that the owner signed in with before is not held to that lock, and the owner is told by mail what to do.
 */
package io.github.companyaccounts.model.guessing;
