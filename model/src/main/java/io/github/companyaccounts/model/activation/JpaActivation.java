package io.github.companyaccounts.model.activation;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.AccountRow;
import io.github.companyaccounts.model.account.NewPassword;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The first password and the acceptance of the terms, in the session's transaction: all or nothing. */
public final class JpaActivation implements Activation {

    /** Provider id of the required action that an account has until it is activated. */
    private static final String REQUIRED_ACTION = "company-activation";

    private final EntityManager entities;
    private final CompanyAccountsProvider model;
    private final NewPassword newPassword;

    public JpaActivation(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.entities = entities;
        this.model = model;
        this.newPassword = new NewPassword(session);
    }

    @Override
    public List<PasswordRule> passwordRules(UserModel user) {
        return newPassword.rules(user);
    }

    @Override
    public List<PasswordRule> violations(UserModel user, String password) {
        return newPassword.broken(user, password);
    }

    @Override
    public void activate(
            MailLink link,
            UserModel user,
            String password,
            boolean termsAccepted,
            boolean marketing,
            Locale shown,
            Origin origin) {
        DecidedTexts texts = new DecidedTexts(termsAccepted, marketing, shown, origin);
        Violations violations = new Violations();
        newPassword.check(user, password, violations);
        texts.check(model.legalDocuments(), violations);
        violations.refuse();
        AccountRow.holdWithCompanies(entities, user.getId());
        useUp(link, user);
        newPassword.set(user, password);
        // the mail with the link came to this address
        user.setEmailVerified(true);
        user.removeRequiredAction(REQUIRED_ACTION);
        texts.record(user, model.legalDocuments());
        log(user);
    }

    /** Two submissions at the same moment: only one of them changes the link's row. */
    private void useUp(MailLink link, UserModel user) {
        boolean right =
                link.purpose() == LinkPurpose.ACTIVATION && link.userId().equals(user.getId());
        if (!right || !model.mailLinks().use(link) || !model.accounts().markActivated(user)) {
            throw new RefusedException(Refusal.LINK_ENDED);
        }
    }

    private void log(UserModel user) {
        model.memberships().of(user).forEach(membership -> model.activityLog()
                .add(
                        membership.companyId(),
                        Actor.person(user.getId(), user.getUsername(), membership.role()),
                        Activity.ACCOUNT_ACTIVATED,
                        user.getId(),
                        user.getUsername(),
                        Map.of()));
    }
}
