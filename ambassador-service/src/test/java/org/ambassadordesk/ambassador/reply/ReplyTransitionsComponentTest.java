package org.ambassadordesk.ambassador.reply;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.testing.RealServers;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** The database refuses what the types do not let compile: every illegal transition is tried in SQL. */
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the field in
class ReplyTransitionsComponentTest {
    /** What each state needs, so that only the transition itself can be what is refused. */
    private static final Map<String, String> INTO = new LinkedHashMap<>();

    static {
        INTO.put(
                "submitted",
                "status = 'submitted', decided_by = NULL, decided_at = NULL, decision_comment = NULL,"
                        + " edited_text = NULL, edited_findings = NULL");
        INTO.put("approved", "status = 'approved', decided_by = 'lena', decided_at = now(), decision_comment = NULL");
        INTO.put(
                "sent-back",
                "status = 'sent-back', decided_by = 'lena', decided_at = now(), decision_comment = 'no',"
                        + " edited_text = NULL, edited_findings = NULL");
        INTO.put(
                "rejected",
                "status = 'rejected', decided_by = 'lena', decided_at = now(), decision_comment = 'no',"
                        + " edited_text = NULL, edited_findings = NULL");
        INTO.put(
                "withdrawn",
                "status = 'withdrawn', decided_by = NULL, decided_at = now(), decision_comment = NULL,"
                        + " edited_text = NULL, edited_findings = NULL");
        INTO.put(
                "stale",
                "status = 'stale', decided_by = NULL, decided_at = now(), decision_comment = NULL,"
                        + " edited_text = NULL, edited_findings = NULL");
    }

    @Inject
    Database database;

    @Test
    void whatWaitsMayBecomeAnythingAndWhatIsDecidedNothing() {
        try (TestRouter router = new TestRouter()) {
            UUID waiting =
                    UUID.fromString(Held.by("ben", router, aConversation()).submitted("It is on its way."));
            for (String first : List.of("approved", "sent-back", "rejected", "withdrawn", "stale")) {
                for (String second : INTO.keySet()) {
                    if (!second.equals(first)) {
                        assertThatThrownBy(() -> tryAndUndo(waiting, first, second))
                                .as("%s -> %s", first, second)
                                .isInstanceOf(JdbiException.class)
                                .hasMessageContaining("cannot become");
                    }
                }
                assertThatThrownBy(() -> tryAndUndo(waiting, first, null))
                        .as("%s alone is fine", first)
                        .isInstanceOf(Undone.class);
            }
        }
    }

    @Test
    void decisionsAndTheRulesBehindThemAreWrittenOnce() {
        try (TestRouter router = new TestRouter()) {
            UUID waiting =
                    UUID.fromString(Held.by("ben", router, aConversation()).submitted("It is on its way."));

            for (String rewrite : List.of(
                    "autonomy = 'direct'",
                    "guidelines = '[]'",
                    "acknowledgements = '[]'",
                    "directory_version = 0",
                    "disclosure = ''",
                    "seen_version = 0",
                    "at_version = 0",
                    "submitted_at = now()")) {
                assertThatThrownBy(() -> update(waiting, rewrite)).as(rewrite).hasMessageContaining("never changes");
            }
            assertThatThrownBy(() -> update(waiting, into("approved").replace("lena", "ben")))
                    .hasMessageContaining("ck_reply_never_by_the_author");
            update(waiting, into("rejected"));
            assertThatThrownBy(() -> update(waiting, "decided_by = 'carl'")).hasMessageContaining("made once");
            assertThatThrownBy(() -> update(waiting, "decided_at = now() + interval '1 day'"))
                    .hasMessageContaining("made once");
            assertThat(database.<String, RuntimeException>read(
                            handle -> handle.createQuery("SELECT status FROM reply WHERE id = :id")
                                    .bind("id", waiting)
                                    .mapTo(String.class)
                                    .one()))
                    .isEqualTo("rejected");
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void tryAndUndo(UUID reply, String first, @org.jspecify.annotations.Nullable String second) {
        database.perform(handle -> {
            update(reply, into(first));
            if (second != null) {
                update(reply, into(second));
            }
            throw new Undone();
        });
    }

    private void update(UUID reply, String set) {
        database.perform(handle -> handle.createUpdate("UPDATE reply SET " + set + " WHERE id = :id")
                .bind("id", reply)
                .execute());
    }

    private static String into(String status) {
        return Objects.requireNonNull(INTO.get(status));
    }
}
