/** The pages people see, as verbs. A page object knows the fields of its page and nothing of the rules. */
package io.github.companyaccounts.it.pages;
