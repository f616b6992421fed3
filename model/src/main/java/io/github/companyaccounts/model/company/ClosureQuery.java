package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.login.CustomerNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.MembershipType;

/** Looks up which closing keeps somebody out. */
final class ClosureQuery {

    private static final String COMPANIES_OF_A_USER = """
            select c.customerNumber as number,
                   c.name as name,
                   c.closedAt as closedAt,
                   c.closedReason as closedReason,
                   o.enabled as enabled,
                   g.membershipType as type,
                   m.closedAt as mainAdminClosedAt,
                   m.closedReason as mainAdminClosedReason
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            join CompanyEntity c on c.id = o.id
            left join MainAdminEntity m on m.companyId = o.id and m.userId = g.user.id
            where g.user.id = :user
            order by c.customerNumber
            """;

    private final EntityManager entities;

    ClosureQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** The reserved login is that of its company's main admin; any other login is that of the account. */
    Optional<Closure> of(UserModel user, String typed) {
        List<Tuple> companies = entities.createQuery(COMPANIES_OF_A_USER, Tuple.class)
                .setParameter("user", user.getId())
                .getResultList();
        String login = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        Optional<Tuple> byReservedLogin = companies.stream()
                .filter(row -> new CustomerNumber(row.get("number", String.class))
                        .reservedLogin()
                        .equals(login))
                .findFirst();
        Optional<Closure> there = byReservedLogin.flatMap(row -> ofCompany(row).or(() -> ofMainAdmin(row)));
        if (there.isPresent() || user.isEnabled()) {
            return there;
        }
        return first(companies, row -> isManaged(row) && isClosed(row))
                .flatMap(ClosureQuery::ofCompany)
                .or(() -> first(companies, row -> ofMainAdmin(row).isPresent()).flatMap(ClosureQuery::ofMainAdmin));
    }

    private static Optional<Tuple> first(List<Tuple> companies, Predicate<Tuple> condition) {
        return companies.stream().filter(condition).findFirst();
    }

    private static boolean isManaged(Tuple row) {
        return MembershipType.MANAGED.name().equals(row.get("type", String.class));
    }

    private static boolean isClosed(Tuple row) {
        return row.get("closedAt", Long.class) != null || !row.get("enabled", Boolean.class);
    }

    private static Optional<Closure> ofCompany(Tuple row) {
        return isClosed(row)
                ? Optional.of(new Closure(
                        Closure.Kind.COMPANY, row.get("name", String.class), row.get("closedReason", String.class)))
                : Optional.empty();
    }

    private static Optional<Closure> ofMainAdmin(Tuple row) {
        return row.get("mainAdminClosedAt", Long.class) != null
                ? Optional.of(new Closure(
                        Closure.Kind.MAIN_ADMIN,
                        row.get("name", String.class),
                        row.get("mainAdminClosedReason", String.class)))
                : Optional.empty();
    }
}
