package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.Invited;
import io.github.companyaccounts.it.fixtures.MailLinkKind;
import io.github.companyaccounts.it.fixtures.MailedLink;
import io.github.companyaccounts.it.fixtures.Stranger;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.LinkPurposes;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invariant 6, for each kind of link there is: for one purpose, one account, one company, and one use. */
@Journey
@DisplayName("Whatever a link from a mail is for")
class EveryMailLinkIT {

    /** Where Keycloak asks for something at the end of a sign-in, or behind a link: ours, and those that change an account. */
    private static final List<String> REQUIRED_ACTIONS = List.of(
            "company-activation",
            "company-new-password",
            "company-main-admin-offer",
            "UPDATE_PASSWORD",
            "UPDATE_EMAIL",
            "UPDATE_PROFILE",
            "VERIFY_EMAIL");

    @Test
    @DisplayName("it is among those that are tried here")
    void allAreTried() {
        assertThat(Arrays.stream(MailLinkKind.values()).map(MailLinkKind::purpose))
                .containsAll(LinkPurposes.ofBuild());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "it is good at no address and on no form of another purpose; for its own once: then it says so, and open forms do nothing")
    void forItsPurposeOnlyAndOnce(MailLinkKind kind, TestBed bed) {
        MailedLink link = kind.mailed(bed);
        List<String> before = link.noticed();

        for (String act : actsOfOthers(kind)) {
            isUnknown(act(link.newBrowser(), act, link, link.secret()));
        }
        sendItsFormToOtherActions(link.open());
        assertThat(link.noticed()).isEqualTo(before);

        HttpPage one = link.open();
        HttpPage inAnotherBrowser = link.open();
        kind.finish(one, Map.of());
        List<String> after = link.noticed();
        assertThat(after).as("for its own it is good").isNotEqualTo(before);
        isOver(link.newBrowser().open(link.address()), "used");
        kind.finish(one, Map.of());
        kind.finish(inAnotherBrowser, Map.of());
        kind.acts().forEach(act -> act(link.newBrowser(), act, link, link.secret()));
        assertThat(link.noticed()).isEqualTo(after);
    }

    /** A form that Keycloak itself asks for goes to where it would ask for something else. */
    private static void sendItsFormToOtherActions(HttpPage form) {
        String here = form.address().toString();
        if (!here.contains("execution=")) {
            return;
        }
        String action = form.document().selectFirst("form[method=post]").absUrl("action");
        for (String other : REQUIRED_ACTIONS) {
            if (!here.contains("execution=" + other)) {
                HttpPage answer = form.visitor()
                        .post(URI.create(action.replaceFirst("execution=[^&]+", "execution=" + other)), everything());
                assertThat(answer.document().selectFirst("#kc-info-message"))
                        .as("what %s says that it did: %s", other, answer.text())
                        .isNull();
            }
        }
    }

    private static List<String> actsOfOthers(MailLinkKind kind) {
        return Arrays.stream(MailLinkKind.values())
                .filter(other -> !other.purpose().equals(kind.purpose()))
                .map(MailLinkKind::acts)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("it is good for no other company and no other account, though they have one of their own")
    void forItsCompanyAndAccountOnly(MailLinkKind kind, TestBed bed) {
        MailedLink other = kind.mailed(bed);
        MailedLink link = kind.inAnotherCompany(other);
        List<String> before = link.noticed();
        List<String> otherBefore = other.noticed();

        for (String secret : forged(link, other)) {
            isUnknown(link.newBrowser().open(link.below(secret)));
            isUnknown(link.newBrowser().post(link.below(secret + "/again"), Map.of()));
            kind.acts().stream()
                    .filter(act -> act.contains("{secret}"))
                    .forEach(act -> isUnknown(act(link.newBrowser(), act, link, secret)));
        }
        boolean forTheSame = link.person() != null && link.person().equals(other.person());
        MailedLink somebodyElses = forTheSame ? kind.mailed(bed) : other;
        List<String> theirsBefore = somebodyElses.noticed();
        kind.finish(link.open(), namesOf(somebodyElses));
        assertThat(somebodyElses.noticed()).isEqualTo(theirsBefore);
        if (link.noticed().equals(before)) {
            link.use(); // the names were minded, and nothing was done
        }
        assertThat(link.noticed()).isNotEqualTo(before);
        assertThat(other.noticed()).isEqualTo(otherBefore);

        other.use();
        assertThat(other.noticed()).as("the other stands").isNotEqualTo(otherBefore);
    }

    private static List<String> forged(MailedLink link, MailedLink other) {
        String last = link.code().endsWith("A") ? "E" : "A";
        return List.of(
                link.id() + "." + other.code(),
                other.id() + "." + link.code(),
                link.id() + "." + link.code().substring(0, link.code().length() - 1) + last,
                link.id() + "." + "A".repeat(link.code().length()),
                link.id().toUpperCase(Locale.ROOT) + "." + link.code(),
                link.id(),
                link.id() + ".",
                link.secret() + "=");
    }

    /** What a form might be told of somebody else. */
    private static Map<String, String> namesOf(MailedLink other) {
        Map<String, String> names =
                new HashMap<>(Map.of("email", other.email(), "link", other.id(), "key", other.id()));
        if (other.company() != null) {
            names.put("company", other.company().number());
            names.put("customerNumber", other.company().number());
        }
        if (other.person() != null) {
            names.put("userId", other.person().id());
            names.put("username", other.person().login());
        }
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "whoever else is signed in gets nothing by it, and does nothing with it but what its own account is asked")
    void somebodyElseIsSignedIn(MailLinkKind kind, TestBed bed) {
        MailedLink link = kind.mailed(bed);
        List<String> before = link.noticed();
        TestPerson other = TestPerson.withOwnAccount(bed, "pl");
        String otherBefore = MailedLink.noticed(other);
        HttpVisitor browser = link.newBrowser();
        Stranger.signIn(bed, browser, other.login(), TestPerson.PASSWORD);
        HttpPage ofItsAccount = link.open();

        HttpPage seen = browser.open(link.address());
        if (kind == MailLinkKind.CONFIRM_EMAIL) {
            assertThat(seen.text())
                    .as("whose address it is")
                    .contains(link.person().login());
        } else {
            assertThat(seen.document().selectFirst("#mail-link-sign-out-form"))
                    .as(seen.text())
                    .isNotNull();
            assertThat(seen.text()).contains(other.login());
            kind.acts().forEach(act -> act(browser, act, link, link.secret()));
            kind.finish(ofItsAccount.in(browser), Map.of());
            assertThat(link.noticed()).isEqualTo(before);
        }
        kind.finish(ofItsAccount, Map.of());

        assertThat(MailedLink.noticed(other)).isEqualTo(otherBefore);
        assertThat(link.noticed()).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("it is good no more once a newer one was sent: it says so, and a form that was open does nothing")
    void replaced(MailLinkKind kind, TestBed bed) {
        MailedLink link = kind.mailed(bed);
        HttpPage form = link.open();

        URI newer = link.newer().get();

        List<String> before = link.noticed();
        assertThat(newer).isNotEqualTo(link.address());
        isOver(link.newBrowser().open(link.address()), kind.reasonAfterNewer());
        if (kind != MailLinkKind.MAIN_ADMIN_OFFER) { // whose page asks about the company at every sign-in, link or not
            kind.finish(form, Map.of());
        }
        kind.acts().forEach(act -> act(link.newBrowser(), act, link, link.secret()));
        assertThat(link.noticed()).isEqualTo(before);
        kind.finish(link.open(newer), Map.of());
        assertThat(link.noticed()).isNotEqualTo(before);
    }

    private static HttpPage act(HttpVisitor browser, String act, MailedLink link, String secret) {
        String[] parts = act.split(" ", 2);
        URI address = link.below(parts[1].replace("{secret}", secret).replace("{id}", link.id()));
        return "GET".equals(parts[0]) ? browser.open(address) : browser.post(address, everything());
    }

    /** Well filled in, whichever form it is. */
    private static Map<String, String> everything() {
        Map<String, String> fields = new HashMap<>(Invited.data());
        Stream.of("password", "passwordNew", "password-new", "password-confirm")
                .forEach(name -> fields.put(name, "Niebieski-Rower-2026"));
        fields.putAll(Map.of("answer", "accept", "proof", "x", "shown", "x", "email", "obca@example.com"));
        return fields;
    }

    private static void isUnknown(HttpPage page) {
        assertThat(reason(page)).as("%s: %s", page.address(), page.text()).isEqualTo("unknown");
        assertThat(page.status()).isEqualTo(404);
    }

    private static void isOver(HttpPage page, String reason) {
        assertThat(reason(page)).as("%s: %s", page.address(), page.text()).isEqualTo(reason);
        assertThat(page.status()).isEqualTo(410);
    }

    private static String reason(HttpPage page) {
        return page.document().select("#mail-link-ended").attr("data-reason");
    }
}
