package org.ambassadordesk.router.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.directory.Lateness;
import org.ambassadordesk.contract.directory.PriorityRule;
import org.ambassadordesk.contract.directory.Relaxation;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.TargetRule;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.TopicMatch;
import org.jspecify.annotations.Nullable;

/**
 * Builds directories for tests. Calendars {@code always}, {@code office} (every day 08:00-17:00 UTC) and {@code never};
 * target {@code standard}: answers within 1 h, next ones within 2 h, the end within 8 h, warned at half of it.
 */
public final class ADirectory {
    private final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, ResponseTarget> targets = new LinkedHashMap<>();
    private final Map<String, Ambassador> ambassadors = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private RoutingRules rules = RoutingRules.standard();
    private long version = 1;

    private ADirectory() {
        calendar("always", 0, 24 * 60);
        calendar("office", 8 * 60, 17 * 60);
        calendars.put("never", new BusinessCalendar("never", ZoneOffset.UTC, Map.of(), null, Set.of()));
        target("standard", "always", Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(8));
        sources.put("demo", new Source("demo", "Demo", List.of("web", "mail"), true, null, List.of()));
    }

    public static ADirectory aDirectory() {
        return new ADirectory();
    }

    /** Two topics, {@code baggage} and {@code safety}, no catch-all; nobody works here yet. */
    public static ADirectory ofTwoTopics() {
        return aDirectory().topic("baggage", "bag", "suitcase").topic("safety", "smoke");
    }

    public ADirectory version(long newVersion) {
        version = newVersion;
        return this;
    }

    public ADirectory topic(String id, String... words) {
        return topicOn("standard", id, words);
    }

    public ADirectory topicOn(String target, String id, String... words) {
        var match = new TopicMatch(List.of(words), List.of(), List.of());
        topics.put(id, new Topic(id, topics.size(), id, "team", target, Autonomy.DIRECT, match));
        return this;
    }

    public ADirectory withoutTopic(String id) {
        topics.remove(id);
        return this;
    }

    public ADirectory target(String id, String calendar, Duration first, Duration next, Duration resolution) {
        targets.put(id, new ResponseTarget(id, calendar, first, next, resolution, 0.5));
        return this;
    }

    /** Always on shift, English, one at a time. */
    public ADirectory ambassador(String id, String... authorized) {
        return ambassador(id, a -> a, authorized);
    }

    public ADirectory ambassador(String id, UnaryOperator<Ambassador> as, String... authorized) {
        Map<String, Autonomy> rights =
                Arrays.stream(authorized).collect(Collectors.toMap(topic -> topic, _ -> Autonomy.DIRECT));
        ambassadors.put(
                id,
                as.apply(new Ambassador(
                        id, id, null, "team", Role.AMBASSADOR, List.of("en"), 1, null, rights, List.of())));
        return this;
    }

    public ADirectory withoutAmbassador(String id) {
        ambassadors.remove(id);
        return this;
    }

    public ADirectory rules(Duration reactWithin, boolean keepSame, RoutingRules.Availability availability) {
        rules = new RoutingRules(reactWithin, keepSame, availability);
        return this;
    }

    /** Further rules of assigning, beside those that are set already. */
    public ADirectory rules(UnaryOperator<RoutingRules> as) {
        rules = as.apply(rules);
        return this;
    }

    public static UnaryOperator<RoutingRules> finishingWithin(Duration time) {
        return r -> new RoutingRules(
                r.reactWithin(),
                r.keepSameAmbassador(),
                r.availability(),
                time,
                r.relax(),
                r.escalation(),
                r.burst(),
                r.targetRules(),
                r.priorityRules());
    }

    public static UnaryOperator<RoutingRules> relaxing(@Nullable String levelAfter, @Nullable String languageAfter) {
        Relaxation relax = new Relaxation(
                levelAfter == null ? null : Lateness.of(levelAfter),
                languageAfter == null ? null : Lateness.of(languageAfter));
        return r -> new RoutingRules(
                r.reactWithin(),
                r.keepSameAmbassador(),
                r.availability(),
                r.finishWithin(),
                relax,
                r.escalation(),
                r.burst(),
                r.targetRules(),
                r.priorityRules());
    }

    /** With a second team {@code backup} for everybody's. */
    public static UnaryOperator<RoutingRules> escalating(Escalation.Step... overdue) {
        Escalation escalation = new Escalation(List.of(overdue), Map.of("team", "backup"));
        return r -> new RoutingRules(
                r.reactWithin(),
                r.keepSameAmbassador(),
                r.availability(),
                r.finishWithin(),
                r.relax(),
                escalation,
                r.burst(),
                r.targetRules(),
                r.priorityRules());
    }

    public static UnaryOperator<RoutingRules> promising(List<TargetRule> targets, List<PriorityRule> priorities) {
        return r -> new RoutingRules(
                r.reactWithin(),
                r.keepSameAmbassador(),
                r.availability(),
                r.finishWithin(),
                r.relax(),
                r.escalation(),
                r.burst(),
                targets,
                priorities);
    }

    public ADirectory sourceThatMayNotSetTopics() {
        sources.put("demo", new Source("demo", "Demo", List.of("web", "mail"), false, null, List.of()));
        return this;
    }

    public Directory build() {
        return new Directory(
                version,
                new Desk("Test desk", ZoneOffset.UTC, "{name}", rules),
                new LinkedHashMap<>(calendars),
                Map.of(),
                new LinkedHashMap<>(topics),
                new LinkedHashMap<>(targets),
                new LinkedHashMap<>(ambassadors),
                Map.of(),
                new LinkedHashMap<>(sources),
                Map.of());
    }

    public ADirectory calendar(String id, int fromMinute, int toMinute) {
        List<Interval> hours = List.of(new Interval(fromMinute, toMinute));
        calendars.put(
                id,
                new BusinessCalendar(
                        id,
                        ZoneOffset.UTC,
                        Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours)),
                        null,
                        Set.of()));
        return this;
    }

    public static UnaryOperator<Ambassador> capacity(int capacity) {
        return a -> with(a, a.languages(), capacity, a.shift(), a.channels());
    }

    public static UnaryOperator<Ambassador> shift(String shift) {
        return a -> with(a, a.languages(), a.capacity(), shift, a.channels());
    }

    public static UnaryOperator<Ambassador> speaking(String... languages) {
        return a -> with(a, List.of(languages), a.capacity(), a.shift(), a.channels());
    }

    public static UnaryOperator<Ambassador> onlyOn(String... channels) {
        return a -> with(a, a.languages(), a.capacity(), a.shift(), List.of(channels));
    }

    public static UnaryOperator<Ambassador> ofTeam(String team) {
        return a -> new Ambassador(
                a.id(),
                a.name(),
                a.email(),
                team,
                a.role(),
                a.languages(),
                a.capacity(),
                a.shift(),
                a.authorized(),
                a.channels());
    }

    private static Ambassador with(
            Ambassador a, List<String> languages, int capacity, @Nullable String shift, List<String> channels) {
        return new Ambassador(
                a.id(), a.name(), a.email(), a.team(), a.role(), languages, capacity, shift, a.authorized(), channels);
    }
}
