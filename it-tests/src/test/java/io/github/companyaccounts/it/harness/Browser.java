package io.github.companyaccounts.it.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chromium, as Debian packages it; the one that never has a screen, if it is there. Each window is a browser profile of its own,
 * as if it were another person's; only scripts, styles and pictures that an earlier window loaded need not be loaded and
 * compiled again.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> KNOWN_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserWindow> open = new ArrayList<>();
    private final Map<Language, Deque<BrowserContext>> emptied = new EnumMap<>(Language.class);

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setExecutablePath(executable())
                .setArgs(ARGUMENTS);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    private static Path executable() {
        String named = Settings.text("it.chromium", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        return KNOWN_PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium at any of " + KNOWN_PLACES
                        + ". On Debian: apt-get install chromium (./test.sh does it)"));
    }

    /** A new, empty window of somebody who reads this language. It is closed after the test. */
    public BrowserWindow open(Language language) {
        BrowserContext used = emptied.getOrDefault(language, new ArrayDeque<>()).poll();
        BrowserContext profile = used == null ? BrowserWindow.newProfile(chromium, language) : used;
        BrowserWindow window = new BrowserWindow(profile, language);
        open.add(window);
        return window;
    }

    List<BrowserWindow> openWindows() {
        return List.copyOf(open);
    }

    void closeWindows() {
        for (BrowserWindow window : open) {
            window.empty().ifPresent(profile -> emptied.computeIfAbsent(window.language(), none -> new ArrayDeque<>())
                    .push(profile));
        }
        open.clear();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
