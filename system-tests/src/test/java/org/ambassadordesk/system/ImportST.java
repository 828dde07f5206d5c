package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.Replays;
import org.ambassadordesk.system.desk.SystemDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A customer's export, broken rows and all, becomes conversations of people who may answer them; twice is once. */
@ExtendWith(OnTheDesk.class)
class ImportST {
    static final String SOURCE = "export";
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Who may answer what where, as the directory file says. */
    private static final Map<String, Set<String>> AUTHORIZED = Map.of(
            "luggage/web", Set.of("anna", "bo"),
            "luggage/twitter", Set.of("anna", "bo"),
            "delay/web", Set.of("bo", "carl", "lena"),
            "delay/twitter", Set.of("bo", "lena"),
            "rest/web", Set.of("anna", "carl"),
            "rest/twitter", Set.of("anna"));

    @TempDir
    Path folder;

    @Test
    void exportBecomesConversationsOnce(SystemDesk desk) throws IOException {
        FerryExport export = FerryExport.of(240);
        Path file = export.writeTo(folder.resolve("ferry.csv"));

        Replays.Ended first = replay(desk, file);

        String counts = "read=%d accepted=%d rejected=%d"
                .formatted(
                        export.rows(),
                        export.rows() - export.rejected().size(),
                        export.rejected().size());
        assertThat(first.lastLine()).as(first.err()).isEqualTo(counts);
        assertThat(first.code()).isZero();
        assertRejected(export);
        Map<String, String> conversations = awaitConversations(desk, export.accepted());
        assertEveryCommentStandsInItsConversation(desk, conversations);
        assertEdited(desk, conversations);
        assertOnlyAuthorizedPeopleHoldConversations(desk);

        Replays.Ended second = replay(desk, file);

        assertThat(second.lastLine()).isEqualTo(counts);
        awaitEverythingPostedBeforeNow(desk);
        assertThat(awaitConversations(desk, export.accepted())).isEqualTo(conversations);
        assertEveryCommentStandsInItsConversation(desk, conversations);
        assertEdited(desk, conversations);
    }

    /** The wording that came last in the file stands, although the replay said the first one again after it. */
    private static void assertEdited(SystemDesk desk, Map<String, String> conversations) {
        String edited = Identities.comment(SOURCE, "ferry-2").toString();
        await("the edit shows").atMost(LONG).untilAsserted(() -> {
            for (JsonNode comment :
                    new Conversations(desk).show(conversations.get(edited)).path("comments")) {
                if (comment.path("id").asText().equals(edited)) {
                    assertThat(comment.path("text").asText()).isEqualTo("edited afterwards");
                }
            }
        });
    }

    private Replays.Ended replay(SystemDesk desk, Path file) throws IOException {
        Path map = Files.writeString(folder.resolve("ferry.yaml"), FerryExport.MAP);
        return new Replays(desk, SOURCE).run(file, map, folder.resolve("rejected"));
    }

    private void assertRejected(FerryExport export) throws IOException {
        Map<Long, String> said = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("rejected"))) {
            String[] parts = line.split("\t", 2);
            said.put(Long.parseLong(parts[0]), parts[1]);
        }
        assertThat(said.keySet()).isEqualTo(export.rejected().keySet());
        export.rejected().forEach((line, reason) -> assertThat(said.get(line)).contains(reason));
    }

    /** Comment to conversation. */
    static Map<String, String> awaitConversations(SystemDesk desk, Set<String> externalIds) {
        Caller source = desk.asking(SOURCE);
        Map<String, String> conversations = new HashMap<>();
        for (String externalId : externalIds) {
            String id = Identities.comment(SOURCE, externalId).toString();
            JsonNode status = await(externalId + " is in a conversation")
                    .atMost(LONG)
                    .until(() -> Conversations.status(source, id).orElse(null), it -> it != null);
            assertThat(status.path("state").asText()).isIn("queued", "assigned");
            conversations.put(id, status.path("conversationId").asText());
        }
        return conversations;
    }

    /** No comment is missing, none is there twice, and nothing stands there that nobody posted. */
    static void assertEveryCommentStandsInItsConversation(SystemDesk desk, Map<String, String> conversations) {
        Conversations seen = new Conversations(desk);
        List<String> comments = new ArrayList<>();
        for (String conversation : new HashSet<>(conversations.values())) {
            for (JsonNode comment : seen.show(conversation).path("comments")) {
                comments.add(comment.path("id").asText());
                assertThat(conversations.get(comment.path("id").asText())).isEqualTo(conversation);
            }
        }
        assertThat(comments).containsExactlyInAnyOrderElementsOf(conversations.keySet());
    }

    static void assertOnlyAuthorizedPeopleHoldConversations(SystemDesk desk) {
        Conversations seen = new Conversations(desk);
        List<JsonNode> held = seen.list("team").stream()
                .filter(it -> !it.path("topic").asText().equals("parking"))
                .toList();
        assertThat(held).isNotEmpty();
        for (JsonNode line : held) {
            String subject =
                    line.path("topic").asText() + "/" + line.path("channel").asText();
            assertThat(line.path("assignee").asText()).isIn(AUTHORIZED.getOrDefault(subject, Set.of()));
        }
        List<String> due =
                seen.list("queue").stream().map(it -> it.path("dueAt").asText()).toList();
        assertThat(due).isNotEmpty().isSorted();
    }

    /** Comments by many customers, so that one goes through every partition, behind everything said before. */
    static void awaitEverythingPostedBeforeNow(SystemDesk desk) {
        Set<String> last = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            String externalId = "last-" + i;
            last.add(externalId);
            Caller.Answer answer = desk.poster(SOURCE).post("/v1/comments", """
                    {"externalId": "%s", "channel": "web", "text": "and one more thing",
                     "author": {"id": "last-customer-%d"}}""".formatted(externalId, i));
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        }
        awaitConversations(desk, last);
    }
}
