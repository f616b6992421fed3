/** Tokens of accounts whose owners have something to do first: activate them (A7), accept the terms. */
package io.github.companyaccounts.mappers.account;
