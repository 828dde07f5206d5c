package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.AskedRouter;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.report.Past;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A lead asks what if. Somebody who stands where the router stands runs the history: with as many people as there were
 * customers wait in the queue as they did, with more they do not wait there at all. What the real router makes of a history is
 * proven where it runs.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(AskedRouter.class)
class WhatIfComponentTest extends Story {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = "lounges";
    private static final Duration TOOK = Duration.ofMinutes(80);
    /** Of a past answer, two eighths. */
    private static final Duration QUEUED = TOOK.dividedBy(4);

    private static final int MOST_STOPS = 60;

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @AfterEach
    void routerIsSilent() {
        AskedRouter.answers(AskedRouter.nothing());
    }

    @Test
    void leadSeesWhatHappenedBesideWhatWouldHave() {
        TestPeople.addTopic(TOPIC, "direct");
        Instant began = Instant.now().minus(Duration.ofHours(5));
        new Past(router, database, live)
                .on(TOPIC)
                .answered(IntStream.range(0, 3)
                        .mapToObj(one -> new Waiting(began.plus(Duration.ofMinutes(one)), TOOK))
                        .toList());
        AtomicInteger people = new AtomicInteger();
        AskedRouter.answers(AskedRouter.from(scenario -> supposed(scenario, people)));
        try (Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/reports");
            lena.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What if"))
                    .click();
            tabTo(lena, "Run it");
            lena.page().keyboard().press("Enter");

            assertThat(lena.page().locator("#outcome"))
                    .containsText("Nothing was changed: this is how closely the run reproduces what happened.");
            assertThat(lena.page().getByText(Pattern.compile("Of \\d+ answers, .* come within a minute of each other")))
                    .isVisible();
            assertThat(lena.page().getByText("What the run cannot know")).isVisible();
            assertThat(line(lena, "Half answered within")).hasText(new String[] {"1 h 20 min", "1 h 20 min"});
            assertThat(line(lena, "Promises kept")).hasText(new String[] {"100.0%", "100.0%"});
            lena.requireOpenToEverybody("what-if-unchanged");

            choose(lena, "More people like", "Anna Berg");
            lena.page().getByLabel("How many").fill("2");
            choose(lena, "Other shift for", "Ben Cole");
            choose(lena, "Calendar", "always");
            choose(lena, "Other promise in", "standard");
            lena.page().getByLabel("First answer within, minutes").fill("30");
            lena.button("Run it").click();

            assertThat(lena.page().locator("#outcome")).containsText("With the change, beside what happened");
            assertThat(lena.page().getByText("Nothing was changed")).hasCount(0);
            assertThat(line(lena, "Half answered within")).hasText(new String[] {"1 h 20 min", "1 h 20 min", "1 h"});
            assertThat(line(lena, "Promises kept")).hasText(new String[] {"100.0%", "100.0%", "0.0%"});
            assertThat(line(lena, "Promises broken")).hasText(new String[] {"0", "0", "3"});
            assertThat(lena.page().getByLabel("How many")).hasValue("2");
            assertThat(lena.page().getByLabel("Other shift for")).hasValue("ben");
            lena.requireOpenToEverybody("what-if-changed");
        }
    }

    private static Locator line(Window window, String figure) {
        return region(window, "Table: " + TOPIC)
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(figure))
                .locator("td");
    }

    private static void choose(Window window, String label, String option) {
        window.page().getByLabel(label).selectOption(new SelectOption().setLabel(option));
    }

    private static void tabTo(Window window, String button) {
        Locator wanted = window.button(button);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            window.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + button);
    }

    /** The first question is about the desk as it is. */
    private static String supposed(String scenario, AtomicInteger known) {
        JsonNode asked = read(scenario);
        JsonNode directory = asked.path("directory");
        int people = directory.path("ambassadors").size();
        known.compareAndSet(0, people);
        boolean more = people > known.get();
        Duration promise = Duration.parse(
                directory.path("targets").path("standard").path("firstResponse").asText());
        ObjectNode answer = JSON.createObjectNode().put("policy", "stand-in-1");
        ArrayNode waits = answer.putArray("waits");
        for (JsonNode wait : asked.path("waits")) {
            Instant began = Instant.parse(wait.path("startedAt").asText());
            Instant routed = Instant.parse(wait.path("routedAt").asText());
            Instant made = more ? routed : routed.plus(QUEUED);
            List<Duration> legs = List.of(
                    millis(wait, "pickupMillis"),
                    millis(wait, "draftingMillis"),
                    millis(wait, "approvalMillis"),
                    millis(wait, "deliveryMillis"));
            Instant started = made.plus(legs.getFirst());
            Instant submitted = started.plus(legs.get(1));
            Instant approved = submitted.plus(legs.get(2));
            waits.addObject()
                    .put("dueAt", began.plus(promise).toString())
                    .put("ambassador", "anna")
                    .put("madeAt", made.toString())
                    .put("startedAt", started.toString())
                    .put("submittedAt", submitted.toString())
                    .put("approvedAt", approved.toString())
                    .put("deliveredAt", approved.plus(legs.getLast()).toString());
        }
        return answer.toString();
    }

    private static Duration millis(JsonNode wait, String leg) {
        return Duration.ofMillis(wait.path(leg).asLong());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
