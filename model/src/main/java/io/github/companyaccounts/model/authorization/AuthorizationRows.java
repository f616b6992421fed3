package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.LegalForm;
import io.github.companyaccounts.model.limit.ClientNetwork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Authorizations as rows of one realm. */
final class AuthorizationRows {

    private static final String LINES = """
            select a as authorization, c as company from AuthorizationEntity a
            left join CompanyEntity c on c.realmId = a.realmId
                and (c.id = a.companyId or (a.companyId is null and c.customerNumber = a.customerNumber))""";

    private final EntityManager entities;
    private final String realmId;
    private final RealmSettings settings;

    /**
     * @param session with the realm in its context
     */
    AuthorizationRows(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
        this.settings = new RealmSettings(session.getContext().getRealm());
    }

    EntityManager entities() {
        return entities;
    }

    /** Empty for one of another realm, too. */
    Optional<AuthorizationEntity> find(String id) {
        return Optional.ofNullable(entities.find(AuthorizationEntity.class, id))
                .filter(row -> row.getRealmId().equals(realmId));
    }

    Optional<AuthorizationEntity> byNumber(CaseNumber number) {
        return entities.createQuery(
                        "select a from AuthorizationEntity a where a.realmId = :realm and a.number = :number",
                        AuthorizationEntity.class)
                .setParameter("realm", realmId)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * Waits for others who hold it, then reads it anew. Rows are taken in the order company, account, authorization.
     *
     * @throws RefusedException NOT_FOUND if it was deleted meanwhile
     */
    void hold(AuthorizationEntity row) {
        if (row.getId() == null || entities.find(AuthorizationEntity.class, row.getId()) == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Makes the step; the row is held.
     *
     * @throws RefusedException if it is not possible any more
     */
    void step(AuthorizationEntity row, AuthorizationStep step, Refusal otherwise) {
        AuthorizationState before = stateOf(row);
        if (!step.isPossibleIn(before)) {
            throw new RefusedException(otherwise);
        }
        row.setState(step.after(before).name());
    }

    static AuthorizationState stateOf(AuthorizationEntity row) {
        return AuthorizationState.valueOf(row.getState());
    }

    /** Bytes of the scans of undecided ones. */
    long openScanBytes() {
        return entities.createQuery(
                        "select coalesce(sum(a.scanBytes), 0) from AuthorizationEntity a where a.realmId = :realm"
                                + " and a.state in :states",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("states", names(AuthorizationState.OPEN))
                .getSingleResult();
    }

    /**
     * Those in which something can still happen, forms whose time is over left out.
     *
     * @param client as {@link #clientOf} makes it
     */
    long countFrom(String client, long now) {
        return entities.createQuery(
                        "select count(a) from AuthorizationEntity a where a.realmId = :realm and a.client = :client"
                                + " and a.state in :states and (a.expiresAt is null or a.expiresAt > :now)",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("client", client)
                .setParameter("states", names(AuthorizationState.UNDECIDED))
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Whose address is confirmed: a form that a stranger began with somebody's address does not count against them. */
    long countConfirmedOf(String contactEmail, long now) {
        return entities.createQuery(
                        "select count(a) from AuthorizationEntity a where a.realmId = :realm"
                                + " and lower(a.contactEmail) = :address and a.state in :states and a.state <> :draft"
                                + " and (a.expiresAt is null or a.expiresAt > :now)",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("address", contactEmail.toLowerCase(Locale.ROOT))
                .setParameter("states", names(AuthorizationState.UNDECIDED))
                .setParameter("draft", AuthorizationState.DRAFT.name())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Whose network it is nobody reads in the table. */
    static String clientOf(ClientNetwork network) {
        return CaseSecret.hash(network.widest());
    }

    /** All that wait for operators or for their time. */
    long countOpen() {
        return count(new AuthorizationQuery(AuthorizationState.OPEN, false, 0, 1));
    }

    long count(AuthorizationQuery query) {
        return chosen("select count(a) from AuthorizationEntity a", query, "", Long.class)
                .getSingleResult();
    }

    /** In one statement. */
    List<FiledAuthorization> list(AuthorizationQuery query) {
        boolean open = AuthorizationState.OPEN.containsAll(query.states());
        String order = open
                ? "coalesce(a.objectionOpenSince, " + Long.MAX_VALUE + "L), a.filedAt, a.id"
                : "coalesce(a.decidedAt, a.filedAt) desc, a.id";
        return chosen(LINES, query, " order by " + order, Tuple.class)
                .setFirstResult(query.first())
                .setMaxResults(query.max())
                .getResultStream()
                .map(this::line)
                .toList();
    }

    private FiledAuthorization line(Tuple line) {
        AuthorizationEntity row = line.get("authorization", AuthorizationEntity.class);
        CompanyEntity company = line.get("company", CompanyEntity.class);
        boolean isMeant =
                company != null && (row.getCompanyId() != null || CaseMatch.isNotContradicted(company, form(row)));
        return filed(row, isMeant ? company : null, List.of(), List.of());
    }

    private <T> TypedQuery<T> chosen(String select, AuthorizationQuery query, String order, Class<T> type) {
        List<String> chosen = new ArrayList<>();
        if (!query.states().isEmpty()) {
            chosen.add("a.state in :states");
        }
        if (query.objectedAfter()) {
            chosen.add("a.objectionOpenSince is not null");
        }
        String text = select + " where a.realmId = :realm and (" + String.join(" or ", chosen) + ")" + order;
        TypedQuery<T> made = entities.createQuery(text, type).setParameter("realm", realmId);
        return query.states().isEmpty() ? made : made.setParameter("states", names(query.states()));
    }

    private static Set<String> names(Set<AuthorizationState> states) {
        return states.stream().map(AuthorizationState::name).collect(Collectors.toSet());
    }

    List<AuthorizationContact> contacts(String id) {
        return entities.createQuery(
                        "select c from AuthorizationContactEntity c where c.authorizationId = :id order by c.notedAt, c.id",
                        AuthorizationContactEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(AuthorizationRows::contact)
                .toList();
    }

    static AuthorizationContact contact(AuthorizationContactEntity row) {
        return new AuthorizationContact(
                row.getId(),
                AuthorizationContact.Channel.valueOf(row.getChannel()),
                row.getAddress(),
                AuthorizationContact.Outcome.valueOf(row.getOutcome()),
                row.getNote(),
                row.getOperatorLogin(),
                Instant.ofEpochMilli(row.getNotedAt()));
    }

    /** Whether the company was reached, since the latest objection if there was one. */
    boolean isReached(AuthorizationEntity row, String companyId) {
        return entities.createQuery(
                                "select count(c) from AuthorizationContactEntity c where c.authorizationId = :id"
                                        + " and c.companyId = :company and c.outcome = :reached and c.notedAt >= :since",
                                Long.class)
                        .setParameter("id", row.getId())
                        .setParameter("company", companyId)
                        .setParameter("reached", AuthorizationContact.Outcome.REACHED.name())
                        .setParameter("since", row.getObjectedAt() == null ? 0L : row.getObjectedAt())
                        .getSingleResult()
                > 0;
    }

    /** Those who were told of the last approval. */
    List<AuthorizationConcernedEntity> concerned(AuthorizationEntity row) {
        return entities.createQuery(
                        "select c from AuthorizationConcernedEntity c where c.authorizationId = :id"
                                + " and c.approvedAt = :approved order by c.id",
                        AuthorizationConcernedEntity.class)
                .setParameter("id", row.getId())
                .setParameter("approved", row.getApprovedAt())
                .getResultList();
    }

    /** Of every approval, oldest first. */
    List<AuthorizationConcernedEntity> objections(String id) {
        return entities.createQuery(
                        "select c from AuthorizationConcernedEntity c where c.authorizationId = :id"
                                + " and c.objectedAt is not null order by c.objectedAt, c.id",
                        AuthorizationConcernedEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    static AuthorizationForm form(AuthorizationEntity row) {
        return new AuthorizationForm(
                AuthorizationCase.valueOf(row.getMatter()),
                row.getCustomerNumber(),
                row.getTaxNumber(),
                row.getCompanyName(),
                row.getAddress(),
                LegalForm.valueOf(row.getLegalForm()),
                row.getRepresentative(),
                row.getLogin(),
                row.getPlace(),
                row.getDate(),
                row.isBlockAsked(),
                row.getContactEmail(),
                row.getLocale());
    }

    /** With its contacts and objections. */
    FiledAuthorization filed(AuthorizationEntity row) {
        CompanyEntity company =
                row.getCompanyId() == null ? null : entities.find(CompanyEntity.class, row.getCompanyId());
        return filed(row, company, contacts(row.getId()), objections(row.getId()));
    }

    private FiledAuthorization filed(
            AuthorizationEntity row,
            CompanyEntity company,
            List<AuthorizationContact> contacts,
            List<AuthorizationConcernedEntity> objections) {
        return new FiledAuthorization(
                row.getId(),
                row.getNumber(),
                stateOf(row),
                form(row),
                Instant.ofEpochMilli(row.getFiledAt()),
                row.getScanId() == null
                        ? null
                        : new FiledAuthorization.Scan(
                                row.getScanId(),
                                ScanFormat.valueOf(row.getScanFormat()),
                                row.getScanBytes(),
                                row.getScanSha256()),
                contacts,
                company == null
                        ? null
                        : new FiledAuthorization.Registered(company.getCustomerNumber(), company.getName()),
                row.getCompanyId(),
                row.getPersonId(),
                row.getBlockFormer(),
                approval(row.getFirstApprovedById(), row.getFirstApprovedBy(), row.getFirstApprovedAt()),
                approval(row.getApprovedById(), row.getApprovedBy(), row.getApprovedAt()),
                instant(row.getEffectAt()),
                stateOf(row) == AuthorizationState.DONE
                        ? CaseRule.of(row, settings).objectionsUntil(instant(row.getEffectAt()))
                        : null,
                objections.stream().map(AuthorizationRows::objection).toList(),
                instant(row.getObjectionOpenSince()),
                row.getDecidedAt() == null
                        ? null
                        : new FiledAuthorization.Decision(
                                row.getDecidedBy(),
                                row.getDecisionReason(),
                                row.getFailure(),
                                instant(row.getDecidedAt())));
    }

    private static FiledAuthorization.Objection objection(AuthorizationConcernedEntity by) {
        return new FiledAuthorization.Objection(
                by.getId(),
                FiledAuthorization.Part.valueOf(by.getPart()),
                by.getAddress(),
                by.getObjectedLogin(),
                by.getObjectedFrom(),
                by.getObjection(),
                instant(by.getObjectedAt()),
                by.isAfterEffect(),
                by.isPutBack(),
                by.getSettledAt() == null
                        ? null
                        : new FiledAuthorization.Settlement(
                                by.getSettledBy(), by.getSettledNote(), instant(by.getSettledAt())));
    }

    private static FiledAuthorization.Approval approval(String id, String login, Long at) {
        return at == null ? null : new FiledAuthorization.Approval(id, login, instant(at));
    }

    static Instant instant(Long at) {
        return at == null ? null : Instant.ofEpochMilli(at);
    }
}
