package org.ambassadordesk.ambassador.attention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jdbi.v3.core.Handle;

/**
 * Who looks at a conversation, and who of them writes: open pages say so again and again, and who does not any more has
 * gone. Others are told when it changes, not each time it is said.
 */
@ApplicationScoped
public class Viewers {
    /** Pages say it every 20 seconds; one that misses it twice is gone. */
    private static final Duration STAYS = Duration.ofSeconds(50);

    private final Database database;
    private final Conversations conversations;
    private final CurrentDirectory directory;
    private final LiveEvents live;
    private final Clock clock;

    Viewers(Database database, Conversations conversations, CurrentDirectory directory, LiveEvents live, Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.directory = directory;
        this.live = live;
        this.clock = clock;
    }

    /** Somebody who looks at it now. */
    public record Viewer(String id, String name, boolean writing) {}

    /** What an open page says. */
    public enum Looking {
        LOOKS,
        WRITES,
        LEAVES
    }

    /**
     * Takes down that a person looks at a conversation, has seen it up to a version and so read what names them.
     *
     * @return who else is there
     */
    public List<Viewer> see(UUID id, Person person, long version, Looking looking) {
        KeptConversation conversation = conversations.visible(id, person);
        Instant now = clock.instant();
        Instant until = looking == Looking.LEAVES ? now : now.plus(STAYS);
        Instant writingUntil = looking == Looking.WRITES ? until : now;
        return database.inTransaction(handle -> {
            boolean changed = before(handle, id, person.id(), now) != looking;
            ViewerRows.save(handle, id, person.id(), Math.min(version, conversation.version()), until, writingUntil);
            MentionRows.read(handle, id, person.id(), version, now);
            if (changed) {
                live.publish("viewers", id, conversations.audienceOf(conversation), Map.of("conversationId", id));
            }
            return others(handle, id, person, now);
        });
    }

    /** Who else looks at it. */
    public List<Viewer> of(UUID id, Person except) {
        Instant now = clock.instant();
        return database.read(handle -> others(handle, id, except, now));
    }

    private static Looking before(Handle handle, UUID id, String person, Instant now) {
        return ViewerRows.find(handle, id).stream()
                .filter(row -> row.person().equals(person) && row.lookingUntil().isAfter(now))
                .findFirst()
                .map(row -> row.writingUntil().isAfter(now) ? Looking.WRITES : Looking.LOOKS)
                .orElse(Looking.LEAVES);
    }

    private List<Viewer> others(Handle handle, UUID id, Person except, Instant now) {
        return ViewerRows.find(handle, id).stream()
                .filter(row ->
                        !row.person().equals(except.id()) && row.lookingUntil().isAfter(now))
                .map(row -> new Viewer(
                        row.person(), nameOf(row.person()), row.writingUntil().isAfter(now)))
                .toList();
    }

    private String nameOf(String person) {
        return directory.get().ambassador(person).map(Ambassador::name).orElse(person);
    }
}
