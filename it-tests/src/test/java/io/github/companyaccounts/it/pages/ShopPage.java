package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.SampleShop;

/** The sample shop's first page. */
public final class ShopPage extends Shown {

    private static final String COMPANY = "section[aria-labelledby=company] dd";

    private ShopPage(BrowserWindow window, String sign) {
        super(window, sign);
    }

    /** Opens the shop as somebody who is not signed in there, and goes to the sign-in; where that leads is for the caller to say. */
    public static void signIn(BrowserWindow window, SampleShop shop) {
        window.goTo(shop.home());
        new ShopPage(window, "a[href='/sign-in']").follow("a[href='/sign-in']");
    }

    /** Signs in anew as somebody whom the realm knows: nothing is asked. */
    public static ShopPage signInAnew(BrowserWindow window, SampleShop shop) {
        window.goTo(shop.home().resolve("/sign-in"));
        return in(window);
    }

    /** The page that is on the screen now, of somebody who is signed in. */
    public static ShopPage in(BrowserWindow window) {
        return new ShopPage(window, "section[aria-labelledby=who]");
    }

    /** Comes back to the shop after having been elsewhere. */
    public static ShopPage comeBack(BrowserWindow window, SampleShop shop) {
        window.goTo(shop.home());
        return in(window);
    }

    /** The company that the shop was told of, by its customer number. */
    public String customerNumber() {
        return textOf(COMPANY);
    }

    /** Goes to where the company is chosen. */
    public SelectCompanyPage switchCompany() {
        follow("a[href='/switch-company']");
        return SelectCompanyPage.in(window());
    }

    /** Whether something can be done here: there is a button or a link for it that works. */
    public boolean lets(String act) {
        Locator link = page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(act));
        Locator button = page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act));
        return link.count() > 0 || button.isEnabled();
    }

    /** Orders, and tells what the shop says to that. */
    public String order() {
        window().leave(() -> page().locator("form[action='/orders'] button").click());
        return heading();
    }
}
