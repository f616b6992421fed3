package io.github.companyaccounts.requiredactions.secondfactor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/**
 * The kinds of second factor that people can set up, each on Keycloak's own page. Recovery codes are for whoever has one of
 * these already.
 */
enum EnrolMethod {
    /** One-time codes of an app on a phone. */
    CODES("CONFIGURE_TOTP"),
    /** A security key, or a passkey used as one. */
    KEY("webauthn-register");

    private final String action;

    EnrolMethod(String action) {
        this.action = action;
    }

    /** As the page names it, {@code codes} or {@code key}. */
    private String external() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EnrolMethod> named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.external().equals(name))
                .findFirst();
    }

    /** Names of those that the realm has switched on. */
    static List<String> offered(RealmModel realm) {
        return Arrays.stream(values())
                .filter(method -> method.isOffered(realm))
                .map(EnrolMethod::external)
                .toList();
    }

    boolean isOffered(RealmModel realm) {
        RequiredActionProviderModel known = realm.getRequiredActionProviderByAlias(action);
        return known != null && known.isEnabled();
    }

    /** Makes Keycloak's page the next thing to do. */
    void begin(RequiredActionContext context) {
        context.getAuthenticationSession().addRequiredAction(action);
    }

    /** Whether setting one up is due already, by this choice or because the vendor's staff asked for it. */
    static boolean isUnderWay(RequiredActionContext context) {
        Set<String> due = Stream.concat(
                        context.getAuthenticationSession().getRequiredActions().stream(),
                        context.getUser().getRequiredActionsStream())
                .collect(Collectors.toSet());
        return Arrays.stream(values())
                .anyMatch(method -> due.contains(method.action) && method.isOffered(context.getRealm()));
    }
}
