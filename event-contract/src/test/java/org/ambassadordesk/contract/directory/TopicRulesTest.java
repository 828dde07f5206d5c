package org.ambassadordesk.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
    private static final List<String> VOCABULARY = List.of(
            "bag",
            "baggage",
            "Gepäck",
            "gepackwagen",
            "lost",
            "late",
            "ICE",
            "straße",
            "strasse",
            "café",
            "ticket",
            "tickets",
            "Łódź",
            "refund",
            "wi",
            "fi");
    private static final List<String> TERMS = List.of(
            "bag",
            "bag*",
            "gepäck",
            "Gepäck*",
            "lost bag",
            "lost bag*",
            "straße",
            "wi-fi",
            "ticket*",
            "l*",
            "late ice",
            "lodz",
            "refund",
            "storn*",
            "...",
            "cafe late*");

    @Test
    void firstTopicInFileOrderWins() {
        TopicRules rules = TopicRules.of(directory(List.of(
                topic("baggage", 0, new TopicMatch(List.of("bag*"), List.of(), List.of())),
                topic("lost", 1, new TopicMatch(List.of("lost"), List.of(), List.of())),
                topic("rest", 2, new TopicMatch(List.of(), List.of(), List.of())))));

        assertThat(chosen(rules, "I lost my bags")).isEqualTo("baggage match:bag*");
        assertThat(chosen(rules, "I lost my way")).isEqualTo("lost match:lost");
        assertThat(chosen(rules, "hello")).isEqualTo("rest catch-all");
    }

    @Test
    void orderIsThePositionNotTheMap() {
        TopicRules rules = TopicRules.of(directory(List.of(
                topic("second", 7, new TopicMatch(List.of("bag"), List.of(), List.of())),
                topic("first", 3, new TopicMatch(List.of("bag"), List.of(), List.of())))));

        assertThat(chosen(rules, "bag")).isEqualTo("first match:bag");
    }

    @Test
    void withoutCatchAllNothingIsChosen() {
        TopicRules rules = TopicRules.of(directory(List.of(
                topic("manual", 0, null), topic("bag", 1, new TopicMatch(List.of("bag"), List.of(), List.of())))));

        assertThat(rules.firstFor("hello")).isEmpty();
        assertThat(TopicRules.of(Directory.empty()).firstFor("bag")).isEmpty();
    }

    @Test
    void indexAgreesWithAskingEveryRuleInTurn() {
        var random = new Random(42);
        for (int i = 0; i < 400; i++) {
            List<Topic> topics = topics(random);
            TopicRules rules = TopicRules.of(directory(topics));
            for (int j = 0; j < 25; j++) {
                String text = text(random);
                assertThat(rules.firstFor(text).map(choice -> choice.topic().id() + " " + choice.reason()))
                        .as("%s in %s", text, topics)
                        .isEqualTo(askingInTurn(topics, text));
            }
        }
    }

    private static Optional<String> askingInTurn(List<Topic> topics, String text) {
        for (Topic topic : topics) {
            TopicMatch match = topic.match();
            Optional<String> why = match == null ? Optional.empty() : match.holdsFor(text);
            if (why.isPresent()) {
                return why.map(word -> topic.id() + (word.equals("catch-all") ? " " : " match:") + word);
            }
        }
        return Optional.empty();
    }

    private static List<Topic> topics(Random random) {
        var topics = new ArrayList<Topic>();
        for (int i = 0; i < 4; i++) {
            topics.add(topic("t" + i, i, new TopicMatch(some(random, 4), some(random, 2), some(random, 2))));
        }
        return topics;
    }

    private static List<String> some(Random random, int most) {
        return random.ints(random.nextInt(most), 0, TERMS.size())
                .mapToObj(TERMS::get)
                .distinct()
                .toList();
    }

    private static String text(Random random) {
        List<String> between = List.of(" ", ", ", "-", "! ", "\u00a0");
        return random.ints(random.nextInt(8), 0, VOCABULARY.size())
                .mapToObj(VOCABULARY::get)
                .map(word -> random.nextBoolean() ? word : word.toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(between.get(random.nextInt(between.size()))));
    }

    private static String chosen(TopicRules rules, String text) {
        TopicRules.Choice choice = rules.firstFor(text).orElseThrow();
        return choice.topic().id() + " " + choice.reason();
    }

    private static Topic topic(String id, int position, @Nullable TopicMatch match) {
        return new Topic(id, position, id, "service", "standard", Autonomy.DIRECT, match);
    }

    private static Directory directory(List<Topic> topics) {
        Map<String, Topic> byId = new LinkedHashMap<>();
        topics.forEach(topic -> byId.put(topic.id(), topic));
        Directory none = Directory.empty();
        return new Directory(
                1,
                none.desk(),
                none.calendars(),
                none.teams(),
                byId,
                none.targets(),
                none.ambassadors(),
                none.guidelines(),
                none.sources(),
                none.responses());
    }
}
