package org.ambassadordesk.tools.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.PriorityRule;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.Author;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.event.TextFeatures;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;

/**
 * A trace in the words of the product. A set of topics is one topic; who may answer sensitive items is whoever may answer
 * on the channel of that sensitivity; the estimate of the work is the length of the text, a character a second.
 */
final class TraceDirectory {
    /** Monday 00:00 UTC. */
    static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");

    private static final String SOURCE = "trace";
    private static final String TEAM = "team";
    private static final double SECOND = 1000;

    private final Trace trace;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    private final Map<Double, Integer> priorities = new TreeMap<>();
    private final String letters;

    TraceDirectory(Trace trace) {
        this.trace = trace;
        for (TraceItem item : trace.items()) {
            String topic = topic(item);
            numbers.putIfAbsent(topic, item.topics());
            topics.computeIfAbsent(topic, id -> new Topic(id, topics.size(), id, TEAM, "", Autonomy.DIRECT, null));
            priorities.putIfAbsent(item.weight(), 0);
        }
        int rank = priorities.size();
        for (var entry : priorities.entrySet()) {
            entry.setValue(rank--);
        }
        long longest =
                trace.items().stream().mapToLong(TraceItem::estimate).max().orElse(0);
        this.letters = "x".repeat((int) Math.round(longest / SECOND) + 1);
    }

    static Instant at(long millis) {
        return BEGINNING.plusMillis(millis);
    }

    static long millis(Instant at) {
        return Duration.between(BEGINNING, at).toMillis();
    }

    static String name(TracePerson person) {
        return "a" + person.id();
    }

    TracePerson person(String name) {
        return trace.people().get(Integer.parseInt(name.substring(1)));
    }

    /** What an item is worth, by priority: the heaviest is the most urgent. */
    List<Double> weights() {
        double[] weights = new double[4];
        java.util.Arrays.fill(weights, 1e-9);
        if (priorities.size() > weights.length) {
            throw new org.ambassadordesk.tools.ToolFailure(trace.name() + ": has " + priorities.size()
                    + " different weights w, at most four can be told apart");
        }
        priorities.forEach((weight, priority) -> weights[priority - 1] = weight);
        return java.util.Arrays.stream(weights).boxed().toList();
    }

    /**
     * Everybody, with at most so many items at once.
     *
     * @param reactWithin how long a person may take to react
     */
    Directory directory(int cap, Duration reactWithin) {
        Map<String, Ambassador> people = new LinkedHashMap<>();
        trace.people().forEach(person -> people.put(name(person), ambassador(person, cap)));
        var rules = new RoutingRules(
                reactWithin,
                true,
                RoutingRules.Availability.SHIFT,
                Duration.ZERO,
                null,
                null,
                null,
                null,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(TraceDirectory::priorityRule)
                        .toList());
        return new Directory(
                1,
                new Desk(trace.name(), ZoneOffset.UTC, "{name}", rules),
                Map.of(),
                Map.of(),
                topics,
                Map.of(),
                people,
                Map.of(),
                Map.of(SOURCE, new Source(SOURCE, SOURCE, List.of(), true, null, List.of())),
                Map.of());
    }

    private Ambassador ambassador(TracePerson person, int cap) {
        Map<String, Autonomy> authorized = numbers.entrySet().stream()
                .filter(topic -> person.topics().containsAll(topic.getValue()))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, _ -> Autonomy.DIRECT, (one, _) -> one, LinkedHashMap::new));
        return new Ambassador(
                name(person),
                name(person),
                null,
                TEAM,
                Role.AMBASSADOR,
                person.languages().stream()
                        .sorted()
                        .map(TraceDirectory::language)
                        .toList(),
                Math.min(cap, person.capacity()),
                null,
                authorized,
                IntStream.rangeClosed(0, Math.max(0, person.clearance()))
                        .mapToObj(TraceDirectory::channel)
                        .toList());
    }

    Comment comment(TraceItem item) {
        return new Comment(
                new UUID(1, item.id()),
                contact(item),
                SOURCE,
                channel(item.sensitivity()),
                Integer.toString(item.id()),
                letters.substring(0, (int) Math.max(1, Math.round(item.estimate() / SECOND))),
                null,
                null,
                new Author(Long.toString(item.customer()), null, null, null),
                null,
                at(item.at()),
                null,
                null,
                null,
                new Language(language(item.language()), 1, true),
                topic(item),
                labels(priorities.getOrDefault(item.weight(), 1)),
                Map.of(),
                TextFeatures.none(),
                "");
    }

    /** Each item is a conversation of its own, also where the customer has another one open. */
    static UUID contact(TraceItem item) {
        return new UUID(2, item.id());
    }

    static int number(UUID comment) {
        return (int) comment.getLeastSignificantBits();
    }

    static String topic(TraceItem item) {
        return item.topics().stream().map(Object::toString).collect(Collectors.joining("+"));
    }

    private static PriorityRule priorityRule(int priority) {
        return new PriorityRule(
                new Condition(List.of(), List.of(), List.of(), List.of(), labels(priority), List.of()), priority);
    }

    private static List<String> labels(int priority) {
        return List.of("priority-" + priority);
    }

    private static String channel(int sensitivity) {
        return "sensitivity-" + sensitivity;
    }

    private static String language(int number) {
        return "l" + number;
    }
}
