/** What every concept's storage needs: values in columns, transactions that lost a race, threads with a name. */
package io.github.companyaccounts.model.storage;
