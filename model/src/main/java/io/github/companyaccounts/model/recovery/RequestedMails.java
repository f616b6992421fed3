package io.github.companyaccounts.model.recovery;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.Accounts.LoginOf;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.MainAdminOffers;
import io.github.companyaccounts.model.jpa.JpaCompanyAccountsProvider;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What becomes of a request somebody anonymous made (A9, A10), decided after they got their answer: whose account it is,
 * whether it may have a mail, whether it had too many already.
 */
final class RequestedMails {

    private final KeycloakSession session;
    private final JpaCompanyAccountsProvider model;
    private final MailLimits limits;
    private final MainAdminOffers offers;

    /**
     * @param session with the realm in its context
     */
    RequestedMails(KeycloakSession session) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.session = session;
        this.model = (JpaCompanyAccountsProvider) session.getProvider(CompanyAccountsProvider.class);
        this.offers = new MainAdminOffers(entities, session.getContext().getRealm());
        this.limits = MailLimits.ofStrangers(entities, session.getContext().getRealm());
    }

    void answer(MailRequestEntity request) {
        switch (JpaRecovery.Kind.valueOf(request.getKind())) {
            case PASSWORD -> model.accounts().signingInAs(request.getTyped()).ifPresent(this::mailWayIn);
            case LOGINS -> mailLogins(request.getTyped());
            case REGISTRATION -> model.selfRegistrations().answer(request.getLinkId(), request.getTyped());
            case AGAIN -> model.mailLinks().byId(request.getLinkId()).ifPresent(this::mailAgain);
        }
    }

    /** A new password for an activated account, the activation page for another. */
    private void mailWayIn(UserModel user) {
        Optional<Membership> company = model.memberships().owning(user);
        boolean shutOut = !user.isEnabled()
                || company.filter(membership -> !membership.active()).isPresent();
        if (shutOut || !mayHaveMail(user)) {
            return;
        }
        if (model.accounts().isActivated(user)) {
            mail(LinkPurpose.PASSWORD, MailTemplate.PASSWORD_RESET, user, company, Activity.PASSWORD_MAILED);
        } else {
            mail(LinkPurpose.ACTIVATION, activationOf(company), user, company, Activity.ACTIVATION_MAILED);
        }
    }

    private static MailTemplate activationOf(Optional<Membership> company) {
        return company.filter(membership -> membership.role() == Role.MAIN_ADMIN)
                        .isPresent()
                ? MailTemplate.ACTIVATION_MAIN_ADMIN
                : MailTemplate.ACTIVATION_EMPLOYEE;
    }

    private void mail(
            LinkPurpose purpose,
            MailTemplate template,
            UserModel user,
            Optional<Membership> company,
            Activity activity) {
        String companyId = company.map(Membership::companyId).orElse(null);
        MailLink link = model.mailLinks().issue(purpose, user, companyId, user.getEmail());
        model.outbox().order(MailOrder.withLink(template, user, link));
        company.ifPresent(membership -> log(membership.companyId(), user, activity));
    }

    /** Nobody is known to have asked. */
    private void log(String companyId, UserModel user, Activity activity) {
        model.activityLog()
                .add(
                        companyId,
                        Actor.system(),
                        activity,
                        user.getId(),
                        user.getUsername(),
                        Map.of(Detail.BECAUSE, "recovery"));
    }

    private boolean mayHaveMail(UserModel user) {
        return user.getEmail() != null && !user.getEmail().isBlank() && limits.take(user.getId(), user.getEmail());
    }

    /** To the address as the account has it: one that only looks like it after folding is somebody else's. */
    private void mailLogins(String typed) {
        Optional<UserModel> known = model.accounts().loginsOf(typed).stream()
                .map(LoginOf::user)
                .filter(UserModel::isEnabled)
                .findFirst();
        known.filter(user -> limits.take(null, user.getEmail())).ifPresent(user -> model.outbox()
                .order(new MailOrder(MailTemplate.LOGIN_REMINDER, user, user.getEmail(), null, null, Map.of())));
    }

    private void mailAgain(MailLink link) {
        UserModel user = link.userId() == null
                ? null // an invitation is sent again by the company only
                : session.users().getUserById(session.getContext().getRealm(), link.userId());
        if (user == null) {
            return;
        }
        switch (link.purpose()) {
            case ACTIVATION, PASSWORD -> mailWayIn(user);
            case CONFIRM_EMAIL -> mailOnceMore(link, MailTemplate.CONFIRM_EMAIL, user, Activity.EMAIL_CHANGE_ASKED);
            case INVITATION, REGISTRATION ->
                throw new IllegalStateException("what comes before the account is not an account's");
            case MAIN_ADMIN_OFFER ->
                mailOnceMore(link, MailTemplate.MAIN_ADMIN_OFFER, user, Activity.MAIN_ADMIN_OFFERED);
        }
    }

    /** Only what is still waiting for an answer: nothing but time may have ended the newest link of the kind. */
    private void mailOnceMore(MailLink link, MailTemplate template, UserModel user, Activity activity) {
        Optional<MailLink> newest = model.mailLinks()
                .newest(link)
                .filter(latest -> waitsForAnswer(model.mailLinks().state(latest)));
        newest.filter(this::isStillMeant)
                .filter(latest -> limits.take(user.getId(), latest.email()))
                .ifPresent(latest -> {
                    MailLink again =
                            model.mailLinks().issue(latest.purpose(), user, latest.companyId(), latest.email());
                    model.outbox().order(MailOrder.withLink(template, user, again));
                    if (latest.companyId() != null) {
                        log(latest.companyId(), user, activity);
                    }
                });
    }

    /** An offer begins anew with its mail. */
    private boolean isStillMeant(MailLink latest) {
        return latest.purpose() != LinkPurpose.MAIN_ADMIN_OFFER || offers.renew(latest.companyId(), latest.userId());
    }

    private static boolean waitsForAnswer(LinkState state) {
        return state == LinkState.LIVE || state == LinkState.EXPIRED;
    }
}
