package io.github.companyaccounts.model.permission;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.product.ProductPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Grants as organization groups with one role each, named like the permission, or like the role's id if a group of that name
 * gives anything else. Groups that the stock console made count as well, as far as their roles may be assigned.
 */
public final class JpaPermissions implements Permissions {

    private static final Logger LOG = Logger.getLogger(JpaPermissions.class);

    /** Length of Keycloak's column for group names. */
    private static final int LONGEST_GROUP_NAME = 255;

    /** The organization's own group, which everybody is in, has no parent; Keycloak writes that as a blank. */
    private static final String GRANTS = """
            select g.user.id as userId, g.groupId as groupId, r.roleId as roleId
            from UserGroupMembershipEntity g
            join GroupEntity k on k.id = g.groupId
            join GroupRoleMappingEntity r on r.group = k
            where k.organization.id = :company and k.parentId <> ' ' and g.user.id in (:users)
            """;

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;
    private final Map<String, Optional<RoleModel>> assignable = new HashMap<>();
    private final Map<String, Set<Permission>> withProducts = new HashMap<>();

    public JpaPermissions(KeycloakSession session, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.entities = entities;
        this.realm = realm;
    }

    @Override
    public List<Grantable> grantable(Company company, Locale locale) {
        return grantableRoles(company.id()).entrySet().stream()
                .map(entry -> new Grantable(entry.getKey(), description(entry.getValue(), locale)))
                .toList();
    }

    private Map<Permission, RoleModel> grantableRoles(String companyId) {
        Map<Permission, RoleModel> roles = new TreeMap<>();
        entities.createQuery(
                        "select r.id from RoleEntity r join r.attributes a where r.realmId = :realm"
                                + " and a.name = :attribute and a.value = 'true' order by r.clientRole desc, r.id",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("attribute", AssignableRole.ATTRIBUTE)
                .getResultStream()
                .flatMap(id -> usableRole(id, companyId).stream())
                .forEach(role -> roles.putIfAbsent(AssignableRole.permission(role), role));
        return roles;
    }

    private Optional<RoleModel> assignableRole(String roleId) {
        return assignable.computeIfAbsent(
                roleId, id -> Optional.ofNullable(session.roles().getRoleById(realm, id))
                        .filter(AssignableRole::is));
    }

    /** What is granted counts only as far as the company may use it: this asks about one of its roles. */
    private Optional<RoleModel> usableRole(String roleId, String companyId) {
        return assignableRole(roleId).filter(role -> UsableBy.of(role)
                .includes(AssignableRole.permission(role), () -> withProducts(companyId)));
    }

    /** One SQL statement, the first time. */
    private Set<Permission> withProducts(String companyId) {
        return withProducts.computeIfAbsent(companyId, id -> ProductPermissions.of(id, entities));
    }

    private static String description(RoleModel role, Locale locale) {
        return Stream.of(locale.getLanguage(), "en", "pl")
                .map(language -> role.getFirstAttribute(AssignableRole.descriptionIn(language)))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }

    @Override
    public Set<Permission> heldBy(UserModel user, String companyId) {
        return rolesHeldBy(user, companyId)
                .map(AssignableRole::permission)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Stream<RoleModel> rolesHeldBy(UserModel user, String companyId) {
        return grants(companyId, Set.of(user.getId())).stream()
                .map(grant -> grant.get("roleId", String.class))
                .distinct()
                .flatMap(id -> usableRole(id, companyId).stream());
    }

    /** What these people hold in the company; one SQL statement, and one more where what they were given depends on products. */
    public Map<String, Set<Permission>> heldBy(Collection<String> userIds, String companyId) {
        Map<String, Set<Permission>> held = new HashMap<>();
        for (Tuple grant : grants(companyId, userIds)) {
            usableRole(grant.get("roleId", String.class), companyId)
                    .ifPresent(role -> held.computeIfAbsent(grant.get("userId", String.class), id -> new TreeSet<>())
                            .add(AssignableRole.permission(role)));
        }
        return held;
    }

    private List<Tuple> grants(String companyId, Collection<String> userIds) {
        return entities.createQuery(GRANTS, Tuple.class)
                .setParameter("company", companyId)
                .setParameter("users", userIds)
                .getResultList();
    }

    @Override
    public void grantExactly(Company company, UserModel user, Set<Permission> permissions) {
        CompanyRow.hold(entities, company.id()); // two first grants at once would make the same group twice
        Set<Permission> held = leaveOthers(user, company.id(), permissions);
        join(company, user, permissions, held);
    }

    @Override
    public void grantAlso(Company company, UserModel user, Set<Permission> permissions) {
        CompanyRow.hold(entities, company.id());
        join(company, user, permissions, heldBy(user, company.id()));
    }

    @Override
    public boolean counts(RoleModel role, String companyId) {
        return !AssignableRole.isMarked(role)
                || usableRole(role.getId(), companyId).isPresent();
    }

    private void join(Company company, UserModel user, Set<Permission> permissions, Set<Permission> held) {
        Set<Permission> missing = new HashSet<>(permissions);
        missing.removeAll(held);
        if (missing.isEmpty()) {
            return;
        }
        OrganizationModel organization = organizations().getById(company.id());
        Map<Permission, RoleModel> roles = grantableRoles(company.id());
        for (Permission permission : new TreeSet<>(missing)) {
            RoleModel role = roles.get(permission);
            if (role == null) { // withdrawn since the caller looked
                throw new RefusedException(Refusal.PERMISSION_UNKNOWN, "permissions", permission.name());
            }
            user.joinGroup(group(organization, permission, role));
        }
    }

    /**
     * Leaves every group that gives a permission which is not wanted, also one that the company may not use at present: what was
     * set anew since does not come back with a product.
     *
     * @return what is still held
     */
    private Set<Permission> leaveOthers(UserModel user, String companyId, Set<Permission> wanted) {
        Map<String, Set<Permission>> byGroup = new HashMap<>();
        for (Tuple grant : grants(companyId, Set.of(user.getId()))) {
            assignableRole(grant.get("roleId", String.class)).ifPresent(role -> byGroup.computeIfAbsent(
                            grant.get("groupId", String.class), id -> new HashSet<>())
                    .add(AssignableRole.permission(role)));
        }
        Set<Permission> held = new HashSet<>();
        byGroup.forEach((groupId, given) -> {
            if (wanted.containsAll(given)) {
                held.addAll(given);
            } else {
                user.leaveGroup(session.groups().getGroupById(realm, groupId));
            }
        });
        return held;
    }

    /**
     * The first group that gives this role and nothing else, or a new one. A group of the same name that was made or changed by
     * hand is left alone: joining it could give more, and giving it the role would give it to whoever is in it (CVE-2026-94000).
     */
    private GroupModel group(OrganizationModel organization, Permission permission, RoleModel role) {
        GroupModel top = organizations().getOrganizationGroup(organization);
        for (String name : (Iterable<String>) names(permission, role)::iterator) {
            Optional<GroupModel> group = group(top, name);
            if (group.isEmpty()) {
                GroupModel made = organizations().createGroup(organization, name, null);
                made.grantRole(role);
                return made;
            }
            if (givesOnly(role, group.get())) {
                return group.get();
            }
            LOG.warnf(
                    "group %s of organization %s was changed by hand and is not used to grant %s",
                    name, organization.getAlias(), permission);
        }
        throw new IllegalStateException("names never end");
    }

    private Optional<GroupModel> group(GroupModel top, String name) {
        return entities.createQuery(
                        "select g.id from GroupEntity g where g.realm = :realm and g.parentId = :top and g.name = :name",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("top", top.getId())
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(id -> session.groups().getGroupById(realm, id));
    }

    /** Read from the storage: what a console at another node did a moment ago counts. */
    private boolean givesOnly(RoleModel role, GroupModel group) {
        List<String> given = entities.createQuery(
                        "select r.roleId from GroupRoleMappingEntity r where r.group.id = :group", String.class)
                .setParameter("group", group.getId())
                .getResultList();
        return given.equals(List.of(role.getId()));
    }

    private static Stream<String> names(Permission permission, RoleModel role) {
        return Stream.concat(
                Stream.of(groupName(permission), role.getId()),
                IntStream.iterate(2, number -> number + 1).mapToObj(number -> role.getId() + "~" + number));
    }

    /** The permission's name; a longer one than a group may have ends in a number made of it. */
    private static String groupName(Permission permission) {
        String name = permission.name();
        if (name.length() <= LONGEST_GROUP_NAME) {
            return name;
        }
        String number = "~" + Integer.toHexString(name.hashCode());
        return name.substring(0, LONGEST_GROUP_NAME - number.length()) + number;
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }
}
