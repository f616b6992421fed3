package io.github.companyaccounts.model.company;

/**
 * What the operator knows of a company. All values as sent: the rule trims and checks them.
 *
 * @param name required, up to 200 characters
 * @param contractRef the contract or authorization the registration rests on
 */
public record CompanyData(
        String name,
        String taxId,
        String vatId,
        LegalForm legalForm,
        String phone,
        String email,
        Seat seat,
        String contractRef) {}
