package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A handover whose giver has nothing to give any more, or was shut out: nobody takes the role over by it. */
public final class LostHandover {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final RealmModel realm;
    private final MainAdminOffers offers;

    public LostHandover(
            KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.realm = realm;
        this.offers = new MainAdminOffers(entities, realm);
    }

    /** Ends it with its link, and says so in the log. Does nothing if there is none; an offer of the operator's stays. */
    public void end(String companyId, Actor actor) {
        offers.readAnew(companyId);
        offers.endHandover(companyId).ifPresent(asked -> {
            model.mailLinks().endAllOf(LinkPurpose.MAIN_ADMIN_OFFER, companyId, LinkState.WITHDRAWN);
            UserModel user = session.users().getUserById(realm, asked);
            if (user != null) {
                model.activityLog()
                        .add(
                                companyId,
                                actor,
                                Activity.MAIN_ADMIN_OFFER_WITHDRAWN,
                                user.getId(),
                                user.getUsername(),
                                Map.of());
            }
        });
    }
}
