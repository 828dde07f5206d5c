package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Asking the customer something: the clock of the matter stands still until they answer, and everybody sees that. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AskingComponentTest extends Story {
    @Test
    void whoAsksTheCustomerSeesTheClockStandStillAndGoOnWhenTheyAnswer() {
        Held held = Held.by("anna", router, aConversation().overIn(Duration.ofHours(20)));
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo("/conversations/" + held.id() + "?view=mine").live();
            anna.requireOpenToEverybody("asking");
            anna.box("Reply").fill("Which flight was it?");
            anna.page().getByLabel("I ask the customer something").check();
            anna.button("Send reply").click();

            Conversation asked = asked(held.id());

            assertThat(promise(anna, "Resolution")).containsText("waits for the customer");
            assertThat(promise(anna, "Resolution")).containsText("stands still since");
            assertThat(answer(anna)).containsText("When they answer, it opens again and the time goes on.");
            assertThat(said(anna)).containsText("asks the customer something");
            anna.requireOpenToEverybody("asked");
            as("anna")
                    .get(held.path())
                    .then()
                    .body("waitsForCustomer", equalTo(true))
                    .body("targets.state", hasItem("paused"));

            answers(asked, "It was SK 101, on Friday.");
            router.assign(held.id(), "anna");

            assertThat(anna.page().getByText("with you").first()).isVisible();
            assertThat(said(anna)).containsText("It was SK 101, on Friday.");
            assertThat(promise(anna, "Resolution")).containsText("left");
            assertThat(anna.box("Reply")).isVisible();
            as("anna").get(held.path()).then().body("waitsForCustomer", equalTo(false));
        }
    }

    @Test
    void germansReadThatItWaitsForTheCustomer() {
        Held held = Held.by("anna", router, aConversation().overIn(Duration.ofHours(20)));
        held.send(
                        "anna",
                        "/replies",
                        java.util.Map.of(
                                "text", "Which flight was it?", "seenVersion", held.version(), "waitForCustomer", true))
                .statusCode(201);
        asked(held.id());
        try (Window anna = chromium.window(Look.PHONE.in("de-DE")).signIn("anna")) {
            anna.goTo("/conversations/" + held.id() + "?view=closed").live();

            assertThat(promise(anna, "Lösung")).containsText("wartet auf den Kunden");
            anna.requireNothingBeyondTheWindow("asked in German");
            anna.picture("asked-german");
            anna.goTo("/inbox?view=closed");
            assertThat(anna.page().locator("#card-" + held.id())).containsText("wartet auf den Kunden");
        }
    }

    /** As the router says it once the reply may go out. */
    private Conversation asked(UUID id) {
        var approved = router.hears(ActivityEvent.ReplyApproved.class, event -> event.conversationId()
                .equals(id));
        org.assertj.core.api.Assertions.assertThat(approved.waitForCustomer()).isTrue();
        Conversation asked = Samples.asked(router.known(id), approved.at());
        router.tell(new RoutingEvent.Changed(asked, "customer-asked", null, approved.at()));
        return asked;
    }

    private void answers(Conversation asked, String text) {
        Instant now = Instant.now();
        Conversation queued = Samples.answeredByCustomer(asked, now);
        router.route(queued, Samples.comment(queued, "ext-" + UUID.randomUUID(), text, now));
    }

    private static Locator promise(Window window, String label) {
        return window.page().locator(".promise").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Locator said(Window window) {
        return region(window, "What was said");
    }

    private static Locator answer(Window window) {
        return region(window, "Your reply");
    }
}
