package io.github.companyaccounts.model.permission;

import io.github.companyaccounts.model.company.Company;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * Roles that the operator marked as assignable by companies (role attribute {@code companyAssignable}), and who holds
 * them in which company. A grant is membership of an organization group with the role mapped to it.
 */
public interface Permissions {

    /**
     * What this company may grant. A role that gives rights over Keycloak itself, directly or inside a composite, is
     * never among them, marked or not; one that is for companies by their products only while this company has such a
     * product ({@link UsableBy}).
     */
    List<Grantable> grantable(Company company, Locale locale);

    /**
     * What the person holds in the company, as far as it is still grantable. The rest stays granted without counting: it
     * counts again when the role is marked again or the product is back, in the latter case unless {@link #grantExactly}
     * came in between.
     */
    Set<Permission> heldBy(UserModel user, String companyId);

    /** The same as roles, for tokens. */
    Stream<RoleModel> rolesHeldBy(UserModel user, String companyId);

    /**
     * Gives the person these besides whatever they were given before. The caller has checked who gives what.
     *
     * @throws io.github.companyaccounts.model.RefusedException as {@link #grantExactly}
     */
    void grantAlso(Company company, UserModel user, Set<Permission> permissions);

    /**
     * Whether a role counts in this company, to which a role that is held there leads: all but permissions that the company may
     * not use.
     */
    boolean counts(RoleModel role, String companyId);

    /**
     * Makes the person hold exactly these in the company. The caller has checked who gives what.
     *
     * @throws io.github.companyaccounts.model.RefusedException PERMISSION_UNKNOWN for one that was withdrawn at this moment
     */
    void grantExactly(Company company, UserModel user, Set<Permission> permissions);

    /**
     * @param description in the language asked for, or the other one, or empty
     */
    record Grantable(Permission permission, String description) {

        /** How people are told of it: the description, or the name where there is none. */
        public String words() {
            return description.isBlank() ? permission.name() : description;
        }
    }
}
