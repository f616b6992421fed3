package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import jakarta.persistence.EntityManager;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Makes accounts. A company's own is not activated: enabled, without a password, with the required action in which its owner
 * chooses one, so that every way in ends there.
 */
public final class NewAccount {

    /** The required action with the activation page. */
    static final String ACTIVATION = "company-activation";

    static final String LOGIN = "login";
    public static final String EMAIL = "email";

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;

    public NewAccount(KeycloakSession session, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.entities = entities;
        this.realm = realm;
    }

    /**
     * @throws ModelDuplicateException naming the field, if somebody else was quicker
     */
    public UserModel make(
            OrganizationModel organization,
            String login,
            String firstName,
            String lastName,
            String email,
            String locale,
            boolean admin) {
        UserModel user = add(login);
        user.setEnabled(true);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmailVerified(false);
        if (locale != null) {
            user.setSingleAttribute(UserModel.LOCALE, locale);
        }
        user.addRequiredAction(ACTIVATION);
        setEmail(user, email);
        addRows(organization.getId(), user.getId(), admin);
        session.getProvider(OrganizationProvider.class).addManagedMember(organization, user);
        return user;
    }

    /**
     * Makes a person's own account, activated: the address is its login and was proved by a link from a mail. Who calls sets
     * the password and makes the memberships.
     *
     * @throws ModelDuplicateException naming the field, if somebody else was quicker
     */
    public UserModel makeOwn(String email, String firstName, String lastName, String locale) {
        UserModel user = add(email);
        user.setEnabled(true);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setSingleAttribute(UserModel.LOCALE, locale);
        setEmail(user, email);
        user.setEmailVerified(true);
        MemberRows.addActivated(entities, user.getId(), realm.getId());
        return user;
    }

    private UserModel add(String login) {
        try {
            return session.users().addUser(realm, login);
        } catch (ModelDuplicateException e) {
            throw new ModelDuplicateException("somebody else has the login", LOGIN);
        }
    }

    private void setEmail(UserModel user, String email) {
        try {
            user.setEmail(email);
            entities.flush();
        } catch (ModelDuplicateException e) {
            throw new ModelDuplicateException("somebody else has the address", EMAIL);
        }
    }

    private void addRows(String companyId, String userId, boolean admin) {
        long now = Time.currentTimeMillis();
        AccountEntity account = new AccountEntity();
        account.setUserId(userId);
        account.setRealmId(realm.getId());
        account.setCreatedAt(now);
        entities.persist(account);
        MemberEntity member = new MemberEntity();
        member.setCompanyId(companyId);
        member.setUserId(userId);
        member.setRealmId(realm.getId());
        member.setAdmin(admin);
        member.setCreatedAt(now);
        entities.persist(member);
    }
}
