package org.ambassadordesk.router.live;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.aDirectory;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Routed;
import org.ambassadordesk.router.RoutingConfig;
import org.ambassadordesk.router.assignment.InOrder;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.routing.ADirectory;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.ambassadordesk.router.store.StoredDesk;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The router between a real Kafka and a real PostgreSQL. */
@DependsOnServers
@QuarkusTest
@TestProfile(AttentiveDesk.class)
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class RouterComponentTest {
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    TestClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    DeskWriting writing;

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
    private String word;
    private String anna;
    private String ben;

    /** Tests share the servers: each has its own topic, and people only for that. */
    @BeforeEach
    void meet() {
        neighbours = new Neighbours(clock);
        word = "word" + TESTS.incrementAndGet() + "x" + System.nanoTime();
        anna = "anna-" + word;
        ben = "ben-" + word;
    }

    @AfterEach
    void part() {
        neighbours.close();
    }

    private ADirectory directory() {
        return aDirectory().version(System.currentTimeMillis()).topic("topic-" + word, word);
    }

    /** Both always there, one conversation each. */
    private void annaAndBenWork() {
        publish(directory().ambassador(anna, "topic-" + word).ambassador(ben, "topic-" + word));
    }

    private void publish(ADirectory directory) {
        var published = directory.build();
        neighbours.publish(published);
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            var current = directories.current();
            return current != null && current.version() >= published.version();
        });
        published.ambassadors().keySet().forEach(neighbours::awaitDirectoryWith);
    }

    private Comment comment(String externalId) {
        return aComment(externalId + word)
                .by(externalId + word)
                .saying(word + " is lost")
                .receivedAt(clock.instant());
    }

    @Test
    void aCommentIsRoutedAndAssigned() {
        annaAndBenWork();
        Comment comment = comment("1");

        neighbours.post(comment);

        Routed routed = neighbours.awaitRouted(comment);
        Made made = neighbours.awaitMade(routed.conversation().id(), 1);
        assertThat(routed.opened()).isTrue();
        assertThat(routed.conversation().topic()).isEqualTo("topic-" + word);
        assertThat(made.ambassador()).isEqualTo(anna);
        assertThat(made.conversation().version())
                .isGreaterThan(routed.conversation().version());
    }

    @Test
    void theSameEventAgainChangesNothing() {
        annaAndBenWork();
        Comment comment = comment("1");
        neighbours.post(comment);
        neighbours.awaitRouted(comment);

        neighbours.post(comment);
        Comment after = comment("2");
        neighbours.post(after);
        neighbours.awaitRouted(after);

        assertThat(neighbours.told())
                .filteredOn(event ->
                        event instanceof Routed routed && routed.comment().id().equals(comment.id()))
                .hasSize(1);
    }

    @Test
    void anEditAndAWithdrawalFindTheirCommentInTheDatabase() {
        annaAndBenWork();
        Comment comment = comment("1");
        neighbours.post(comment);
        UUID conversation = neighbours.awaitRouted(comment).conversation().id();
        Comment edited =
                aComment("1" + word).by("1" + word).saying(word + " is found").receivedAt(clock.instant());

        neighbours.post(edited);
        neighbours.awaitTold(
                RoutingEvent.CommentEdited.class,
                event -> event.comment().text().endsWith("found"));
        neighbours.withdraw(comment);

        var closed = neighbours.awaitTold(
                RoutingEvent.Closed.class, event -> event.conversation().id().equals(conversation));
        assertThat(closed.conversation().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aCommentTakenBackBeforeItCameIsNotRouted() {
        annaAndBenWork();
        Comment comment = comment("1");
        neighbours.withdraw(comment);
        await().atMost(Duration.ofMinutes(2)).until(() -> known(comment.id()));

        neighbours.post(comment);
        Comment after = comment("2");
        neighbours.post(after);
        neighbours.awaitRouted(after);

        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbi.withHandle(
                        handle -> handle.createQuery("SELECT fingerprint IS NOT NULL FROM comment WHERE id = :id")
                                .bind("id", comment.id())
                                .mapTo(Boolean.class)
                                .one()));
        assertThat(neighbours.told())
                .noneMatch(event ->
                        event instanceof Routed routed && routed.comment().id().equals(comment.id()));
    }

    private boolean known(UUID comment) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM comment WHERE id = :id)")
                .bind("id", comment)
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void threadsAndAnsweredConversationsAreRememberedInTheDatabase() {
        annaAndBenWork();
        Comment first = aComment("1" + word)
                .by("jo" + word)
                .inThread("t" + word)
                .saying(word)
                .receivedAt(clock.instant());
        neighbours.post(first);
        UUID conversation = neighbours.awaitRouted(first).conversation().id();
        Made made = neighbours.awaitMade(conversation, 1);
        UUID reply = UUID.randomUUID();
        neighbours.act(new ActivityEvent.ReplyApproved(
                conversation, reply, made.ambassador(), made.ambassador(), clock.instant()));
        neighbours.act(new ActivityEvent.ReplyDelivered(conversation, reply, made.ambassador(), clock.instant()));
        neighbours.awaitTold(
                RoutingEvent.Changed.class,
                changed -> changed.conversation().id().equals(conversation)
                        && changed.cause().equals("delivered"));

        Comment byThread = aComment("2" + word)
                .by("kim" + word)
                .inThread("t" + word)
                .saying(word)
                .receivedAt(clock.instant());
        neighbours.post(byThread);
        assertThat(neighbours.awaitRouted(byThread).conversation().id()).isEqualTo(conversation);
        Made again = neighbours.awaitMade(conversation, 2);
        assertThat(again.ambassador()).as("the same ambassador").isEqualTo(made.ambassador());

        Comment byParent = aComment("3" + word)
                .by("lee" + word)
                .inReplyTo("2" + word)
                .saying(word)
                .receivedAt(clock.instant());
        neighbours.post(byParent);
        assertThat(neighbours.awaitRouted(byParent).conversation().id()).isEqualTo(conversation);

        Comment byContact = aComment("4" + word).by("jo" + word).saying(word).receivedAt(clock.instant());
        neighbours.post(byContact);
        assertThat(neighbours.awaitRouted(byContact).conversation().id()).isEqualTo(conversation);
    }

    @Test
    void withoutAReactionSomebodyElseGetsIt() {
        annaAndBenWork();
        Comment comment = comment("1");
        neighbours.post(comment);
        UUID conversation = neighbours.awaitRouted(comment).conversation().id();
        Made made = neighbours.awaitMade(conversation, 1);

        clock.pass(Duration.ofMinutes(3));

        Ended ended = neighbours.awaitTold(
                Ended.class, event -> event.conversation().id().equals(conversation));
        assertThat(ended.reason()).isEqualTo(EndReason.NO_REACTION);
        assertThat(neighbours.awaitMade(conversation, 2).ambassador()).isNotEqualTo(made.ambassador());
    }

    @Test
    void aNewDirectoryGivesWhatWaitsToWhomItAuthorizes() {
        publish(directory());
        Comment comment = comment("1");
        neighbours.post(comment);
        Routed routed = neighbours.awaitRouted(comment);
        assertThat(routed.conversation().waitingReason()).isEqualTo("nobody-authorized");

        annaAndBenWork();

        assertThat(neighbours.awaitMade(routed.conversation().id(), 1).ambassador())
                .isEqualTo(anna);
    }

    @Test
    void whatCannotBeReadIsParkedAndTheNextIsRouted() {
        annaAndBenWork();
        Comment before = comment("1");
        Comment after = comment("2");

        neighbours.post(before);
        neighbours.sendRaw(Topics.COMMENTS, "poison-" + word, "feedback.comment.received.v1", "{\"comment\": 7}");
        neighbours.sendRaw(Topics.COMMENTS, "unknown-" + word, "feedback.comment.liked.v1", "{}");
        neighbours.post(after);

        neighbours.awaitRouted(before);
        neighbours.awaitRouted(after);
        await().pollInSameThread().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        neighbours.records(Topics.dead(Topics.COMMENTS)))
                .extracting(kafka -> new String(kafka.key(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("poison-" + word)
                .doesNotContain("unknown-" + word));
    }

    @Test
    void whatIsReadFromTheDatabaseIsWhatWasInMemory() {
        publish(directory().ambassador(anna, capacity(2), "topic-" + word));
        for (int i = 0; i < 5; i++) {
            neighbours.post(comment("c" + i));
        }
        UUID conversation = neighbours.awaitRouted(comment("c0")).conversation().id();
        Made made = neighbours.awaitMade(conversation, 1);
        neighbours.act(new ActivityEvent.Started(conversation, made.ambassador(), 1, clock.instant()));
        neighbours.act(new ActivityEvent.HandedBack(
                conversation, made.ambassador(), 1, "no", UUID.randomUUID(), clock.instant()));
        neighbours.awaitTold(Ended.class, event -> event.conversation().id().equals(conversation));
        neighbours.awaitRouted(comment("c4"));

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(writing.conversations()).isEqualTo(stored()));
    }

    @Test
    void howLongAnAnswerIsInTheMakingOutlivesARestart() throws Exception {
        publish(directory().ambassador(anna, "topic-" + word));
        Comment comment = comment("1");
        neighbours.post(comment);
        UUID conversation = neighbours.awaitRouted(comment).conversation().id();
        Instant start = neighbours.awaitMade(conversation, 1).at();
        UUID reply = UUID.randomUUID();
        act(writing, new ActivityEvent.Started(conversation, anna, 1, start));
        act(writing, new ActivityEvent.ReplySubmitted(conversation, reply, anna, start.plusSeconds(240)));
        assertThat(writing.conversations()).isEqualTo(stored());

        act(writing, new ActivityEvent.ReplySentBack(conversation, reply, anna, "lena", start.plusSeconds(300)));
        assertThat(writing.conversations()).isEqualTo(stored());
        var restarted = new DeskWriting(jdbi, clock, ids, relay, directories, metrics, config);
        act(restarted, new ActivityEvent.ReplySubmitted(conversation, reply, anna, start.plusSeconds(360)));
        act(restarted, new ActivityEvent.ReplyApproved(conversation, reply, anna, "lena", start.plusSeconds(400)));

        assertThat(answersLearned()).isEqualTo(1);
    }

    private static void act(DeskWriting desk, ActivityEvent event) throws Exception {
        desk.take(List.of(new DeskInput.Acted(event)));
    }

    private double answersLearned() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT observed FROM experience WHERE subject = :subject")
                .bind("subject", "handling topic:topic-" + word)
                .mapTo(Double.class)
                .one());
    }

    private String holder(UUID conversation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT ambassador FROM assignment WHERE conversation_id = :id AND ended_at IS NULL")
                .bind("id", conversation)
                .mapTo(String.class)
                .one());
    }

    private List<KeptConversation> stored() throws SQLException {
        RoutingDesk desk = new RoutingDesk(InOrder.earliestDueFirst(), ids);
        jdbi.useTransaction(handle -> StoredDesk.restore(handle, desk));
        return desk.conversations();
    }

    @Test
    void ofTwoInstancesTheOneThatLostReadsEverythingAgain() throws Exception {
        annaAndBenWork();
        var other = new DeskWriting(jdbi, clock, ids, relay, directories, metrics, config);
        Comment first = comment("1");
        neighbours.post(first);
        neighbours.awaitMade(neighbours.awaitRouted(first).conversation().id(), 1);

        other.take(List.of(new DeskInput.Acted(new ActivityEvent.Away(ben, "away", null, clock.instant()))));
        Comment second = comment("2");
        neighbours.post(second);

        UUID conversation = neighbours.awaitRouted(second).conversation().id();
        Comment third = comment("3");
        neighbours.post(third);
        neighbours.awaitRouted(third);
        assertThat(neighbours.told())
                .as("what the other instance wrote counts here")
                .noneMatch(event ->
                        event instanceof Made made && made.conversation().id().equals(conversation));
        other.take(List.of(new DeskInput.Acted(new ActivityEvent.Available(ben, false, clock.instant()))));
        assertThat(neighbours.awaitMade(conversation, 1).ambassador()).isEqualTo(ben);
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehindNotEvenInMemory() {
        annaAndBenWork();
        Comment first = comment("1");
        neighbours.post(first);
        UUID conversation = neighbours.awaitRouted(first).conversation().id();
        neighbours.awaitMade(conversation, 1);
        jdbi.useHandle(handle -> handle.execute(
                "ALTER TABLE assignment ADD CONSTRAINT ck_test CHECK (ambassador <> '" + ben + "') NOT VALID"));
        var toBen = new ActivityEvent.Requested(
                UUID.randomUUID(), ActivityEvent.Requested.Kind.ASSIGN, conversation, ben, anna, null, clock.instant());
        try {
            assertThatThrownBy(() -> writing.take(List.of(new DeskInput.Acted(toBen))))
                    .hasMessageContaining("ck_test");
        } finally {
            jdbi.useHandle(handle -> handle.execute("ALTER TABLE assignment DROP CONSTRAINT ck_test"));
        }

        Comment second = comment("2");
        neighbours.post(second);
        UUID next = neighbours.awaitRouted(second).conversation().id();
        assertThat(neighbours.awaitMade(next, 1).ambassador()).isEqualTo(ben);
        assertThat(holder(conversation)).isEqualTo(anna);
    }
}
