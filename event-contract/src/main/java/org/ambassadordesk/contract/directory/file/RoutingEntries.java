package org.ambassadordesk.contract.directory.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.BurstRule;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.directory.Lateness;
import org.ambassadordesk.contract.directory.PriorityRule;
import org.ambassadordesk.contract.directory.Relaxation;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.TargetRule;
import org.jspecify.annotations.Nullable;

/** The desk's rules of assigning, read and written: {@code routing}, {@code target_rules}, {@code priority_rules}. */
final class RoutingEntries {
    private static final Map<String, Escalation.Step> STEPS = new LinkedHashMap<>();
    private static final int LEAST_URGENT = 4;
    private static final int BEST_RATING = 5;

    static {
        STEPS.put("raise", Escalation.Step.RAISE);
        STEPS.put("second-team", Escalation.Step.SECOND_TEAM);
        STEPS.put("lead", Escalation.Step.LEAD);
    }

    private RoutingEntries() {}

    static RoutingRules read(Entry file) {
        RoutingRules standard = RoutingRules.standard();
        Entry routing = file.entry("routing");
        var rules = new RoutingRules(
                routing.orElse("react_within", Scalars::duration, standard.reactWithin()),
                routing.orElse("keep_same_ambassador", Scalars::bool, standard.keepSameAmbassador()),
                routing.orElse("availability", Scalars.oneOf(FileWords.AVAILABILITY), standard.availability()),
                routing.optional("finish_within", RoutingEntries::durationOrNone),
                relaxation(routing.entry("relax")),
                escalation(routing.entry("escalation")),
                routing.has("burst") ? burst(routing.entry("burst")) : null,
                orNone(file.each(
                        "target_rules",
                        rule -> new TargetRule(
                                condition(rule.entry("when")), rule.required("target", Scalars::id, "")))),
                orNone(file.each(
                        "priority_rules",
                        rule -> new PriorityRule(
                                condition(rule.entry("when")),
                                rule.required("priority", RoutingEntries::priority, LEAST_URGENT)))));
        routing.refuseUnknown();
        return rules;
    }

    static Map<String, Object> write(RoutingRules rules) {
        Relaxation relax = rules.relax();
        Escalation escalation = rules.escalation();
        BurstRule burst = rules.burst();
        return DirectoryYaml.fields(
                "react_within",
                rules.reactWithin().toString(),
                "keep_same_ambassador",
                rules.keepSameAmbassador(),
                "availability",
                FileWords.word(FileWords.AVAILABILITY, rules.availability()),
                "finish_within",
                Objects.toString(rules.finishWithin(), null),
                "relax",
                relax == null
                        ? null
                        : DirectoryYaml.fields(
                                "level_after", word(relax.levelAfter()), "language_after", word(relax.languageAfter())),
                "escalation",
                escalation == null
                        ? null
                        : DirectoryYaml.fields(
                                "overdue",
                                escalation.overdue().stream()
                                        .map(step -> FileWords.word(STEPS, step))
                                        .toList(),
                                "second_teams",
                                escalation.secondTeams()),
                "burst",
                burst == null
                        ? null
                        : DirectoryYaml.fields(
                                "window", burst.window().toString(), "factor", burst.factor(), "least", burst.least()));
    }

    static List<Map<String, Object>> writeTargetRules(RoutingRules rules) {
        return Stream.ofNullable(rules.targetRules())
                .flatMap(List::stream)
                .map(rule -> DirectoryYaml.fields("when", condition(rule.when()), "target", rule.target()))
                .toList();
    }

    static List<Map<String, Object>> writePriorityRules(RoutingRules rules) {
        return Stream.ofNullable(rules.priorityRules())
                .flatMap(List::stream)
                .map(rule -> DirectoryYaml.fields("when", condition(rule.when()), "priority", rule.priority()))
                .toList();
    }

    private static <T> @Nullable List<T> orNone(List<T> rules) {
        return rules.isEmpty() ? null : rules;
    }

    private static @Nullable Relaxation relaxation(Entry relax) {
        var read = new Relaxation(
                relax.optional("level_after", RoutingEntries::lateness),
                relax.optional("language_after", RoutingEntries::lateness));
        relax.refuseUnknown();
        return read.levelAfter() == null && read.languageAfter() == null ? null : read;
    }

    private static @Nullable Escalation escalation(Entry escalation) {
        var read = new Escalation(
                escalation.list("overdue", Scalars.oneOf(STEPS)), escalation.values("second_teams", Scalars::id));
        escalation.refuseUnknown();
        return read.overdue().isEmpty() && read.secondTeams().isEmpty() ? null : read;
    }

    private static BurstRule burst(Entry burst) {
        BurstRule standard = BurstRule.standard();
        var read = new BurstRule(
                burst.orElse("window", Scalars::duration, standard.window()),
                burst.orElse("factor", RoutingEntries::factor, standard.factor()),
                burst.orElse("least", Scalars::positive, standard.least()));
        burst.refuseUnknown();
        return read;
    }

    private static Condition condition(Entry when) {
        var read = new Condition(
                when.list("topic", Scalars::id),
                when.list("channel", Scalars::id),
                when.list("source", Scalars::id),
                when.list("priority", RoutingEntries::priority),
                when.list("label", Scalars::text),
                when.list("rating", RoutingEntries::rating));
        when.refuseUnknown();
        return read;
    }

    private static Map<String, Object> condition(Condition when) {
        return DirectoryYaml.fields(
                "topic", when.topics(),
                "channel", when.channels(),
                "source", when.sources(),
                "priority", when.priorities(),
                "label", when.labels(),
                "rating", when.ratings());
    }

    private static @Nullable String word(@Nullable Lateness lateness) {
        return lateness == null ? null : lateness.word();
    }

    private static Lateness lateness(String text) {
        try {
            return Lateness.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Scalars.quoted(text) + " is no lateness; write at-risk, overdue, or a time as PT2H", e);
        }
    }

    private static Duration durationOrNone(String text) {
        return text.equals("PT0S") ? Duration.ZERO : Scalars.duration(text);
    }

    private static double factor(String text) {
        Scalars.checked(
                text.matches("\\d{1,4}(\\.\\d{1,3})?") && Double.parseDouble(text) > 1,
                text,
                Scalars.quoted(text) + " is no factor; write a number above 1, as 3");
        return Double.parseDouble(text);
    }

    private static int priority(String text) {
        return upTo(LEAST_URGENT, text, "priority");
    }

    private static int rating(String text) {
        return upTo(BEST_RATING, text, "rating");
    }

    private static int upTo(int most, String text, String what) {
        Scalars.checked(
                text.matches("\\d") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most,
                text,
                Scalars.quoted(text) + " is no " + what + "; write 1 to " + most);
        return Integer.parseInt(text);
    }
}
