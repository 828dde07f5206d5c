package org.ambassadordesk.ambassador.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Whatever strangers write is shown as what it is: text. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HostileTextComponentTest extends Story {
    private static final String ANYTHING_THAT_ACTS = """
            [...document.querySelectorAll('#thread .text, #thread bdi, .card, #answer, #conversation-head bdi, #prepared-list')]
              .flatMap(place => [...place.querySelectorAll('script, iframe, object, embed, base, meta, link, style, img, video, svg:not(.bar)')]).length
            + [...document.querySelectorAll('*')].flatMap(one => [...one.attributes])
              .filter(attribute => attribute.name.startsWith('on') || /^\\s*javascript:/i.test(attribute.value)
                && ['href', 'src', 'action', 'formaction'].includes(attribute.name)).length
            """;

    private static final String HEIGHT_OF_THE_LAST =
            "[...document.querySelectorAll('#thread .said .text')].at(-1).getBoundingClientRect().height";

    @Test
    void noTextOfACustomerActs() throws IOException {
        List<String> texts = hostileTexts();
        UUID id = conversationOf(texts);
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.page().onDialog(dialog -> {
                throw new AssertionError("a text opened a dialog: " + dialog.message());
            });
            anna.goTo("/conversations/" + id + "?view=queue").live();

            assertThat(anna.page().locator("#thread .said .text").allTextContents())
                    .containsExactlyElementsOf(texts);
            requireNothingActs(anna);
            anna.goTo("/inbox?view=queue&q=" + "%22%3E%3Cscript%3Ewindow.broken%3D1%3C%2Fscript%3E");
            requireNothingActs(anna);
        }
    }

    @Test
    void noNameHandleNoteDraftOrPreparedTextActs() throws IOException {
        List<String> texts = hostileTexts();
        for (int i = 0; i < texts.size(); i += 20) {
            String text = texts.get(i);
            Held held = Held.by("anna", router, aConversation().named(text));
            as("anna")
                    .contentType("application/json")
                    .body(Map.of("text", text))
                    .put(held.path() + "/draft")
                    .then()
                    .statusCode(200);
            held.send("anna", "/notes", Map.of("text", text.replace("@", " "))).statusCode(200);
            as("ada")
                    .contentType("application/json")
                    .body(Map.of(
                            "name", text, "text", "<b>" + text.replace("{", "(").replace("}", ")") + "</b>"))
                    .put("/api/desk/responses/hostile")
                    .then()
                    .statusCode(200);
            try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
                anna.goTo("/conversations/" + held.id()).live();
                assertThat(anna.page().locator("#conversation-name")).hasText(text.strip());
                assertThat(anna.box("Reply")).hasValue(text);
                anna.page()
                        .locator("#prepared-list li")
                        .last()
                        .waitFor(new Locator.WaitForOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
                requireNothingActs(anna);
            }
        }
        as("ada").delete("/api/desk/responses/hostile");
    }

    @Test
    void directionsAndInvisibleSignsStayInTheirPlace() {
        String turned =
                "\u202Eevil\u202C \u2067\u05D0\u05D1\u05D2 my bag\u2069 \u200B\u200D\uFEFF zero\u0301\u0301\u0301\u0301 done";
        Held held = Held.by("anna", router, aConversation().named("\u202Enomis\u202C"));
        held.customerWrites(turned);
        try (Window anna = chromium.window(Look.PHONE).signIn("anna")) {
            anna.goTo("/conversations/" + held.id()).live();

            assertThat(anna.page().locator("#thread .said .text").last().textContent())
                    .isEqualTo(turned);
            // isolated: what stands beside the name keeps its own direction
            assertThat(anna.page().locator("#conversation-name bdi")).hasCount(1);
            anna.picture("bidi");
            anna.requireAccessible("text in several directions");
        }
    }

    @Test
    void longCommentIsFoldedAndCanBeReadWhole() {
        String tale = "My bag is lost. ".repeat(1_250).strip();
        Held held = Held.by("anna", router, aConversation());
        held.customerWrites(tale);
        try (Window anna = chromium.window(Look.PHONE).signIn("anna")) {
            anna.goTo("/conversations/" + held.id()).live();
            anna.page().waitForFunction(HEIGHT_OF_THE_LAST + " < 500");
            anna.picture("long-comment");

            anna.button("Read on").click();

            anna.page().waitForFunction(HEIGHT_OF_THE_LAST + " > 2000");
            assertThat(anna.page().locator("#thread .said .text").last().textContent())
                    .isEqualTo(tale);
            anna.requireAccessible("long comment");
        }
    }

    @Test
    void conversationOfFiveHundredCommentsOpensAtItsEnd() {
        UUID id = conversationOf(IntStream.rangeClosed(1, 500)
                .mapToObj(it -> "Comment number " + it)
                .toList());
        try (Window anna = chromium.window(Look.WIDE).signIn("anna")) {
            anna.goTo("/conversations/" + id + "?view=queue").live();

            assertThat(anna.page().locator("#thread .said")).hasCount(500);
            assertThat(anna.page()
                            .getByText(
                                    "Comment number 500",
                                    new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                            .last())
                    .isInViewport();
            anna.picture("five-hundred");
        }
    }

    private static void requireNothingActs(Window window) {
        assertThat(window.page().evaluate("window.broken")).isNull();
        assertThat(window.page().evaluate(ANYTHING_THAT_ACTS)).isEqualTo(0);
    }

    /** Waiting in the queue, with these comments. */
    private UUID conversationOf(List<String> texts) {
        Conversation conversation = aConversation().build();
        Conversation now = conversation;
        for (int i = 0; i < texts.size(); i++) {
            now = i == 0 ? now : Samples.next(now, now.state(), null);
            Comment comment = Samples.comment(
                    now,
                    "ext-" + UUID.randomUUID(),
                    texts.get(i),
                    conversation.openedAt().plusMillis(i));
            router.route(now, comment);
        }
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + conversation.id())
                .then()
                .body("id", equalTo(conversation.id().toString()))
                .body("comments", hasSize(texts.size())));
        return conversation.id();
    }

    private static List<String> hostileTexts() throws IOException {
        try (InputStream file = HostileTextComponentTest.class.getResourceAsStream("/hostile-texts.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
