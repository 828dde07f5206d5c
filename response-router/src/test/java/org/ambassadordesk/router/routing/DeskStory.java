package org.ambassadordesk.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.assignment.InOrder;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.jspecify.annotations.Nullable;

/** A desk to tell a story to. It begins on Monday 2026-03-02 at 09:00 UTC; everything said is answered in {@link #last}. */
public final class DeskStory {
    public static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    /** What is heard without being routed is in no conversation. */
    public static final UUID NOWHERE = new UUID(0, 0);

    private final RoutingDesk desk;
    private final List<Fact> all = new ArrayList<>();
    private List<Fact> last = List.of();
    private Instant now = BEGINNING;
    private int comments;
    private int requests;

    private DeskStory(RoutingPolicy policy, Directory directory) {
        this.desk = new RoutingDesk(policy, counting());
        take(new DeskInput.Directed(directory));
    }

    public static DeskStory under(ADirectory directory) {
        return new DeskStory(InOrder.earliestDueFirst(), directory.build());
    }

    static DeskStory under(ADirectory directory, RoutingPolicy policy) {
        return new DeskStory(policy, directory.build());
    }

    /** 1, 2, 3 … as ids. */
    static Supplier<UUID> counting() {
        var count = new AtomicLong();
        return () -> new UUID(0, count.incrementAndGet());
    }

    public RoutingDesk desk() {
        return desk;
    }

    public Instant now() {
        return now;
    }

    /** What followed from the last input. */
    public List<Fact> last() {
        return last;
    }

    public List<Fact> all() {
        return all;
    }

    public List<Fact> take(DeskInput input) {
        last = desk.take(input, now);
        all.addAll(last);
        return last;
    }

    public DeskStory direct(ADirectory directory) {
        take(new DeskInput.Directed(directory.build()));
        return this;
    }

    /** Time passes; then the clock ticks. */
    public DeskStory pass(Duration time) {
        now = now.plus(time);
        take(new DeskInput.Tick(true));
        return this;
    }

    /** Time passes, and nobody looks at the clock. */
    public void passWithoutTick(Duration time) {
        now = now.plus(time);
    }

    public DeskStory minutes(long minutes) {
        return pass(Duration.ofMinutes(minutes));
    }

    // customers

    public UUID hear(AComment comment) {
        return hear(comment.receivedAt(now));
    }

    public UUID hear(Comment comment) {
        take(new DeskInput.Heard(new CommentEvent.Received(comment)));
        return told(RoutingEvent.Routed.class).stream()
                .map(routed -> routed.conversation().id())
                .findFirst()
                .orElse(NOWHERE);
    }

    /** A new customer with a lost bag; returns the conversation. */
    public UUID bag() {
        return hear(AComment.aComment("bag-" + ++comments).by("customer-" + comments));
    }

    public void edit(AComment comment) {
        take(new DeskInput.Heard(new CommentEvent.Edited(comment.receivedAt(now))));
    }

    public void withdraw(String externalId) {
        take(new DeskInput.Heard(
                new CommentEvent.Withdrawn(Identities.comment("demo", externalId), "demo", externalId, now)));
    }

    // people

    public void act(ActivityEvent event) {
        take(new DeskInput.Acted(event));
    }

    public void available(String ambassador) {
        act(new ActivityEvent.Available(ambassador, false, now));
    }

    public void away(String ambassador) {
        act(new ActivityEvent.Away(ambassador, "away", null, now));
    }

    public void start(UUID conversation) {
        var holder = holderOf(conversation);
        act(new ActivityEvent.Started(conversation, holder.ambassador(), holder.epoch(), now));
    }

    public UUID submit(UUID conversation) {
        UUID reply = replyId(conversation);
        act(new ActivityEvent.ReplySubmitted(
                conversation, reply, holderOf(conversation).ambassador(), now));
        return reply;
    }

    /** Sent, and may be taken back for ten seconds. */
    public UUID send(UUID conversation) {
        UUID reply = replyId(conversation);
        String author = holderOf(conversation).ambassador();
        act(new ActivityEvent.ReplyHeld(conversation, reply, author, now.plusSeconds(10), now));
        return reply;
    }

    public void sendBack(UUID conversation, UUID reply) {
        act(new ActivityEvent.ReplySentBack(
                conversation, reply, holderOf(conversation).ambassador(), "lena", now));
    }

    /** The holder's reply goes out; returns the reply. */
    public UUID approve(UUID conversation) {
        return approve(conversation, now);
    }

    public UUID approve(UUID conversation, Instant at) {
        UUID reply = replyId(conversation);
        String author = Objects.requireNonNullElse(holder(conversation), "somebody");
        act(new ActivityEvent.ReplyApproved(conversation, reply, author, author, at));
        return reply;
    }

    public void deliver(UUID conversation, UUID reply) {
        act(new ActivityEvent.ReplyDelivered(conversation, reply, "somebody", now));
    }

    public void fail(UUID conversation, UUID reply) {
        act(new ActivityEvent.ReplyFailed(conversation, reply, "somebody", "gone", now));
    }

    public void handBack(UUID conversation) {
        var holder = holderOf(conversation);
        act(new ActivityEvent.HandedBack(
                conversation, holder.ambassador(), holder.epoch(), "not mine", requestId(), now));
    }

    public RoutingEvent claim(UUID conversation, String ambassador) {
        return request(Requested.Kind.CLAIM, conversation, ambassador, ambassador, null);
    }

    public RoutingEvent assign(UUID conversation, String ambassador) {
        return request(Requested.Kind.ASSIGN, conversation, ambassador, "lena", null);
    }

    public RoutingEvent next(String ambassador) {
        return request(Requested.Kind.NEXT, null, ambassador, ambassador, 10);
    }

    public RoutingEvent correctTopic(UUID conversation, String topic) {
        UUID id = requestId();
        act(new ActivityEvent.TopicCorrected(id, conversation, topic, "lena", now));
        return answerTo(id);
    }

    public RoutingEvent resolve(UUID conversation) {
        UUID id = requestId();
        act(new ActivityEvent.Resolved(id, conversation, "lena", now));
        return answerTo(id);
    }

    private RoutingEvent request(
            Requested.Kind kind, @Nullable UUID conversation, String ambassador, String by, @Nullable Integer minutes) {
        UUID id = requestId();
        act(new Requested(id, kind, conversation, ambassador, by, minutes, now));
        return answerTo(id);
    }

    // what is to be seen

    /** The one event that answers the request. */
    public RoutingEvent answerTo(UUID requestId) {
        List<RoutingEvent> answers = told().stream()
                .filter(event -> requestId.equals(event.requestId()))
                .toList();
        assertThat(answers).as("exactly one event answers a request").hasSize(1);
        return answers.getFirst();
    }

    /** What others heard of the last input. */
    public List<RoutingEvent> told() {
        return told(last);
    }

    static List<RoutingEvent> told(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Told.class::isInstance)
                .map(fact -> ((Fact.Told) fact).event())
                .toList();
    }

    public <E extends RoutingEvent> List<E> told(Class<E> kind) {
        return told().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <F extends Fact> List<F> facts(Class<F> kind) {
        return last.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The newest that others heard of the conversation. */
    public Conversation see(UUID conversation) {
        return told(all).stream()
                .filter(RoutingEvent.OfConversation.class::isInstance)
                .map(event -> ((RoutingEvent.OfConversation) event).conversation())
                .filter(seen -> seen.id().equals(conversation))
                .reduce((_, newest) -> newest)
                .orElseThrow(() -> new NoSuchElementException("nothing was told of " + conversation));
    }

    public @Nullable String holder(UUID conversation) {
        Conversation.Holder holder = see(conversation).holder();
        return holder == null ? null : holder.ambassador();
    }

    public Conversation.State state(UUID conversation) {
        return see(conversation).state();
    }

    Conversation.Holder holderOf(UUID conversation) {
        return Objects.requireNonNull(see(conversation).holder(), "nobody holds it");
    }

    private UUID requestId() {
        return new UUID(1, ++requests);
    }

    private UUID replyId(UUID conversation) {
        return new UUID(2, conversation.getLeastSignificantBits() * 1000 + ++requests);
    }
}
