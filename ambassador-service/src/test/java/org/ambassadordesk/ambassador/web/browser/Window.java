package org.ambassadordesk.ambassador.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.ambassador.fixture.TestDesk;

/** One person's browser window. Whatever the page complains about on the way fails the test when it is closed. */
final class Window implements AutoCloseable {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Both sizes and both colours, once each: looking takes longer than everything else here. */
    private static final List<Look> CHECKED = List.of(Look.WIDE, Look.PHONE.dark());

    static final double PATIENCE_MILLIS = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Look look;

    Window(Browser browser, Look look) {
        this.look = look;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(RestAssured.baseURI + ":" + RestAssured.port)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                // a colour that is just changing is nobody's fault
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(look.locale())
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // pictures and axe put styles of their own into the page, which it refuses
            if (message.text().contains("Content Security Policy")
                    && !message.text().startsWith("Applying inline style")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** By the form, as people do. */
    Window signIn(String person) {
        page.navigate("/inbox");
        page.locator("input[name=j_username]").fill(person);
        page.locator("input[name=j_password]").fill(TestDesk.password(person));
        page.locator("button.primary").click();
        page.waitForURL("**/inbox**");
        return this;
    }

    Window goTo(String path) {
        page.navigate(path);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator box(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Waits until the page follows what happens. */
    Window live() {
        page.locator("[data-stream][data-state=live]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return this;
    }

    Window turnTo(Look another) {
        look = another;
        page.setViewportSize(another.width(), another.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(another.scheme()));
        return this;
    }

    /** Nothing on the page keeps anybody out: no serious or critical finding of axe. */
    void requireAccessible(String what) {
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " (" + rule.getImpact() + "): "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertThat(grave).as("axe on %s, %s", what, look.name()).isEmpty();
    }

    /** In every look: nothing beyond the window, and nobody kept out. */
    void requireOpenToEverybody(String what) {
        for (Look one : Look.ALL) {
            turnTo(one);
            picture(what);
            requireNothingBeyondTheWindow(what);
            if (CHECKED.contains(one)) {
                requireAccessible(what);
            }
        }
        turnTo(Look.WIDE);
    }

    /** Nothing has to be scrolled for sideways. */
    void requireNothingBeyondTheWindow(String what) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("%s, %s: pixels beyond the window", what, look.name())
                .isZero();
    }

    /** Kept in {@code target/looks} where somebody wants to look: {@code -Ddesk.looks}. */
    void picture(String name) {
        if (System.getProperty("desk.looks") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "looks", name + "-" + look.name() + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the page's scripts").isEmpty();
    }
}
