package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.networks.TokenRequest.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an app's request for tokens says about where the person is")
class TokenRequestTest {

    @ParameterizedTest(name = "{0}, public: {1}, passes the address on: {2} → {3}")
    @CsvSource({
        "refresh_token, false, false, NONE",
        "authorization_code, false, false, NONE",
        ", false, false, NONE",
        "refresh_token, true, false, ADDRESS",
        "authorization_code, true, false, ADDRESS",
        "urn:ietf:params:oauth:grant-type:device_code, true, false, ADDRESS",
        ", true, false, ADDRESS",
        "refresh_token, false, true, ADDRESS",
        "password, false, false, ANY_RULE",
        "password, true, false, ANY_RULE",
        "password, false, true, ADDRESS",
        "password, true, true, ADDRESS",
        "urn:openid:params:grant-type:ciba, false, false, ANY_RULE",
        "urn:openid:params:grant-type:ciba, false, true, ADDRESS",
        "urn:ietf:params:oauth:grant-type:jwt-bearer, false, true, ADDRESS",
        "urn:ietf:params:oauth:grant-type:uma-ticket, true, true, ADDRESS"
    })
    void check(String grantType, boolean publicClient, boolean passesAddressOn, Check check) {
        assertThat(new TokenRequest(grantType, publicClient, passesAddressOn).check())
                .isEqualTo(check);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "urn:openid:params:grant-type:ciba, true",
        "urn:ietf:params:oauth:grant-type:jwt-bearer, true",
        "password, true",
        "urn:example:grant-type:of-a-later-version, true",
        "urn:ietf:params:oauth:grant-type:uma-ticket, false",
        "urn:ietf:params:oauth:grant-type:token-exchange, false",
        "refresh_token, false",
        "authorization_code, false",
        ", false"
    })
    @DisplayName("It signs somebody in whom no page can ask anything, or goes on from where one could")
    void signsInUnasked(String grantType, boolean unasked) {
        assertThat(new TokenRequest(grantType, false, false).signsInUnasked()).isEqualTo(unasked);
        assertThat(new TokenRequest(grantType, true, true).signsInUnasked()).isEqualTo(unasked);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "password",
                "client_credentials",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "urn:ietf:params:oauth:grant-type:pre-authorized_code",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "urn:example:grant-type:of-a-later-version",
                "AUTHORIZATION_CODE",
                ""
            })
    @DisplayName("A grant that no browser comes before says nothing about where the person is, whoever uses it")
    void withoutABrowser(String grantType) {
        assertThat(new TokenRequest(grantType, false, false).check()).isEqualTo(Check.ANY_RULE);
        assertThat(new TokenRequest(grantType, true, false).check()).isEqualTo(Check.ANY_RULE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "authorization_code",
                "refresh_token",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:ietf:params:oauth:grant-type:token-exchange"
            })
    @DisplayName(
            "After a sign-in in a browser an app's own server is let be, and an app where the person is is looked at")
    void afterABrowser(String grantType) {
        assertThat(new TokenRequest(grantType, false, false).check()).isEqualTo(Check.NONE);
        assertThat(new TokenRequest(grantType, true, false).check()).isEqualTo(Check.ADDRESS);
    }
}
