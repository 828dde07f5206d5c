package org.ambassadordesk.ambassador.workspace;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding conversations by words, said rarely and said often. */
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // made before each test
class SearchComponentTest {
    @Inject
    Database database;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    @Test
    void rareWordsAreFoundInCommentsAndNamesByTheirBeginnings() {
        Conversation said = routed("Nowak", "My xylophone is lost.");
        Conversation named = routed("Xylo Berg", "Where is it?");

        search("XYLO").body("items.id", containsInAnyOrder(id(said), id(named)));
        search("xylophone lost").body("items.id", contains(id(said)));
        search("xylophone found").body("items", empty());
        search("xylo berg").body("items.id", contains(id(named)));
        search("  ;; ").body("items.id", notNullValue());
    }

    @Test
    void wordThatIsSaidOftenFillsAPageInTheOrderOfTheListAndGoesOn() {
        Conversation pattern = routed("Nowak", "Quetzal");
        database.perform(handle -> handle.execute("""
                WITH many AS (
                    INSERT INTO conversation (id, version, routed_version, source, channel, contact_id, contact_name, topic,
                        language, state, opened_at, received_at, changed_at, excerpt, due_at, warn_at, closings, routed)
                    SELECT gen_random_uuid(), 1, 1, source, channel, contact_id, contact_name, topic, language, 'RESOLVED',
                        opened_at, received_at, '2000-01-01', excerpt, due_at, warn_at, closings, routed
                    FROM conversation, generate_series(1, 1100) WHERE id = ? RETURNING id)
                INSERT INTO comment (id, conversation_id, at_version, first_version, source, received_at, text, document)
                SELECT gen_random_uuid(), many.id, 1, 1, source, received_at, text, document
                FROM many, comment WHERE conversation_id = ?
                """, pattern.id(), pattern.id()));
        try {
            String next = as("lena")
                    .queryParam("view", "closed")
                    .queryParam("q", "quetzal")
                    .queryParam("limit", 40)
                    .get("/api/conversations")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(40))
                    .extract()
                    .path("next");
            as("lena")
                    .queryParam("view", "closed")
                    .queryParam("q", "quetzal")
                    .queryParam("limit", 40)
                    .queryParam("cursor", next)
                    .get("/api/conversations")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(40));
            search("quetzal").body("items.id", contains(id(pattern)));
        } finally {
            database.perform(handle -> {
                handle.execute("""
                        DELETE FROM comment WHERE conversation_id IN
                            (SELECT id FROM conversation WHERE changed_at = '2000-01-01')
                        """);
                handle.execute("DELETE FROM conversation WHERE changed_at = '2000-01-01'");
            });
        }
    }

    private static String id(Conversation conversation) {
        return conversation.id().toString();
    }

    private static ValidatableResponse search(String words) {
        return as("lena")
                .queryParam("view", "queue")
                .queryParam("q", words)
                .get("/api/conversations")
                .then()
                .statusCode(200);
    }

    private Conversation routed(String name, String text) {
        Conversation conversation = router.route(aConversation().named(name).build(), text);
        UUID id = conversation.id();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> as("lena").get("/api/conversations/" + id).then().statusCode(200));
        return conversation;
    }
}
