package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.networks.HeldTo.Rule;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.session.Impersonation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.idm.MembershipType;

/** The rules in our tables, past all caches: a rule counts for the next request, on every node. */
public final class JpaNetworks implements Networks {

    /** Each network of each rule in a row; a rule without any would be a row of its own. */
    private static final String OF_A_USER = """
            select r.companyId as id, c.name as name, g.membershipType as type, n.addresses as addresses,
                   l.endsAt as liftEndsAt, cm.admin as admin, cm.blockedAt as blockedAt, m.userId as mainAdminId
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            join NetworkRuleEntity r on r.companyId = o.id
            join CompanyEntity c on c.id = o.id
            left join NetworkEntity n on n.companyId = o.id
            left join NetworkLiftEntity l on l.companyId = o.id and l.userId = g.user.id
            left join MemberEntity cm on cm.companyId = o.id and cm.userId = g.user.id
            left join MainAdminEntity m on m.companyId = o.id and m.userId = g.user.id
            where g.user.id = :user and r.enabled = true
            order by c.nameSearch, c.customerNumber, n.place
            """;

    private static final int MOST_OF_A_REASON = 1000;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    public JpaNetworks(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
    }

    @Override
    public TrustedNetworks of(Company company) {
        NetworkRuleEntity rule = entities.find(NetworkRuleEntity.class, company.id());
        return rule == null ? TrustedNetworks.NONE : new TrustedNetworks(rule.isEnabled(), networksOf(company.id()));
    }

    /** Not as entities: they are deleted and written anew in the same transaction. */
    private List<TrustedNetwork> networksOf(String companyId) {
        return entities.createQuery(
                        "select n.addresses as addresses, n.label as label from NetworkEntity n"
                                + " where n.companyId = :company order by n.place",
                        Tuple.class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(row -> new TrustedNetwork(
                        NetworkRange.parse(row.get("addresses", String.class)), row.get("label", String.class)))
                .toList();
    }

    @Override
    public TrustedNetworks change(Company company, TrustedNetworksForm form, ClientAddress from, Actor asking) {
        WhoMay.of(model.settings()).check(asking, CompanyAct.NETWORKS);
        TrustedNetworks wanted = form.checked();
        if (CompanyRow.hold(entities, company.id()).getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        Actor actor = new MembersNow(session, model, entities, realm()).acting(company.id(), asking);
        WhoMay.of(model.settings()).check(actor, CompanyAct.NETWORKS);
        TrustedNetworks before = of(company);
        if (form.version() != null && !form.version().equals(before.version())) {
            throw new RefusedException(Refusal.CONFLICT);
        }
        if (!wanted.admit(from) && !form.confirmLockout()) {
            throw new RefusedException(Refusal.NETWORKS_LOCK_OUT, null, from.value());
        }
        if (!wanted.equals(before)) {
            NetworksChange change = new NetworksChange(before, wanted);
            write(company.id(), wanted);
            endLifts(company.id());
            forgetRead(asking.userId());
            log(company.id(), change, actor);
            new ChangeMail(session, model, entities).send(company, change, actor, null);
        }
        return wanted;
    }

    @Override
    public void lift(Company company, String reason, Actor operator) {
        WhoMay.of(model.settings()).check(operator, CompanyAct.LIFT_NETWORKS);
        Violations violations = new Violations();
        String why = Typed.at("reason", reason, violations).required().line(MOST_OF_A_REASON);
        violations.refuse();
        if (CompanyRow.hold(entities, company.id()).getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        TrustedNetworks before = of(company);
        if (!before.enabled()) {
            return;
        }
        entities.find(NetworkRuleEntity.class, company.id()).setEnabled(false);
        entities.flush();
        endLifts(company.id());
        model.activityLog()
                .add(company.id(), operator, Activity.NETWORKS_SWITCHED_OFF, null, null, Map.of(Detail.REASON, why));
        NetworksChange change = new NetworksChange(before, new TrustedNetworks(false, before.networks()));
        new ChangeMail(session, model, entities).send(company, change, operator, why);
    }

    @Override
    public void liftFor(UserModel user, Company company, Actor operator) {
        WhoMay.of(model.settings()).check(operator, CompanyAct.LIFT_NETWORKS);
        if (CompanyRow.hold(entities, company.id()).getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        if (model.memberships().in(user, company.id()).isEmpty()) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        Membership membership = new MembersNow(session, model, entities, realm())
                .active(user.getId(), company.id())
                .orElseThrow(() -> new RefusedException(Refusal.BLOCKED));
        if (!membership.role().managesPeople()) {
            throw new RefusedException(Refusal.NOT_AN_ADMIN);
        }
        if (of(company).enabled()) {
            lift(company.id(), user.getId());
            model.activityLog()
                    .add(company.id(), operator, Activity.NETWORKS_LIFTED, user.getId(), user.getUsername(), Map.of());
        }
    }

    private void lift(String companyId, String userId) {
        NetworkLiftEntity known = entities.find(NetworkLiftEntity.class, new NetworkLiftEntity.Key(companyId, userId));
        NetworkLiftEntity lift = known == null ? new NetworkLiftEntity(companyId, userId, realm().getId()) : known;
        lift.setEndsAt(
                Time.currentTimeMillis() + model.settings().networksLift().toMillis());
        if (known == null) {
            entities.persist(lift);
        }
        entities.flush();
        forgetRead(userId);
    }

    @Override
    public boolean putBack(String userId, Company company, Actor actor) {
        NetworkLiftEntity lift =
                entities.find(NetworkLiftEntity.class, new NetworkLiftEntity.Key(company.id(), userId));
        boolean lifted = lift != null && lift.getEndsAt() > Time.currentTimeMillis();
        endLiftFor(userId, company.id());
        if (lifted) {
            UserModel user = session.users().getUserById(realm(), userId);
            String login = user == null ? null : user.getUsername();
            model.activityLog().add(company.id(), actor, Activity.NETWORKS_PUT_BACK, userId, login, Map.of());
        }
        return lifted;
    }

    @Override
    public boolean holdLift(String userId, Company company) {
        CompanyRow.hold(entities, company.id());
        return !entities.createQuery(
                        "select l.userId from NetworkLiftEntity l"
                                + " where l.companyId = :company and l.userId = :user and l.endsAt > :now",
                        String.class)
                .setParameter("company", company.id())
                .setParameter("user", userId)
                .setParameter("now", Time.currentTimeMillis())
                .getResultList()
                .isEmpty();
    }

    @Override
    public void endLiftFor(String userId, String companyId) {
        entities.createQuery("delete from NetworkLiftEntity l where l.companyId = :company and l.userId = :user")
                .setParameter("company", companyId)
                .setParameter("user", userId)
                .executeUpdate();
        forgetRead(userId);
    }

    private void endLifts(String companyId) {
        entities.createQuery("delete from NetworkLiftEntity l where l.companyId = :company")
                .setParameter("company", companyId)
                .executeUpdate();
    }

    private void write(String companyId, TrustedNetworks wanted) {
        String realmId = realm().getId();
        NetworkRuleEntity known = entities.find(NetworkRuleEntity.class, companyId);
        NetworkRuleEntity rule = known == null ? new NetworkRuleEntity(companyId, realmId) : known;
        rule.setEnabled(wanted.enabled());
        if (known == null) {
            entities.persist(rule);
        }
        entities.createQuery("delete from NetworkEntity n where n.companyId = :company")
                .setParameter("company", companyId)
                .executeUpdate();
        for (int place = 0; place < wanted.networks().size(); place++) {
            entities.persist(new NetworkEntity(
                    companyId, place, realmId, wanted.networks().get(place)));
        }
        entities.flush();
    }

    private void log(String companyId, NetworksChange change, Actor actor) {
        if (!change.before().networks().equals(change.now().networks())) {
            Map<Detail, String> details = new LinkedHashMap<>();
            tell(details, Detail.ADDED, change.added());
            tell(details, Detail.REMOVED, change.removed());
            model.activityLog().add(companyId, actor, Activity.NETWORKS_CHANGED, null, null, details);
        }
        if (change.isSwitched()) {
            Activity activity = change.now().enabled() ? Activity.NETWORKS_SWITCHED_ON : Activity.NETWORKS_SWITCHED_OFF;
            model.activityLog().add(companyId, actor, activity, null, null, Map.of());
        }
    }

    private static void tell(Map<Detail, String> details, Detail detail, List<String> ranges) {
        if (!ranges.isEmpty()) {
            details.put(detail, String.join(", ", ranges));
        }
    }

    /**
     * The one place where rules become somebody's: whatever exempts an account from a rule belongs here. Several steps of one
     * request ask: they get the same answer.
     */
    @Override
    public HeldTo heldTo(UserModel user) {
        if (!realm().isOrganizationsEnabled()) {
            return HeldTo.NOTHING;
        }
        String name = nameOf(user.getId());
        HeldTo known = session.getAttribute(name, HeldTo.class);
        if (known == null) {
            known = read(user);
            session.setAttribute(name, known);
        }
        return known;
    }

    /** Whoever changed the rule may be on their way in: what comes next in their request goes by what it is now. */
    private void forgetRead(String userId) {
        session.removeAttribute(nameOf(userId));
    }

    private static String nameOf(String userId) {
        return HeldTo.class.getName() + "|" + userId;
    }

    private HeldTo read(UserModel user) {
        Map<String, List<Tuple>> byCompany = entities.createQuery(OF_A_USER, Tuple.class)
                .setParameter("user", user.getId())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id", String.class), LinkedHashMap::new, Collectors.toList()));
        return new HeldTo(byCompany.values().stream().map(JpaNetworks::rule).toList());
    }

    private static Rule rule(Collection<Tuple> rows) {
        Tuple first = rows.iterator().next();
        return new Rule(
                first.get("id", String.class),
                first.get("name", String.class),
                MembershipType.MANAGED.name().equals(first.get("type", String.class)),
                isLifted(first),
                rows.stream()
                        .map(row -> row.get("addresses", String.class))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** As long as the person could change the rule: the row goes with the right, but by another request. */
    private static boolean isLifted(Tuple row) {
        Long endsAt = row.get("liftEndsAt", Long.class);
        boolean admin =
                row.get("mainAdminId", String.class) != null || Boolean.TRUE.equals(row.get("admin", Boolean.class));
        return endsAt != null && endsAt > Time.currentTimeMillis() && admin && row.get("blockedAt", Long.class) == null;
    }

    @Override
    public ClientAddress here() {
        return ClientAddress.of(session.getContext().getConnection().getRemoteAddr());
    }

    @Override
    public void tell(UserModel user, UserSessionModel signIn, Outside outside) {
        if (!Impersonation.is(signIn)) {
            new OutsideMail(session).send(user, outside);
        }
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
