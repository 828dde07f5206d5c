package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What may be measured changes, or somebody else's hand is on an account: open pages say so by themselves. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MeasuringComponentTest extends Story {
    @Test
    void openPagesFollowWhatMayBeMeasured() {
        try (Window anna = chromium.window(Look.WIDE).signIn("anna");
                Window lena = chromium.window(Look.WIDE).signIn("lena");
                Window sara = chromium.window(Look.WIDE).signIn("sara")) {
            anna.goTo("/reports/mine").live();
            lena.goTo("/reports/people").live();
            sara.goTo("/reports").live();
            assertThat(anna.page().getByText("Nobody but you can see these figures"))
                    .isVisible();
            assertThat(lena.button("Ask")).hasCount(0);

            try (Edited _ =
                    Edited.deskWith("measuring: {individual: true, smallest_group: 2, smallest_period: P7D}\n")) {
                assertThat(region(anna, "Who looked at them")
                                .getByRole(AriaRole.LISTITEM)
                                .first())
                        .containsText("Ada Fink changed what may be measured of everybody");
                assertThat(anna.page().getByText("only if a second person agrees"))
                        .isVisible();
                assertThat(lena.button("Ask")).isVisible();
                assertThat(sara.page().getByText("this desk shows nothing about few"))
                        .isVisible();
            }

            assertThat(anna.page().getByText("Nobody but you can see these figures"))
                    .isVisible();
            assertThat(lena.button("Ask")).isHidden();
            assertThat(sara.page().getByText("this desk shows nothing about few"))
                    .hasCount(0);
        }
    }

    @Test
    void whoIsGivenANewPasswordIsAskedForItWherePagesAreOpen() {
        TestPeople.add("nils", "{\"baggage\": \"direct\"}");
        try (Window nils = chromium.window(Look.WIDE).signIn("nils")) {
            nils.goTo("/reports/mine").live();

            as("lena").post("/api/accounts/nils/password").then().statusCode(200);

            nils.page().waitForURL(Pattern.compile("/sign-in"));
            assertThat(nils.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")))
                    .isVisible();
        }
    }
}
