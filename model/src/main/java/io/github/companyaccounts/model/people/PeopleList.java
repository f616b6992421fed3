package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.SearchText;
import io.github.companyaccounts.model.mail.Outbox.LastMail;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.secondfactor.SecondFactors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of a company's people in four SQL statements however long it is (invariant 14): the page, the permissions, the
 * second factors, the latest mails. All begin at the Organization's group, whose memberships are indexed.
 */
final class PeopleList {

    private static final String FROM = """
             from UserGroupMembershipEntity g
             join g.user u
             left join AccountEntity a on a.userId = u.id
             left join MemberEntity cm on cm.companyId = :company and cm.userId = u.id
             left join MainAdminEntity m on m.companyId = :company and m.userId = u.id
             where g.groupId = (select o.groupId from OrganizationEntity o where o.id = :company)
            """;

    private static final String SELECT = """
            select u.id as id,
                   u.username as login,
                   u.firstName as firstName,
                   u.lastName as lastName,
                   u.email as email,
                   u.enabled as enabled,
                   g.membershipType as type,
                   a.userId as accountId,
                   a.activatedAt as activatedAt,
                   a.lastSignIn as lastSignIn,
                   a.pendingEmail as pendingEmail,
                   cm.admin as admin,
                   cm.blockedAt as blockedAt,
                   m.userId as mainAdminId,
                   (select max(t.value) from UserAttributeEntity t where t.user = u and t.name = 'locale') as locale,
                   (select count(e.groupId) from UserGroupMembershipEntity e
                        join OrganizationEntity other on other.groupId = e.groupId
                        where e.user = u and other.id <> :company) as elsewhere
            """;

    private static final String BLOCKED = "(u.enabled = false or cm.blockedAt is not null)";

    private static final String NOT_ACTIVATED = "(a.userId is not null and a.activatedAt is null)";

    private static final String HAS_SECOND_FACTOR =
            "exists (select 1 from CredentialEntity f where f.user = u and f.type not in (:others))";

    /** Who answers for accounts and can sign in to do so: the account is activated and lets them in. */
    private static final String ADMINS_AT_WORK = " and not " + BLOCKED + " and not " + NOT_ACTIVATED
            + " and m.closedAt is null and (m.userId is not null or cm.admin = true)";

    private static final String ONE_ADMIN = """
            select cm.companyId
            from MemberEntity cm
            join UserEntity u on u.id = cm.userId
            left join AccountEntity a on a.userId = u.id
            left join MainAdminEntity m on m.companyId = cm.companyId and m.userId = u.id
            where cm.companyId in (:companies)
            """ + ADMINS_AT_WORK + " group by cm.companyId having count(u.id) = 1";

    private final CompanyAccountsProvider model;
    private final JpaPermissions permissions;
    private final EntityManager entities;

    PeopleList(CompanyAccountsProvider model, JpaPermissions permissions, EntityManager entities) {
        this.model = model;
        this.permissions = permissions;
        this.entities = entities;
    }

    List<Person> page(String companyId, PeopleQuery wanted) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(wanted, parameters);
        List<MemberRow> rows = query(SELECT + FROM + condition + order(wanted), Tuple.class, companyId, parameters)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.max())
                .getResultStream()
                .map(MemberRow::of)
                .toList();
        return people(companyId, rows);
    }

    long count(String companyId, PeopleQuery wanted) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(wanted, parameters);
        return query("select count(u.id)" + FROM + condition, Long.class, companyId, parameters)
                .getSingleResult();
    }

    Optional<MemberRow> member(String companyId, String userId) {
        return query(SELECT + FROM + " and u.id = :user", Tuple.class, companyId, Map.of("user", userId))
                .getResultStream()
                .map(MemberRow::of)
                .findFirst();
    }

    /** Ids of the company's admins who can sign in, the main admin among them. */
    List<String> adminsAtWork(String companyId) {
        return query("select u.id" + FROM + ADMINS_AT_WORK + " order by u.username", String.class, companyId, Map.of())
                .getResultList();
    }

    /** Read from our rows, since a company may have thousands of people and a handful of admins. */
    Set<String> withoutSecondAdmin(Collection<String> companyIds) {
        return companyIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(ONE_ADMIN, String.class)
                        .setParameter("companies", companyIds)
                        .getResultList());
    }

    Optional<Person> person(String companyId, String userId) {
        return people(companyId, member(companyId, userId).stream().toList()).stream()
                .findFirst();
    }

    private static String condition(PeopleQuery wanted, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (wanted.search() != null && !wanted.search().isBlank()) {
            String typed = wanted.search().strip();
            // as names are written, too: a database in the C locale puts no accented letter into lower case
            parameters.put("written", "%" + SearchText.literal(capitalised(typed)) + "%");
            parameters.put("lower", "%" + SearchText.literal(typed.toLowerCase(Locale.ROOT)) + "%");
            condition.append("""
                     and (u.username like :lower escape '!'
                          or u.email like :lower escape '!'
                          or lower(concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, ''))) like :lower escape '!'
                          or concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, '')) like :written escape '!')
                    """);
        }
        if (wanted.state() != null) {
            condition.append(
                    switch (wanted.state()) {
                        case BLOCKED -> " and " + BLOCKED;
                        case INVITED -> " and not " + BLOCKED + " and " + NOT_ACTIVATED;
                        case ACTIVE -> " and not " + BLOCKED + " and not " + NOT_ACTIVATED;
                    });
        }
        if (wanted.secondFactor() != null) {
            parameters.put("others", SecondFactors.NOT_ONE);
            condition.append(wanted.secondFactor() ? " and " : " and not ").append(HAS_SECOND_FACTOR);
        }
        return condition.toString();
    }

    private static String capitalised(String typed) {
        StringBuilder text = new StringBuilder(typed);
        for (int i = 0; i < text.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(text.charAt(i - 1));
            text.setCharAt(i, first ? Character.toUpperCase(text.charAt(i)) : Character.toLowerCase(text.charAt(i)));
        }
        return text.toString();
    }

    private static String order(PeopleQuery wanted) {
        String direction = wanted.descending() ? " desc" : " asc";
        String first =
                switch (wanted.sort() == null ? PeopleQuery.Sort.LOGIN : wanted.sort()) {
                    case LOGIN -> "u.username" + direction;
                    case NAME ->
                        "lower(coalesce(u.lastName, ''))" + direction + ", lower(coalesce(u.firstName, ''))"
                                + direction;
                    case EMAIL -> "coalesce(u.email, '')" + direction;
                    case STATE -> stateNumber() + direction;
                    case LAST_SIGN_IN -> "coalesce(a.lastSignIn, 0)" + direction;
                };
        return " order by " + first + ", u.username asc, u.id asc";
    }

    /** Invited, active, blocked. */
    private static String stateNumber() {
        return "case when " + BLOCKED + " then 3 when " + NOT_ACTIVATED + " then 1 else 2 end";
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, String companyId, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type).setParameter("company", companyId);
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<Person> people(String companyId, List<MemberRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(MemberRow::id).toList();
        Map<String, Set<Permission>> held = permissions.heldBy(ids, companyId);
        Set<String> withSecondFactor = withSecondFactor(ids);
        Map<String, LastMail> mails = model.outbox().lastMails(companyId, ids);
        return rows.stream()
                .map(row -> person(
                        row,
                        held.getOrDefault(row.id(), Set.of()),
                        withSecondFactor.contains(row.id()),
                        mails.get(row.id())))
                .toList();
    }

    private Set<String> withSecondFactor(List<String> ids) {
        return new HashSet<>(entities.createQuery(
                        "select distinct c.user.id from CredentialEntity c where c.user.id in (:users)"
                                + " and c.type not in (:others)",
                        String.class)
                .setParameter("users", ids)
                .setParameter("others", SecondFactors.NOT_ONE)
                .getResultList());
    }

    private static Person person(MemberRow row, Set<Permission> held, boolean secondFactor, LastMail mail) {
        return new Person(
                row.id(),
                row.login(),
                row.firstName(),
                row.lastName(),
                row.email(),
                row.locale(),
                row.role(),
                row.ownAccount(),
                row.state(),
                List.copyOf(held),
                secondFactor,
                row.lastSignIn(),
                row.pendingEmail(),
                mail == null ? null : mail.state(),
                mail == null ? null : mail.failure());
    }
}
