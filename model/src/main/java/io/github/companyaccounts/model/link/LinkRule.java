package io.github.companyaccounts.model.link;

import io.github.companyaccounts.model.account.EmailAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a link works, and the one reason to tell if it does not (invariant 6). What was done to the link comes first, then
 * what became of account and company, then its time: a person whose account is gone is not told that a new link would help.
 */
public final class LinkRule {

    /** Whoever is invited or offered the main admin's role need not belong to the company yet. */
    private static final Set<LinkPurpose> FOR_STRANGERS =
            EnumSet.of(LinkPurpose.MAIN_ADMIN_OFFER, LinkPurpose.INVITATION);

    /** There may be no account yet when they are used. */
    private static final Set<LinkPurpose> BEFORE_THE_ACCOUNT =
            EnumSet.of(LinkPurpose.INVITATION, LinkPurpose.REGISTRATION);

    private LinkRule() {}

    public static LinkState stateOf(LinkFacts link, Instant now) {
        if (link.used()) {
            return LinkState.USED;
        }
        if (link.ended() != null) {
            return link.ended();
        }
        if (link.account() == null && !BEFORE_THE_ACCOUNT.contains(link.purpose())) {
            return LinkState.DELETED;
        }
        LinkState company = ofCompany(link);
        if (company != LinkState.LIVE) {
            return company;
        }
        LinkState account = ofAccount(link);
        if (account != LinkState.LIVE) {
            return account;
        }
        if (link.withdrawn()) {
            return LinkState.WITHDRAWN;
        }
        if (link.newerOne()) {
            return LinkState.REPLACED;
        }
        return now.isBefore(link.expiresAt()) ? LinkState.LIVE : LinkState.EXPIRED;
    }

    private static LinkState ofCompany(LinkFacts link) {
        if (link.company() == null) {
            return LinkState.LIVE;
        }
        if (!link.company().open()) {
            return LinkState.CLOSED;
        }
        if (!link.company().member() && !FOR_STRANGERS.contains(link.purpose())) {
            return LinkState.LEFT;
        }
        return link.company().shutOut() ? LinkState.BLOCKED : LinkState.LIVE;
    }

    /** The link that confirms a new address is mailed to an address the account does not have yet. */
    private static boolean hasOtherAddress(LinkFacts link) {
        String then = link.purpose() == LinkPurpose.CONFIRM_EMAIL ? link.accountEmail() : link.email();
        String now = link.account().email();
        return then == null ? now != null : !EmailAddress.isSame(then, now);
    }

    private static LinkState ofAccount(LinkFacts link) {
        if (link.account() == null) {
            return LinkState.LIVE;
        }
        if (!link.account().enabled()) {
            return LinkState.BLOCKED;
        }
        if (hasOtherAddress(link)) {
            return LinkState.EMAIL_CHANGED;
        }
        if (link.purpose() == LinkPurpose.ACTIVATION && link.account().activated()) {
            return LinkState.USED;
        }
        // nothing but the activation page sets a first password
        if (link.purpose() == LinkPurpose.PASSWORD && !link.account().activated()) {
            return LinkState.UNKNOWN;
        }
        return LinkState.LIVE;
    }
}
