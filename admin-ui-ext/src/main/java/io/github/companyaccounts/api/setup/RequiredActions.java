package io.github.companyaccounts.api.setup;

import java.util.List;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** What a person must do through a link from a mail, or before an app gets its tokens, has to be known to the realm, and enabled. */
final class RequiredActions implements SetUpStep {

    /**
     * Whoever comes from outside of a company's networks does nothing else first, and neither does who has that rule to put
     * right. The next two come before Keycloak's own,
     * which make no sense to somebody who has no password yet, and so do the terms, without which nothing else matters; then a
     * second factor, where a company requires one; what is only offered comes after them, so after a second factor that is
     * still to be
     * set up; and the company is chosen after all that, since by then it may be one
     * more; what is asked about the chosen company comes last.
     */
    private record Wanted(String id, int priority) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted("company-network", 1),
            new Wanted("company-networks-fix", 2),
            new Wanted("company-activation", 5),
            new Wanted("company-new-password", 10),
            new Wanted("company-terms", 20),
            new Wanted("company-second-factor", 25),
            new Wanted("company-consent", 890),
            new Wanted("company-main-admin-offer", 900),
            new Wanted("company-join", 910),
            new Wanted("select-company", 950),
            new Wanted("company-contact-confirmation", 960));

    @Override
    public String name() {
        return "required-actions";
    }

    @Override
    public boolean isInstalled(KeycloakSession session) {
        return WANTED.stream().allMatch(wanted -> factory(wanted, session) != null);
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        boolean changed = false;
        for (Wanted wanted : WANTED) {
            changed |= complete(wanted, realm, session);
        }
        return changed;
    }

    private static boolean complete(Wanted wanted, RealmModel realm, KeycloakSession session) {
        RequiredActionProviderModel found = realm.getRequiredActionProviderByAlias(wanted.id());
        if (found == null) {
            return register(wanted, realm, session);
        }
        if (found.isEnabled()) {
            return false;
        }
        found.setEnabled(true);
        realm.updateRequiredActionProvider(found);
        return true;
    }

    private static boolean register(Wanted wanted, RealmModel realm, KeycloakSession session) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(wanted.id());
        action.setProviderId(wanted.id());
        action.setName(factory(wanted, session).getDisplayText());
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(wanted.priority());
        realm.addRequiredActionProvider(action);
        return true;
    }

    private static RequiredActionFactory factory(Wanted wanted, KeycloakSession session) {
        return (RequiredActionFactory)
                session.getKeycloakSessionFactory().getProviderFactory(RequiredActionProvider.class, wanted.id());
    }
}
