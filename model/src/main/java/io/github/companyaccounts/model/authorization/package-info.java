/**
 * Signed authorizations (D4, D5): a company that lost access sends a scan, the operator decides on it, and exactly one thing is
 * done for the login named in it. Outside it is called <em>recovery</em>; a forgotten password is
 * {@link io.github.companyaccounts.model.recovery}.
 */
package io.github.companyaccounts.model.authorization;
