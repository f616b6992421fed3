package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.account.EmailAddress;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.PersonState;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether somebody who was told of an approval still has a say in it (D4): a link in an old mail is worth no more than the
 * account or the address on record that it went to.
 */
final class Standing {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final RealmModel realm;

    /**
     * @param session with the realm in its context
     */
    Standing(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.realm = session.getContext().getRealm();
    }

    boolean isStill(AuthorizationConcernedEntity by) {
        Optional<Company> company = new AuthorizationRows(session)
                .find(by.getAuthorizationId())
                .map(AuthorizationEntity::getCompanyId)
                .flatMap(model.companies()::byId);
        // whoever reads the mail to the address on record speaks for the company, as whom else the address may be noted
        return company.isPresent() && (isAt(by, company.get().data().email()) || isStill(by, company.get()));
    }

    private boolean isStill(AuthorizationConcernedEntity by, Company company) {
        return switch (FiledAuthorization.Part.valueOf(by.getPart())) {
            case COMPANY -> isAt(by, company.data().email());
            case PERSON, FORMER, ADMIN -> by.getUserId() != null && isMember(by, company);
        };
    }

    private boolean isMember(AuthorizationConcernedEntity by, Company company) {
        UserModel user = session.users().getUserById(realm, by.getUserId());
        return user != null && isAt(by, user.getEmail()) && isAtWork(user, company);
    }

    /** Not blocked there; whoever has not activated the account yet was asked to, and may say no. */
    private boolean isAtWork(UserModel user, Company company) {
        try {
            return model.people().get(company, user.getId()).state() != PersonState.BLOCKED;
        } catch (RefusedException noMember) {
            return false;
        }
    }

    private static boolean isAt(AuthorizationConcernedEntity by, String present) {
        return present != null && EmailAddress.isSame(by.getAddress(), present);
    }
}
