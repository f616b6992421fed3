package io.github.companyaccounts.model.recorded;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.company.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * One table of what was recorded of companies, with the columns {@code companyId}, {@code ref} and {@code searchText}. Who
 * writes holds the company's row: the same key sent twice at the same moment is one row, and nothing is recorded of a company
 * that is being closed.
 */
public final class RecordedRows<E> {

    private static final int LONGEST_SEARCH_TEXT = 1000;

    private final KeycloakSession session;
    private final EntityManager entities;
    private final Class<E> type;
    private final String order;
    private final int most;

    /**
     * @param order JPQL, the row being {@code r}
     * @param most rows of one company
     */
    public RecordedRows(KeycloakSession session, EntityManager entities, Class<E> type, String order, int most) {
        this.session = session;
        this.entities = entities;
        this.type = type;
        this.order = order;
        this.most = most;
    }

    /**
     * Waits for others who change something of the company.
     *
     * @throws RefusedException COMPANY_CLOSED
     */
    public void hold(Company company) {
        CompanyEntity row = CompanyRow.hold(entities, company.id());
        OrganizationModel organization =
                session.getProvider(OrganizationProvider.class).getById(company.id());
        if (row.getClosedAt() != null || organization == null || !organization.isEnabled()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
    }

    public Optional<E> find(Company company, Ref ref) {
        return find(company, ref, LockModeType.NONE);
    }

    /** Read anew, whatever the transaction saw before: for those who hold the company. */
    public Optional<E> findHeld(Company company, Ref ref) {
        return find(company, ref, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<E> find(Company company, Ref ref, LockModeType lock) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.companyId = :company and r.ref = :ref",
                        type)
                .setParameter("company", company.id())
                .setParameter("ref", ref.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /**
     * For those who hold the company.
     *
     * @throws RefusedException LIMIT_REACHED
     */
    public void add(Company company, E row) {
        if (count(company, null) >= most) {
            throw new RefusedException(Refusal.LIMIT_REACHED, null, most);
        }
        entities.persist(row);
        entities.flush();
    }

    /** For those who hold the company. */
    public void remove(E row) {
        entities.remove(row);
        entities.flush();
    }

    /** One page; one SQL statement. */
    public List<E> page(Company company, RecordedQuery wanted) {
        return query("select r", " order by " + order, company, wanted.search(), type)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.max())
                .getResultList();
    }

    public long count(Company company, String search) {
        return query("select count(r.ref)", "", company, search, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, String end, Company company, String search, Class<T> result) {
        boolean searched = search != null && !search.isBlank();
        TypedQuery<T> query = entities.createQuery(
                        select + " from " + type.getSimpleName() + " r where r.companyId = :company"
                                + (searched ? " and r.searchText like :part escape '!'" : "") + end,
                        result)
                .setParameter("company", company.id());
        if (searched) {
            query.setParameter("part", "%" + SearchText.literal(SearchText.of(search)) + "%");
        }
        return query;
    }

    /** What a row is found by: the texts one after the other, absent ones left out. */
    public static String searchText(String... texts) {
        List<String> present = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                present.add(SearchText.of(text));
            }
        }
        String all = present.stream().collect(Collectors.joining(" "));
        return all.length() <= LONGEST_SEARCH_TEXT ? all : all.substring(0, LONGEST_SEARCH_TEXT);
    }
}
