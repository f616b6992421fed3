/** What besides the password proves who signs in, and companies that require it of all their people (D2). */
package io.github.companyaccounts.model.secondfactor;
