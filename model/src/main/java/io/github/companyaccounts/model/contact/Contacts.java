package io.github.companyaccounts.model.contact;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;

/** Whom to reach at companies, as they say themselves. */
public interface Contacts {

    Contact of(Company company);

    /** Replaces it as a whole: what is left out is forgotten. Admins only. */
    Contact change(Company company, Contact contact, Actor actor);
}
