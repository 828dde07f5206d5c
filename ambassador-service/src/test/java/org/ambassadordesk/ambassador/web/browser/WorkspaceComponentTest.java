package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples.Sample;
import org.ambassadordesk.ambassador.fixture.TestDesk;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Answering, as people do it: two of them, one conversation, keyboards, and networks that break. */
@QuarkusTest
@WithTestResource(RealServers.class)
class WorkspaceComponentTest extends Story {
    @Test
    void twoPeopleSeeTheSameConversationWithoutReloadingAndEachOther() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna");
                Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            anna.goTo(page(held)).live();
            lena.goTo(page(held)).live();

            assertThat(anna.page().locator("#viewers")).hasText("Also here: Lena Ruiz");
            anna.box("Reply").fill("We are looking");
            assertThat(lena.page().locator("#viewers")).hasText("Also here: Anna Berg (writing)");

            held.customerWrites("And it rained into it, too.");

            assertThat(anna.page().getByText("And it rained into it, too.").first())
                    .isVisible();
            assertThat(lena.page().locator("#thread").getByText("And it rained into it, too."))
                    .isVisible();
            assertThat(anna.page().getByText("The customer wrote again.")).isVisible();
            assertThat(anna.box("Reply")).hasValue("We are looking");
        }
    }

    @Test
    void whatWasSaidWhileTheNetworkWasCutIsThereWhenItIsBack() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.context().setOffline(true);
            held.customerWrites("First while you were away.");
            held.customerWrites("Second while you were away.");

            anna.context().setOffline(false);

            assertThat(anna.page().locator("#thread").getByText("First while you were away."))
                    .isVisible();
            assertThat(anna.page().locator("#thread").getByText("Second while you were away."))
                    .isVisible();
        }
    }

    @Test
    void replyToWhatIsNoLongerTheLastWordIsRefusedWithTheDifferenceAndKeepsItsText() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.box("Reply").fill("Your suitcase is on its way.");
            anna.page().locator("#seen-version").evaluate("field => field.value = 0");

            anna.button("Send reply").click();

            assertThat(anna.page()
                            .getByRole(AriaRole.ALERT)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("Where is my suitcase?")))
                    .containsText("Not sent: something was written since.");
            assertThat(anna.box("Reply")).hasValue("Your suitcase is on its way.");

            anna.button("Send reply").click();

            assertThat(anna.page().locator("#thread").getByText("Your suitcase is on its way."))
                    .isVisible();
        }
    }

    @Test
    void draftIsThereAfterReloadingAndAfterSigningOut() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.box("Reply").fill("We have found it in Lisbon");
            assertThat(anna.page().locator("#saved")).hasText("Draft saved");
            anna.box("Reply").fill("We have found it in Lisbon and send it");
            anna.page().reload();
            assertThat(anna.box("Reply")).hasValue("We have found it in Lisbon and send it");

            anna.page().getByLabel("Anna Berg: your menu").click();
            anna.button("Sign out").click();
            anna.signIn("anna").goTo(page(held));

            assertThat(anna.box("Reply")).hasValue("We have found it in Lisbon and send it");
        }
    }

    @Test
    void textSurvivesASignInThatExpiresWhileItIsWritten() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.context().clearCookies();
            anna.box("Reply").fill("It takes until tomorrow, I am sorry");

            anna.page().getByText("You have been signed out.").waitFor();
            assertThat(anna.box("Reply")).hasValue("It takes until tomorrow, I am sorry");
            anna.signIn("anna").goTo(page(held));

            assertThat(anna.box("Reply")).hasValue("It takes until tomorrow, I am sorry");
        }
    }

    @Test
    void keyboardAloneAnswers() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            var keyboard = anna.page().keyboard();

            keyboard.press("s");
            assertThat(anna.page().getByText("with you, started").first()).isVisible();
            keyboard.press("r");
            keyboard.type("It is on the next plane.");
            keyboard.press("Control+Enter");

            assertThat(anna.page().locator("#thread").getByText("It is on the next plane."))
                    .isVisible();
        }
    }

    @Test
    void whoHasNotReadAGuidelineReadsItFirstWithOneClick() {
        Held held = Held.by("anna", router, aConversation());
        for (String what : List.of("sun", "snow")) {
            TestPeople.put(
                    "guidelines/storms", "{\"version\": 1, \"text\": \"Never promise " + what + ".\", \"checks\": []}");
        }
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            assertThat(anna.page().getByText("Never promise snow.")).isVisible();
            anna.picture("guideline-first");
            anna.requireAccessible("a guideline to read first");

            anna.button("I have read it").click();

            assertThat(anna.box("Reply")).isVisible();
        } finally {
            as("ada").delete("/api/desk/guidelines/storms");
        }
    }

    @Test
    void slashFindsAPreparedTextAndFillsItsPlaces() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.box("Reply").focus();
            var keyboard = anna.page().keyboard();

            keyboard.type("/");
            keyboard.type("on its");
            anna.picture("prepared");
            anna.requireAccessible("prepared texts");
            keyboard.press("Enter");

            assertThat(anna.box("Reply")).hasValue("Dear Jo Nowak, your suitcase is on its way. Anna of Skyline Air");
            keyboard.type(" 1/2");
            assertThat(anna.box("Reply"))
                    .hasValue("Dear Jo Nowak, your suitcase is on its way. Anna of Skyline Air 1/2");
        }
        as("anna")
                .get(held.path() + "/responses")
                .then()
                .body("items.id", org.hamcrest.Matchers.contains("on-its-way"));
    }

    @Test
    void paletteDoesWhatThePageOffers() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            var keyboard = anna.page().keyboard();

            keyboard.press("Control+k");
            keyboard.type("snooze");
            keyboard.press("Enter");
            anna.button("For an hour").click();

            assertThat(anna.page().getByText("Snoozed. It comes back by itself."))
                    .isVisible();
            as("anna").get(held.path()).then().body("snoozedUntil", org.hamcrest.Matchers.notNullValue());
        }
    }

    @Test
    void nothingIsSnoozedBeyondItsDeadline() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.page().keyboard().press("b");
            anna.button("Until tomorrow morning").click();

            assertThat(anna.page().getByRole(AriaRole.ALERT))
                    .containsText("choose a time before that, or hand it back");
        }
    }

    @Test
    void colleagueWhoIsNamedInANoteFindsIt() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna");
                Window lena = chromium.window(Look.PHONE).signIn("lena")) {
            anna.goTo(page(held)).live();
            anna.page().keyboard().press("m");
            anna.box("Note").fill("Do you know this customer, @lena?");
            anna.button("Add note").click();
            assertThat(anna.page().locator(".note")).containsText("@lena");

            lena.goTo("/inbox?view=mentioned");
            lena.page().locator("#card-" + held.id()).click();
            assertThat(lena.page().locator(".note")).containsText("Do you know this customer");
            // the page says that it is looked at once it is there
            await().atMost(Duration.ofMinutes(2)).until(() -> !listed("lena", "/api/conversations?view=mentioned")
                    .contains(held.id().toString()));

            lena.goTo("/inbox?view=mentioned");
            assertThat(lena.page().locator("#card-" + held.id())).hasCount(0);
        }
    }

    @Test
    void handingBackIsOneStep() {
        Held held = Held.by("anna", router, aConversation());
        try (Window anna = chromium.window(Look.PHONE).signIn("anna")) {
            anna.goTo(page(held)).live();
            anna.page().getByText("Hand back").first().click();
            anna.button("I have no time for it").click();

            assertThat(anna.page().getByText("Handed back: somebody else gets it."))
                    .isVisible();
            as("anna").get(held.path()).then().body("state", equalTo("queued"));
        }
    }

    @Test
    void whoHasSomeMinutesGetsOneAfterTheOther() {
        Sample first = aConversation().urgent().dueIn(Duration.ofMinutes(20));
        UUID id = router.route(first.build(), "Is it raining in Lisbon?").id();
        TestDesk.acknowledgeAll("anna");
        try (Window anna = chromium.window(Look.PHONE).signIn("anna")) {
            anna.goTo("/focus").live();
            assertThat(anna.page().getByText("Is it raining in Lisbon?").first())
                    .isVisible();

            anna.button("10 minutes").click();
            anna.page().waitForURL("**/conversations/**view=focus");
            anna.box("Reply").fill("Not today.");
            anna.button("Send reply").click();

            anna.page().waitForURL("**/focus**");
            anna.button("Next").waitFor();
        }
        as("lena").get("/api/conversations/" + id).then().statusCode(200);
        as("anna")
                .contentType("application/json")
                .body("{\"state\":\"available\"}")
                .post("/api/ambassadors/anna/availability");
    }

    private static String page(Held held) {
        return "/conversations/" + held.id() + "?view=mine";
    }
}
