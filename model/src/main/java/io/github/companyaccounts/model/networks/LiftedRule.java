package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.Membership;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * A company's rule that was lifted for one of its admins until they put it right (D4), at a sign-in of theirs from outside. They
 * do that in one of two ways; each is a change of the rule like any other, with the same checks, lines in the log and mails.
 *
 * @param outside which company's, and where the admin comes from
 */
public record LiftedRule(CompanyAccountsProvider model, UserModel user, Outside outside) {

    /**
     * What would be added to the list: of IPv6 the network of the last 64 bits, since devices change the rest of their address
     * (RFC 8981). Empty if the address cannot be read: then the rule can only be switched off.
     */
    public Optional<NetworkRange> here() {
        return NetworkRange.around(outside.address());
    }

    /**
     * From now on people come from here, too.
     *
     * @param label what the company calls the network, or {@code null}
     * @throws RefusedException as {@link Networks#change}; NETWORK_MALFORMED if the address cannot be read
     */
    public void admitHere(String label) {
        Company company = company();
        NetworkRange here = here().orElseThrow(() -> new RefusedException(Refusal.NETWORK_MALFORMED));
        change(company, TrustedNetworksForm.of(model.networks().of(company)).with(here, label));
    }

    /**
     * From now on people come from anywhere; the networks stay listed.
     *
     * @throws RefusedException as {@link Networks#change}
     */
    public void switchOff() {
        Company company = company();
        change(company, TrustedNetworksForm.of(model.networks().of(company)).switchedOff());
    }

    private void change(Company company, TrustedNetworksForm form) {
        if (!model.networks().holdLift(user.getId(), company)) {
            throw new RefusedException(Refusal.NOT_ALLOWED); // somebody objected, or put it right, this very moment
        }
        Membership membership =
                model.memberships().in(user, company.id()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Actor admin = Actor.person(user.getId(), user.getUsername(), membership.role());
        model.networks().change(company, form, outside.address(), admin);
    }

    private Company company() {
        return model.companies().byId(outside.companyId()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
