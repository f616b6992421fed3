package io.github.companyaccounts.model.permission;

import java.util.List;

/**
 * Which of the realm's roles companies may give to their people: the operator's side of {@link Permissions}. The mark and
 * what is said of it are attributes of the role, which the stock admin console shows as well.
 */
public interface CompanyPermissions {

    /**
     * The marked roles, one page: realm roles first, then by client and name.
     *
     * @param search part of the permission's name or of a description, or {@code null} for all
     */
    List<Marked> list(String search, int first, int max);

    /**
     * @param search as of {@link #list}
     */
    long count(String search);

    /**
     * Roles that are not marked and may be, one page in the same order.
     *
     * @param search as of {@link #list}
     */
    List<Role> candidates(String search, int first, int max);

    /**
     * Marks a role, or changes what is said of it.
     *
     * @return whether it was not marked before
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND, also for a role of another realm; ROLE_OF_KEYCLOAK;
     *     what is wrong with the data
     */
    Change mark(String roleId, MarkData data);

    /**
     * Takes the mark away: nobody has the permission any more from their next token on, and nobody can give it. The role, its
     * descriptions and what was granted stay, so marking it again brings back what was.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND if there is no such role or it is not marked
     */
    Role unmark(String roleId);

    /**
     * A role as companies would know it.
     *
     * @param id Keycloak's
     * @param permission how the companies' API and tokens name it
     * @param client of a client role, or {@code null}
     * @param name of the role itself
     * @param pl description in Polish, or {@code null}
     * @param en description in English, or {@code null}
     */
    record Role(String id, Permission permission, String client, String name, String pl, String en) {}

    /**
     * A role that companies may give.
     *
     * @param usable {@code false} for one that gives rights over Keycloak: marked, but no company gives it and nobody has it
     */
    record Marked(Role role, UsableBy companies, boolean usable) {}

    /**
     * A mark that was set or changed.
     *
     * @param created whether the role was not marked before
     */
    record Change(Marked marked, boolean created) {}
}
