package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.alert.AlertWatch;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.report.Past;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What a team lead sees, and does about it: from a figure to what stands behind it, from the board to a person. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TeamLeadComponentTest extends Story {
    private static final Instant WEDNESDAY = Instant.parse("2020-06-10T08:00:00Z");
    private static final int MOST_STOPS = 80;

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Inject
    AlertWatch watch;

    @Test
    void leadGoesFromAMarkToTheConversationsBehindIt() {
        past(WEDNESDAY, 3);
        past(WEDNESDAY.minus(Duration.ofDays(3)), 1);
        try (Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/reports").live();
            assertThat(lena.page().getByText("still runs")).isVisible();
            lena.page().getByLabel("From").fill("2020-06-09");
            lena.page().getByLabel("To, not included").fill("2020-06-12");
            filter(lena, "Topic").selectOption(new SelectOption().setLabel("Baggage"));
            lena.button("Show").click();

            assertThat(lena.page()).hasURL(Pattern.compile("from=2020-06-09&to=2020-06-12&topic=baggage"));
            assertThat(lena.page().getByText("Beside it: Sat 6 Jun 2020 to Mon 8 Jun 2020."))
                    .isVisible();
            assertThat(lena.page().getByText("still runs")).hasCount(0);
            assertThat(tile(lena, "conversations")).containsText("3");
            assertThat(tile(lena, "conversations")).containsText("1 the time before");
            Locator spread = region(lena, "Distribution").first();
            spread.getByText("The numbers as a table").click();
            assertThat(spread.getByRole(AriaRole.ROW).filter(saying("1 h to 2 h")))
                    .containsText("3");
            lena.requireOpenToEverybody("reports-table");

            clickMark(lena, "distribution", 4, 1.5);

            assertThat(lena.page()).hasURL(Pattern.compile("/reports/conversations\\?.*least=3600"));
            assertThat(lena.page().getByText("3 conversations")).isVisible();
            assertThat(lena.page().getByText("Tue 9 Jun 2020 to Thu 11 Jun 2020 · Baggage · 1 h to 2 h"))
                    .isVisible();
            assertThat(lena.page().locator("tbody tr")).hasCount(3);
            lena.requireOpenToEverybody("reports-cases");
            lena.page().getByText("Back to the figures").click();
            assertThat(filter(lena, "Topic")).hasValue("baggage");

            lena.page().getByText("28 days").click();

            assertThat(lena.page()).hasURL(Pattern.compile("topic=baggage.*&days=28$"));
        }
    }

    @Test
    void keyboardAloneGoesFromTheTableToAConversation() {
        past(WEDNESDAY.minus(Duration.ofDays(365)), 2);
        try (Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/reports?from=2019-06-10&to=2019-06-13").live();

            tabTo(lena, "focused.tagName === 'SUMMARY' && focused.closest('.plot-bands')");
            lena.page().keyboard().press("Enter");
            tabTo(lena, "focused.closest('.plot-bands td, .plot-bands th') && focused.tagName === 'A'");
            lena.page().keyboard().press("Enter");
            assertThat(lena.page()).hasURL(Pattern.compile("/reports/conversations"));
            assertThat(lena.page().getByText("2 conversations")).isVisible();
            tabTo(lena, "focused.getAttribute('href')?.startsWith('/conversations/')");
            lena.page().keyboard().press("Enter");

            assertThat(lena.page()).hasURL(Pattern.compile("/conversations/.+view=team"));
        }
    }

    @Test
    void boardFollowsByItselfAndGivesWhatBreachesNextToSomebodyWithOneClick() {
        TestPeople.add("rhea", "{\"baggage\": \"direct\"}"); // somebody has room, whatever others hold
        try (Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/board").live();
            Conversation waiting = router.route(
                    aConversation()
                            .named("Rosa Ravn")
                            .dueIn(Duration.ofMinutes(20))
                            .build(),
                    "Where is it?");

            Locator soon =
                    region(lena, "Breaches next").getByRole(AriaRole.LISTITEM).filter(saying("Rosa Ravn"));
            assertThat(soon).containsText("left");
            lena.picture("board-soon");
            lena.requireAccessible("a board with something to give");
            soon.getByText("Give to").click();

            assertThat(lena.page().getByText("Assigned.")).isVisible();
            var asked = router.hears(
                    ActivityEvent.Requested.class, event -> waiting.id().equals(event.conversationId()));
            assertThat(asked.kind()).isEqualTo(ActivityEvent.Requested.Kind.ASSIGN);
            await().atMost(Duration.ofMinutes(2)).until(() -> asked.ambassador()
                    .equals(as("lena").get("/api/conversations/" + waiting.id()).path("assignee")));
            assertThat(soon.getByText("Give to")).hasCount(0);
        }
    }

    @Test
    void alertShowsOnceAndGoesWhenItIsOver() {
        TestPeople.addTopic("tariffs", "direct");
        try (Edited _ = Edited.deskWith(
                        "measuring: {alerts: {tariffs-old: {kind: backlog-age, topic: tariffs, above: PT1H}}}\n");
                Window lena = chromium.window(Look.WIDE).signIn("lena")) {
            lena.goTo("/board").live();
            Locator alerts = lena.page().locator(".notice.late").filter(saying("tariffs: somebody has waited for"));
            assertThat(alerts).hasCount(0);
            Conversation waiting = router.route(
                    aConversation()
                            .on("tariffs")
                            .openedAt(Instant.now().minus(Duration.ofHours(2)))
                            .build(),
                    "How much?");
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                watch.look();
                return alerts() > 0;
            });
            watch.look();

            assertThat(alerts).hasCount(1);
            assertThat(alerts).containsText("the limit is 1 h");
            lena.requireOpenToEverybody("board-alert");

            router.tell(new RoutingEvent.Closed(
                    Samples.next(waiting, Conversation.State.RESOLVED, null), null, Instant.now()));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                watch.look();
                return alerts() == 0;
            });

            assertThat(alerts).hasCount(0);
        }
    }

    @Test
    void whoseFiguresAreOpenedSeesWhoAskedWhoAgreedAndWhoLooked() {
        String reason = "You asked me for a look at your week";
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n");
                Window anna = chromium.window(Look.WIDE).signIn("anna");
                Window lena = chromium.window(Look.WIDE).signIn("lena");
                Window sara = chromium.window(Look.WIDE).signIn("sara")) {
            anna.goTo("/reports/mine").live();
            Locator trail = region(anna, "Who looked at them");

            lena.goTo("/reports");
            lena.page().getByText("Figures of one person").click();
            lena.page().getByLabel("Whose figures").selectOption(new SelectOption().setLabel("Anna Berg"));
            lena.page().getByLabel("Reason").fill(reason);
            lena.requireOpenToEverybody("opening-ask");
            lena.button("Ask").click();

            assertThat(lena.page().getByText("Asked, and the person is told.")).isVisible();
            assertThat(trail).containsText("Lena Ruiz asked to see them: " + reason);
            Locator asked = opening(lena.live(), reason);
            assertThat(asked).containsText("waits for a second person");
            assertThat(asked.getByRole(AriaRole.BUTTON)).hasCount(0);
            sara.goTo(asked.getByText("this page").getAttribute("href"));
            assertThat(opening(sara, reason)).containsText("Lena Ruiz");
            sara.requireOpenToEverybody("opening-agree");
            opening(sara, reason).getByRole(AriaRole.BUTTON).click();

            assertThat(sara.page().getByText("Agreed. It stands in the trail")).isVisible();
            assertThat(trail).containsText("Sara Eden agreed as the second person");
            assertThat(asked).containsText("Agreed by");
            asked.getByRole(AriaRole.LINK).click();

            assertThat(lena.page()).hasURL(Pattern.compile("/reports/people/anna$"));
            assertThat(region(lena, "Open to you")).containsText(reason);
            assertThat(region(lena, "Open to you")).containsText("Sara Eden");
            lena.requireOpenToEverybody("opening-looked");
            anna.page().reload();
            assertThat(trail).containsText("Lena Ruiz looked at them");
            anna.requireOpenToEverybody("own-figures-opened");
        } finally {
            database.perform(handle -> handle.execute(
                    "UPDATE figure_opening SET expires_at = asked_at + interval '1 microsecond' WHERE reason = ?",
                    reason));
        }
    }

    private static Locator opening(Window window, String reason) {
        return window.page().locator(".openings > li").filter(saying(reason));
    }

    private void past(Instant from, int answers) {
        new Past(router, database, live)
                .answered(IntStream.range(0, answers)
                        .mapToObj(one -> new Waiting(from.plus(Duration.ofMinutes(one)), Duration.ofMinutes(80)))
                        .toList());
    }

    private static int alerts() {
        List<Map<String, Object>> items = as("lena").get("/api/alerts").path("items");
        return (int) items.stream()
                .filter(item -> "tariffs-old".equals(item.get("rule")) && item.get("endedAt") == null)
                .count();
    }

    private static Locator filter(Window window, String label) {
        return window.page()
                .getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Filters"))
                .getByLabel(label);
    }

    private static Locator tile(Window window, String label) {
        return window.page()
                .locator(".tile")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page().locator("dt").getByText(label)));
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** In the middle of a bar: where a hand would click, once the plot has the size of its place. */
    private static void clickMark(Window window, String plot, int index, double height) {
        window.page().waitForFunction("""
                        (plot) => {
                            const place = document.getElementById(plot);
                            const chart = echarts.getInstanceByDom(place);
                            return chart && Math.abs(chart.getWidth() - place.clientWidth) < 2;
                        }
                        """, plot);
        @SuppressWarnings("unchecked")
        List<Number> at = (List<Number>) window.page().evaluate("""
                        ([plot, index, height]) =>
                            echarts.getInstanceByDom(document.getElementById(plot)).convertToPixel({ seriesIndex: 0 }, [index, height])
                        """, List.of(plot, index, height));
        window.page()
                .locator("#" + plot)
                .click(new Locator.ClickOptions()
                        .setPosition(at.getFirst().doubleValue(), at.getLast().doubleValue()));
    }

    /** As somebody without a mouse gets there. */
    private static void tabTo(Window window, String where) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            window.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(window.page()
                    .evaluate("() => { const focused = document.activeElement; return !!(" + where + "); }"))) {
                return;
            }
        }
        throw new AssertionError("no key leads there: " + where);
    }
}
