package io.github.companyaccounts.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What one person has on the screen: a profile that knows nobody, with a language. */
public final class BrowserWindow {

    /** A desk and a phone, CSS pixels. */
    private static final List<ViewportSize> SIZES = List.of(new ViewportSize(1280, 800), new ViewportSize(390, 844));

    /** Right edge of what is on the page, and its lower edge: of the document, or of what scrolls in it. */
    private static final String WIDTH = "Math.ceil(Math.max(document.documentElement.scrollWidth,"
            + " ...[...document.querySelectorAll('main')].map(m => m.getBoundingClientRect().left + m.scrollWidth)))";

    private static final String HEIGHT = "Math.ceil(Math.max(document.documentElement.scrollHeight,"
            + " ...[...document.querySelectorAll('main')].map(m => m.getBoundingClientRect().top + m.scrollHeight)))";

    /** Pages that were looked at with axe. */
    private static final Set<String> ACCESSIBLE = ConcurrentHashMap.newKeySet();

    private static final Set<String> OUR_HOSTS = Set.of("localhost", "127.0.0.1");
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final Language language;
    private final List<String> foreignRequests = new CopyOnWriteArrayList<>();
    private final List<String> scriptErrors = new CopyOnWriteArrayList<>();
    private int documents;

    BrowserWindow(BrowserContext context, Language language) {
        this.context = context;
        this.language = language;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.onRequest(request -> noteForeign(request.url()));
        page.onPageError(scriptErrors::add);
        page.onDOMContentLoaded(loaded -> documents++);
        if (Settings.latency() > 0) {
            answerLater(Settings.latency());
        }
    }

    /** As over a slow line: a test that looks at once, and is only lucky, finds nothing then. */
    private void answerLater(int milliseconds) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", milliseconds);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        CDPSession devTools = context.newCDPSession(page);
        devTools.send("Network.enable");
        devTools.send("Network.emulateNetworkConditions", line);
    }

    static BrowserContext newProfile(com.microsoft.playwright.Browser browser, Language language) {
        ViewportSize desk = SIZES.get(0);
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language.browserLocale())
                .setTimezoneId("Europe/Warsaw")
                .setReducedMotion(ReducedMotion.REDUCE) // what moves is drawn again and again
                .setViewportSize(desk.width, desk.height));
    }

    /** From now on its owner comes from this address, as a proxy would tell Keycloak. */
    public BrowserWindow comingFrom(String address) {
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return this;
    }

    /** Playwright's page, for what the page objects do not say. */
    public Page page() {
        return page;
    }

    public Language language() {
        return language;
    }

    /** Types an address and waits for the page. */
    public BrowserWindow goTo(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /**
     * Does something that leads to another page, and waits until that page is there. The one that is left is whole before: one
     * that was only waited for by something on it may still be on its way, and would pass for the next.
     */
    public BrowserWindow leave(Runnable act) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        int before = documents;
        act.run();
        page.waitForCondition(() -> documents > before);
        return this;
    }

    /** What the address bar says. */
    public URI address() {
        return URI.create(page.url());
    }

    /**
     * A close look at the page: a screenshot (if wanted) on a desk and on a phone, where nothing may stick out sideways, WCAG 2.2 AA
     * in both sizes (in the language it is looked at first), no script error, and nothing loaded from elsewhere.
     *
     * @param name of the screenshots, {@code target/screenshots/<language>/<name>-<width>.png}
     */
    public BrowserWindow inspect(String name) {
        atEachSize(size -> {
            takeScreenshot(name, size);
            assertThat(((Number) page.evaluate(WIDTH)).intValue())
                    .as("width of the page \"%s\" on a screen of %s pixels", name, size.width)
                    .isLessThanOrEqualTo(size.width);
            checkAccessibility(name, size);
        });
        assertThat(scriptErrors).as("script errors up to the page \"%s\"", name).isEmpty();
        assertThat(foreignRequests)
                .as("requests to other hosts up to the page \"%s\"", name)
                .isEmpty();
        return this;
    }

    /** Once a page and size: it is the same page in either language, and looking takes half of a second. */
    private void checkAccessibility(String name, ViewportSize size) {
        if (ACCESSIBLE.add(name + "-" + size.width)) {
            Accessibility.check(page, name + " at " + size.width + " pixels, " + language.tag());
        }
    }

    /** Screenshots only, in both sizes. */
    public BrowserWindow screenshot(String name) {
        atEachSize(size -> takeScreenshot(name, size));
        return this;
    }

    private void atEachSize(Consumer<ViewportSize> look) {
        for (ViewportSize size : SIZES) {
            page.setViewportSize(size.width, size.height);
            look.accept(size);
        }
        page.setViewportSize(SIZES.get(0).width, SIZES.get(0).height);
    }

    /** The consoles scroll inside of the page: for the picture, the screen is as high as what is on it. */
    private void takeScreenshot(String name, ViewportSize size) {
        if (!Settings.pictures()) {
            return;
        }
        Path file = Settings.target().resolve("screenshots/" + language.tag() + "/" + name + "-" + size.width + ".png");
        int height = ((Number) page.evaluate(HEIGHT)).intValue();
        page.setViewportSize(size.width, Math.max(size.height, height));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        page.setViewportSize(size.width, size.height);
    }

    /** For the report of a failed test: what was on the screen, as picture and as HTML. */
    void keepEvidence(String name) {
        Path directory = Settings.target().resolve("failures");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(directory.resolve(name + ".png"))
                .setFullPage(true));
        try {
            Files.writeString(directory.resolve(name + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteForeign(String address) {
        if (address.startsWith("http")
                && !OUR_HOSTS.contains(URI.create(address).getHost())) {
            foreignRequests.add(address);
        }
    }

    /**
     * Closes it and takes everything out of the profile that tells whose it was.
     *
     * @return the profile, for somebody else; nothing if it would not be emptied
     */
    Optional<BrowserContext> empty() {
        try {
            JsonObject everywhere = new JsonObject();
            everywhere.addProperty("origin", "*");
            everywhere.addProperty("storageTypes", "cookies,local_storage,indexeddb,service_workers,cache_storage");
            context.newCDPSession(page).send("Storage.clearDataForOrigin", everywhere);
            context.pages().forEach(Page::close);
            context.clearCookies();
            context.clearPermissions();
            context.setExtraHTTPHeaders(Map.of());
            return Optional.of(context);
        } catch (PlaywrightException e) {
            context.close();
            return Optional.empty();
        }
    }
}
