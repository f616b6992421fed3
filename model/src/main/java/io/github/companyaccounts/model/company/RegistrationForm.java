package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.login.CustomerNumber;

/**
 * A company as the operator sent it, checked.
 *
 * @param mainAdmin {@code null} to leave the main admin as is
 */
record RegistrationForm(
        CustomerNumber number, CompanyData data, MainAdminData mainAdmin, boolean withMail, Actor operator) {}
