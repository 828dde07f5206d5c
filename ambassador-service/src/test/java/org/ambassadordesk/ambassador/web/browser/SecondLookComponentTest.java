package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Reads;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What others wrote, looked at by people: before it goes out, afterwards, and by which rules. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SecondLookComponentTest extends Story {
    @Test
    void whatIsSentBackIsBeforeItsAuthorWithTheCommentAndTheirWords() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("We look for it at once.");
        try (Window ben = chromium.window(Look.WIDE).signIn("ben");
                Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            ben.goTo("/conversations/" + held.id() + "?view=mine").live();
            lena.goTo("/approvals").live();
            var waiting = lena.page().locator("#reply-" + reply);
            waiting.getByText("Edit and approve …").click();
            waiting.getByLabel("The reply as it should go out").fill("We search for it at once.");
            assertThat(waiting.locator(".difference del")).hasText("look");
            assertThat(waiting.locator(".difference ins")).hasText("search");
            lena.requireAccessible("a difference");

            waiting.getByText("Send back …").click();
            waiting.getByLabel("What should be different").fill("Say when we write again.");
            waiting.getByText("Send back to Ben Cole").click();

            assertThat(lena.page().getByText("Sent back to its author.")).isVisible();
            assertThat(ben.page().locator("#returned")).containsText("Lena Ruiz sent it back:");
            assertThat(ben.page().locator("#returned")).containsText("Say when we write again.");
            assertThat(ben.box("Reply")).hasValue("We look for it at once.");
            ben.picture("sent-back");
            ben.requireAccessible("a reply that was sent back");
        }
    }

    @Test
    void replyIsReadAfterwardsAndWhatWasWrongIsTakenDown() {
        Reads reads = Reads.on("ferries", router);
        try (Window reader = chromium.window(Look.PHONE).signIn(reads.reader())) {
            reader.goTo("/reviews").live();
            var sample = reader.page().locator("#reply-" + reads.waiting());
            sample.getByText("Not fine …").click();
            sample.getByLabel("What should have been otherwise").fill("It does not say when.");
            sample.locator("form:not([hidden]) button.danger").last().click();

            assertThat(reader.page().getByText("Taken down: it is not fine.")).isVisible();
            assertThat(reader.page().getByText("Nothing to read")).isVisible();
        }
    }

    @Test
    void leadDecidesAboutAutonomyWithTheRecordBeforeThem() {
        Reads reads = Reads.on("buses", router);
        try (Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/autonomy").live();
            var proposal = lena.page().getByText(reads.learner() + " Test: more autonomy on buses?");
            assertThat(proposal).isVisible();
            var card = lena.page()
                    .locator(".approval")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHas(proposal));
            assertThat(card).containsText("3 of 3 were good as they were.");
            card.getByText("Change to “send then sample” …").click();
            card.getByLabel("A word about it (not required)").fill("A good start.");
            card.locator("form:not([hidden]) button.primary").click();

            assertThat(lena.page().getByText("Changed. It counts from the next reply on."))
                    .isVisible();
            assertThat(lena.page().getByText("“A good start.”")).isVisible();
        }
        as(reads.learner())
                .get("/api/me")
                .then()
                .body("authorizations.find { it.topic == 'buses' }.autonomy", equalTo("send-then-sample"));
    }

    @Test
    void newVersionOfAGuidelineIsTriedPublishedReadAndAcknowledged() {
        try (Window lena = chromium.window(Look.WIDE).signIn("lena");
                Window anna = chromium.window(Look.PHONE).signIn("anna")) {
            lena.goTo("/guideline-drafts/new").live();
            lena.page().locator("input[name=id]").fill("weather");
            lena.page().locator("textarea[name=text]").fill("Never promise *sun*.");
            lena.button("Write them as YAML").click();
            lena.page()
                    .locator("textarea[name=checks]")
                    .fill("- id: sun\n  kind: pattern\n  pattern: '(sun'\n  effect: warn\n");
            assertThat(lena.page().locator("#tried")).containsText("is no RE2 pattern");
            lena.page()
                    .locator("textarea[name=checks]")
                    .fill("- id: sun\n  kind: pattern\n  pattern: sun\n  effect: warn\n");
            lena.page().locator("textarea[name=sample]").fill("The sun will shine.");
            assertThat(lena.page().locator("#tried mark")).hasText("sun");
            lena.button("Publish").click();
            assertThat(lena.page().getByText("Everybody it concerns is asked to read it."))
                    .isVisible();

            anna.goTo("/guidelines").live();
            anna.requireAccessible("guidelines to read");
            anna.page().locator("form[action*='/guidelines/weather/'] button").click();
            assertThat(anna.page().getByText("Taken down: you have read it.")).isVisible();
        } finally {
            as("ada").delete("/api/desk/guidelines/weather");
        }
    }

    @Test
    void leadFillsInWhatIsLookedForInRowsAndTriesItWhileFillingIn() {
        try (Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/guideline-drafts/new").live();
            lena.page().getByLabel("Name of the guideline").fill("seasons");
            lena.page().getByLabel("What it says").fill("Never promise *snow*.");
            lena.button("Add a check").click();
            Locator first = check(lena, 1);
            assertThat(first.getByLabel("Pattern")).isVisible();
            assertThat(first.getByLabel("Words")).isHidden();
            first.getByLabel("What it looks for").selectOption("tone");
            assertThat(first.getByLabel("Pattern")).isHidden();
            first.getByLabel("Words").fill("snow*\nsleet");
            first.getByLabel("Name").fill("no-snow");
            first.getByLabel("What follows").selectOption("block");
            lena.page().getByLabel("Try it on a reply").fill("Snowflakes soon.");
            assertThat(lena.page().locator("#tried mark")).hasText("Snowflakes");

            lena.button("Add a check").click();
            check(lena, 2).getByLabel("Name").fill("no-snow");
            lena.button("Publish").click();
            assertThat(check(lena, 2)).containsText("Another check has this name.");
            assertThat(check(lena, 2)).containsText("This is missing.");
            lena.requireOpenToEverybody("guideline-rows-refused");
            check(lena, 2).getByLabel("What it looks for").selectOption("personal-data");
            check(lena, 2).getByLabel("Name").fill("private");
            lena.button("Move check 2 up").click();
            assertThat(check(lena, 1).getByLabel("Name")).hasValue("private");
            lena.button("Remove check 1").click();
            assertThat(check(lena, 1).getByLabel("Name")).hasValue("no-snow");
            lena.button("Publish").click();
            assertThat(lena.page().getByText("Everybody it concerns is asked to read it."))
                    .isVisible();
        } finally {
            as("ada").delete("/api/desk/guidelines/seasons");
        }
    }

    private static Locator check(Window window, int number) {
        return window.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("Check " + number).setExact(true));
    }
}
