package io.github.companyaccounts.authenticators.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * How long a refused sign-in takes, counted from its arrival: never less than a floor that is longer than the dearest
 * way through it. Equal work alone is not enough for invariant 10: an account that exists costs some more reads, and a
 * few hundred attempts tell a difference of half a millisecond.
 *
 * <p>The wait comes after the transaction's commit, so that it covers the commit too and holds no database connection.
 */
final class AnswerTime {

    /** Name of the authenticator's setting: milliseconds. */
    static final String SETTING = "answerMillis";

    /** Keycloak's own hash takes 40 to 120 ms on today's machines; a person does not mind this long for a typing error. */
    static final Duration STANDARD = Duration.ofMillis(400);

    /** No setting makes a request hold its thread for longer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final AuthenticationFlowContext context;
    private final long arrival;

    private AnswerTime(AuthenticationFlowContext context, long arrival) {
        this.context = context;
        this.arrival = arrival;
    }

    /** Begins counting. */
    static AnswerTime fromNow(AuthenticationFlowContext context) {
        return new AnswerTime(context, System.nanoTime());
    }

    /** Lets the answer to this request go out at the floor and not before. */
    void holdBack() {
        holdBackUnless(() -> false);
    }

    /**
     * The same, for a step that does not know yet how the request will end.
     *
     * @param signedIn asked at the end of the request
     */
    void holdBackUnless(BooleanSupplier signedIn) {
        long due = arrival + floor(settings(context)).toNanos();
        context.getSession().getTransactionManager().enlistAfterCompletion(new Wait(due, signedIn));
    }

    private static Map<String, String> settings(AuthenticationFlowContext context) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
        return config == null || config.getConfig() == null ? Map.of() : config.getConfig();
    }

    /** The realm's setting, or the standard for one that is absent or makes no sense. */
    static Duration floor(Map<String, String> settings) {
        String value = settings.get(SETTING);
        if (value == null || !value.strip().matches("[0-9]{1,6}")) {
            return STANDARD;
        }
        Duration set = Duration.ofMillis(Long.parseLong(value.strip()));
        return set.compareTo(LONGEST) > 0 ? LONGEST : set;
    }

    static List<ProviderConfigProperty> properties() {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(SETTING);
        property.setLabel("Time of a refusal (ms)");
        property.setHelpText("A refused sign-in is answered this long after it arrived, so that the time does not tell"
                + " whether the account exists. Must be longer than computing a password hash takes under load.");
        property.setType(ProviderConfigProperty.STRING_TYPE);
        property.setDefaultValue(String.valueOf(STANDARD.toMillis()));
        return List.of(property);
    }

    /** Waits at the very end of the request, however it ends. */
    private static final class Wait extends AbstractKeycloakTransaction {

        private final long due;
        private final BooleanSupplier signedIn;

        private Wait(long due, BooleanSupplier signedIn) {
            this.due = due;
            this.signedIn = signedIn;
        }

        @Override
        protected void commitImpl() {
            await();
        }

        @Override
        protected void rollbackImpl() {
            await();
        }

        private void await() {
            long left = due - System.nanoTime();
            if (left <= 0 || signedIn.getAsBoolean()) {
                return;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                // the server is being stopped: the answer goes out early
                Thread.currentThread().interrupt();
            }
        }
    }
}
