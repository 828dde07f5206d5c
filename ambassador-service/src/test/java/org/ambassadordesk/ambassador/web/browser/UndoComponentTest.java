package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.HeldForAWhile;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.testing.RealServers;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The seconds after sending in which a reply may be taken back. */
@QuarkusTest
@TestProfile(HeldForAWhile.class)
@WithTestResource(RealServers.class)
class UndoComponentTest {
    private TestRouter router;

    @BeforeEach
    void start() {
        router = new TestRouter();
    }

    @AfterEach
    void stop() {
        router.close();
    }

    @Test
    void replyTakenBackNeverHappenedForTheCustomer() {
        Held held = Held.by("anna", router, aConversation());
        String reply = held.reply("We are looking for it.")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("delivery.state", equalTo("held"))
                .extract()
                .path("id");

        ActivityEvent.ReplyHeld sent = router.hears(
                ActivityEvent.ReplyHeld.class, told -> told.replyId().toString().equals(reply));
        Assertions.assertThat(sent.ambassador()).isEqualTo("anna");
        Assertions.assertThat(sent.until()).isEqualTo(sent.at().plus(HeldForAWhile.HOLD));

        as("lena").post("/api/replies/" + reply + "/withdraw").then().statusCode(403);
        as("anna")
                .post("/api/replies/" + reply + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("delivery.state", equalTo("withdrawn"));
        as("anna").post("/api/replies/" + reply + "/withdraw").then().statusCode(200);

        as("anna")
                .get(held.path())
                .then()
                .body("assignee", equalTo("anna"))
                .body("goesOut", equalTo(false))
                .body("draft", equalTo("We are looking for it."));
        router.hears(
                ActivityEvent.ReplyWithdrawn.class,
                told -> told.replyId().toString().equals(reply));
        Assertions.assertThat(router.heard(ActivityEvent.ReplyApproved.class, told -> told.conversationId()
                        .equals(held.id())))
                .isEmpty();
        held.reply("We have found it.").statusCode(201);
    }

    @Test
    void replyNobodyTakesBackGoesOutByItselfAndCannotBeTakenBackAnyMore() {
        Held held = Held.by("anna", router, aConversation());
        String reply =
                held.reply("We are looking for it.").statusCode(201).extract().path("id");
        held.reply("And another one.").statusCode(409);

        router.hears(
                ActivityEvent.ReplyApproved.class,
                told -> told.replyId().toString().equals(reply));
        router.hears(
                ActivityEvent.ReplyDelivered.class,
                told -> told.replyId().toString().equals(reply));

        as("anna").post("/api/replies/" + reply + "/withdraw").then().statusCode(409);
        as("anna").get(held.path()).then().body("state", equalTo("answered")).body("assignee", nullValue());
    }

    @Test
    void customerWhoWritesMeanwhileIsReadFirst() {
        Held held = Held.by("anna", router, aConversation());
        String reply =
                held.reply("We are looking for it.").statusCode(201).extract().path("id");

        held.customerWrites("Found it, thank you!");

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> as("anna").get("/api/replies/" + reply).then().body("state", equalTo("stale")));
        as("anna").get(held.path()).then().body("draft", equalTo("We are looking for it."));
        ActivityEvent.ReplySentBack back = router.hears(
                ActivityEvent.ReplySentBack.class,
                told -> told.replyId().toString().equals(reply));
        Assertions.assertThat(back.ambassador()).isEqualTo("anna");
    }

    @Test
    void oneKeyTakesBackWhatWasSentAndTheTextIsThereAgain() {
        Held held = Held.by("anna", router, aConversation());
        try (Chromium chromium = Chromium.start();
                Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo("/conversations/" + held.id()).live();
            anna.box("Reply").fill("We are looking for it.");
            anna.button("Send reply").click();
            anna.page().getByText("Your reply goes out in a moment.").waitFor();
            anna.picture("undo");
            anna.requireAccessible("undo");

            anna.page().keyboard().press("z");

            assertThat(anna.page().getByText("Taken back: nothing went out.")).isVisible();
            assertThat(anna.box("Reply")).hasValue("We are looking for it.");
        }
    }
}
