package io.github.companyaccounts.model.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.MainAdminOffers;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.secret.RealmKey;
import io.github.companyaccounts.model.storage.Contention;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The links of a realm. Changes are conditional updates, so rows are never kept in the persistence context: what is read is
 * what the database says.
 *
 * <p>Two links made at the same moment do not see each other's rows; then the newer one counts and the other is
 * {@link LinkState#REPLACED} by rule, without a lock that one transaction would have to wait for.
 */
public final class JpaMailLinks implements MailLinks {

    private static final String NOT_OVER = " l.usedAt is null and l.endedAt is null";

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    public JpaMailLinks(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    @Override
    public MailLink issue(LinkPurpose purpose, UserModel user, String companyId, String email) {
        endOlder(purpose, user.getId(), companyId);
        MailLinkEntity row = new MailLinkEntity();
        row.setUserId(user.getId());
        row.setAccountEmail(user.getEmail());
        return issue(row, purpose, companyId, email);
    }

    @Override
    public MailLink issueInvitation(String companyId, String email) {
        ending("l.purpose = :purpose and l.companyId = :company and l.email = :email", LinkState.REPLACED)
                .setParameter("purpose", LinkPurpose.INVITATION.name())
                .setParameter("company", companyId)
                .setParameter("email", email)
                .executeUpdate();
        return issue(new MailLinkEntity(), LinkPurpose.INVITATION, companyId, email);
    }

    @Override
    public MailLink issueRegistration(String email, String olderId) {
        if (olderId != null) {
            end(olderId, LinkState.REPLACED);
        }
        return issue(new MailLinkEntity(), LinkPurpose.REGISTRATION, null, email);
    }

    private MailLink issue(MailLinkEntity row, LinkPurpose purpose, String companyId, String email) {
        long now = Time.currentTimeMillis();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(realm().getId());
        row.setPurpose(purpose.name());
        row.setCompanyId(companyId);
        row.setEmail(email);
        row.setKid(key().presentId());
        row.setCreatedAt(now);
        row.setExpiresAt(now + lifespan(purpose).toMillis());
        entities.persist(row);
        entities.flush();
        entities.detach(row);
        return link(row);
    }

    private void endOlder(LinkPurpose purpose, String userId, String companyId) {
        boolean perCompany = purpose == LinkPurpose.MAIN_ADMIN_OFFER;
        String condition =
                "l.userId = :user and l.purpose = :purpose" + (perCompany ? " and l.companyId = :company" : "");
        Query end = ending(condition, LinkState.REPLACED)
                .setParameter("user", userId)
                .setParameter("purpose", purpose.name());
        if (perCompany) {
            end.setParameter("company", companyId);
        }
        end.executeUpdate();
    }

    private Duration lifespan(LinkPurpose purpose) {
        return switch (purpose) {
            case ACTIVATION -> model.settings().activationLinkLifespan();
            case PASSWORD -> model.settings().passwordLinkLifespan();
            case CONFIRM_EMAIL -> model.settings().emailLinkLifespan();
            case INVITATION -> model.settings().invitationLifespan();
            case REGISTRATION -> model.settings().registrationLifespan();
            case MAIN_ADMIN_OFFER -> model.settings().offerLinkLifespan();
        };
    }

    @Override
    public Optional<MailLink> find(String secret) {
        return LinkSecret.parse(secret).flatMap(given -> row(given.id())
                .filter(row ->
                        secret(row).filter(right -> right.isSameAs(given)).isPresent())
                .map(JpaMailLinks::link));
    }

    /**
     * The secret to be put into the mail.
     *
     * @return empty if the realm's key is gone that it was made with: then nobody can prove to have the link
     */
    public Optional<LinkSecret> secretOf(MailLink link) {
        return row(link.id()).flatMap(this::secret);
    }

    private Optional<LinkSecret> secret(MailLinkEntity row) {
        return key().byId(row.getKid())
                .map(known -> LinkSecret.derive(row.getId(), LinkPurpose.valueOf(row.getPurpose()), known));
    }

    private RealmKey key() {
        return new RealmKey(session);
    }

    @Override
    public Optional<MailLink> byId(String id) {
        return row(id).map(JpaMailLinks::link);
    }

    @Override
    public LinkState state(MailLink link) {
        return row(link.id())
                .map(row -> LinkRule.stateOf(facts(row), Instant.ofEpochMilli(Time.currentTimeMillis())))
                .orElse(LinkState.UNKNOWN);
    }

    private LinkFacts facts(MailLinkEntity row) {
        UserModel user = user(row);
        return new LinkFacts(
                LinkPurpose.valueOf(row.getPurpose()),
                row.getEmail(),
                row.getAccountEmail(),
                Instant.ofEpochMilli(row.getExpiresAt()),
                row.getUsedAt() != null,
                row.getEndedAt() == null ? null : LinkState.valueOf(row.getEndReason()),
                isWithdrawn(row, user),
                hasNewerOne(row),
                user == null ? null : account(user),
                row.getCompanyId() == null ? null : company(user, row.getCompanyId()));
    }

    private UserModel user(MailLinkEntity row) {
        return row.getUserId() == null
                ? model.invitations().accountOf(link(row)).orElse(null)
                : session.users().getUserById(realm(), row.getUserId());
    }

    /**
     * @param user {@code null} if there is no such account
     */
    private boolean isWithdrawn(MailLinkEntity row, UserModel user) {
        if (row.getPurpose().equals(LinkPurpose.REGISTRATION.name())) {
            // afterwards the clean-up has taken it, and its time is what to tell
            boolean inTime = Time.currentTimeMillis() < row.getExpiresAt();
            MailLink link = link(row);
            // that the address got an account meanwhile says the page itself
            return inTime
                    && model.selfRegistrations().of(link).isEmpty()
                    && !model.selfRegistrations().isTaken(link);
        }
        if (row.getUserId() == null) {
            return model.invitations().of(link(row), Locale.ENGLISH).isEmpty();
        }
        return user != null && isWithdrawnFrom(user, row);
    }

    private boolean isWithdrawnFrom(UserModel user, MailLinkEntity row) {
        return switch (LinkPurpose.valueOf(row.getPurpose())) {
            case CONFIRM_EMAIL -> !new PendingEmail(session, model, entities, realm()).isWanted(user, row.getEmail());
            case MAIN_ADMIN_OFFER -> !new MainAdminOffers(entities, realm()).isMade(row.getCompanyId(), user.getId());
            case ACTIVATION, PASSWORD, INVITATION, REGISTRATION -> false;
        };
    }

    private LinkFacts.AccountNow account(UserModel user) {
        return new LinkFacts.AccountNow(user.isEnabled(), model.accounts().isActivated(user), user.getEmail());
    }

    private LinkFacts.CompanyNow company(UserModel user, String companyId) {
        boolean open = model.companies().byId(companyId).filter(Company::isOpen).isPresent();
        Optional<Membership> membership =
                Optional.ofNullable(user).flatMap(known -> model.memberships().in(known, companyId));
        boolean shutOut = open
                && membership.isPresent()
                && user.isEnabled()
                && membership.filter(known -> !known.active()).isPresent();
        return new LinkFacts.CompanyNow(open, membership.isPresent(), shutOut);
    }

    private boolean hasNewerOne(MailLinkEntity row) {
        if (row.getUserId() == null) {
            return false; // an invitation and a registration know their one link
        }
        boolean perCompany = row.getPurpose().equals(LinkPurpose.MAIN_ADMIN_OFFER.name());
        TypedQuery<Long> query = entities.createQuery(
                        "select count(l) from MailLinkEntity l where l.userId = :user and l.purpose = :purpose and"
                                + NOT_OVER + (perCompany ? " and l.companyId = :company" : "")
                                + " and (l.createdAt > :created or (l.createdAt = :created and l.id > :id))",
                        Long.class)
                .setParameter("user", row.getUserId())
                .setParameter("purpose", row.getPurpose())
                .setParameter("created", row.getCreatedAt())
                .setParameter("id", row.getId());
        if (perCompany) {
            query.setParameter("company", row.getCompanyId());
        }
        return query.getSingleResult() > 0;
    }

    @Override
    public boolean use(MailLink link) {
        if (state(link) != LinkState.LIVE) {
            return false;
        }
        try {
            return useUp(link) == 1;
        } catch (RuntimeException e) {
            if (Contention.isCauseOf(e)) {
                // a database that waits for the other submission only so long
                throw new RefusedException(Refusal.CONFLICT);
            }
            throw e;
        }
    }

    private int useUp(MailLink link) {
        return entities.createQuery("update MailLinkEntity l set l.usedAt = :now"
                        + " where l.id = :id and l.expiresAt > :now and" + NOT_OVER)
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("id", link.id())
                .executeUpdate();
    }

    @Override
    public void end(String id, LinkState reason) {
        ending("l.id = :id", reason).setParameter("id", id).executeUpdate();
    }

    @Override
    public void endAll(String userId, LinkState reason) {
        ending("l.userId = :user", reason).setParameter("user", userId).executeUpdate();
    }

    @Override
    public void endAll(String userId, String companyId, LinkState reason) {
        ending("l.userId = :user and l.companyId = :company", reason)
                .setParameter("user", userId)
                .setParameter("company", companyId)
                .executeUpdate();
    }

    @Override
    public void endAll(String userId, LinkPurpose purpose, LinkState reason) {
        ending("l.userId = :user and l.purpose = :purpose", reason)
                .setParameter("user", userId)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    @Override
    public void endAllOf(LinkPurpose purpose, String companyId, LinkState reason) {
        ending("l.companyId = :company and l.purpose = :purpose", reason)
                .setParameter("company", companyId)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    private Query ending(String condition, LinkState reason) {
        return entities.createQuery("update MailLinkEntity l set l.endedAt = :now, l.endReason = :reason"
                        + " where l.realmId = :realm and " + condition + " and" + NOT_OVER)
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("reason", reason.name())
                .setParameter("realm", realm().getId());
    }

    @Override
    public Optional<MailLink> live(LinkPurpose purpose, String companyId) {
        return rows(entities.createQuery(
                                "select l from MailLinkEntity l where l.realmId = :realm and l.companyId = :company"
                                        + " and l.purpose = :purpose and" + NOT_OVER
                                        + " order by l.createdAt desc, l.id desc",
                                MailLinkEntity.class)
                        .setParameter("realm", realm().getId())
                        .setParameter("company", companyId)
                        .setParameter("purpose", purpose.name()))
                .stream()
                .map(JpaMailLinks::link)
                .filter(link -> state(link) == LinkState.LIVE)
                .findFirst();
    }

    /** The newest of this purpose that the account got, about the same company, whatever became of it. */
    public Optional<MailLink> newest(MailLink like) {
        return rows(entities.createQuery(
                                "select l from MailLinkEntity l where l.realmId = :realm and l.userId = :user"
                                        + " and l.purpose = :purpose order by l.createdAt desc, l.id desc",
                                MailLinkEntity.class)
                        .setParameter("realm", realm().getId())
                        .setParameter("user", like.userId())
                        .setParameter("purpose", like.purpose().name()))
                .stream()
                .map(JpaMailLinks::link)
                .filter(link -> like.companyId() == null || like.companyId().equals(link.companyId()))
                .findFirst();
    }

    private Optional<MailLinkEntity> row(String id) {
        if (!LinkSecret.isId(id)) {
            return Optional.empty();
        }
        return rows(entities.createQuery(
                                "select l from MailLinkEntity l where l.realmId = :realm and l.id = :id",
                                MailLinkEntity.class)
                        .setParameter("realm", realm().getId())
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    private List<MailLinkEntity> rows(TypedQuery<MailLinkEntity> query) {
        List<MailLinkEntity> rows = query.getResultList();
        rows.forEach(entities::detach);
        return rows;
    }

    private static MailLink link(MailLinkEntity row) {
        return new MailLink(
                row.getId(),
                LinkPurpose.valueOf(row.getPurpose()),
                row.getUserId(),
                row.getCompanyId(),
                row.getEmail(),
                Instant.ofEpochMilli(row.getExpiresAt()));
    }
}
