package io.github.companyaccounts.model.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sign-in where a second factor is required")
class FactorsAtSignInTest {

    private static final String PASSWORD = "password";
    private static final String OTP = "otp";
    private static final String PASSKEY = "webauthn-passwordless";

    @ParameterizedTest
    @ValueSource(strings = {OTP, "webauthn", "recovery-authn-codes", "of-another-vendor"})
    @DisplayName("in a browser does with any second factor, which the sign-in asks for")
    void inBrowser(String type) {
        assertThat(inBrowser(Set.of(PASSWORD, type), Set.of()).suffice()).isTrue();
    }

    @Test
    @DisplayName("does not with a password alone, nor with passwords of before, nor with nothing")
    void passwordAlone() {
        assertThat(inBrowser(Set.of(PASSWORD), Set.of(PASSWORD)).suffice()).isFalse();
        assertThat(inBrowser(Set.of(PASSWORD, "password-history"), Set.of(PASSWORD, "password-history"))
                        .suffice())
                .isFalse();
        assertThat(inBrowser(Set.of(), Set.of()).suffice()).isFalse();
    }

    @Test
    @DisplayName("does with a passkey instead of the password, and not with one that was not used")
    void passkey() {
        FactorsAtSignIn used = inBrowser(Set.of(PASSWORD, PASSKEY), Set.of(PASSKEY));
        FactorsAtSignIn unused = inBrowser(Set.of(PASSWORD, PASSKEY), Set.of(PASSWORD));
        assertThat(used.suffice()).isTrue();
        assertThat(used.wouldSufficeByPasskey()).isFalse();
        assertThat(unused.suffice()).isFalse();
        assertThat(unused.wouldSufficeByPasskey()).isTrue();
    }

    @Test
    @DisplayName("does not any more with what was used and has been removed since")
    void removed() {
        FactorsAtSignIn gone = inBrowser(Set.of(PASSWORD), Set.of(PASSKEY, OTP));
        assertThat(gone.suffice()).isFalse();
        assertThat(gone.wouldSufficeByPasskey()).isFalse();
    }

    @Test
    @DisplayName("of a program does only with one that it proved, since nothing asks it")
    void program() {
        assertThat(byProgram(Set.of(PASSWORD, OTP), Set.of(PASSWORD, OTP)).suffice())
                .isTrue();
        assertThat(byProgram(Set.of(PASSWORD, OTP), Set.of(PASSWORD)).suffice()).isFalse();
        assertThat(byProgram(Set.of(PASSWORD, "webauthn"), Set.of(PASSWORD)).suffice())
                .isFalse();
        assertThat(byProgram(Set.of(PASSWORD, PASSKEY), Set.of(PASSWORD)).wouldSufficeByPasskey())
                .isFalse();
    }

    private static FactorsAtSignIn inBrowser(Set<String> owned, Set<String> proven) {
        return new FactorsAtSignIn(owned, proven, true);
    }

    private static FactorsAtSignIn byProgram(Set<String> owned, Set<String> proven) {
        return new FactorsAtSignIn(owned, proven, false);
    }
}
