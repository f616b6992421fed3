/**
 * Companies that let people in only from trusted networks (D3): what an address and a range is, the rule of one company, who
 * is held to it where, and what becomes of a sign-in from outside. Whoever lets somebody in asks {@link
 * io.github.companyaccounts.model.networks.HeldTo}; nothing else decides.
 */
package io.github.companyaccounts.model.networks;
