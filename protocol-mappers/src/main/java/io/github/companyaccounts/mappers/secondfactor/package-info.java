/** Tokens of people whose company requires a second factor (D2). */
package io.github.companyaccounts.mappers.secondfactor;
