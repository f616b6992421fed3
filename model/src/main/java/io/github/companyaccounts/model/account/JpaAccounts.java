package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Accounts: our row beside Keycloak's user. */
public final class JpaAccounts implements Accounts {

    private static final String ENDING_OF_RESERVED_LOGINS = "_admin";

    /** A sign-in within this time after the last one that was written down is not worth a write. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;

    public JpaAccounts(
            KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
    }

    @Override
    public boolean isActivated(UserModel user) {
        return entities.createQuery(
                        "select count(a) from AccountEntity a where a.userId = :user and a.activatedAt is null",
                        Long.class)
                .setParameter("user", user.getId())
                .getSingleResult()
                .equals(0L);
    }

    @Override
    public boolean markActivated(UserModel user) {
        long now = Time.currentTimeMillis();
        boolean first = entities.createQuery(
                                "update AccountEntity a set a.activatedAt = :now where a.userId = :user and a.activatedAt is null")
                        .setParameter("now", now)
                        .setParameter("user", user.getId())
                        .executeUpdate()
                == 1;
        if (first) {
            forget(user);
            entities.createQuery("update CompanyEntity c set c.firstHeldAt = :now where c.firstHeldAt is null"
                            + " and c.id in (select m.companyId from MainAdminEntity m where m.userId = :user)")
                    .setParameter("now", now)
                    .setParameter("user", user.getId())
                    .executeUpdate();
        }
        return first;
    }

    /** What this transaction read before the update is no longer true. */
    private void forget(UserModel user) {
        AccountEntity read = entities.find(AccountEntity.class, user.getId());
        entities.refresh(read);
    }

    @Override
    public Optional<UserModel> signingInAs(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return reservedFor(login).map(this::mainAdmin).orElseGet(() -> byLoginOrEmail(login));
    }

    /** The company's id and main admin, if the login is the reserved one of a company there is. */
    private Optional<Map.Entry<String, Optional<String>>> reservedFor(String login) {
        if (!login.endsWith(ENDING_OF_RESERVED_LOGINS)) {
            return Optional.empty();
        }
        String number = login.substring(0, login.length() - ENDING_OF_RESERVED_LOGINS.length());
        return CustomerNumber.parse(number, model.settings()).flatMap(known -> entities.createQuery(
                        "select c.id, m.userId from CompanyEntity c left join MainAdminEntity m"
                                + " on m.companyId = c.id where c.realmId = :realm and c.customerNumber = :number",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("number", known.value())
                .getResultStream()
                .map(row -> Map.entry((String) row[0], Optional.ofNullable((String) row[1])))
                .findFirst());
    }

    private Optional<UserModel> mainAdmin(Map.Entry<String, Optional<String>> company) {
        return company.getValue().map(id -> session.users().getUserById(realm, id));
    }

    private Optional<UserModel> byLoginOrEmail(String typed) {
        Optional<UserModel> byLogin = Optional.ofNullable(session.users().getUserByUsername(realm, typed));
        if (byLogin.isPresent() || !realm.isLoginWithEmailAllowed() || typed.indexOf('@') < 0) {
            return byLogin;
        }
        return Optional.ofNullable(session.users().getUserByEmail(realm, typed));
    }

    @Override
    public List<LoginOf> loginsOf(String email) {
        if (email == null || email.isBlank()) {
            return List.of();
        }
        return usersOf(email.strip().toLowerCase(Locale.ROOT))
                .flatMap(user -> loginsOf(user).stream())
                .toList();
    }

    private Stream<UserModel> usersOf(String email) {
        if (realm.isDuplicateEmailsAllowed()) {
            return session.users().searchForUserStream(realm, Map.of(UserModel.EMAIL, email, UserModel.EXACT, "true"));
        }
        return Stream.ofNullable(session.users().getUserByEmail(realm, email));
    }

    private List<LoginOf> loginsOf(UserModel user) {
        List<Membership> memberships = model.memberships().of(user);
        List<LoginOf> logins = new ArrayList<>();
        for (Membership membership : memberships) {
            if (membership.role() == Role.MAIN_ADMIN) {
                logins.add(new LoginOf(user, membership.customerNumber().reservedLogin(), membership.companyName()));
            }
        }
        String own = user.getUsername();
        if (logins.stream().noneMatch(login -> login.login().equals(own))) {
            String company = memberships.size() == 1 ? memberships.get(0).companyName() : null;
            logins.add(0, new LoginOf(user, own, company));
        }
        return logins;
    }

    @Override
    public void recordSignIn(String userId, Instant at) {
        entities.createQuery("update AccountEntity a set a.lastSignIn = :at where a.userId = :user"
                        + " and (a.lastSignIn is null or a.lastSignIn < :stale)")
                .setParameter("at", at.toEpochMilli())
                .setParameter("user", userId)
                .setParameter("stale", at.minus(FRESH).toEpochMilli())
                .executeUpdate();
    }
}
