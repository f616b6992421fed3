package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import io.github.companyaccounts.model.activation.PasswordRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * A password chosen by its owner, checked by the realm's password policy. Keycloak stops at the first policy that is broken;
 * people are told all of them at once.
 */
public final class NewPassword {

    /** Name of the field in the forms. */
    private static final String FIELD = "password-new";

    private final KeycloakSession session;

    public NewPassword(KeycloakSession session) {
        this.session = session;
    }

    public List<PasswordRule> rules(UserModel user) {
        PasswordPolicy policy = policy();
        Map<String, Object> policies = new HashMap<>();
        policy.getPolicies().forEach(id -> policies.put(id, policy.getPolicyConfig(id)));
        return hadPassword(user) ? PasswordRules.rules(policies) : PasswordRules.rulesOfTheFirst(policies);
    }

    private static boolean hadPassword(UserModel user) {
        return Stream.of(PasswordCredentialModel.TYPE, PasswordCredentialModel.PASSWORD_HISTORY)
                .flatMap(type -> user.credentialManager().getStoredCredentialsByTypeStream(type))
                .findAny()
                .isPresent();
    }

    public List<PasswordRule> broken(UserModel user, String password) {
        String given = password == null ? "" : password;
        List<PasswordRule> broken = new ArrayList<>();
        for (String id : PasswordRules.inOrder(policy().getPolicies())) {
            PolicyError error = session.getProvider(PasswordPolicyProvider.class, id)
                    .validate(session.getContext().getRealm(), user, given);
            if (error != null) {
                broken.add(told(id, error));
            }
        }
        if (given.isEmpty() && broken.isEmpty()) {
            broken.add(PasswordRules.rule("length", 1).orElseThrow());
        }
        return broken;
    }

    /** The rule in our words; what we have no words for, in Keycloak's or the policy's own. */
    private PasswordRule told(String policy, PolicyError error) {
        Object config = policy().getPolicyConfig(policy);
        Optional<PasswordRule> rule = PasswordRules.rule(policy, config);
        boolean inOurWords = rule.isPresent() && !rule.get().messageKey().endsWith(".other");
        return inOurWords ? rule.get() : new PasswordRule(error.getMessage(), List.of(error.getParameters()));
    }

    public List<Violation> violations(UserModel user, String password) {
        return broken(user, password).stream()
                .map(rule -> new Violation(Refusal.MALFORMED, FIELD, withKey(rule)))
                .toList();
    }

    /** Notes MALFORMED for every rule that is broken. */
    public void check(UserModel user, String password, Violations noted) {
        violations(user, password)
                .forEach(violation -> noted.add(
                        violation.refusal(), violation.field(), violation.args().toArray()));
    }

    private static List<Object> withKey(PasswordRule rule) {
        List<Object> args = new ArrayList<>();
        args.add(rule.messageKey());
        args.addAll(rule.args());
        return args;
    }

    /** Sets it; what stood in the way of signing in because of the old one goes. */
    public void set(UserModel user, String password) {
        RealmModel realm = session.getContext().getRealm();
        try {
            if (!user.credentialManager().updateCredential(UserCredentialModel.password(password, false))) {
                throw new RefusedException(Refusal.NOT_ALLOWED, FIELD);
            }
        } catch (ModelException e) {
            throw new RefusedException(Refusal.MALFORMED, FIELD, String.valueOf(e.getMessage()));
        }
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        session.loginFailures().removeUserLoginFailure(realm, user.getId());
    }

    private PasswordPolicy policy() {
        return session.getContext().getRealm().getPasswordPolicy();
    }
}
