package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The page with the company's data (C8, C9), documents and help (A12)")
class CompanyDataPageIT {

    /** 6 × 4 pixels, made by libwebp. */
    private static final byte[] LOSSLESS_WEBP =
            Base64.getDecoder().decode("UklGRi4AAABXRUJQVlA4TCIAAAAvBcAAAB8QU/XV//kPJ4GCRpKa7x1Qh0lMYiOi//HPq6sA");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speaks the admin's language and is accessible on a desk and on a phone")
    void speaksTheAdminsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.active(bed, language);
        deliverTo(bed, company, "Magazyn Łódź");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/data");
        ConsolePage page = console.shown(page(language));
        page.says("Magazyn Łódź").says(polish ? "adres domyślny" : "default address");
        page.says("pomoc@example.com").inspect("company-data");
        page.press(polish ? "Edytuj" : "Edit").inspect("company-contact");
        page.pick("logo.png", "image/png", picture(600, 300));
        page.says(polish ? "Podgląd" : "A preview").inspect("company-logo-preview");
        page.press(polish ? "Zapisz logo" : "Save logo")
                .told(polish ? "Logo zostało zapisane." : "The logo was saved.");
        page.press(polish ? "Usuń logo" : "Remove logo").inspect("company-logo-remove");
        ConsolePage help = console.open("company/help", polish ? "Pomoc i dokumenty" : "Help and documents");
        help.says("pomoc@example.com").says(polish ? "Instrukcja" : "Guide").inspect("company-help");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("lets an admin say whom to reach, and tells what is wrong at its field")
    void contact(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        ConsolePage page = openedByAdmin(company, language, browser);

        page.press(language.say("Edytuj", "Edit"))
                .typeInto(language.say("Osoba do kontaktu", "Contact person"), "Ewa <b>Nowak</b>")
                .typeInto(language.say("Adres e-mail", "E-mail address"), "nie-adres");
        page.press(language.say("Zapisz", "Save"))
                .says(language.say("To nie jest poprawny adres e-mail.", "This is not a valid e-mail address."))
                .inspect("company-contact-refused");
        page.typeInto(language.say("Adres e-mail", "E-mail address"), "zakupy@x.example")
                .press(language.say("Zapisz", "Save"))
                .told(language.say("Zmiany zostały zapisane.", "The changes were saved."));

        page.says("Ewa <b>Nowak</b>").says("zakupy@x.example");
        assertThat(company.mainAdmin()
                        .api()
                        .company(company.number())
                        .json()
                        .at("/contact/email")
                        .asText())
                .isEqualTo("zakupy@x.example");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("shows a logo before it is sent, says why a file cannot be one, and takes one away after asking")
    void logo(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        ConsolePage page = openedByAdmin(company, language, browser);

        page.pick("logo.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8));
        page.says(language.say(
                        "Inne rodzaje plików, także SVG, nie są przyjmowane.",
                        "Other kinds of files, SVG among them, are not accepted."))
                .inspect("company-logo-refused");
        page.pick("logo.png", "image/png", new byte[2 * 1024 * 1024 + 1])
                .says(language.say("Ten plik jest za duży.", "This file is too large."));
        page.pick("logo.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        page.says(language.say("Tego pliku nie da się odczytać jako obrazu.", "This file cannot be read as an image."));
        page.pick("logo.png", "image/png", picture(4097, 10))
                .says(language.say("Ten obraz jest za duży.", "This image is too large."));
        assertThat(logoOf(company)).isEmpty();

        page.drop(language.say("Wybierz obraz", "Choose an image"), "logo.png", "image/png", picture(600, 300))
                .press(language.say("Zapisz logo", "Save logo"));
        page.told(language.say("Logo zostało zapisane.", "The logo was saved."));
        assertThat(page.picture(language.say("Logo: ", "Logo of ") + company.name())
                        .toString())
                .isEqualTo(logoOf(company))
                .contains("/company-logo/");
        page.inspect("company-logo");
        page.press(language.say("Usuń logo", "Remove logo"))
                .confirm(language.say("Usuń logo", "Remove logo"))
                .told(language.say("Logo zostało usunięte.", "The logo was removed."))
                .says(language.say("Firma nie ma jeszcze logo.", "The company has no logo yet."));
        assertThat(logoOf(company)).isEmpty();
    }

    @Test
    @DisplayName("makes a PNG of a WebP that the server would not take")
    void logoFromWebp(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        ConsolePage page = openedByAdmin(company, Language.PL, browser);

        page.pick("logo.webp", "image/webp", "no picture".getBytes(StandardCharsets.UTF_8));
        page.says("Tego pliku nie da się odczytać jako obrazu.");
        page.drop("Wybierz obraz", "logo.webp", "image/webp", LOSSLESS_WEBP).says("Podgląd");
        page.press("Zapisz logo").told("Logo zostało zapisane.");

        assertThat(page.picture("Logo: " + company.name()).toString()).isEqualTo(logoOf(company));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("opens the choice of a file by the keyboard")
    void logoByKeyboard(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin(), "company/data");
        ConsolePage page = console.shown(page(language));
        page.says(language.say("Wybierz obraz", "Choose an image"));

        window.page()
                .waitForFileChooser(() -> {
                    window.page()
                            .getByText(language.say("Wybierz obraz", "Choose an image"))
                            .focus();
                    window.page().keyboard().press("Enter");
                })
                .setFiles(new com.microsoft.playwright.options.FilePayload("logo.png", "image/png", picture(20, 20)));

        page.says(language.say("Podgląd", "A preview"))
                .press(language.say("Anuluj", "Cancel"))
                .says(language.say("Firma nie ma jeszcze logo.", "The company has no logo yet."));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("finds an address among many, twenty on a page")
    void addresses(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        for (int i = 10; i < 31; i++) {
            deliverTo(bed, company, "Sklep " + i);
        }
        ConsolePage page = openedByAdmin(company, language, browser);

        page.says("Sklep 29")
                .press(language.say("Następna strona", "Next page"))
                .lists(List.of("Sklep 30"));
        page.typeInto(language.say("Szukaj po nazwie lub adresie", "Search by name or address"), "sklep 17")
                .lists(List.of("Sklep 17"));
        page.typeInto(language.say("Szukaj po nazwie lub adresie", "Search by name or address"), "nigdzie")
                .says(language.say("Nic nie znaleziono", "Nothing was found"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("lets an employee look, and says whom to ask; who belongs to no company is told how to go on")
    void forOthers(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.employ("zwykly"), "company/data");
        ConsolePage page = console.shown(page(language));
        assertThat(console.navigationOffering(page(language)))
                .contains(
                        language.say("Produkty i usługi", "Products and services"),
                        language.say("Pomoc i dokumenty", "Help and documents"))
                .doesNotContain(
                        language.say("Transakcje", "Transactions"), language.say("Lista pracowników", "Employees"));
        page.says(language.say(
                        "To konto nie ma praw administratora tej firmy",
                        "This account has no admin rights in this company"))
                .says(language.say("Możesz poprosić o prawa administratora", "You can ask for admin rights"));
        assertThat(page.offers(language.say("Edytuj", "Edit"))).isFalse();
        assertThat(page.text()).doesNotContain(language.say("Wybierz obraz", "Choose an image"));
        page.inspect("company-data-employee");

        AccountConsole ofNobody = AccountConsole.signedIn(
                browser.open(language), TestPerson.withOwnAccount(bed, language.tag()), "company/data");
        String members = language.say("To konto nie należy do żadnej firmy", "This account belongs to no company");
        ofNobody.says(members);
        assertThat(ofNobody.navigationOffering(language.say("Dodaj firmę", "Add a company")))
                .doesNotContain(page(language));
        ofNobody.says(language.say(
                        "gdy administrator firmy doda to konto", "once an admin of the company adds this account"))
                .inspect("company-members-only");
    }

    private static ConsolePage openedByAdmin(TestCompany company, Language language, Browser browser) {
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/data");
        ConsolePage page = console.shown(page(language));
        return page.says(company.name());
    }

    private static String page(Language language) {
        return language.say("Dane firmy", "Company data");
    }

    private static String logoOf(TestCompany company) {
        return company.mainAdmin()
                .api()
                .company(company.number())
                .json()
                .path("logoUrl")
                .asText();
    }

    private static void deliverTo(TestBed bed, TestCompany company, String name) {
        bed.operator()
                .put(
                        "companies/" + company.number() + "/addresses/" + name.replaceAll("[^A-Za-z0-9]", ""),
                        Map.of("name", name, "street", "Składowa 7", "city", "Łódź", "country", "PL"))
                .expect(201);
    }

    private static byte[] picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0, 102, 204));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
