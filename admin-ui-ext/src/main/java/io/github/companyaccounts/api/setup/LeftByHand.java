package io.github.companyaccounts.api.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** What people have to do themselves after the set-up, because it changes how everybody signs in. */
record LeftByHand(RealmModel realm) {

    private static final String THEME = "company-accounts";

    /** Names of what is not as companies need it. */
    List<String> names() {
        Map<String, Boolean> done = new LinkedHashMap<>();
        done.put("browser-flow", contains(realm.getBrowserFlow(), "company-sign-in"));
        // without it a second factor is asked for first; nobody is let in all the same
        done.put("browser-flow-networks", contains(realm.getBrowserFlow(), "company-network"));
        done.put("direct-grant-flow", contains(realm.getDirectGrantFlow(), "company-direct-grant-username"));
        done.put("reset-credentials-flow", contains(realm.getResetCredentialsFlow(), "company-recovery"));
        // Keycloak's own registration makes accounts that can be used before their address is proved, and tells who has
        // one
        done.put(
                "registration-flow",
                !realm.isRegistrationAllowed() || contains(realm.getRegistrationFlow(), "company-registration"));
        done.put("login-theme", THEME.equals(realm.getLoginTheme()));
        done.put("account-theme", THEME.equals(realm.getAccountTheme()));
        done.put("email-theme", THEME.equals(realm.getEmailTheme()));
        done.put("mail-server", !realm.getSmtpConfig().isEmpty());
        done.put("email-as-username-off", !realm.isRegistrationEmailAsUsername());
        done.put("duplicate-emails-off", !realm.isDuplicateEmailsAllowed());
        done.put("brute-force-protection", realm.isBruteForceProtected());
        // a name that can be guessed must not be enough to shut somebody out for good
        done.put("permanent-lockout-off", !realm.isPermanentLockout() && realm.getMaxSecondaryAuthFailures() <= 0);
        // a password policy of that name outdoes the setting of the required action (C7)
        done.put("password-policy-authentication-age", realm.getPasswordPolicy().getMaxAuthAge() <= 0);
        return done.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean contains(AuthenticationFlowModel flow, String authenticator) {
        return flow != null && executions(flow.getId()).anyMatch(each -> authenticator.equals(each.getAuthenticator()));
    }

    private Stream<AuthenticationExecutionModel> executions(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .flatMap(each -> each.isAuthenticatorFlow() ? executions(each.getFlowId()) : Stream.of(each));
    }
}
