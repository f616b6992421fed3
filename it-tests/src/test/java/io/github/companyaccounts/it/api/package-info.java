/** The APIs as programs use them: answers come back as they are, so that a test can look at refusals. */
package io.github.companyaccounts.it.api;
