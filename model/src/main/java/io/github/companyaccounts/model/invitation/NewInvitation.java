package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.permission.Permission;
import java.util.List;

/**
 * Whom an admin invites to what (E1). All values as typed: the rule trims and checks them.
 *
 * @param all every permission that the inviter may give now; then {@code permissions} counts for nothing
 * @param admin with the right to manage people
 * @param locale language of the mail to somebody without an account, or {@code null} for the realm's default
 */
public record NewInvitation(String email, boolean all, List<Permission> permissions, boolean admin, String locale) {}
