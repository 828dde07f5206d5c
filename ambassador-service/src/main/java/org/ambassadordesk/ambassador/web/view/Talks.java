package org.ambassadordesk.ambassador.web.view;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.ambassadordesk.ambassador.report.restatement.Verdict;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Talk.Allowed;
import org.ambassadordesk.ambassador.web.view.Talk.Doable;
import org.ambassadordesk.ambassador.web.view.Talk.Earlier;
import org.ambassadordesk.ambassador.web.view.Talk.Why;
import org.ambassadordesk.ambassador.web.words.TalkWords;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.ConversationView.AssignmentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.CommentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.TargetView;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.jspecify.annotations.Nullable;

/** Says a conversation in words, for the one who looks at it. */
public final class Talks {
    private final ConversationView conversation;
    private final List<ReplyView> replies;
    private final Around around;
    private final String me;
    private final Directory directory;
    private final Words words;

    private Talks(
            ConversationView conversation, List<ReplyView> replies, Around around, Directory directory, Words words) {
        this.conversation = conversation;
        this.replies = replies;
        this.around = around;
        this.me = around.me();
        this.directory = directory;
        this.words = words;
    }

    /**
     * What is not in the conversation itself.
     *
     * @param me who is looking
     * @param view the list it was opened from
     * @param viewers who else looks at it, in words
     * @param restated what was judged anew about it
     */
    public record Around(String me, String view, String viewers, List<Verdict> restated) {}

    /**
     * A conversation, said in words.
     *
     * @param replies the same as in the conversation, with what they were allowed by
     */
    public static Talk of(
            ConversationView conversation, List<ReplyView> replies, Around around, Directory directory, Words words) {
        return new Talks(conversation, replies, around, directory, words).talk();
    }

    private Talk talk() {
        var summary = conversation.summary();
        return new Talk(
                summary.id().toString(),
                around.view(),
                summary.version(),
                summary.contactName(),
                facts(),
                conversation.comments().stream()
                        .map(CommentView::url)
                        .filter(Talks::isWebAddress)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                summary.topicName() == null ? words.inbox().noTopic() : summary.topicName(),
                topicReason(),
                Card.standing(summary, me, words.inbox()),
                conversation.targets().stream().map(this::promise).toList(),
                why(),
                doable(),
                snoozed(),
                around.viewers(),
                new Entries(conversation, allowed(), me, this::nameOf, words).all(),
                new Chronicle(words).of(conversation.assignments(), around.restated(), directory),
                conversation.contactHistory().stream().map(this::earlier).toList());
    }

    private Map<UUID, Allowed> allowed() {
        Allowances allowances = new Allowances(this::nameOf, words);
        return replies.stream().collect(Collectors.toMap(ReplyView::id, allowances::of));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(conversation.summary().channel());
        if (!conversation.comments().isEmpty()) {
            var author = conversation.comments().getLast().author();
            Stream.of(author.handle()).filter(Objects::nonNull).forEach(facts::add);
            Stream.of(author.followers())
                    .filter(Objects::nonNull)
                    .forEach(count -> facts.add(words.talk().followers(words.number(count))));
        }
        facts.add(words.language(conversation.summary().language()));
        Source source = directory.sources().get(conversation.source());
        facts.add(source == null ? conversation.source() : source.name());
        if (conversation.imported() != null) {
            facts.add(words.talk()
                    .importedAt(
                            words.moment(conversation.imported().importedAt()).words()));
        }
        conversation.comments().stream()
                .flatMap(comment -> comment.labels().stream())
                .distinct()
                .forEach(facts::add);
        return facts;
    }

    private String topicReason() {
        String reason = conversation.topicReason();
        String detail = reason.substring(reason.indexOf(':') + 1);
        return switch (reason.split(":", 2)[0]) {
            case "poster" -> words.talk().topicPoster();
            case "match" -> words.talk().topicMatch(detail);
            case "catch-all" -> words.talk().topicCatchAll();
            case "corrected-by" -> words.talk().topicCorrected(nameOf(detail));
            default -> words.talk().topicNone();
        };
    }

    private Deadline promise(TargetView target) {
        Instant metAt = target.metAt();
        if (metAt != null) {
            return words.kept(target.kind(), target.startedAt(), target.dueAt(), metAt);
        }
        Instant pausedAt = target.pausedAt();
        if (pausedAt != null && target.state().equals("paused")) {
            return words.paused(target.kind(), target.startedAt(), target.dueAt(), pausedAt);
        }
        return switch (target.state()) {
            case "none" -> words.idle(target.kind(), target.dueAt(), false);
            case "missed" -> words.idle(target.kind(), target.dueAt(), true);
            default -> words.running(target.kind(), target.startedAt(), target.warnAt(), target.dueAt());
        };
    }

    private @Nullable String snoozed() {
        Instant until = conversation.summary().snoozedUntil();
        return until == null
                ? null
                : words.talk().snoozedUntil(words.moment(until).words());
    }

    /** In one line: who has it, and what spoke for them. */
    private Why why() {
        TalkWords say = words.talk();
        AssignmentView assignment = conversation.assignment();
        if (conversation.imported() != null) {
            return new Why(say.importedFrom(conversation.imported().source()), List.of(topicReason()), false);
        }
        if (assignment == null) {
            String waiting = conversation.waitingInWords();
            return new Why(waiting == null ? say.nobodyHasIt() : waiting, List.of(topicReason()), true);
        }
        boolean mine = assignment.ambassador().equals(me);
        AssignmentReason reason = assignment.reason();
        String facts = reason == null ? "" : ": " + String.join(", ", facts(reason.facts()));
        return new Why(
                (mine ? say.whyYours() : say.whyOther(assignment.name())) + (facts.equals(": ") ? "" : facts),
                List.of(assignment.explanation(), topicReason()),
                true);
    }

    private List<String> facts(Map<String, String> facts) {
        TalkWords say = words.talk();
        return facts.entrySet().stream()
                .map(fact -> switch (fact.getKey()) {
                    case "authorized" ->
                        say.factAuthorized(topicName(conversation.summary().topic()));
                    case "speaks" -> say.factSpeaks(words.language(fact.getValue()));
                    case "held" -> held(fact.getValue());
                    case "same-ambassador" -> fact.getValue().equals("true") ? say.factKnows() : "";
                    case "assigned-by" -> say.factAssigned(nameOf(fact.getValue()));
                    case "cause" ->
                        switch (fact.getValue()) {
                            case "asked" -> say.factAsked();
                            case "claimed" -> say.factClaimed();
                            default -> "";
                        };
                    default -> "";
                })
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String held(String value) {
        String[] parts = value.split("/", 2);
        return parts.length == 2 ? words.talk().factHeld(parts[0].strip(), parts[1].strip()) : "";
    }

    private String topicName(@Nullable String topic) {
        return topic == null
                ? words.inbox().noTopicShort()
                : directory.topic(topic).map(Topic::name).orElse(topic);
    }

    private Doable doable() {
        var may = conversation.may();
        return new Doable(
                may.start(),
                may.handBack(),
                me.equals(conversation.summary().assignee()),
                may.resolve() ? closeHint() : "",
                may.note(),
                may.correctTopic() ? topics() : List.of(),
                may.assign() ? people() : List.of());
    }

    private String closeHint() {
        TalkWords say = words.talk();
        if (conversation.summary().goesOut()) {
            return say.closeHeldHint();
        }
        return conversation.summary().state().equals("answered") ? say.closeAnsweredHint() : say.closeHint();
    }

    private List<Choice> topics() {
        String present = conversation.summary().topic();
        return directory.topics().values().stream()
                .map(topic -> new Choice(topic.id(), topic.name(), topic.id().equals(present)))
                .toList();
    }

    /** Only who is authorized: from a lead nobody else gets it either. */
    private List<Choice> people() {
        String topic = conversation.summary().topic();
        if (topic == null) {
            return List.of();
        }
        return directory.ambassadors().values().stream()
                .filter(one -> one.authorization(topic, conversation.summary().channel())
                        .isPresent())
                .filter(one -> !one.id().equals(conversation.summary().assignee()))
                .map(one -> new Choice(one.id(), one.name(), false))
                .toList();
    }

    private Earlier earlier(ConversationView.Earlier one) {
        String holder = one.assignee();
        String standing = holder == null
                ? Card.state(one.state(), null, words.inbox())
                : words.inbox().withOther(nameOf(holder));
        return new Earlier(
                one.id().toString(), words.moment(one.receivedAt()), topicName(one.topic()), standing, one.excerpt());
    }

    private String nameOf(String person) {
        return person.equals(me)
                ? words.talk().you()
                : directory.ambassador(person).map(Ambassador::name).orElse(person);
    }

    /** Whatever a posting system sends as an address: only what leads to the web becomes a link. */
    private static boolean isWebAddress(@Nullable String url) {
        try {
            String scheme = url == null ? null : URI.create(url).getScheme();
            return scheme != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
