package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The pages of products and services: who may use them (B6), asking to cancel them (E4)")
class ProductsPageIT {

    private static final String PRODUCT = "Sklep dla firm";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speak the admin's language and are accessible on a desk and on a phone")
    void speakTheAdminsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.active(bed, language);
        company.invite("pracownik", "sample-shop:place-orders");
        record(bed, company, "SHOP-1", ProductsIT.PRODUCT);
        record(bed, company, "OLD-1", Map.of("name", "Stara usługa", "kind", "service", "state", "ended"));
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/products");
        ConsolePage list = console.shown(page(language));
        list.lists(List.of(PRODUCT, "Stara usługa")).says("ABCD-1234");
        list.says(polish ? "31 mar 2027" : "Mar 31, 2027").inspect("company-products");
        list.followLink(PRODUCT);
        ConsolePage product = console.shown(PRODUCT);
        product.says("Jan Kowalski").says(polish ? "Składanie zamówień" : "Placing orders");
        product.inspect("company-product");
        product.press(polish ? "Zrezygnuj" : "Cancel it").inspect("company-product-cancel");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("let an admin say who uses a product, one by one or several at once, and search among them")
    void people(Language language, TestBed bed, Browser browser) {
        TestCompany company = withProduct(language, bed);
        for (String name : List.of("Abacka", "Babacka")) {
            Map<String, Object> person = company.person(name.toLowerCase(Locale.ROOT));
            person.put("lastName", name);
            company.invite(person);
        }
        ConsolePage page = opened(company.mainAdmin(), language, browser);

        page.press(language.say("Pozwól korzystać: Jan Abacka", "Let use it: Jan Abacka"))
                .inspect("company-product-give");
        page.confirm(language.say("Pozwól korzystać", "Let use it"))
                .told(language.say("jeszcze 1 osoba", "1 more person"));
        page.press(language.say("Odbierz dostęp: Jan Abacka", "Take access away: Jan Abacka"))
                .dialogSays(language.say("Jan Abacka od razu straci", "Jan Abacka loses the permissions"))
                .inspect("company-product-take");
        page.confirm(language.say("Odbierz dostęp", "Take access away"));
        page.told(language.say(
                "Odebrano dostęp do produktu „Sklep dla firm” 1 osobie.",
                "Access to the product “Sklep dla firm” was taken from 1 person."));
        assertThat(permissionsOf("Abacka", company)).isEmpty();
        page.tick(language.say("Zaznacz: Jan Abacka", "Select Jan Abacka"))
                .tick(language.say("Zaznacz: Jan Babacka", "Select Jan Babacka"))
                .inspect("company-product-people-chosen");
        page.press(language.say("Pozwól korzystać", "Let use it"));
        page.dialogSays(language.say("2 osoby będą mogły", "2 people will be able"))
                .confirm(language.say("Pozwól korzystać", "Let use it"))
                .told(language.say("jeszcze 2 osoby", "2 more people"));

        for (String name : List.of("Abacka", "Babacka")) {
            assertThat(permissionsOf(name, company)).as(name).containsExactly("sample-shop:place-orders");
        }
        page.typeInto(language.say("Szukaj po nazwisku", "Search by name"), "babacka")
                .lists(List.of("Jan Babacka"));
        assertThat(page.offers(language.say("Odbierz dostęp: Jan Babacka", "Take access away: Jan Babacka")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("ask to cancel after a warning, with a reason and the name typed in, once; then show how far it is")
    void cancel(Language language, TestBed bed, Browser browser) {
        TestCompany company = withProduct(language, bed);
        ConsolePage page = opened(company.mainAdmin(), language, browser);

        page.press(language.say("Zrezygnuj", "Cancel it"))
                .dialogSays(language.say(
                        "Usługa będzie działać do 31 marca 2027, a potem dostawca ją zakończy.",
                        "The service works until March 31, 2027, then the vendor ends it."));
        page.confirm(language.say("Zrezygnuj", "Cancel it"))
                .dialogSays(language.say("Podaj powód.", "Please give a reason."))
                .dialogSays(language.say("To nie to samo.", "That is not the same."));
        page.inspect("company-product-cancel-refused");
        page.chooseInDialog(language.say("od razu", "now"))
                .dialogSays(language.say(
                        "bez czekania na koniec opłaconego okresu", "without waiting for the end of the paid period"));
        page.typeInDialog(language.say("Powód", "Reason"), "Za <drogo>")
                .typeInDialog(language.say("Aby potwierdzić", "To confirm"), PRODUCT + " i coś jeszcze")
                .confirm(language.say("Zrezygnuj", "Cancel it"))
                .dialogSays(language.say("To nie to samo.", "That is not the same."));
        assertThat(cancellations(bed)).doesNotContain(company.number());
        page.typeInDialog(language.say("Aby potwierdzić", "To confirm"), PRODUCT);
        page.confirm(language.say("Zrezygnuj", "Cancel it"))
                .told(language.say("Rezygnacja została zgłoszona.", "The cancellation was sent."));

        page.says(language.say("zgłoszono rezygnację", "cancellation requested"))
                .says(company.mainAdmin().login());
        assertThat(page.offers(language.say("Zrezygnuj", "Cancel it"))).isFalse();
        assertThat(cancellations(bed)).containsOnlyOnce(company.number());
        page.inspect("company-product-cancelled");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("show an employee the products, without what is an admin's")
    void forAnEmployee(Language language, TestBed bed, Browser browser) {
        TestCompany company = withProduct(language, bed);
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.employ("zwykly"), "company/products");
        ConsolePage list = console.shown(page(language)).lists(List.of(PRODUCT));
        assertThat(list.text())
                .doesNotContain("ABCD-1234")
                .doesNotContain(language.say("Numer licencji", "Licence number"));
        ConsolePage page = console.open("company/products/SHOP-1", PRODUCT).says(language.say("aktywny", "active"));
        assertThat(page.text())
                .doesNotContain(language.say("Kto może korzystać", "Who may use it"))
                .doesNotContain(language.say("Rezygnacja", "Cancellation"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("say so when there is nothing yet")
    void empty(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/products");
        console.shown(page(language))
                .says(language.say(
                        "Firma nie ma jeszcze żadnych produktów ani usług",
                        "The company has no products or services yet"))
                .inspect("company-products-empty");
    }

    private static List<String> permissionsOf(String lastName, TestCompany company) {
        JsonNode people = company.mainAdmin()
                .api()
                .people(company.number(), "search=jan%20" + lastName.toLowerCase(Locale.ROOT))
                .expect(200)
                .json();
        assertThat(people.findValuesAsText("login")).hasSize(1);
        List<String> permissions = new ArrayList<>();
        people.at("/0/permissions").forEach(permission -> permissions.add(permission.asText()));
        return permissions;
    }

    /** Customer numbers of those who asked for one. */
    private static List<String> cancellations(TestBed bed) {
        return bed.operator().get("cancellations?max=1000").expect(200).json().findValuesAsText("customerNumber");
    }

    private static ConsolePage opened(TestPerson admin, Language language, Browser browser) {
        AccountConsole console = AccountConsole.signedIn(browser.open(language), admin, "company/products/SHOP-1");
        return console.shown(PRODUCT);
    }

    private static TestCompany withProduct(Language language, TestBed bed) {
        TestCompany company = TestCompany.active(bed, language);
        record(bed, company, "SHOP-1", ProductsIT.PRODUCT);
        return company;
    }

    private static String page(Language language) {
        return language.say("Produkty i usługi", "Products and services");
    }

    private static void record(TestBed bed, TestCompany company, String ref, Map<String, Object> product) {
        bed.operator()
                .put("companies/" + company.number() + "/products/" + ref, product)
                .expect(201);
    }
}
