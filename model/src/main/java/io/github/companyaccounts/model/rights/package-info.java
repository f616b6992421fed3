/** How members come to the admin right: they ask for it, and those who may give it decide (B3, B4, B5, B8). */
package io.github.companyaccounts.model.rights;
