package org.ambassadordesk.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The topics the desk needs, as {@code deploy/topics/topics.yaml} lists them. */
public record TopicPlan(short replicas, List<Planned> topics) {
    /** One topic: how many partitions, and what differs from the broker's defaults. */
    public record Planned(String name, int partitions, Map<String, String> config) {}

    /** Reads the list that is packaged with us. */
    public static TopicPlan packaged() throws IOException {
        try (InputStream yaml = TopicPlan.class.getResourceAsStream("/topics.yaml")) {
            if (yaml == null) {
                throw new IOException("topics.yaml is not on the class path");
            }
            return of(map(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml)));
        }
    }

    private static TopicPlan of(Map<?, ?> document) {
        Map<?, ?> defaults = map(document.get("defaults"));
        List<Planned> topics = new ArrayList<>();
        map(document.get("topics")).forEach((name, described) -> {
            Map<?, ?> topic = map(described);
            Map<String, String> config = new TreeMap<>(texts(map(defaults.get("config"))));
            config.putAll(texts(map(topic.get("config"))));
            topics.add(new Planned(String.valueOf(name), ((Number) value(topic, "partitions")).intValue(), config));
        });
        return new TopicPlan(((Number) value(defaults, "replicas")).shortValue(), List.copyOf(topics));
    }

    private static Object value(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("topics.yaml: " + name + " is missing");
        }
        return value;
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }
}
