/**
 * Which company a person acts for in which app (B7; design, "Acting for a company"): the rule, where the choice is kept, and
 * which apps are told.
 */
package io.github.companyaccounts.model.acting;
