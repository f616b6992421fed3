package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.login.CustomerNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** Companies with their main admins and the number of their people; a page takes two statements however long it is. */
final class CompanyQueries {

    private static final String FROM = """
             from CompanyEntity c
             join OrganizationEntity o on o.id = c.id
             left join MainAdminEntity m on m.companyId = c.id
             left join UserEntity u on u.id = m.userId
             left join AccountEntity a on a.userId = m.userId
             left join MemberEntity cm on cm.companyId = c.id and cm.userId = m.userId
             left join DeletionEntity d on d.companyId = c.id
             left join MainAdminOfferEntity offer on offer.companyId = c.id
             left join UserEntity offered on offered.id = offer.userId
             where c.realmId = :realm
            """;

    private static final String ONLY_COMPANIES =
            " from CompanyEntity c join OrganizationEntity o on o.id = c.id where c.realmId = :realm";

    private static final String SELECT = """
            select c as company,
                   o.enabled as enabled,
                   m.userId as mainAdminId,
                   m.closedReason as mainAdminClosedReason,
                   d.startedAt as deletingSince,
                   u.username as mainAdminLogin,
                   u.enabled as mainAdminEnabled,
                   a.userId as accountId,
                   a.activatedAt as activatedAt,
                   cm.blockedAt as blockedAt,
                   offer.userId as offeredTo,
                   offered.username as offeredLogin,
                   (select count(g.groupId) from UserGroupMembershipEntity g where g.groupId = o.groupId) as people
            """;

    private final EntityManager entities;
    private final RealmModel realm;

    CompanyQueries(EntityManager entities, RealmModel realm) {
        this.entities = entities;
        this.realm = realm;
    }

    Optional<Company> byNumber(CustomerNumber number) {
        return one(" and c.customerNumber = :number", Map.of("number", number.value()));
    }

    Optional<Company> byId(String companyId) {
        return one(" and c.id = :id", Map.of("id", companyId));
    }

    private Optional<Company> one(String condition, Map<String, Object> parameters) {
        return query(SELECT + FROM + condition, Tuple.class, parameters)
                .getResultStream()
                .map(CompanyQueries::company)
                .findFirst();
    }

    /** The page first, then what belongs to it, so that far pages do not cost what is skipped. */
    List<Company> search(CompanyQuery wanted) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(wanted, parameters);
        List<String> page = query(
                        "select c.id" + ONLY_COMPANIES + condition + " order by c.customerNumber",
                        String.class,
                        parameters)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.max())
                .getResultList();
        if (page.isEmpty()) {
            return List.of();
        }
        return query(
                        SELECT + FROM + " and c.id in (:page) order by c.customerNumber",
                        Tuple.class,
                        Map.of("page", page))
                .getResultStream()
                .map(CompanyQueries::company)
                .toList();
    }

    long count(CompanyQuery wanted) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(wanted, parameters);
        return query("select count(c.id)" + ONLY_COMPANIES + condition, Long.class, parameters)
                .getSingleResult();
    }

    private static String condition(CompanyQuery wanted, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (wanted.search() != null && !wanted.search().isBlank()) {
            String text = SearchText.of(wanted.search());
            parameters.put("beginning", SearchText.literal(text) + "%");
            parameters.put("part", "%" + SearchText.literal(text) + "%");
            condition.append("""
                     and (c.customerNumber like :beginning escape '!'
                          or lower(c.taxId) like :beginning escape '!'
                          or lower(c.vatId) like :beginning escape '!'
                          or c.nameSearch like :part escape '!')
                    """);
        }
        if (wanted.open() != null) {
            condition.append(
                    wanted.open()
                            ? " and c.closedAt is null and o.enabled = true"
                            : " and (c.closedAt is not null or o.enabled = false)");
        }
        return condition.toString();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(text, type).setParameter("realm", realm.getId());
        parameters.forEach(query::setParameter);
        return query;
    }

    private static Company company(Tuple row) {
        CompanyEntity company = row.get("company", CompanyEntity.class);
        boolean open = company.getClosedAt() == null && row.get("enabled", Boolean.class);
        return new Company(
                company.getId(),
                new CustomerNumber(company.getCustomerNumber()),
                data(company),
                mainAdmin(row),
                Instant.ofEpochMilli(company.getRegisteredAt()),
                instant(company.getClosedAt()),
                company.getClosedReason(),
                instant(row.get("deletingSince", Long.class)),
                open,
                row.get("people", Long.class));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static CompanyData data(CompanyEntity company) {
        return new CompanyData(
                company.getName(),
                company.getTaxId(),
                company.getVatId(),
                company.getLegalForm() == null ? null : LegalForm.valueOf(company.getLegalForm()),
                company.getPhone(),
                company.getEmail(),
                new Seat(company.getStreet(), company.getPostalCode(), company.getCity(), company.getCountry()),
                company.getContractRef());
    }

    private static MainAdmin mainAdmin(Tuple row) {
        String userId = row.get("mainAdminId", String.class);
        if (userId == null) {
            String offeredTo = row.get("offeredTo", String.class);
            return offeredTo == null
                    ? MainAdmin.NOBODY
                    : new MainAdmin(
                            offeredTo, row.get("offeredLogin", String.class), MainAdmin.State.INVITED, true, null);
        }
        return new MainAdmin(
                userId,
                row.get("mainAdminLogin", String.class),
                state(row),
                false,
                row.get("mainAdminClosedReason", String.class));
    }

    private static MainAdmin.State state(Tuple row) {
        boolean closed = Boolean.FALSE.equals(row.get("mainAdminEnabled", Boolean.class))
                || row.get("blockedAt", Long.class) != null;
        if (closed) {
            return MainAdmin.State.CLOSED;
        }
        boolean activated = row.get("accountId", String.class) == null || row.get("activatedAt", Long.class) != null;
        return activated ? MainAdmin.State.ACTIVE : MainAdmin.State.INVITED;
    }
}
