package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.ActivityLog;
import io.github.companyaccounts.model.people.Membership;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * Follows the enabling and disabling of accounts and organizations in the stock admin console, of which Keycloak 26 tells by an
 * admin event alone. It is told in the transaction of the change, in every realm, whether admin events are kept or not: what
 * follows from the change is committed with it.
 */
public final class StockConsoleSwitches implements EventListenerProviderFactory {

    private static final Pattern ACCOUNT = Pattern.compile("users/([^/]+)");

    private static final Pattern ORGANIZATION = Pattern.compile("organizations/([^/]+)");

    private static final Set<Activity> SHUT_OUT = Set.of(Activity.PERSON_BLOCKED, Activity.MAIN_ADMIN_CLOSED);

    private static final Set<Activity> LET_IN = Set.of(Activity.PERSON_UNBLOCKED, Activity.MAIN_ADMIN_REOPENED);

    /** Of the lines about one person, so many are looked at for the one that says whether they are shut out. */
    private static final int LINES = 200;

    @Override
    public String getId() {
        return "company-accounts-switches";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private record Listener(KeycloakSession session) implements EventListenerProvider {

        @Override
        public void onEvent(Event event) {}

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            if (event.getOperationType() != OperationType.UPDATE || event.getResourcePath() == null) {
                return;
            }
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            if (realm == null || !realm.isOrganizationsEnabled()) {
                return;
            }
            if (event.getResourceType() == ResourceType.USER) {
                idIn(ACCOUNT, event)
                        .ifPresent(id -> StockConsoleFollower.inRealm(
                                session, realm, () -> new Switch(session, realm, operator(event)).ofAccount(id)));
            } else if (event.getResourceType() == ResourceType.ORGANIZATION) {
                idIn(ORGANIZATION, event)
                        .ifPresent(id -> StockConsoleFollower.inRealm(
                                session, realm, () -> new Switch(session, realm, operator(event)).ofOrganization(id)));
            }
        }

        private static Optional<String> idIn(Pattern path, AdminEvent event) {
            return Optional.of(path.matcher(event.getResourcePath()))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1));
        }

        private Actor operator(AdminEvent event) {
            AuthDetails who = event.getAuthDetails();
            RealmModel theirs = who == null || who.getRealmId() == null
                    ? null
                    : session.realms().getRealm(who.getRealmId());
            UserModel user = theirs == null || who.getUserId() == null
                    ? null
                    : session.users().getUserById(theirs, who.getUserId());
            return user == null ? Actor.system() : Actor.operator(user.getId(), user.getUsername());
        }

        @Override
        public void close() {}
    }

    /** What follows from one change. */
    private record Switch(KeycloakSession session, RealmModel realm, Actor operator) {

        void ofOrganization(String id) {
            model().companies().followOrganization(id, operator);
        }

        void ofAccount(String id) {
            UserModel user = session.users().getUserById(realm, id);
            List<Membership> companies =
                    user == null ? List.of() : model().memberships().of(user);
            if (companies.isEmpty()) {
                return;
            }
            if (isEnabled(id)) {
                model().companies().followEnabledAccount(user, operator);
                companies.forEach(company -> noteEnabled(company.companyId(), user));
            } else {
                model().signIns().endAll(user);
                model().companies().followDisabledAccount(user, operator);
                companies.forEach(company -> noteDisabled(company.companyId(), user));
            }
        }

        /** Of the account itself: Keycloak calls members of a disabled organization disabled, too. */
        private boolean isEnabled(String id) {
            UserEntity account = session.getProvider(JpaConnectionProvider.class)
                    .getEntityManager()
                    .find(UserEntity.class, id);
            return account == null || account.isEnabled();
        }

        private void noteDisabled(String companyId, UserModel user) {
            model().rightRequests().endOf(companyId, user.getId());
            if (latest(companyId, user)
                    .filter(line -> SHUT_OUT.contains(line.activity()))
                    .isEmpty()) {
                log(companyId, Activity.PERSON_BLOCKED, user);
            }
        }

        /** What the company itself blocked, it unblocks itself. */
        private void noteEnabled(String companyId, UserModel user) {
            latest(companyId, user)
                    .filter(line -> line.activity() == Activity.PERSON_BLOCKED)
                    .filter(line -> line.actorKind() != Actor.Kind.PERSON)
                    .ifPresent(line -> log(companyId, Activity.PERSON_UNBLOCKED, user));
        }

        /** An event tells of every change of an account, not of the kind of change: the log knows what was before. */
        private Optional<ActivityLog.Entry> latest(String companyId, UserModel user) {
            return model().activityLog().list(companyId, user.getId(), 0, LINES).stream()
                    .filter(line -> SHUT_OUT.contains(line.activity()) || LET_IN.contains(line.activity()))
                    .findFirst();
        }

        private void log(String companyId, Activity activity, UserModel user) {
            model().activityLog().add(companyId, operator, activity, user.getId(), user.getUsername(), Map.of());
        }

        private CompanyAccountsProvider model() {
            return Objects.requireNonNull(session.getProvider(CompanyAccountsProvider.class));
        }
    }
}
