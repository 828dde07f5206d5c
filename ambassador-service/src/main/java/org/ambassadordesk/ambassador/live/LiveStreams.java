package org.ambassadordesk.ambassador.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.People;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.access.PersonSeen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves open pages, each on its own virtual thread: everything behind the page's position that its person may see, in
 * order, without a gap. Where that is not to be had any more the page is told to load anew ({@code resync}), once. A page
 * that falls too far behind is disconnected; its browser comes back and resumes.
 */
@Startup // is measured before the first page opens
@ApplicationScoped
class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 200;
    private static final int FARTHEST_BEHIND = 5_000;
    private static final long NOWHERE = -1;

    private final LiveTail tail;
    private final StoredEvents stored;
    private final People people;
    private final Event<PersonSeen> seen;
    private final AtomicInteger open = new AtomicInteger();

    LiveStreams(LiveTail tail, StoredEvents stored, People people, Event<PersonSeen> seen, MeterRegistry metrics) {
        this.tail = tail;
        this.stored = stored;
        this.people = people;
        this.seen = seen;
        metrics.gauge("desk.live.streams", open);
    }

    /**
     * Returns when the page is gone, its person has left, or this process ends. What is refused before anything was sent is
     * thrown while the page can still be told; later it is told by the end of the stream, and its browser comes back.
     */
    void serve(String person, @Nullable String lastSeen, EventSink page) {
        @Nullable String asked = lastSeen == null || lastSeen.isBlank() ? null : lastSeen;
        long position = asked == null ? NOWHERE : kept(asked);
        open.incrementAndGet();
        try (page) {
            follow(person, position == NOWHERE ? begin(asked == null ? "ready" : "resync", page) : position, page);
        } catch (EventSink.GoneException e) {
            LOG.debug("a page is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            brokeOff(e);
        } finally {
            open.decrementAndGet();
        }
    }

    private static void brokeOff(RuntimeException why) {
        if (Database.isAway(why)) {
            LOG.warn("an open page is let go, the database is away: {}", why.toString());
        } else {
            LOG.error("an open page is let go", why);
        }
    }

    /** The position that a page asks for, where it is still kept. */
    private long kept(String lastSeen) {
        long position = parse(lastSeen);
        return stored.reachesBackTo(position) ? position : NOWHERE;
    }

    /** The position to go on from, told at once, so that the page resumes from there if it breaks. */
    private long begin(String kind, EventSink page) throws InterruptedException, EventSink.GoneException {
        long head = tail.head();
        page.send(head, kind, "{}");
        return head;
    }

    private void follow(String id, long from, EventSink page) throws InterruptedException, EventSink.GoneException {
        long position = from;
        boolean resumed = false;
        while (tail.isRunning() && page.isOpen()) {
            Optional<Person> person = people.find(id);
            if (person.isEmpty() || (resumed && tail.head() - position > FARTHEST_BEHIND)) {
                return;
            }
            seen.fire(new PersonSeen(id));
            if (!tail.awaitBehind(position, HEARTBEAT)) {
                page.heartbeat();
                resumed = true;
                continue;
            }
            List<StoredEvent> next = tail.behind(position, BATCH);
            if (next.isEmpty() || next.getFirst().id() != position + 1) {
                position = begin("resync", page);
                continue;
            }
            position = send(next, person.get(), page);
            resumed |= next.size() < BATCH;
        }
    }

    private static long send(List<StoredEvent> events, Person person, EventSink page)
            throws InterruptedException, EventSink.GoneException {
        for (StoredEvent event : events) {
            if (person.isAmong(event.audience())) {
                page.send(event.id(), event.kind(), event.payload());
            }
        }
        return events.getLast().id();
    }

    private static long parse(String lastSeen) {
        try {
            return Long.parseLong(lastSeen.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("Last-Event-ID", "is not one that was given out here");
        }
    }
}
