/**
 * Getting back in without being able to sign in (D4, D5, and the declaration of B3): the pages below {@code /realms/{realm}/recovery/},
 * the form that a company signs, and the way of its scan. The rules are {@code model.authorization}'s.
 */
package io.github.companyaccounts.requiredactions.authorization;
