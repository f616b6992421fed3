/**
 * What the journeys run on: a real Keycloak with the packaged JARs, PostgreSQL, SMTP and a browser.
 *
 * <p>A test class says {@link io.github.companyaccounts.it.harness.Journey @Journey} and asks for what it needs by the
 * types of its parameters.
 */
package io.github.companyaccounts.it.harness;
