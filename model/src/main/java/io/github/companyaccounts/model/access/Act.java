package io.github.companyaccounts.model.access;

import java.util.Locale;

/** What is done to a person in a company (design, "Who may do what to whom"). */
public enum Act {
    LOOK,
    CREATE,
    /** Name, language, login before activation. */
    EDIT,
    CHANGE_EMAIL,
    CHANGE_PERMISSIONS,
    GIVE_ADMIN_RIGHT,
    TAKE_ADMIN_RIGHT,
    BLOCK,
    UNBLOCK,
    /** Lifts the lock that guessing put on the account. Not on a person's own: one company's admins could let others guess on. */
    END_LOCK,
    /** Deletes a company's own account, ends the membership of a person's own. */
    REMOVE,
    MAIL_ACTIVATION,
    MAIL_PASSWORD,
    REMOVE_SECOND_FACTOR,
    /** The operator's alone, on an authorization (D4): lets an admin in past the company's network rule. */
    LIFT_NETWORKS,
    END_SESSIONS,
    /** The main admin's role itself (A5): by the main admin to a successor, by the operator on an authorization (D4). */
    HAND_OVER,
    /** The operator's alone (A4): shuts out a company or its main admin, deletes a company. */
    CLOSE,
    /** The operator's alone (A4): undoes what closing did. */
    REOPEN;

    /** As APIs write it, for example {@code change-email}. */
    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
