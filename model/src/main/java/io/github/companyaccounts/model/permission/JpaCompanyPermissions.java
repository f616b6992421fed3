package io.github.companyaccounts.model.permission;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.company.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.jpa.entities.RoleEntity;

/** Roles are searched and paged in Keycloak's tables, and read and changed through Keycloak, whose caches know of it then. */
public final class JpaCompanyPermissions implements CompanyPermissions {

    private static final String ROLES =
            " from RoleEntity r left join ClientEntity c on c.id = r.clientId where r.realmId = :realm";

    private static final String MARKED =
            " exists (select 1 from RoleAttributeEntity a where a.role = r and a.name = :mark and a.value = 'true')";

    private static final String FOUND = " and (lower(case when r.clientRole = true then concat(c.clientId, ':', r.name)"
            + " else r.name end) like :part escape '!' or exists (select 1 from RoleAttributeEntity d where d.role = r"
            + " and d.name in (:descriptions) and lower(d.value) like :part escape '!'))";

    private static final String IN_ORDER = " order by r.clientRole, c.clientId, r.name, r.id";

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;

    public JpaCompanyPermissions(KeycloakSession session, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.entities = entities;
        this.realm = realm;
    }

    @Override
    public List<Marked> list(String search, int first, int max) {
        return query("select r.id", " and" + MARKED, IN_ORDER, search, String.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .flatMap(id -> find(id).stream())
                .map(JpaCompanyPermissions::marked)
                .toList();
    }

    @Override
    public long count(String search) {
        return query("select count(r.id)", " and" + MARKED, "", search, Long.class)
                .getSingleResult();
    }

    @Override
    public List<Role> candidates(String search, int first, int max) {
        Set<String> never = never();
        TypedQuery<String> query = query(
                "select r.id",
                " and not" + MARKED + (never.isEmpty() ? "" : " and r.id not in (:never)"),
                IN_ORDER,
                search,
                String.class);
        if (!never.isEmpty()) {
            query.setParameter("never", never);
        }
        return query.setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .flatMap(id -> find(id).stream())
                .map(JpaCompanyPermissions::role)
                .toList();
    }

    /**
     * Keycloak's own roles and, step by step upwards, those that have them inside: as many statements as roles are nested deep.
     * The rule itself is {@link AssignableRole}'s.
     */
    private Set<String> never() {
        Set<String> never = new HashSet<>(ofKeycloak());
        Set<String> next = new HashSet<>(givingRights(never));
        while (!next.isEmpty()) {
            List<String> around = entities.createQuery(
                            "select distinct k.parentRole.id from CompositeRoleEntity k"
                                    + " where k.childRole.id in (:inside) and k.parentRole.realmId = :realm",
                            String.class)
                    .setParameter("inside", next)
                    .setParameter("realm", realm.getId())
                    .getResultList();
            next = new HashSet<>(around);
            next.removeAll(never);
            never.addAll(next);
        }
        return never;
    }

    /** Roles of Keycloak's clients and realm roles: few, so each is asked about. */
    private List<String> ofKeycloak() {
        return entities.createQuery(
                        "select r.id" + ROLES
                                + " and ((r.clientRole = true and (c.clientId in (:clients) or c.clientId like '%-realm'))"
                                + " or (r.clientRole = false and r.name in (:names)))",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("clients", AssignableRole.clientsOfKeycloak())
                .setParameter("names", AssignableRole.realmRolesOfKeycloak(realm))
                .getResultStream()
                .filter(id -> find(id).filter(AssignableRole::mayBeMarked).isEmpty())
                .toList();
    }

    private List<String> givingRights(Set<String> ids) {
        return ids.stream()
                .filter(id ->
                        find(id).filter(AssignableRole::givesRightsOverKeycloak).isPresent())
                .toList();
    }

    private <T> TypedQuery<T> query(String select, String where, String end, String search, Class<T> result) {
        boolean searched = search != null && !search.isBlank();
        TypedQuery<T> query = entities.createQuery(select + ROLES + where + (searched ? FOUND : "") + end, result)
                .setParameter("realm", realm.getId())
                .setParameter("mark", AssignableRole.ATTRIBUTE);
        if (searched) {
            query.setParameter("part", "%" + SearchText.literal(search.strip().toLowerCase(Locale.ROOT)) + "%")
                    .setParameter(
                            "descriptions",
                            List.of(AssignableRole.descriptionIn("pl"), AssignableRole.descriptionIn("en")));
        }
        return query;
    }

    @Override
    public Change mark(String roleId, MarkData data) {
        RoleModel role = held(roleId);
        if (!AssignableRole.mayBeMarked(role)) {
            throw new RefusedException(Refusal.ROLE_OF_KEYCLOAK);
        }
        Violations violations = new Violations();
        MarkData.Checked checked = data.checked(violations);
        violations.refuse();
        boolean created = !isMarked(role);
        role.setSingleAttribute(AssignableRole.ATTRIBUTE, "true");
        role.setSingleAttribute(UsableBy.ATTRIBUTE, checked.companies().attributeValue());
        role.setSingleAttribute(AssignableRole.descriptionIn("pl"), checked.pl());
        role.setSingleAttribute(AssignableRole.descriptionIn("en"), checked.en());
        return new Change(marked(role), created);
    }

    @Override
    public Role unmark(String roleId) {
        RoleModel role = held(roleId);
        if (!isMarked(role)) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        role.removeAttribute(AssignableRole.ATTRIBUTE);
        role.removeAttribute(UsableBy.ATTRIBUTE);
        return role(role);
    }

    /** Two who mark the same role wait for each other: Keycloak would keep both attributes. */
    private RoleModel held(String roleId) {
        RoleModel role = find(roleId).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        entities.find(RoleEntity.class, roleId, LockModeType.PESSIMISTIC_WRITE);
        return role;
    }

    private Optional<RoleModel> find(String roleId) {
        return Optional.ofNullable(session.roles().getRoleById(realm, roleId));
    }

    private static boolean isMarked(RoleModel role) {
        return "true".equals(role.getFirstAttribute(AssignableRole.ATTRIBUTE));
    }

    private static Marked marked(RoleModel role) {
        return new Marked(role(role), UsableBy.of(role), AssignableRole.is(role));
    }

    private static Role role(RoleModel role) {
        return new Role(
                role.getId(),
                AssignableRole.permission(role),
                role.getContainer() instanceof ClientModel client ? client.getClientId() : null,
                role.getName(),
                role.getFirstAttribute(AssignableRole.descriptionIn("pl")),
                role.getFirstAttribute(AssignableRole.descriptionIn("en")));
    }
}
