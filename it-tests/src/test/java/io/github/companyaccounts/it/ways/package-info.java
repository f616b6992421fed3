/** Every way into an account, with every rule that may be in it: one table. */
package io.github.companyaccounts.it.ways;
