package io.github.companyaccounts.model.secondfactor;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.ActingInApp;
import io.github.companyaccounts.model.acting.CompanyApiApp;
import io.github.companyaccounts.model.acting.ToldApp;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.secondfactor.SecondFactorPolicies.Demand;
import io.github.companyaccounts.model.session.Impersonation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * What is lacking for tokens of somebody who is signed in to an app already (D2): a company has begun to require a second factor,
 * the last one was removed, or the sign-in had no pages of ours.
 */
public final class SecondFactorInApp {

    private final KeycloakSession session;

    public SecondFactorInApp(KeycloakSession session) {
        this.session = session;
    }

    /** Companies that require more than the person has; empty if nothing is lacking. */
    public List<Demand> unmet(ClientSessionContext context) {
        UserSessionModel signIn = context.getClientSession().getUserSession();
        UserModel user = signIn.getUser();
        if (user == null || Impersonation.is(signIn)) {
            return List.of();
        }
        List<Demand> demands = model().secondFactorPolicies().on(user);
        if (demands.isEmpty() || SecondFactorAtSignIn.factorsOf(user, signIn).suffice()) {
            return List.of();
        }
        Set<String> counting = counting(context, user);
        return demands.stream()
                .filter(demand -> counting.contains(demand.companyId()))
                .toList();
    }

    /** The company acted for; every one where none is, and in apps that open the company API. */
    private Set<String> counting(ClientSessionContext context, UserModel user) {
        AuthenticatedClientSessionModel app = context.getClientSession();
        String scope = app.getNote(OAuth2Constants.SCOPE);
        boolean forOne = ToldApp.is(app.getClient(), scope) && !CompanyApiApp.is(app.getClient(), scope);
        Optional<Membership> actedFor = forOne ? new ActingInApp(session).in(context) : Optional.empty();
        return actedFor
                .map(List::of)
                .orElseGet(() -> model().memberships().of(user).stream()
                        .filter(Membership::active)
                        .toList())
                .stream()
                .map(Membership::companyId)
                .collect(Collectors.toSet());
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }
}
