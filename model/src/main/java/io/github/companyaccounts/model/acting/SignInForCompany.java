package io.github.companyaccounts.model.acting;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.ActedFor.Kind;
import io.github.companyaccounts.model.acting.ActedFor.Outcome;
import io.github.companyaccounts.model.networks.ClientAddress;
import io.github.companyaccounts.model.networks.HeldTo;
import io.github.companyaccounts.model.networks.Networks;
import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Memberships;
import io.github.companyaccounts.model.session.Impersonation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The company in a sign-in that is under way (B7). What is decided is written down for the app's session as it is decided,
 * also where nobody was asked: a company joined later does not change what the app was told.
 */
public final class SignInForCompany {

    /** Client note: whose choice stands beside it. The one of a person who then signed in as somebody else does not count. */
    private static final String CHOSEN_BY = "companyActedForBy";

    /** Note of the user session: the company last chosen, in whichever app. */
    private static final String LAST = "companyLastChosen";

    private static final String NONE = "";

    private final KeycloakSession session;
    private final AuthenticationSessionModel signIn;
    private final UserModel user;

    /** Read when first needed: one SQL statement. */
    private HeldTo held;

    public SignInForCompany(KeycloakSession session, AuthenticationSessionModel signIn, UserModel user) {
        this.session = session;
        this.signIn = signIn;
        this.user = user;
    }

    /** Whether the app is told of a company. */
    public boolean isTold() {
        return session.getContext().getRealm().isOrganizationsEnabled() && ToldApp.is(signIn.getClient(), scope());
    }

    /** Decides, as far as nobody has to be asked. */
    public Outcome settle() {
        Outcome outcome = outcome();
        switch (outcome.kind()) {
            case ACTS_FOR -> keep(outcome.membership().companyId());
            case NOT_THE_NAMED_ONE -> keep(NONE);
            case TO_BE_ASKED, BELONGS_TO_NONE -> forget();
        }
        return outcome;
    }

    private Outcome outcome() {
        return rule().atSignIn(named(), chosen(), last());
    }

    /**
     * Companies whose demands on this sign-in count: the one acted for. In an app that is told of none, and in one that opens the
     * company API, where people work for all of their companies, each of them. Changes nothing.
     */
    public List<Membership> counting() {
        boolean forOne = isTold() && !CompanyApiApp.is(signIn.getClient(), scope());
        return forOne ? rule().counting(outcome(), signIn.getRedirectUri() != null) : rule().allPossible();
    }

    /** Whether the person can change to another company: the app has named none, and there are several. */
    public boolean canSwitch() {
        return named().size() != 1 && rule().isChoice();
    }

    /**
     * The person pressed a company. It is this app's from now on, and the default of apps that are opened later.
     *
     * @return empty if it cannot be acted for, for whatever reason; then nothing changes
     */
    public Optional<Membership> choose(String customerNumber) {
        Optional<Membership> pressed = rule().pressed(customerNumber);
        pressed.map(Membership::companyId).ifPresent(companyId -> {
            keep(companyId);
            signIn.setUserSessionNote(LAST, companyId);
            if (!Impersonation.is(signedIn())) {
                memberships().remember(user, companyId);
            }
        });
        return pressed;
    }

    /** What is possible from where the person is (D3). */
    private ActedFor rule() {
        Set<String> outOfReach = held().outOfReach(here());
        return new ActedFor(memberships().of(user).stream()
                .map(membership -> outOfReach.contains(membership.companyId()) ? membership.outOfReach() : membership)
                .toList());
    }

    /**
     * Why this sign-in, of a person's own account, leads to no company at all: the one it would lead to lets nobody in from
     * where the person is (D3). Empty if it leads to one, or a question, or to none anyway.
     */
    public Optional<Outside> outOfReach() {
        if (held().outOfReach(here()).isEmpty() || !isTold()) {
            return Optional.empty();
        }
        Outcome fromHere = rule().atSignIn(named(), chosen(), last());
        if (fromHere.kind() == Kind.ACTS_FOR || fromHere.kind() == Kind.TO_BE_ASKED) {
            return Optional.empty();
        }
        ActedFor elsewhere = new ActedFor(memberships().of(user));
        Outcome fromInside = elsewhere.atSignIn(named(), chosen(), last());
        return switch (fromInside.kind()) {
            case ACTS_FOR -> outOfReach(fromInside.membership().companyId());
            case TO_BE_ASKED -> held().outOfReach(here()).stream().findFirst().flatMap(this::outOfReach);
            case NOT_THE_NAMED_ONE, BELONGS_TO_NONE -> Optional.empty();
        };
    }

    /** Why a company cannot be acted for from where the person is, or empty if that is not the reason. */
    public Optional<Outside> outOfReachIfPressed(String customerNumber) {
        return memberships().of(user).stream()
                .filter(membership -> membership.active()
                        && membership.customerNumber().value().equals(customerNumber))
                .findFirst()
                .flatMap(membership -> outOfReach(membership.companyId()));
    }

    private Optional<Outside> outOfReach(String companyId) {
        return held().actingFor(companyId, here());
    }

    private HeldTo held() {
        if (held == null) {
            held = networks().heldTo(user);
        }
        return held;
    }

    private ClientAddress here() {
        return networks().here();
    }

    private Networks networks() {
        return session.getProvider(CompanyAccountsProvider.class).networks();
    }

    private Memberships memberships() {
        return session.getProvider(CompanyAccountsProvider.class).memberships();
    }

    private String scope() {
        return signIn.getClientNote(OAuth2Constants.SCOPE);
    }

    private Set<String> named() {
        return NamedCompanies.in(session.getContext().getRealm()).numbers(scope());
    }

    /** In this sign-in, else in one before it. */
    private String chosen() {
        String by = signIn.getClientNote(CHOSEN_BY);
        String now = signIn.getClientNote(ActingInApp.NOTE);
        if (now != null && (by == null || by.equals(user.getId()))) {
            return now;
        }
        UserSessionModel signedIn = signedIn();
        AuthenticatedClientSessionModel app = signedIn == null
                ? null
                : signedIn.getAuthenticatedClientSessionByClient(
                        signIn.getClient().getId());
        return app == null ? null : app.getNote(ActingInApp.NOTE);
    }

    private String last() {
        String now = signIn.getUserSessionNotes().get(LAST);
        if (now != null) {
            return now;
        }
        UserSessionModel signedIn = signedIn();
        return signedIn == null ? null : signedIn.getNote(LAST);
    }

    /** {@code null} if nobody was signed in in this browser, or somebody else. */
    private UserSessionModel signedIn() {
        UserSessionModel present = session.sessions()
                .getUserSession(
                        session.getContext().getRealm(),
                        signIn.getParentSession().getId());
        return present == null || !user.equals(present.getUser()) ? null : present;
    }

    private void keep(String companyId) {
        signIn.setClientNote(ActingInApp.NOTE, companyId);
        signIn.setClientNote(CHOSEN_BY, user.getId());
    }

    private void forget() {
        signIn.removeClientNote(ActingInApp.NOTE);
        signIn.removeClientNote(CHOSEN_BY);
    }
}
