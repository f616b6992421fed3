package io.github.companyaccounts.model.secondfactor;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.people.MembersNow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The policy is a moment in the company's own row. */
public final class JpaSecondFactorPolicies implements SecondFactorPolicies {

    private static final String IN_FORCE = """
            select c.id as id, c.name as name
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            join CompanyEntity c on c.id = o.id
            where g.user.id = :user and c.secondFactorFrom <= :now
            order by c.nameSearch, c.customerNumber
            """;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    public JpaSecondFactorPolicies(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
    }

    @Override
    public SecondFactorPolicy of(Company company) {
        return Optional.ofNullable(entities.find(CompanyEntity.class, company.id()))
                .map(JpaSecondFactorPolicies::of)
                .orElse(SecondFactorPolicy.NOT_REQUIRED);
    }

    private static SecondFactorPolicy of(CompanyEntity row) {
        Long from = row.getSecondFactorFrom();
        return from == null ? SecondFactorPolicy.NOT_REQUIRED : new SecondFactorPolicy(Instant.ofEpochMilli(from));
    }

    @Override
    public SecondFactorPolicy change(Company company, SecondFactorPolicyForm form, Actor asking) {
        WhoMay.of(model.settings()).check(asking, CompanyAct.POLICY);
        CompanyEntity row = CompanyRow.hold(entities, company.id());
        if (row.getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        Actor actor =
                new MembersNow(session, model, entities, session.getContext().getRealm()).acting(company.id(), asking);
        WhoMay.of(model.settings()).check(actor, CompanyAct.POLICY);
        SecondFactorPolicy before = of(row);
        SecondFactorPolicy policy = checked(form, before);
        if (!policy.equals(before)) {
            row.setSecondFactorFrom(policy.isRequired() ? policy.from().toEpochMilli() : null);
            entities.flush();
            log(company, actor, policy);
        }
        return policy;
    }

    private SecondFactorPolicy checked(SecondFactorPolicyForm form, SecondFactorPolicy before) {
        Violations violations = new Violations();
        SecondFactorPolicy policy = form.checked(before, now(), model.settings().timeZone(), violations);
        violations.refuse();
        return policy;
    }

    private void log(Company company, Actor actor, SecondFactorPolicy policy) {
        if (policy.isRequired()) {
            LocalDate day = LocalDate.ofInstant(policy.from(), model.settings().timeZone());
            Map<Detail, String> since = Map.of(Detail.FROM, day.toString());
            model.activityLog().add(company.id(), actor, Activity.SECOND_FACTOR_REQUIRED, null, null, since);
        } else {
            model.activityLog().add(company.id(), actor, Activity.SECOND_FACTOR_NOT_REQUIRED, null, null, Map.of());
        }
    }

    @Override
    public List<Demand> on(UserModel user) {
        return entities.createQuery(IN_FORCE, Tuple.class)
                .setParameter("user", user.getId())
                .setParameter("now", now().toEpochMilli())
                .getResultStream()
                .map(row -> new Demand(row.get("id", String.class), row.get("name", String.class)))
                .toList();
    }

    /** To the millisecond, as it is stored. */
    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
