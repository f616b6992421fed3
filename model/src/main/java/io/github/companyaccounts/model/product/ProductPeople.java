package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.People;
import io.github.companyaccounts.model.people.PersonChange;
import io.github.companyaccounts.model.permission.Permission;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sets who may use one product: only the permissions that come with it change, by the rule of {@link People}. */
final class ProductPeople {

    private final People people;
    private final Company company;
    private final Actor actor;
    private final Set<Permission> ofProduct;
    private final Violations violations = new Violations();

    ProductPeople(People people, Company company, Actor actor, Set<Permission> ofProduct) {
        this.people = people;
        this.company = company;
        this.actor = actor;
        this.ofProduct = ofProduct;
    }

    /**
     * @param field where the request says it, for the violations
     */
    void set(ProductUseChange change, String field) {
        Set<Permission> foreign = new TreeSet<>(change.permissions());
        foreign.removeAll(ofProduct);
        foreign.forEach(name -> violations.add(Refusal.PERMISSION_UNKNOWN, field + ".permissions", name.name()));
        if (!foreign.isEmpty()) {
            return;
        }
        try {
            Set<Permission> wanted =
                    new TreeSet<>(people.get(company, change.personId()).permissions());
            wanted.removeAll(ofProduct);
            wanted.addAll(change.permissions());
            people.update(company, change.personId(), ofPermissions(wanted), actor);
        } catch (RefusedException refused) {
            refused.violations()
                    .forEach(one -> violations.add(
                            one.refusal(),
                            one.field() == null ? field : field + "." + one.field(),
                            one.args().toArray()));
        }
    }

    private static PersonChange ofPermissions(Set<Permission> wanted) {
        return new PersonChange(null, null, null, null, null, List.copyOf(wanted), null);
    }

    void refuse() {
        violations.refuse();
    }
}
