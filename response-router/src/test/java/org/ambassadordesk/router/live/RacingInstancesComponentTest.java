package org.ambassadordesk.router.live;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.aDirectory;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Refused;
import org.ambassadordesk.contract.event.RoutingEvent.Routed;
import org.ambassadordesk.router.RoutingConfig;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three instances on one database, the service itself among them, that all write at the same time. */
@DependsOnServers
@QuarkusTest
@TestProfile(AttentiveDesk.class)
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class RacingInstancesComponentTest {
    private static final int PEOPLE = 50;

    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    DeskWriting service;

    @Inject
    Relay relay;

    @Inject
    DirectoryFeed directories;

    @Inject
    RoutingMetrics metrics;

    @Inject
    RoutingConfig config;

    @Inject
    Supplier<UUID> ids;

    private Neighbours neighbours;
    private List<DeskWriting> instances;
    private String word;

    @BeforeEach
    void meet() {
        neighbours = new Neighbours(clock);
        word = "race" + System.nanoTime();
        instances = List.of(service, another(), another());
    }

    @AfterEach
    void part() {
        neighbours.close();
    }

    private DeskWriting another() {
        return new DeskWriting(jdbi, clock, ids, relay, directories, metrics, config);
    }

    private String person(int number) {
        return "p" + number + word;
    }

    private void publish(int people, int capacity) {
        var directory = aDirectory().version(System.currentTimeMillis()).topic("topic-" + word, word);
        IntStream.range(0, people)
                .forEach(number -> directory.ambassador(person(number), capacity(capacity), "topic-" + word));
        neighbours.publish(directory.build());
        if (people > 0) {
            neighbours.awaitDirectoryWith(person(people - 1));
        } else {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> directories.current() != null
                            && directories.current().topics().containsKey("topic-" + word));
        }
    }

    private Comment comment(int number) {
        return aComment(number + word).by(number + word).saying(word).receivedAt(clock.instant());
    }

    private void allAtOnce(List<Callable<Void>> work) throws Exception {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (Callable<Void> one : work) {
                running.add(threads.submit(() -> {
                    begin.await();
                    return one.call();
                }));
            }
            begin.countDown();
            for (Future<Void> one : running) {
                one.get();
            }
        }
    }

    @Test
    void whateverTheyWriteEveryConversationHasOneHistoryAndOneHolder() throws Exception {
        publish(3, 100);

        allAtOnce(IntStream.range(0, 30)
                .<Callable<Void>>mapToObj(number -> () -> {
                    instances
                            .get(number % instances.size())
                            .take(List.of(new DeskInput.Heard(new CommentEvent.Received(comment(number)))));
                    return null;
                })
                .toList());

        for (int number = 0; number < 30; number++) {
            Routed routed = neighbours.awaitRouted(comment(number));
            neighbours.awaitMade(routed.conversation().id(), 1);
        }
        List<Made> made = made();
        assertThat(made).hasSize(30);
        assertThat(made).extracting(one -> one.conversation().id()).doesNotHaveDuplicates();
        for (Made one : made) {
            UUID id = one.conversation().id();
            List<Long> versions = neighbours.told().stream()
                    .filter(RoutingEvent.OfConversation.class::isInstance)
                    .map(event -> ((RoutingEvent.OfConversation) event).conversation())
                    .filter(conversation -> conversation.id().equals(id))
                    .map(conversation -> conversation.version())
                    .toList();
            assertThat(versions).as("one history, in order").isSorted().doesNotHaveDuplicates();
        }
    }

    private List<Made> made() {
        return neighbours.told().stream()
                .filter(Made.class::isInstance)
                .map(Made.class::cast)
                .filter(one -> one.ambassador().endsWith(word))
                .toList();
    }

    @Test
    void ofFiftyWhoClaimOneAtDifferentInstancesExactlyOneGetsIt() throws Exception {
        publish(0, 1);
        Comment comment = comment(0);
        neighbours.post(comment);
        UUID conversation = neighbours.awaitRouted(comment).conversation().id();
        var away = aDirectory().version(System.currentTimeMillis()).topic("topic-" + word, word);
        IntStream.range(0, PEOPLE).forEach(number -> away.ambassador(person(number), shift("never"), "topic-" + word));
        neighbours.publish(away.build());
        neighbours.awaitDirectoryWith(person(PEOPLE - 1));
        List<UUID> requests =
                IntStream.range(0, PEOPLE).mapToObj(_ -> UUID.randomUUID()).toList();

        allAtOnce(IntStream.range(0, PEOPLE)
                .<Callable<Void>>mapToObj(number -> () -> {
                    instances
                            .get(number % instances.size())
                            .take(List.of(new DeskInput.Acted(new Requested(
                                    requests.get(number),
                                    Requested.Kind.CLAIM,
                                    conversation,
                                    person(number),
                                    person(number),
                                    null,
                                    clock.instant()))));
                    return null;
                })
                .toList());

        await().pollInSameThread().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(neighbours.told())
                .filteredOn(event -> event.requestId() != null && requests.contains(event.requestId()))
                .hasSize(PEOPLE));
        assertThat(made()).hasSize(1);
        assertThat(neighbours.told())
                .filteredOn(event -> event instanceof Refused refused
                        && refused.code().equals("held-by-another")
                        && requests.contains(refused.requestId()))
                .hasSize(PEOPLE - 1);
    }
}
