package io.github.companyaccounts.model.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.jpa.RealmAdapter;
import org.keycloak.models.jpa.entities.RealmAttributeEntity;
import org.keycloak.models.jpa.entities.RealmEntity;

@DisplayName("Customer numbers")
class CustomerNumberTest {

    @Test
    @DisplayName("given a realm that says nothing, then they are six digits")
    void sixDigits() {
        assertThat(CustomerNumber.parse("123456", realm())).contains(new CustomerNumber("123456"));
        assertThat(CustomerNumber.of("123456", realm()).value()).isEqualTo("123456");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12345", "1234567", "12345a", " 123456", "123456\n", "１２３４５６", "count"})
    @DisplayName("given anything else there, then it is none, and whoever asks for it is told at the field")
    void others(String typed) {
        assertThat(CustomerNumber.parse(typed, realm())).isEmpty();
        assertThatThrownBy(() -> CustomerNumber.of(typed, realm()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(violation -> {
                            assertThat(violation.refusal()).isEqualTo(Refusal.CUSTOMER_NUMBER_MALFORMED);
                            assertThat(violation.field()).isEqualTo("customerNumber");
                        }));
    }

    @ParameterizedTest
    @CsvSource({"AB-1234,ab-1234", "ab-1234,ab-1234", "aB-1234,ab-1234"})
    @DisplayName("given a realm whose numbers have letters, then case does not matter, and they are kept in lower case")
    void letters(String typed, String value) {
        for (String format : List.of("[A-Z]{2}-[0-9]{4}", "[a-z]{2}-[0-9]{4}")) {
            assertThat(CustomerNumber.parse(typed, realm(format))).contains(new CustomerNumber(value));
        }
        assertThat(CustomerNumber.parse("123456", realm("[A-Z]{2}-[0-9]{4}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberships", "consents", "join", "count", "import", "set-up", "JOIN"})
    @DisplayName("given a word of the API's own paths, then it is none, whatever the realm's format")
    void wordsOfTheApi(String word) {
        RealmSettings anyWord = realm("[a-z-]+");

        assertThat(CustomerNumber.parse(word, anyWord)).isEmpty();
        assertThat(CustomerNumber.parse("joint", anyWord)).isPresent();
    }

    @Test
    @DisplayName("given 60 characters, then it may be one; 61 are too many, whatever the realm's format")
    void length() {
        RealmSettings anyLength = realm("[0-9]+");

        assertThat(CustomerNumber.parse("1".repeat(60), anyLength)).isPresent();
        assertThat(CustomerNumber.parse("1".repeat(61), anyLength)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9", "(", "", " "})
    @DisplayName("given a format that cannot be read, then they are six digits: a typing error opens nothing")
    void unreadable(String format) {
        assertThat(CustomerNumber.parse("123456", realm(format))).isPresent();
        assertThat(CustomerNumber.parse("1234", realm(format))).isEmpty();
    }

    @Test
    @DisplayName("given one, then the main admin's login is made of it")
    void reservedLogin() {
        CustomerNumber number =
                CustomerNumber.parse("AB-1234", realm("[A-Z]{2}-[0-9]{4}")).orElseThrow();

        assertThat(number.reservedLogin()).isEqualTo("ab-1234_admin");
        assertThat(number).hasToString("ab-1234");
    }

    private static RealmSettings realm() {
        return new RealmSettings(new RealmAdapter(null, null, new RealmEntity()));
    }

    private static RealmSettings realm(String format) {
        RealmEntity realm = new RealmEntity();
        RealmAttributeEntity setting = new RealmAttributeEntity();
        setting.setRealm(realm);
        setting.setName("companyAccounts.customerNumberFormat");
        setting.setValue(format);
        realm.setAttributes(List.of(setting));
        return new RealmSettings(new RealmAdapter(null, null, realm));
    }
}
