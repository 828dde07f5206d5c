package org.ambassadordesk.ambassador.workspace;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.People;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ListsComponentTest {
    @Inject
    Database database;

    @Inject
    People people;

    @Inject
    CurrentDirectory directory;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    private static void awaitKnown(Conversation conversation) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as("ada")
                .get("/api/conversations/" + conversation.id())
                .then()
                .statusCode(200));
    }

    @Test
    void pagesFollowEachOtherSoonestDeadlineFirstWithoutRepeating() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        List<String> expected = new ArrayList<>();
        for (int hours = 1; hours <= 7; hours++) {
            expected.add(
                    router.route(aConversation().dueIn(Duration.ofHours(hours)).build(), word + " lost")
                            .id()
                            .toString());
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as("anna")
                .get("/api/conversations?view=queue&limit=200&q=" + word)
                .then()
                .body("items.size()", equalTo(7)));

        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as("anna")
                    .get("/api/conversations?view=queue&limit=3&q=" + word
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }

        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void wordsAreFoundByTheirBeginningsWhateverElseIsTyped() {
        String word = "Käse" + UUID.randomUUID().toString().substring(0, 8);
        Conversation conversation = router.route(aConversation().in("de").build(), "Mein " + word + " ist weg");
        awaitKnown(conversation);

        for (String typed : List.of(
                word,
                word.toLowerCase(java.util.Locale.ROOT),
                word.substring(0, 10),
                "'" + word + "' &|!()",
                "mein " + word)) {
            as("anna")
                    .queryParam("q", typed)
                    .queryParam("view", "queue")
                    .get("/api/conversations")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(conversation.id().toString()));
        }
    }

    @Test
    void overdueConversationIsAtRiskAndSaysSo() {
        Conversation conversation = router.route(
                aConversation()
                        .openedAt(Instant.now().minusSeconds(7200))
                        .dueIn(Duration.ofHours(1))
                        .build(),
                "late");
        awaitKnown(conversation);

        as("anna")
                .get("/api/conversations?view=at-risk&limit=200")
                .then()
                .body("items.id", hasItem(conversation.id().toString()))
                .body("items.find { it.id == '" + conversation.id() + "' }.targetState", equalTo("overdue"));
    }

    @Test
    void previewShowsWhatOneMayAnswerInOnesLanguages() {
        Conversation german = router.route(
                aConversation()
                        .in("de")
                        .openedAt(Instant.parse("2020-01-01T00:00:00Z"))
                        .build(),
                "weg");
        Conversation foreign = router.route(
                aConversation()
                        .on("prices")
                        .openedAt(Instant.parse("2020-01-01T00:00:00Z"))
                        .build(),
                "dear");
        awaitKnown(german);
        awaitKnown(foreign);

        assertThat(as("anna").get("/api/me/preview").jsonPath().<String>getList("items.id"))
                .contains(german.id().toString())
                .doesNotContain(foreign.id().toString());
        assertThat(as("ben").get("/api/me/preview").jsonPath().<String>getList("items.id"))
                .doesNotContain(german.id().toString());
    }

    /** Everybody's lists and everybody's details must agree on who sees what. */
    @Test
    void listsAndDetailsAgreeOnWhoSeesWhat() {
        List<Conversation> all = new ArrayList<>();
        for (String topic : new String[] {"baggage", "safety", "prices", null, "gone"}) {
            all.add(router.route(aConversation().on(topic).build(), "x"));
            if (topic != null) {
                Conversation held = router.route(aConversation().on(topic).build(), "x");
                router.assign(held.id(), topic.equals("prices") ? "ben" : "carl");
                all.add(held);
            }
        }
        all.forEach(ListsComponentTest::awaitKnown);

        for (String name : List.of("anna", "ben", "lena", "carl", "sara", "ada")) {
            Sight sight = Sight.of(people.find(name).orElseThrow(), directory.get());
            HashSet<UUID> listed = new HashSet<>(database.read(
                    handle -> sight.bindTo(handle.createQuery("SELECT id FROM conversation WHERE " + Sight.CONDITION))
                            .mapTo(UUID.class)
                            .list()));
            for (Conversation conversation : all) {
                KeptConversation kept = database.read(handle -> ConversationRows.find(handle, conversation.id(), false))
                        .orElseThrow();
                assertThat(sight.includes(kept)).as("%s, %s", name, kept).isEqualTo(listed.contains(kept.id()));
            }
        }
    }
}
