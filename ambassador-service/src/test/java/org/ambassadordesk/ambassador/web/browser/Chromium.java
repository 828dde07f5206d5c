package org.ambassadordesk.ambassador.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine. Nothing is downloaded: where there is none, its tests say so and are skipped. Stories in the
 * browser are long, and run on request: {@code ./desk test -Ddesk.browser=true}.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where no browser is installed; {@code DESK_CHROMIUM} names one elsewhere. */
    static Chromium start() {
        Assumptions.assumeTrue(Boolean.getBoolean("desk.browser"), "run with -Ddesk.browser=true");
        Optional<Path> found = Stream.concat(Stream.ofNullable(System.getenv("DESK_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("browser tests: skipped, no Chromium here (Debian: apt-get install chromium)");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium is installed");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(found.get())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        PlaywrightAssertions.setDefaultAssertionTimeout(Window.PATIENCE_MILLIS);
        return new Chromium(playwright, browser);
    }

    /** A browser of its own, with its own cookies. */
    Window window(Look look) {
        return new Window(browser, look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
