package io.github.companyaccounts.model.contact;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.acting.SignInForCompany;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.Membership;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A company's contact data that an admin confirms at a sign-in (D6). Asked is who acts for that one company: not somebody who
 * opens an app for several at once, and never for more than one company in a sign-in.
 */
public final class ConfirmationAtSignIn {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final AuthenticationSessionModel signIn;
    private final UserModel user;

    public ConfirmationAtSignIn(KeycloakSession session, AuthenticationSessionModel signIn, UserModel user) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.signIn = signIn;
        this.user = user;
    }

    /** The company whose data is to be confirmed now; one SQL statement where there is none. */
    public Optional<Company> due() {
        return membership().flatMap(membership -> model.companies().byId(membership.companyId()));
    }

    private Optional<Membership> membership() {
        Set<String> due = model.contacts().toBeConfirmed(user);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<Membership> counting = new SignInForCompany(session, signIn, user).counting();
        return counting.size() == 1
                ? counting.stream()
                        .filter(membership -> due.contains(membership.companyId()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * It is right as sent.
     *
     * @throws RefusedException as {@link Contacts#confirm}
     */
    public void confirm(Contact contact) {
        membership().ifPresent(membership -> model.companies()
                .byId(membership.companyId())
                .ifPresent(company -> model.contacts().confirm(company, contact, actor(membership))));
    }

    /**
     * They want to be asked later.
     *
     * @throws RefusedException as {@link Contacts#confirmLater}
     */
    public void later() {
        membership().ifPresent(membership -> model.companies()
                .byId(membership.companyId())
                .ifPresent(company -> model.contacts().confirmLater(company, actor(membership))));
    }

    private Actor actor(Membership membership) {
        return Actor.person(user.getId(), user.getUsername(), membership.role());
    }
}
