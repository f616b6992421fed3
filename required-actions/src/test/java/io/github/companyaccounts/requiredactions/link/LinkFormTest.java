package io.github.companyaccounts.requiredactions.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a link leads to")
class LinkFormTest {

    @Test
    @DisplayName("given a link that sets a password, then a form; given another, then the landing itself")
    void forms() {
        assertThat(LinkForm.of(LinkPurpose.ACTIVATION)).contains(LinkForm.ACTIVATION);
        assertThat(LinkForm.of(LinkPurpose.PASSWORD)).contains(LinkForm.NEW_PASSWORD);
        assertThat(LinkForm.of(LinkPurpose.CONFIRM_EMAIL)).isEmpty();
        assertThat(LinkForm.of(LinkPurpose.MAIN_ADMIN_OFFER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("given the word in the end page's address, then it is that form")
    void words(LinkForm form) {
        assertThat(LinkForm.of(form.purpose().external())).contains(form);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("given a dead end, then a new link is offered where it helps the person who clicks, and nowhere else")
    void again(LinkState state) {
        Set<LinkState> helps = EnumSet.of(LinkState.EXPIRED, LinkState.REPLACED);

        assertThat(MailLinkPages.mayAskAgain(link(LinkPurpose.ACTIVATION), state))
                .isEqualTo(helps.contains(state));
        assertThat(MailLinkPages.mayAskAgain(link(LinkPurpose.INVITATION), state))
                .as("whom a company invites is the company's to say")
                .isFalse();
    }

    private static MailLink link(LinkPurpose purpose) {
        return new MailLink("id", purpose, "user", "company", "anna@example.com", Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("given the word of an outcome in the address, then it is that outcome")
    void outcomes(LinkOutcome outcome) {
        assertThat(LinkOutcome.of(outcome.external())).contains(outcome);
    }

    @Test
    @DisplayName("given an outcome of another kind of link, then it is not believed")
    void outcomesOf() {
        assertThat(LinkOutcome.CONFIRMED.isOf(LinkPurpose.CONFIRM_EMAIL)).isTrue();
        assertThat(LinkOutcome.CONFIRMED.isOf(LinkPurpose.MAIN_ADMIN_OFFER)).isFalse();
        assertThat(LinkOutcome.ACCEPTED.isOf(LinkPurpose.MAIN_ADMIN_OFFER)).isTrue();
        assertThat(LinkOutcome.DECLINED.isOf(LinkPurpose.ACTIVATION)).isFalse();
        assertThat(LinkOutcome.of("done")).isEmpty();
    }
}
