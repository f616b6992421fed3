package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.company.SearchText;
import io.github.companyaccounts.model.login.CustomerNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.MembershipType;

/** Memberships from Keycloak's tables and ours, past all caches. */
public final class JpaMemberships implements Memberships {

    private static final String ALL_OF_A_USER = """
            select o.id as id,
                   o.enabled as enabled,
                   g.membershipType as type,
                   c.customerNumber as number,
                   c.name as name,
                   c.closedAt as closedAt,
                   cm.admin as admin,
                   cm.blockedAt as blockedAt,
                   m.userId as mainAdminId
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            left join CompanyEntity c on c.id = o.id
            left join MemberEntity cm on cm.companyId = o.id and cm.userId = g.user.id
            left join MainAdminEntity m on m.companyId = o.id and m.userId = g.user.id
            where g.user.id = :user
            order by c.nameSearch, c.customerNumber
            """;

    /** The same conditions as of {@link Membership#active}, but of the account itself. */
    private static final String TO_ACT_FOR = """
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            join CompanyEntity c on c.id = o.id
            left join MemberEntity cm on cm.companyId = o.id and cm.userId = g.user.id
            where g.user.id = :user
              and o.enabled = true
              and c.closedAt is null
              and cm.blockedAt is null
              and (c.customerNumber like :beginning escape '!' or c.nameSearch like :part escape '!')
            """;

    private final EntityManager entities;

    public JpaMemberships(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Membership> of(UserModel user) {
        List<Tuple> rows = rows(user);
        boolean own = isOwnAccount(rows);
        return rows.stream()
                .filter(row -> row.get("number", String.class) != null)
                .map(row -> membership(row, user, own))
                .toList();
    }

    @Override
    public Optional<Membership> in(UserModel user, String companyId) {
        return of(user).stream()
                .filter(membership -> membership.companyId().equals(companyId))
                .findFirst();
    }

    @Override
    public MembershipPage toActFor(UserModel user, String search, int first, int max) {
        String last = lastChosen(user);
        long total = searched("select count(o.id) " + TO_ACT_FOR, Long.class, user, search)
                .getSingleResult();
        List<MembershipPage.Entry> entries = searched(
                        "select o.id as id, c.customerNumber as number, c.name as name " + TO_ACT_FOR
                                + " order by case when o.id = :last then 0 else 1 end, c.nameSearch, c.customerNumber",
                        Tuple.class,
                        user,
                        search)
                .setParameter("last", last)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new MembershipPage.Entry(
                        new CustomerNumber(row.get("number", String.class)),
                        row.get("name", String.class),
                        last.equals(row.get("id", String.class))))
                .toList();
        return new MembershipPage(entries, total);
    }

    private <T> TypedQuery<T> searched(String query, Class<T> type, UserModel user, String search) {
        String text = SearchText.literal(SearchText.of(search));
        return entities.createQuery(query, type)
                .setParameter("user", user.getId())
                .setParameter("beginning", text + "%")
                .setParameter("part", "%" + text + "%");
    }

    /** Empty if nothing was chosen yet. */
    private String lastChosen(UserModel user) {
        return entities.createQuery(
                        "select m.companyId from MemberEntity m where m.userId = :user and m.chosenAt is not null"
                                + " order by m.chosenAt desc",
                        String.class)
                .setParameter("user", user.getId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    @Override
    public void remember(UserModel user, String companyId) {
        entities.createQuery(
                        "update MemberEntity m set m.chosenAt = :now where m.companyId = :company and m.userId = :user")
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("company", companyId)
                .setParameter("user", user.getId())
                .executeUpdate();
    }

    @Override
    public boolean isOwnAccount(UserModel user) {
        return isOwnAccount(rows(user));
    }

    private List<Tuple> rows(UserModel user) {
        return entities.createQuery(ALL_OF_A_USER, Tuple.class)
                .setParameter("user", user.getId())
                .getResultList();
    }

    /** An account with a membership elsewhere is treated as a person's own. */
    private static boolean isOwnAccount(List<Tuple> rows) {
        return rows.size() > 1
                || rows.stream().noneMatch(row -> MembershipType.MANAGED.name().equals(row.get("type", String.class)));
    }

    private static Membership membership(Tuple row, UserModel user, boolean own) {
        boolean active = row.get("enabled", Boolean.class)
                && row.get("closedAt", Long.class) == null
                && row.get("blockedAt", Long.class) == null
                && user.isEnabled();
        return new Membership(
                row.get("id", String.class),
                new CustomerNumber(row.get("number", String.class)),
                row.get("name", String.class),
                role(
                        row.get("mainAdminId", String.class) != null,
                        Boolean.TRUE.equals(row.get("admin", Boolean.class)),
                        own),
                active);
    }

    static Role role(boolean mainAdmin, boolean admin, boolean own) {
        if (mainAdmin) {
            return Role.MAIN_ADMIN;
        }
        if (admin) {
            return Role.ADMIN;
        }
        return own ? Role.GUEST : Role.EMPLOYEE;
    }
}
