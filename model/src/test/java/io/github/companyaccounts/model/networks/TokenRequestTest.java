package io.github.companyaccounts.model.networks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.networks.TokenRequest.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "urn:openid:params:grant-type:ciba, false, true, ADDRESS"
    })
    void check(String grantType, boolean publicClient, boolean passesAddressOn, Check check) {
        assertThat(new TokenRequest(grantType, publicClient, passesAddressOn).check())
                .isEqualTo(check);
    }
}
