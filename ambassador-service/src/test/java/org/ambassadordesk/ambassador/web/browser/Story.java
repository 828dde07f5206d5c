package org.ambassadordesk.ambassador.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every story in the browser begins and ends with: a browser, and somebody who stands where the router stands. */
abstract class Story {
    Chromium chromium;
    TestRouter router;

    @BeforeEach
    void begin() {
        chromium = Chromium.start();
        router = new TestRouter();
    }

    @AfterEach
    void end() {
        if (router != null) {
            router.close();
            chromium.close();
        }
    }

    static Locator region(Window window, String name) {
        return window.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }
}
