package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import java.io.InputStream;
import java.util.List;

/**
 * Where operators decide on signed authorizations (D4). Every step is conditional on the state it was decided in, while the
 * company's, the account's and the case's rows are held: of two at the same moment one is done, and the other is refused.
 */
public interface AuthorizationDesk {

    /**
     * Oldest first while they are open, and before them what somebody objected to after it was done; else the latest decided
     * first.
     */
    List<FiledAuthorization> list(AuthorizationQuery query);

    long count(AuthorizationQuery query);

    /**
     * @throws RefusedException NOT_FOUND
     */
    FiledAuthorization get(String id);

    /** What it comes to at this moment: which company and account, and what stands in the way of this operator's approving it. */
    AuthorizationOutlook outlook(FiledAuthorization filed, Actor operator);

    /**
     * The scan, to be read piece by piece, each in a transaction of its own: never in memory as a whole, and no connection to the
     * database is held while somebody downloads slowly. Can be read when the session is over. Reading fails if the scan is removed
     * meanwhile: nobody takes a part for the whole.
     */
    InputStream scan(FiledAuthorization.Scan scan);

    /**
     * The company was called or written to. The number or address is copied from the operator's own record of the company.
     *
     * @throws RefusedException NOT_FOUND; AUTHORIZATION_DECIDED; COMPANY_NOT_MATCHED; MATCH_CHANGED if it means another company
     *     all at once; CONTACT_NOT_ON_RECORD if the record has no
     *     number or address for the channel; REQUIRED, TOO_LONG, MALFORMED
     */
    AuthorizationContact noteContact(String id, ContactForm form, Actor operator);

    /**
     * Approves; the second time, where the realm wants two operators. Then it takes effect, at once or when the realm's delay is
     * over, and everybody concerned is told by mail.
     *
     * @throws RefusedException NOT_FOUND; REQUIRED; AUTHORIZATION_DECIDED; ON_ONESELF; CONTACT_REQUIRED; SECOND_OPERATOR_REQUIRED for the one who approved
     *     first; MATCH_CHANGED if it means another company or account than the operator saw, or the first one approved; and what
     *     stands in the way of the act itself ({@link AuthorizationOutlook#hindrances})
     */
    FiledAuthorization approve(String id, ApprovalForm form, Actor operator);

    /**
     * An objection to what was done was looked into: it waits for nobody any more.
     *
     * @param objectionId {@link FiledAuthorization.Objection#id}
     * @param note what came of it: required, up to 1000 characters; for operators alone
     * @throws RefusedException NOT_FOUND, for an objection too; AUTHORIZATION_DECIDED for one that came before the effect, or is
     *     settled; ON_ONESELF for the operator whom the case is about; REQUIRED, TOO_LONG, MALFORMED at {@code note}
     */
    FiledAuthorization settle(String id, String objectionId, String note, Actor operator);

    /**
     * @param reason required, up to 1000 characters; mailed to the contact address
     * @throws RefusedException NOT_FOUND; AUTHORIZATION_DECIDED; REQUIRED, TOO_LONG, MALFORMED at {@code reason}
     */
    FiledAuthorization refuse(String id, String reason, Actor operator);
}
