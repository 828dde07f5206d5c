package org.ambassadordesk.ambassador.web.browser;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Reads;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.report.Past;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Every page in every state, by day and night, wide and on a phone: nothing keeps anybody out. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EveryPageComponentTest extends Story {
    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Test
    void doorIsOpenToEverybody() {
        try (Window window = chromium.window(Look.WIDE)) {
            look(window.goTo("/sign-in"), "sign-in");
            look(window.goTo("/sign-in?failed=true"), "sign-in-failed");
        }
    }

    @Test
    void listsAndConversationsAreOpenToEverybody() {
        Held held = Held.by("anna", router, aConversation());
        Held waiting = Held.by("anna", router, aConversation());
        waiting.submitted("We are looking for it, and write as soon as we know more.");
        Held theirs = Held.by("lena", router, aConversation());
        try (Window window = chromium.window(Look.WIDE).signIn("anna")) {
            look(window.goTo("/inbox?view=mine").live(), "inbox");
            look(window.goTo("/inbox?view=closed&q=nothing-says-this"), "inbox-nothing-found");
            look(window.goTo("/conversations/" + held.id()).live(), "conversation");
            window.box("Reply").fill("Write to anna@example.org, and you get a refund.");
            window.page().getByText("It cannot go out like this.").waitFor();
            look(window, "conversation-blocked");
            look(window.goTo("/conversations/" + waiting.id()), "conversation-waiting");
            look(window.goTo("/conversations/" + theirs.id() + "?view=team"), "conversation-of-a-colleague");
        }
    }

    @Test
    void whatOpensOnThePageIsOpenToEverybody() {
        Held held = Held.by("anna", router, aConversation());
        try (Window window = chromium.window(Look.WIDE).signIn("anna")) {
            window.goTo("/conversations/" + held.id()).live();
            window.page().keyboard().press("?");
            window.page().getByRole(AriaRole.DIALOG).waitFor();
            look(window, "help");
            window.button("Close").click();
            window.page().keyboard().press("Control+k");
            window.page().getByRole(AriaRole.LISTBOX).waitFor();
            look(window, "palette");
            window.page().keyboard().press("Escape");
            window.turnTo(Look.WIDE).page().keyboard().press("h");
            look(window, "hand-back");
        }
    }

    @Test
    void focusApprovalsAndBoardAreOpenToEverybody() {
        Held waiting = Held.by("anna", router, aConversation());
        waiting.submitted("We are looking for it. There is a refund if it is not found.");
        try (Window window = chromium.window(Look.WIDE).signIn("lena")) {
            look(window.goTo("/focus").live(), "focus");
            window.goTo("/approvals").live();
            look(window, "approvals");
            look(window.goTo("/board").live(), "board");
        }
        try (Window window = chromium.window(Look.WIDE).signIn("ben")) {
            look(window.goTo("/approvals"), "approvals-empty");
            look(window.goTo("/conversations/" + UUID.randomUUID()), "not-found");
        }
    }

    @Test
    void secondLooksAndNoticesAreOpenToEverybody() {
        Reads reads = Reads.on("trains", router);
        Conversation lost = router.route(aConversation().build(), "Does anybody read this? I have asked three times.");
        router.tell(new RoutingEvent.Unroutable(
                Samples.next(lost, Conversation.State.QUEUED, null), "everybody-declined", Instant.now()));
        router.tell(new RoutingEvent.BurstNoticed("baggage", 40, 2.5, 900, Instant.now()));
        try (Window window = chromium.window(Look.WIDE).signIn("lena")) {
            look(window.goTo("/autonomy").live(), "autonomy");
            window.page().getByText("Change to “send then sample” …").first().click();
            look(window, "autonomy-deciding");
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            as("lena").get("/api/notices").then().body("items.kind", hasItems("burst", "unroutable")));
            look(window.goTo("/notices").live(), "notices");
        }
        router.tell(new RoutingEvent.BurstOver("baggage", Instant.now()));
        router.assign(lost.id(), "lena");
        try (Window window = chromium.window(Look.WIDE).signIn(reads.reader())) {
            look(window.goTo("/reviews").live(), "reviews");
            window.page().getByText("Not fine …").first().click();
            look(window, "reviews-not-fine");
        }
        try (Window window = chromium.window(Look.WIDE).signIn("ben")) {
            look(window.goTo("/reviews"), "reviews-empty");
        }
    }

    @Test
    void guidelinesAreOpenToEverybody() {
        TestPeople.put("guidelines/manners", "{\"version\": 1, \"text\": \"Be *kind*.\", \"checks\": []}");
        as("anna").post("/api/guidelines/manners/versions/1/acknowledge").then().statusCode(204);
        TestPeople.put(
                "guidelines/manners",
                "{\"version\": 2, \"text\": \"# Manners\\n\\nBe *kind*, and **brief**.\\n\\n- No slang\\n- No promises\", \"checks\": "
                        + "[{\"id\": \"no-slang\", \"kind\": \"tone\", \"words\": [\"dude\"], \"effect\": \"warn\"}]}");
        try (Window window = chromium.window(Look.WIDE).signIn("anna")) {
            look(window.goTo("/guidelines").live(), "guidelines");
            look(window.goTo("/guidelines/manners"), "guideline-versions");
        }
        try (Window window = chromium.window(Look.WIDE).signIn("lena")) {
            look(window.goTo("/guideline-drafts/new"), "guideline-new");
            window.goTo("/guideline-drafts/manners").live();
            window.box("Try it on a reply Nothing of this is kept.").fill("Hello dude, we are on it.");
            window.page().getByText("In this reply it would find").waitFor();
            look(window, "guideline-edit");
        } finally {
            as("ada").delete("/api/desk/guidelines/manners");
        }
    }

    @Test
    void germansReadGermanOnTheNewPagesToo() {
        try (Window window = chromium.window(Look.WIDE.in("de-DE")).signIn("lena")) {
            for (String page : List.of("approvals", "reviews", "autonomy", "notices", "guidelines")) {
                window.turnTo(Look.WIDE.in("de-DE")).goTo("/" + page);
                window.picture(page);
                window.turnTo(Look.PHONE.in("de-DE"));
                window.requireAccessible(page + " in German");
                window.requireNothingBeyondTheWindow(page + " in German");
                window.picture(page);
            }
        }
    }

    @Test
    void reportsAreOpenToEverybody() {
        new Past(router, database, live)
                .answered(List.of(new Waiting(Instant.now().minus(Duration.ofHours(3)), Duration.ofMinutes(80))));
        try (Window window = chromium.window(Look.WIDE).signIn("lena")) {
            look(window.goTo("/reports"), "reports");
            look(window.goTo("/reports?from=2001-01-01&to=2001-01-02"), "reports-empty");
            look(window.goTo("/reports?of=next"), "reports-next");
            look(window.goTo("/reports?of=resolution"), "reports-ends");
            look(window.goTo("/reports/conversations"), "reports-behind");
            look(window.goTo("/reports/conversations?of=resolution"), "reports-behind-ends");
            look(window.goTo("/reports/mine"), "own-figures");
            look(window.goTo("/reports/what-if"), "what-if");
            look(window.goTo("/board?wall=true"), "wall");
            look(window.goTo("/reports/people"), "people-unmeasured");
        }
    }

    @Test
    void restatementIsOpenToEverybody() {
        Instant day = Instant.parse("2023-08-02T08:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofHours(2))));
        as("lena")
                .get("/api/reports/response-times?from=" + day + "&to=" + day.plusSeconds(60))
                .then()
                .statusCode(200);
        String id;
        try (Edited _ = Edited.desk("PT4H", "PT1H")) {
            id = as("lena")
                    .contentType("application/json")
                    .body(Map.of(
                            "from",
                            day.toString(),
                            "to",
                            day.plusSeconds(60).toString(),
                            "reason",
                            "The contract began in August"))
                    .post("/api/reports/restatements")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        for (Look look : List.of(Look.WIDE, Look.WIDE.in("de-DE"))) {
            try (Window window = chromium.window(look).signIn("lena")) {
                String language = look.locale().substring(0, 2);
                look(window.goTo("/reports/restatements/" + id), "restatement-" + language);
                look(
                        window.goTo("/reports/conversations?from=" + day + "&to=" + day.plusSeconds(60)),
                        "restated-behind-" + language);
            }
        }
    }

    @Test
    void figuresOfOnePersonAreOpenToEverybody() {
        TestPeople.add("petra", "{\"baggage\": \"direct\"}");
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            for (String reason : List.of("This one waits for somebody", "This one is open for a while")) {
                String id = as("lena")
                        .contentType("application/json")
                        .body(Map.of(
                                "ambassador",
                                "petra",
                                "reason",
                                reason,
                                "until",
                                Instant.now().plus(Duration.ofDays(2)).toString()))
                        .post("/api/reports/openings")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                if (reason.contains("open")) {
                    as("sara")
                            .post("/api/reports/openings/" + id + "/agree")
                            .then()
                            .statusCode(200);
                }
            }
            for (Look look : List.of(Look.WIDE, Look.WIDE.in("de-DE"))) {
                try (Window window = chromium.window(look).signIn("lena")) {
                    String language = look.locale().substring(0, 2);
                    look(window.goTo("/reports/people"), "people-" + language);
                    look(window.goTo("/reports/people/petra"), "person-" + language);
                    look(window.goTo("/reports/people/quentin"), "person-closed-" + language);
                }
            }
        }
    }

    @Test
    void germansReadGerman() {
        Held held = Held.by("anna", router, aConversation());
        try (Window window = chromium.window(Look.WIDE.in("de-DE")).signIn("anna")) {
            window.goTo("/conversations/" + held.id()).live();
            window.page().getByText("Warum sie bei Ihnen ist").waitFor();
            window.button("Antwort senden").waitFor();
            window.picture("conversation-german");
            window.turnTo(Look.PHONE.in("de-DE"));
            window.requireAccessible("conversation in German");
            window.picture("conversation-german");
        }
    }

    private static void look(Window window, String what) {
        window.requireOpenToEverybody(what);
    }
}
