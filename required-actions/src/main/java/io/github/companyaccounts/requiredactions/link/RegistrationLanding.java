package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.registration.SelfRegistration;
import io.github.companyaccounts.model.registration.SelfRegistrations;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * The end of a registration, at the address with the link's secret (B1). The link works when this is asked.
 *
 * <p>Anybody can register with an address that is not theirs, and a password of their own. So the mail alone makes no account: in
 * the browser in which somebody registered a button does, in any other the password has to be typed that was chosen. Else whoever
 * gets such a mail would, by one click, vouch for an account that a stranger signs in to.
 */
final class RegistrationLanding {

    private static final String PASSWORD = "password";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SelfRegistrations registrations;
    private final LandingAddress address;
    private final MailLink link;
    private final String secret;

    RegistrationLanding(KeycloakSession session, MailLink link, String secret) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.registrations = session.getProvider(CompanyAccountsProvider.class).selfRegistrations();
        this.address = new LandingAddress(session);
        this.link = link;
        this.secret = secret;
    }

    Response open() {
        return elsewhere().orElseGet(() -> show(Optional.empty()));
    }

    private Optional<Response> elsewhere() {
        if (registrations.isTaken(link)) {
            return Optional.of(pages().registrationTaken());
        }
        return SignedIn.in(session)
                .map(other -> pages().otherUser(link, other.user(), address.signOut(secret, other.proof())));
    }

    private Response show(Optional<FormMessage> mistake) {
        return registrations
                .of(link)
                .map(registration -> {
                    LoginFormsProvider page = session.getProvider(LoginFormsProvider.class);
                    mistake.ifPresent(page::addError);
                    return page.setAttribute("email", registration.email())
                            .setAttribute("firstName", registration.firstName())
                            .setAttribute("lastName", registration.lastName())
                            .setAttribute("askPassword", !isInThisBrowser(registration))
                            .setAttribute("finishUrl", address.register(secret).toString())
                            .createForm("company-registration-finish.ftl");
                })
                .orElseGet(() -> pages().endedMeanwhile(link));
    }

    /** Whether this very registration was made here: its note is in a session that this browser's cookie belongs to. */
    private boolean isInThisBrowser(SelfRegistration registration) {
        RootAuthenticationSessionModel here =
                new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
        return here != null
                && here.getAuthenticationSessions().values().stream()
                        .anyMatch(tab -> registration.id().equals(tab.getClientNote(SelfRegistrations.NOTE)));
    }

    Response finish() {
        return elsewhere().orElseGet(() -> registrations
                .of(link)
                .map(registration -> mistake(registration)
                        .map(message -> show(Optional.of(message)))
                        .orElseGet(this::activate))
                .orElseGet(() -> pages().endedMeanwhile(link)));
    }

    private Optional<FormMessage> mistake(SelfRegistration registration) {
        if (isInThisBrowser(registration)) {
            return Optional.empty();
        }
        String typed =
                session.getContext().getHttpRequest().getDecodedFormParameters().getFirst(PASSWORD);
        if (typed == null || typed.isEmpty()) {
            return Optional.of(new FormMessage(PASSWORD, "companyRegistrationPasswordMissing"));
        }
        try {
            return registrations.isPassword(link, typed)
                    ? Optional.empty()
                    : Optional.of(new FormMessage(PASSWORD, "companyRegistrationPasswordWrong"));
        } catch (RefusedException e) {
            return Optional.of(refused(e.violations().get(0)));
        }
    }

    private static FormMessage refused(Violation violation) {
        return violation.refusal() == Refusal.TOO_MANY_REQUESTS
                ? new FormMessage(
                        PASSWORD,
                        "companyRegistrationTooOften",
                        violation.args().toArray())
                : new FormMessage(PASSWORD, "companyRegistrationAtOnce");
    }

    private Response activate() {
        try {
            UserModel person = registrations.activate(link);
            new EventBuilder(realm, session, session.getContext().getConnection())
                    .event(EventType.REGISTER)
                    .user(person)
                    .detail(Details.USERNAME, person.getUsername())
                    .detail(Details.EMAIL, person.getEmail())
                    .success();
            return Response.seeOther(address.done(LinkPurpose.REGISTRATION)).build();
        } catch (RefusedException e) {
            session.getTransactionManager().setRollbackOnly();
            // whatever happened meanwhile is looked at again, in a request of its own: this transaction may be no place
            // to read
            return Response.seeOther(address.of(secret)).build();
        }
    }

    private MailLinkPages pages() {
        return new MailLinkPages(session);
    }
}
