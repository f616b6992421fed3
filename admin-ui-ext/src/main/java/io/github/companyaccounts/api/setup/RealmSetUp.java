package io.github.companyaccounts.api.setup;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Brings an existing realm to the state that companies need, again and again: after the first installation, after an
 * update of the bundle, after somebody deleted a role by mistake. Flows, themes and login options are the operator's own
 * choice: they are looked at, never changed.
 */
public final class RealmSetUp {

    private static final List<SetUpStep> STEPS = List.of(
            new OrganizationsEnabled(),
            new OperatorRoles(),
            new OperatorConsoleClient(),
            new CompanyScope(),
            new CompanySamlScope(),
            new CompanyApiScope(),
            new RequiredActions(),
            new PresentPasswordFirst(),
            new ReservedLoginRule());

    private final KeycloakSession session;
    private final RealmModel realm;

    private RealmSetUp(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Of the realm that the session works in. */
    public static RealmSetUp of(KeycloakSession session) {
        return new RealmSetUp(session);
    }

    /** Runs every step; safe to repeat. */
    public SetUpRepresentation run() {
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<String> notInstalled = new ArrayList<>();
        for (SetUpStep step : STEPS) {
            if (!step.isInstalled(session)) {
                notInstalled.add(step.name());
            } else if (step.apply(realm, session)) {
                changed.add(step.name());
            } else {
                unchanged.add(step.name());
            }
        }
        return new SetUpRepresentation(changed, unchanged, notInstalled, new LeftByHand(realm).names());
    }
}
