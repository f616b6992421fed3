package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.SampleShop;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.SelectCompanyPage;
import io.github.companyaccounts.it.pages.ShopPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an app makes of it that knows nothing of these tests (B7). */
@Journey
@DisplayName("In the sample shop")
class SampleShopIT {

    private static SampleShop shop;

    private static RelyingApp otherApp;

    @BeforeAll
    static void open(TestBed bed) {
        shop = SampleShop.open(bed);
        otherApp = bed.newApp("it-beside-the-shop", client -> {}, "company");
    }

    @AfterAll
    static void close() {
        if (shop != null) { // else it is said already why it did not open
            shop.close();
        }
    }

    @Test
    @DisplayName(
            "somebody of two companies orders for one, switches to the other and sees its invoices, turns back and stays")
    void switchesTheCompany(TestBed bed, Browser browser) {
        Office office = office(bed, Language.PL);
        BrowserWindow window = browser.open(Language.PL);

        ShopPage page = signedIn(window, office);
        assertThat(page.customerNumber()).isEqualTo(office.first().number());
        assertThat(page.lets("Złóż zamówienie")).isTrue();
        assertThat(page.lets("Zobacz faktury")).isFalse();
        page.inspect("sample-shop");

        page.switchCompany().choose(office.second().number());
        ShopPage switched = ShopPage.in(window);
        assertThat(switched.customerNumber()).isEqualTo(office.second().number());
        assertThat(switched.lets("Złóż zamówienie")).isFalse();
        assertThat(switched.lets("Zobacz faktury")).isTrue();

        switched.switchCompany().keepAsItIs();
        assertThat(ShopPage.in(window).customerNumber())
                .isEqualTo(office.second().number());
        ShopPage.in(window).switchCompany().choose(office.first().number());
        assertThat(ShopPage.in(window).order()).isEqualTo("Zamówienie przyjęte");
    }

    @Test
    @DisplayName("one acts for one company, and for another in another app of the same browser, as long as one likes")
    void besideAnotherApp(TestBed bed, Browser browser) {
        Office office = office(bed, Language.EN);
        BrowserWindow window = browser.open(Language.EN);
        signedIn(window, office);

        SignIn signIn = otherApp.begin();
        SelectCompanyPage.open(window, signIn).choose(office.second().number());
        TokenSet ofTheOther = otherApp.finish(signIn, window);

        assertThat(numberIn(ofTheOther)).isEqualTo(office.second().number());
        assertThat(ShopPage.comeBack(window, shop).customerNumber())
                .isEqualTo(office.first().number());
        ShopPage anew = ShopPage.signInAnew(window, shop);
        assertThat(anew.customerNumber()).isEqualTo(office.first().number());
        assertThat(anew.lets("Place an order")).isTrue();
        anew.switchCompany().choose(office.second().number());
        ShopPage.in(window).switchCompany().choose(office.first().number());
        assertThat(numberIn(TokenSet.of(otherApp.refresh(ofTheOther))))
                .isEqualTo(office.second().number());
    }

    private static Office office(TestBed bed, Language language) {
        Office office = Office.ofTwo(bed, language);
        return office.given(office.first(), "sample-shop:place-orders")
                .given(office.second(), "sample-shop:see-invoices");
    }

    /** For the first of the companies. */
    private static ShopPage signedIn(BrowserWindow window, Office office) {
        ShopPage.signIn(window, shop);
        LoginPage.in(window).signIn(office.person().login(), TestPerson.PASSWORD);
        SelectCompanyPage.in(window).choose(office.first().number());
        return ShopPage.in(window);
    }

    private static String numberIn(TokenSet tokens) {
        return tokens.accessClaims().at("/company/customer_number").asText();
    }
}
