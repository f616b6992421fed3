package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The pages of products and services: who may use them (B6), asking to cancel them (E4)")
class ProductsPageIT {

    private static final String PAGE = "Produkty i usługi";
    private static final String PRODUCT = "Sklep dla firm";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speak the admin's language and are accessible on a desk and on a phone")
    void speakTheAdminsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        company.invite("pracownik", "sample-shop:place-orders");
        record(bed, company, "SHOP-1", ProductsIT.PRODUCT);
        record(bed, company, "OLD-1", Map.of("name", "Stara usługa", "kind", "service", "state", "ended"));
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        console.shown(polish ? "Lista pracowników" : "Employees");

        ConsolePage list = console.open("company/products", polish ? PAGE : "Products and services");
        list.lists(List.of(PRODUCT, "Stara usługa")).says("ABCD-1234");
        list.says(polish ? "31 mar 2027" : "Mar 31, 2027").inspect("company-products");
        list.followLink(PRODUCT);
        ConsolePage product = console.shown(PRODUCT);
        product.says("Jan Kowalski").says(polish ? "Składanie zamówień" : "Placing orders");
        product.inspect("company-product");
        product.press(polish ? "Zrezygnuj" : "Cancel it").inspect("company-product-cancel");
    }

    @Test
    @DisplayName("let an admin say who uses a product, one by one or several at once, and search among them")
    void people(TestBed bed, Browser browser) {
        TestCompany company = withProduct(bed);
        for (String name : List.of("Abacka", "Babacka")) {
            Map<String, Object> person = company.person(name.toLowerCase(java.util.Locale.ROOT));
            person.put("lastName", name);
            company.invite(person);
        }
        ConsolePage page = opened(company.mainAdmin(), browser);

        page.press("Pozwól korzystać: Jan Abacka").confirm("Pozwól korzystać").told("jeszcze 1 osoba");
        page.press("Odbierz dostęp: Jan Abacka")
                .dialogSays("Jan Abacka od razu straci")
                .confirm("Odbierz dostęp");
        page.told("Odebrano dostęp do produktu „Sklep dla firm” 1 osobie.");
        page.tick("Zaznacz: Jan Abacka").tick("Zaznacz: Jan Babacka").press("Pozwól korzystać");
        page.dialogSays("2 osoby będą mogły").confirm("Pozwól korzystać").told("jeszcze 2 osoby");

        assertThat(company.mainAdmin()
                        .api()
                        .people(company.number(), "search=babacka")
                        .json()
                        .at("/0/permissions/0")
                        .asText())
                .isEqualTo("sample-shop:place-orders");
        page.typeInto("Szukaj po nazwisku", "babacka").lists(List.of("Jan Babacka"));
        assertThat(page.offers("Odbierz dostęp: Jan Babacka")).isTrue();
    }

    @Test
    @DisplayName("ask to cancel after a warning, with a reason and the name typed in, once; then show how far it is")
    void cancel(TestBed bed, Browser browser) {
        TestCompany company = withProduct(bed);
        ConsolePage page = opened(company.mainAdmin(), browser);

        page.press("Zrezygnuj").dialogSays("Usługa będzie działać do 31 marca 2027, a potem dostawca ją zakończy.");
        page.confirm("Zrezygnuj").dialogSays("Proszę podać powód.").dialogSays("To nie to samo.");
        page.inspect("company-product-cancel-refused");
        page.chooseInDialog("od razu").dialogSays("bez czekania na koniec opłaconego okresu");
        page.typeInDialog("Powód", "Za <drogo>").typeInDialog("Aby potwierdzić", PRODUCT);
        page.confirm("Zrezygnuj").told("Rezygnacja została zgłoszona.");

        page.says("zgłoszono rezygnację").says(company.mainAdmin().login());
        assertThat(page.offers("Zrezygnuj")).isFalse();
        assertThat(bed.operator()
                        .get("cancellations?max=1000")
                        .expect(200)
                        .json()
                        .findValuesAsText("customerNumber"))
                .containsOnlyOnce(company.number());
        page.inspect("company-product-cancelled");
    }

    @Test
    @DisplayName("show an employee the products, without what is an admin's")
    void forAnEmployee(TestBed bed, Browser browser) {
        TestCompany company = withProduct(bed);
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.employ("zwykly"));
        window.page().getByText("Ta strona jest dla administratorów firmy").waitFor();

        ConsolePage list = console.open("company/products", PAGE).lists(List.of(PRODUCT));
        assertThat(list.text()).doesNotContain("ABCD-1234").doesNotContain("Numer licencji");
        ConsolePage page = console.open("company/products/SHOP-1", PRODUCT).says("aktywny");
        assertThat(page.text()).doesNotContain("Kto może korzystać").doesNotContain("Rezygnacja");
    }

    @Test
    @DisplayName("let an employee ask to cancel who has the permission that the realm names for it")
    void forAnEmployeeWhoMayCancel(TestBed bed, Browser browser) {
        TestCompany company = withProduct(bed);
        TestPerson person = company.employ("rezygnujaca", "sample-shop:see-invoices");
        RealmSetting.during(bed, "cancellationsPermission", "sample-shop:see-invoices", () -> {
            BrowserWindow window = browser.open(Language.PL);
            AccountConsole console = AccountConsole.signedIn(window, person);
            window.page().getByText("Ta strona jest dla administratorów firmy").waitFor();
            ConsolePage page = console.open("company/products/SHOP-1", PRODUCT);

            page.press("Zrezygnuj").typeInDialog("Powód", "Za drogo").typeInDialog("Aby potwierdzić", PRODUCT);
            page.confirm("Zrezygnuj").told("Rezygnacja została zgłoszona.");

            page.says("zgłoszono rezygnację").says(person.login());
            assertThat(page.text()).doesNotContain("Kto może korzystać");
            page.inspect("company-product-cancelled-by-permission");
        });
    }

    @Test
    @DisplayName("say so when there is nothing yet")
    void empty(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        AccountConsole console = AccountConsole.signedIn(browser.open(Language.PL), company.mainAdmin());
        console.shown("Lista pracowników");

        console.open("company/products", PAGE)
                .says("Firma nie ma jeszcze żadnych produktów ani usług")
                .inspect("company-products-empty");
    }

    private static ConsolePage opened(TestPerson admin, Browser browser) {
        AccountConsole console = AccountConsole.signedIn(browser.open(Language.PL), admin);
        console.shown("Lista pracowników");
        return console.open("company/products/SHOP-1", PRODUCT);
    }

    private static TestCompany withProduct(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "SHOP-1", ProductsIT.PRODUCT);
        return company;
    }

    private static void record(TestBed bed, TestCompany company, String ref, Map<String, Object> product) {
        bed.operator()
                .put("companies/" + company.number() + "/products/" + ref, product)
                .expect(201);
    }
}
