/**
 * People who make an account of their own (B1). "Registering" alone is what the operator does with companies ({@code company}), so
 * the types here say <i>self</i>.
 */
package io.github.companyaccounts.model.registration;
