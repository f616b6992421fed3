package io.github.companyaccounts.model.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.link.LinkFacts.AccountNow;
import io.github.companyaccounts.model.link.LinkFacts.CompanyNow;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A link from a mail (invariant 6)")
class LinkRuleTest {

    private static final Instant EXPIRY = Instant.parse("2026-12-23T12:00:00Z");
    private static final Instant BEFORE = EXPIRY.minusMillis(1);
    private static final String EMAIL = "anna@example.com";

    private static final AccountNow INVITED = new AccountNow(true, false, EMAIL);
    private static final AccountNow ACTIVATED = new AccountNow(true, true, EMAIL);
    private static final CompanyNow OPEN = new CompanyNow(true, true, false);

    private static LinkFacts link(LinkPurpose purpose, AccountNow account, CompanyNow company) {
        return new LinkFacts(purpose, EMAIL, EMAIL, EXPIRY, false, null, false, false, account, company);
    }

    private static LinkFacts live(LinkPurpose purpose) {
        return link(purpose, purpose == LinkPurpose.ACTIVATION ? INVITED : ACTIVATED, OPEN);
    }

    private static LinkState stateOf(LinkFacts link) {
        return LinkRule.stateOf(link, BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("works until its time")
    void worksUntilItsTime(LinkPurpose purpose) {
        assertThat(LinkRule.stateOf(live(purpose), BEFORE)).isEqualTo(LinkState.LIVE);
        assertThat(LinkRule.stateOf(live(purpose), EXPIRY)).isEqualTo(LinkState.EXPIRED);
        assertThat(LinkRule.stateOf(live(purpose), EXPIRY.plusSeconds(1))).isEqualTo(LinkState.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("works once")
    void worksOnce(LinkPurpose purpose) {
        LinkFacts live = live(purpose);
        LinkFacts used = new LinkFacts(
                purpose, EMAIL, EMAIL, EXPIRY, true, LinkState.REPLACED, true, true, live.account(), live.company());

        assertThat(stateOf(used)).isEqualTo(LinkState.USED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LIVE", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("keeps the reason for which it was ended, whatever came later")
    void keepsTheReason(LinkState reason) {
        LinkFacts ended =
                new LinkFacts(LinkPurpose.PASSWORD, EMAIL, EMAIL, EXPIRY, false, reason, true, true, null, null);

        assertThat(LinkRule.stateOf(ended, EXPIRY.plusSeconds(1))).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends when a newer one is made")
    void endsWithANewerOne(LinkPurpose purpose) {
        LinkFacts live = live(purpose);
        LinkFacts older =
                new LinkFacts(purpose, EMAIL, EMAIL, EXPIRY, false, null, false, true, live.account(), live.company());

        assertThat(stateOf(older)).isEqualTo(LinkState.REPLACED);
        assertThat(LinkRule.stateOf(older, EXPIRY)).isEqualTo(LinkState.REPLACED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INVITATION", "REGISTRATION"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("ends when the account is deleted")
    void endsWithTheAccount(LinkPurpose purpose) {
        assertThat(stateOf(link(purpose, null, null))).isEqualTo(LinkState.DELETED);
        assertThat(LinkRule.stateOf(link(purpose, null, null), EXPIRY)).isEqualTo(LinkState.DELETED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends when the account is blocked")
    void endsWhenBlocked(LinkPurpose purpose) {
        AccountNow live = live(purpose).account();
        AccountNow blocked = new AccountNow(false, live.activated(), "else@example.com");

        assertThat(stateOf(link(purpose, blocked, OPEN))).isEqualTo(LinkState.BLOCKED);
        assertThat(stateOf(link(purpose, blocked, null))).isEqualTo(LinkState.BLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends when the company shuts the person out")
    void endsWhenShutOut(LinkPurpose purpose) {
        CompanyNow shutOut = new CompanyNow(true, true, true);

        assertThat(stateOf(link(purpose, live(purpose).account(), shutOut))).isEqualTo(LinkState.BLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends when the company is closed, even if that disables its accounts")
    void endsWithTheCompany(LinkPurpose purpose) {
        CompanyNow closed = new CompanyNow(false, false, true);

        assertThat(stateOf(link(purpose, live(purpose).account(), closed))).isEqualTo(LinkState.CLOSED);
        assertThat(stateOf(link(purpose, new AccountNow(false, true, EMAIL), closed)))
                .isEqualTo(LinkState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MAIN_ADMIN_OFFER", "INVITATION"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("ends when the person leaves the company")
    void endsWhenLeaving(LinkPurpose purpose) {
        CompanyNow left = new CompanyNow(true, false, false);

        assertThat(stateOf(link(purpose, live(purpose).account(), left))).isEqualTo(LinkState.LEFT);
    }

    @Test
    @DisplayName("that offers a role works for somebody who does not belong to the company yet")
    void anOfferNeedsNoMembership() {
        CompanyNow notYet = new CompanyNow(true, false, false);

        assertThat(stateOf(link(LinkPurpose.MAIN_ADMIN_OFFER, ACTIVATED, notYet)))
                .isEqualTo(LinkState.LIVE);
    }

    @Test
    @DisplayName("of a registration works as long as there is no account, until its time or something newer")
    void aRegistrationNeedsNoAccount() {
        LinkFacts live = link(LinkPurpose.REGISTRATION, null, null);

        assertThat(stateOf(live)).isEqualTo(LinkState.LIVE);
        assertThat(LinkRule.stateOf(live, EXPIRY)).isEqualTo(LinkState.EXPIRED);
        assertThat(stateOf(new LinkFacts(
                        LinkPurpose.REGISTRATION, EMAIL, null, EXPIRY, false, null, true, false, null, null)))
                .isEqualTo(LinkState.WITHDRAWN);
    }

    @Test
    @DisplayName("that invites works for an address without an account, until its time and while the company is open")
    void anInvitationNeedsNoAccount() {
        CompanyNow notYet = new CompanyNow(true, false, false);

        assertThat(stateOf(link(LinkPurpose.INVITATION, null, notYet))).isEqualTo(LinkState.LIVE);
        assertThat(LinkRule.stateOf(link(LinkPurpose.INVITATION, null, notYet), EXPIRY))
                .isEqualTo(LinkState.EXPIRED);
        assertThat(stateOf(link(LinkPurpose.INVITATION, null, new CompanyNow(false, false, false))))
                .isEqualTo(LinkState.CLOSED);
        assertThat(stateOf(link(LinkPurpose.INVITATION, ACTIVATED, notYet))).isEqualTo(LinkState.LIVE);
    }

    @Test
    @DisplayName("that invites ends when the invitation was withdrawn, with an account and without")
    void aWithdrawnInvitation() {
        for (AccountNow account : new AccountNow[] {null, ACTIVATED}) {
            LinkFacts withdrawn =
                    new LinkFacts(LinkPurpose.INVITATION, EMAIL, null, EXPIRY, false, null, true, false, account, OPEN);

            assertThat(stateOf(withdrawn)).isEqualTo(LinkState.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without a company asks for none")
    void withoutCompany(LinkPurpose purpose) {
        assertThat(stateOf(link(purpose, live(purpose).account(), null))).isEqualTo(LinkState.LIVE);
    }

    @ParameterizedTest
    @EnumSource(names = "CONFIRM_EMAIL", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("ends when the account has another address; upper and lower case are the same")
    void endsWithTheAddress(LinkPurpose purpose) {
        boolean activated = live(purpose).account().activated();

        assertThat(stateOf(link(purpose, new AccountNow(true, activated, "else@example.com"), OPEN)))
                .isEqualTo(LinkState.EMAIL_CHANGED);
        assertThat(stateOf(link(purpose, new AccountNow(true, activated, null), OPEN)))
                .isEqualTo(LinkState.EMAIL_CHANGED);
        assertThat(stateOf(link(purpose, new AccountNow(true, activated, "Anna@Example.COM"), OPEN)))
                .isEqualTo(LinkState.LIVE);
    }

    @Test
    @DisplayName("that confirms a new address works while the account has the old one")
    void aNewAddressIsNotTheAccounts() {
        assertThat(stateOf(confirming("old@example.com", "Old@example.com"))).isEqualTo(LinkState.LIVE);
        assertThat(stateOf(confirming(null, null))).isEqualTo(LinkState.LIVE);
    }

    @Test
    @DisplayName("that confirms a new address ends when the account got yet another one meanwhile")
    void anotherAddressMeanwhile() {
        assertThat(stateOf(confirming("old@example.com", "else@example.com"))).isEqualTo(LinkState.EMAIL_CHANGED);
        assertThat(stateOf(confirming("old@example.com", EMAIL))).isEqualTo(LinkState.EMAIL_CHANGED);
        assertThat(stateOf(confirming("old@example.com", null))).isEqualTo(LinkState.EMAIL_CHANGED);
        assertThat(stateOf(confirming(null, "else@example.com"))).isEqualTo(LinkState.EMAIL_CHANGED);
    }

    private static LinkFacts confirming(String then, String now) {
        AccountNow account = new AccountNow(true, true, now);
        return new LinkFacts(LinkPurpose.CONFIRM_EMAIL, EMAIL, then, EXPIRY, false, null, false, false, account, OPEN);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends when what it was for is not wanted any more, even if a newer one is there or its time is over")
    void endsWhenWithdrawn(LinkPurpose purpose) {
        LinkFacts live = live(purpose);
        LinkFacts withdrawn =
                new LinkFacts(purpose, EMAIL, EMAIL, EXPIRY, false, null, true, true, live.account(), live.company());

        assertThat(stateOf(withdrawn)).isEqualTo(LinkState.WITHDRAWN);
        assertThat(LinkRule.stateOf(withdrawn, EXPIRY)).isEqualTo(LinkState.WITHDRAWN);
    }

    @Test
    @DisplayName("for activation is used up once the account is activated, by whichever way")
    void activatedAlready() {
        assertThat(stateOf(link(LinkPurpose.ACTIVATION, ACTIVATED, OPEN))).isEqualTo(LinkState.USED);
    }

    @Test
    @DisplayName("for a password is no way around activation")
    void noPasswordBeforeActivation() {
        assertThat(stateOf(link(LinkPurpose.PASSWORD, INVITED, OPEN))).isEqualTo(LinkState.UNKNOWN);
    }

    @Test
    @DisplayName("has names for the pages")
    void namesForThePages() {
        assertThat(LinkState.EMAIL_CHANGED.external()).isEqualTo("email-changed");
        assertThat(LinkPurpose.MAIN_ADMIN_OFFER.external()).isEqualTo("main-admin-offer");
    }
}
