package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.login.CustomerNumber;

/**
 * A company as the operator sent it, checked.
 *
 * @param mainAdmin {@code null} to leave the main admin as is
 * @param onlyNew whether a company that is there already is left as it is, and the operator told so
 */
record RegistrationForm(
        CustomerNumber number,
        CompanyData data,
        MainAdminData mainAdmin,
        boolean withMail,
        boolean onlyNew,
        Actor operator) {}
