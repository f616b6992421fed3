/** What the operator's systems record of a company has in common: a key of theirs, pages, searching, a bound. */
package io.github.companyaccounts.model.recorded;
