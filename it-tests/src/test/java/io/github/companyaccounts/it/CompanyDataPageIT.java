package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.TestCompany;
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

    private static final String PAGE = "Dane firmy";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speaks the admin's language and is accessible on a desk and on a phone")
    void speaksTheAdminsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        deliverTo(bed, company, "Magazyn Łódź");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        console.shown(polish ? "Lista pracowników" : "Employees");

        ConsolePage page = console.open("company/data", polish ? PAGE : "Company data");
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

    @Test
    @DisplayName("lets an admin say whom to reach, and tells what is wrong at its field")
    void contact(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        ConsolePage page = openedByAdmin(company, browser);

        page.press("Edytuj").typeInto("Osoba do kontaktu", "Ewa <b>Nowak</b>").typeInto("Adres e-mail", "nie-adres");
        page.press("Zapisz").says("To nie jest poprawny adres e-mail.").inspect("company-contact-refused");
        page.typeInto("Adres e-mail", "zakupy@x.example").press("Zapisz").told("Zmiany zostały zapisane.");

        page.says("Ewa <b>Nowak</b>").says("zakupy@x.example");
        assertThat(company.mainAdmin()
                        .api()
                        .company(company.number())
                        .json()
                        .at("/contact/email")
                        .asText())
                .isEqualTo("zakupy@x.example");
    }

    @Test
    @DisplayName("shows a logo before it is sent, says why a file cannot be one, and takes one away after asking")
    void logo(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        ConsolePage page = openedByAdmin(company, browser);

        page.pick("logo.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8));
        page.says("Inne rodzaje plików, także SVG, nie są przyjmowane.").inspect("company-logo-refused");
        page.pick("logo.png", "image/png", new byte[2 * 1024 * 1024 + 1]).says("Ten plik jest za duży.");
        page.pick("logo.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        page.says("Tego pliku nie da się odczytać jako obrazu.");
        page.pick("logo.png", "image/png", picture(4097, 10)).says("Ten obraz jest za duży.");
        assertThat(logoOf(company)).isEmpty();

        page.drop("Wybierz obraz", "logo.png", "image/png", picture(600, 300)).press("Zapisz logo");
        page.told("Logo zostało zapisane.");
        assertThat(page.picture("Logo: " + company.name()).toString())
                .isEqualTo(logoOf(company))
                .contains("/company-logo/");
        page.inspect("company-logo");
        page.press("Usuń logo")
                .confirm("Usuń logo")
                .told("Logo zostało usunięte.")
                .says("Firma nie ma jeszcze logo.");
        assertThat(logoOf(company)).isEmpty();
    }

    @Test
    @DisplayName("makes a PNG of a WebP that the server would not take")
    void logoFromWebp(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        ConsolePage page = openedByAdmin(company, browser);

        page.pick("logo.webp", "image/webp", "no picture".getBytes(StandardCharsets.UTF_8));
        page.says("Tego pliku nie da się odczytać jako obrazu.");
        page.drop("Wybierz obraz", "logo.webp", "image/webp", LOSSLESS_WEBP).says("Podgląd");
        page.press("Zapisz logo").told("Logo zostało zapisane.");

        assertThat(page.picture("Logo: " + company.name()).toString()).isEqualTo(logoOf(company));
    }

    @Test
    @DisplayName("opens the choice of a file by the keyboard")
    void logoByKeyboard(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        console.shown("Lista pracowników");
        ConsolePage page = console.open("company/data", PAGE);
        page.says("Wybierz obraz");

        window.page()
                .waitForFileChooser(() -> {
                    window.page().getByText("Wybierz obraz").focus();
                    window.page().keyboard().press("Enter");
                })
                .setFiles(new com.microsoft.playwright.options.FilePayload("logo.png", "image/png", picture(20, 20)));

        page.says("Podgląd").press("Anuluj").says("Firma nie ma jeszcze logo.");
    }

    @Test
    @DisplayName("finds an address among many, twenty on a page")
    void addresses(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        for (int i = 10; i < 31; i++) {
            deliverTo(bed, company, "Sklep " + i);
        }
        ConsolePage page = openedByAdmin(company, browser);

        page.says("Sklep 29").press("Następna strona").lists(List.of("Sklep 30"));
        page.typeInto("Szukaj po nazwie lub adresie", "sklep 17").lists(List.of("Sklep 17"));
        page.typeInto("Szukaj po nazwie lub adresie", "nigdzie").says("Nic nie znaleziono");
    }

    @Test
    @DisplayName("lets an employee look, and says whom to ask; who belongs to no company is told how to go on")
    void forOthers(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.employ("zwykly"));
        window.page().getByText("Ta strona jest dla administratorów firmy").waitFor();

        assertThat(console.navigation())
                .contains(PAGE, "Produkty i usługi", "Pomoc i dokumenty")
                .doesNotContain("Transakcje", "Lista pracowników");
        ConsolePage page = console.open("company/data", PAGE);
        page.says("To konto nie ma praw administratora tej firmy").says("należy poprosić administratora");
        assertThat(page.offers("Edytuj") || page.offers("Wybierz obraz")).isFalse();
        page.inspect("company-data-employee");
    }

    private static ConsolePage openedByAdmin(TestCompany company, Browser browser) {
        AccountConsole console = AccountConsole.signedIn(browser.open(Language.PL), company.mainAdmin());
        console.shown("Lista pracowników");
        ConsolePage page = console.open("company/data", PAGE);
        return page.says(company.name());
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
