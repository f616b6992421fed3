package io.github.companyaccounts.model.recovery;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.NewPassword;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * A request is written down by {@link RecoveryRequests}, the same for whatever was typed; {@link RecoveryWorker} looks it up
 * after the answer (invariant 10).
 */
public final class JpaRecovery implements Recovery {

    private final CompanyAccountsProvider model;
    private final RecoveryRequests requests;
    private final NewPassword newPassword;

    public JpaRecovery(KeycloakSession session, CompanyAccountsProvider model) {
        this.model = model;
        this.requests = new RecoveryRequests(session);
        this.newPassword = new NewPassword(session);
    }

    /** What is asked for. Stored by name: never rename. */
    enum Kind {
        PASSWORD,
        LOGINS,
        AGAIN,
        REGISTRATION
    }

    @Override
    public void requestPassword(String typed, Origin origin) {
        TypedText.of(typed).ifPresent(text -> request(Kind.PASSWORD, text.value(), null, origin));
    }

    @Override
    public void requestLogins(String email, Origin origin) {
        TypedText.of(email).ifPresent(text -> request(Kind.LOGINS, text.value(), null, origin));
    }

    @Override
    public void requestAgain(MailLink link, Origin origin) {
        request(Kind.AGAIN, null, link.id(), origin);
    }

    private void request(Kind kind, String typed, String linkId, Origin origin) {
        requests.writeAfterCommit(kind, typed, linkId, origin);
    }

    @Override
    public void setPassword(MailLink link, UserModel user, String password, Origin origin) {
        List<Violation> violations = newPassword.violations(user, password);
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        boolean right = link.purpose() == LinkPurpose.PASSWORD && link.userId().equals(user.getId());
        if (!right || !model.mailLinks().use(link)) {
            throw new RefusedException(Refusal.LINK_ENDED);
        }
        // one made at the same moment as this one must not set the password again
        model.mailLinks().endAll(user.getId(), LinkPurpose.PASSWORD, LinkState.REPLACED);
        newPassword.set(user, password);
        // the mail with the link came to this address
        user.setEmailVerified(true);
        if (model.settings().endSessionsAfterReset()) {
            model.signIns().endAll(user);
        }
        model.outbox()
                .order(new MailOrder(
                        MailTemplate.PASSWORD_CHANGED, user, user.getEmail(), link.companyId(), null, Map.of()));
        log(user);
    }

    private void log(UserModel user) {
        model.memberships().of(user).forEach(membership -> model.activityLog()
                .add(
                        membership.companyId(),
                        Actor.person(user.getId(), user.getUsername(), membership.role()),
                        Activity.PASSWORD_CHANGED,
                        user.getId(),
                        user.getUsername(),
                        Map.of()));
    }
}
