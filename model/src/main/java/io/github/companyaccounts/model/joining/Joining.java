package io.github.companyaccounts.model.joining;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.people.Membership;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * How a person with an account of their own becomes a member of a company that is registered already (B2): by its tax number
 * and the licence number of a product it has, as the operator recorded both.
 */
public interface Joining {

    /** The statement to be read and accepted, if the realm has one. */
    Optional<LegalDocument> statement(Locale locale);

    /** Whether this account may join companies: it is the person's own. One that a company made belongs to that company only. */
    boolean isPossibleFor(UserModel person);

    /**
     * Whether adding a company is put before this person by itself: at the first sign-in of whoever registered and belongs to no
     * company. One query.
     */
    boolean isOfferedAtSignIn(UserModel person);

    /**
     * Makes the person a member without any right, writes the evidence of the statement and a line in the company's activity
     * log, all in one transaction of its own.
     *
     * <p>A wrong pair is counted for the account and for the client's address on all nodes, and stands in the log of each company
     * that one half of it belongs to. After so many in an hour (five and fifty) each next try has to wait longer.
     *
     * @param statement what was shown, as {@link #statement} gave it; {@code null} if nothing was
     * @throws RefusedException all that is wrong with the form; JOIN_NO_MATCH, which does not tell which half was wrong;
     *     JOINED_ALREADY; ON_COMPANY_ACCOUNT; TOO_MANY_REQUESTS, which says when to try again
     */
    Membership join(UserModel person, JoinForm form, LegalDocument statement, Origin origin);
}
