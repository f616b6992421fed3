package io.github.companyaccounts.model.contact;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import java.util.Set;
import org.keycloak.models.UserModel;

/** Whom to reach at companies, as they say themselves. */
public interface Contacts {

    Contact of(Company company);

    /** Replaces it as a whole: what is left out is forgotten. Admins only. Saved, it counts as confirmed. */
    Contact change(Company company, Contact contact, Actor actor);

    /**
     * Ids of the companies whose contact data this admin of theirs is to confirm now (D6): nobody did for as long as {@link
     * RealmSettings#contactConfirmation}, from the registration on, nor put it off. One SQL statement in a request, none where
     * the realm wants no confirmation.
     */
    Set<String> toBeConfirmed(UserModel user);

    /**
     * An admin looked at it: the data is right as it is, or is now. Changes nothing if another admin was first.
     *
     * @throws RefusedException as {@link #change}
     */
    void confirm(Company company, Contact contact, Actor actor);

    /** An admin has no time now: none of the company's is asked for a week. Nothing happens if another confirmed it. */
    void confirmLater(Company company, Actor actor);
}
