package io.github.companyaccounts.model.permission;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.permission.Permissions.Grantable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody may give in a company now: of what the company may use, what {@link WhoMay} lets them. */
public final class Giving {

    private static final String FIELD = "permissions";

    private final CompanyAccountsProvider model;
    private final JpaPermissions permissions;
    private final Company company;
    private final Actor giver;

    public Giving(CompanyAccountsProvider model, JpaPermissions permissions, Company company, Actor giver) {
        this.model = model;
        this.permissions = permissions;
        this.company = company;
        this.giver = giver;
    }

    /** All of it. */
    public Set<Permission> all() {
        Set<Permission> all = grantable();
        all.removeAll(exceeding(all));
        return all;
    }

    /** What of it may be given. */
    public Set<Permission> of(Set<Permission> chosen) {
        Set<Permission> given = new TreeSet<>(chosen);
        given.retainAll(all());
        return given;
    }

    /**
     * Notes PERMISSION_UNKNOWN and PERMISSION_EXCEEDS_OWN.
     *
     * @param held by whoever gets them: nobody gives that
     */
    public Set<Permission> checked(List<Permission> sent, Set<Permission> held, Violations violations) {
        Set<Permission> wanted = new TreeSet<>(sent == null ? List.of() : sent);
        if (wanted.isEmpty()) {
            return wanted;
        }
        Set<Permission> grantable = grantable();
        Set<Permission> unknown = new TreeSet<>(wanted);
        unknown.removeAll(grantable);
        unknown.forEach(name -> violations.add(Refusal.PERMISSION_UNKNOWN, FIELD, name.name()));
        Set<Permission> given = new TreeSet<>(wanted);
        given.retainAll(grantable);
        given.removeAll(held);
        new TreeSet<>(exceeding(given))
                .forEach(more -> violations.add(Refusal.PERMISSION_EXCEEDS_OWN, FIELD, more.name()));
        return wanted;
    }

    private Set<Permission> exceeding(Set<Permission> given) {
        return WhoMay.of(model.settings()).exceeding(giver, given, ofGiver());
    }

    private Set<Permission> grantable() {
        return permissions.grantable(company, Locale.ENGLISH).stream()
                .map(Grantable::permission)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Permission> ofGiver() {
        return giver.userId() == null
                ? Set.of()
                : permissions.heldBy(List.of(giver.userId()), company.id()).getOrDefault(giver.userId(), Set.of());
    }
}
