package io.github.companyaccounts.model.rights;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Those in a company who may give the admin right, and can: their account is activated and lets them sign in. Who may is said by
 * {@link io.github.companyaccounts.model.access.WhoMay}; here it is asked of all members at once.
 */
record Deciders(EntityManager entities, boolean adminsToo) {

    private static final String DECIDING = """
             from UserGroupMembershipEntity g
             join g.user u
             left join AccountEntity a on a.userId = u.id
             left join MemberEntity cm on cm.companyId = :company and cm.userId = u.id
             left join MainAdminEntity m on m.companyId = :company and m.userId = u.id
             where g.groupId = (select o.groupId from OrganizationEntity o where o.id = :company)
               and u.enabled = true
               and cm.blockedAt is null
               and m.closedAt is null
               and (a.userId is null or a.activatedAt is not null)
               and (m.userId is not null %s)
            """;

    private String deciding() {
        return DECIDING.formatted(adminsToo ? "or cm.admin = true" : "");
    }

    boolean areIn(String companyId) {
        return entities.createQuery("select count(u.id) " + deciding(), Long.class)
                        .setParameter("company", companyId)
                        .getSingleResult()
                > 0;
    }

    /** Ids of accounts, the main admin's first. */
    List<String> some(String companyId, int most) {
        return entities.createQuery(
                        "select u.id " + deciding()
                                + " order by case when m.userId is null then 1 else 0 end, u.username",
                        String.class)
                .setParameter("company", companyId)
                .setMaxResults(most)
                .getResultList();
    }
}
