package io.github.companyaccounts.model.login;

import io.github.companyaccounts.model.RealmSettings;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * User-profile validator of {@code username}: tells at the field that a login of the reserved form cannot be chosen
 * (invariant 2). The {@link ReservedLoginGuard} keeps it; this only says so in time.
 */
public final class ReservedLoginValidator extends AbstractStringValidator implements ConfiguredProvider {

    /** In the realm's user profile. */
    public static final String ID = "company-reserved-login";

    /** In the message bundles. */
    public static final String MESSAGE = "companyReservedLogin";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String inputHint, ValidationContext context, ValidatorConfig config) {
        KeycloakSession session = context.getSession();
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isOrganizationsEnabled() || OwnActs.isRunning(session)) {
            return;
        }
        UserModel user = storedUser(context);
        String present = user == null ? null : user.getUsername();
        if (value.toLowerCase(Locale.ROOT).equals(present)) {
            return;
        }
        ReservedLogins reserved = ReservedLogins.of(new RealmSettings(realm));
        if (reserved.reserves(value)
                || (present != null && reserved.reserves(present) && isMainAdmin(session, user.getId()))) {
            context.addError(new ValidationError(ID, inputHint, MESSAGE));
        }
    }

    /** At the first sign-in through an identity provider there is only what that one says: nothing is kept that way. */
    private static UserModel storedUser(ValidationContext context) {
        return context instanceof UserProfileAttributeValidationContext profile
                        && profile.getAttributeContext().getContext() != UserProfileContext.IDP_REVIEW
                ? profile.getAttributeContext().getUser()
                : null;
    }

    private static boolean isMainAdmin(KeycloakSession session, String userId) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createQuery("select count(m) from MainAdminEntity m where m.userId = :user", Long.class)
                        .setParameter("user", userId)
                        .getSingleResult()
                > 0;
    }

    @Override
    protected boolean skipValidation(Object value, ValidatorConfig config) {
        return value == null || value.toString().isBlank();
    }

    @Override
    public String getHelpText() {
        return "Refuses logins of the form <customer number>_admin and what looks like them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
