package org.ambassadordesk.tools.bench.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a log and the trace's files alone, with none of the bench's code: whether every rule was kept, and what was
 * answered in time.
 */
final class Judge {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode roster;
    private final List<JsonNode> items = new ArrayList<>();
    private final int cap;
    private final List<String> violations = new ArrayList<>();
    private final Map<Integer, Integer> holder = new HashMap<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Map<Integer, Integer> open = new HashMap<>();
    private final Map<Integer, Long> since = new HashMap<>();
    private final Map<Integer, Long> done = new HashMap<>();
    private final Map<Integer, Set<Integer>> excluded = new HashMap<>();

    private Judge(Path trace, int cap) throws IOException {
        this.roster = JSON.readTree(trace.resolve("roster.json").toFile());
        for (String line : Files.readAllLines(trace.resolve("arrivals.jsonl"))) {
            items.add(JSON.readTree(line));
        }
        this.cap = cap;
    }

    static Judge of(Path trace, Path log, int cap) throws IOException {
        var judge = new Judge(trace, cap);
        long last = 0;
        for (String line : Files.readAllLines(log)) {
            JsonNode event = JSON.readTree(line);
            judge.require(event.get("t").longValue() >= last, event, "time goes back");
            last = event.get("t").longValue();
            judge.see(event);
        }
        return judge;
    }

    List<String> violations() {
        return violations;
    }

    int answered() {
        return done.size();
    }

    /** Share of the weight that was answered in time. */
    double weighted() {
        double all = 0;
        double inTime = 0;
        for (JsonNode item : items) {
            double weight = item.get("w").doubleValue();
            Long at = done.get(item.get("id").intValue());
            all += weight;
            inTime += at != null && at <= item.get("due").longValue() ? weight : 0;
        }
        return inTime / all;
    }

    private void require(boolean holds, JsonNode event, String otherwise) {
        if (!holds) {
            violations.add(otherwise + ": " + event);
        }
    }

    private void see(JsonNode event) {
        int item = event.get("item").intValue();
        int person = event.get("amb").intValue();
        long now = event.get("t").longValue();
        switch (event.get("e").textValue()) {
            case "assign" -> {
                require(holder.put(item, person) == null && !done.containsKey(item), event, "held or done already");
                require(mayAnswer(person, item), event, "not authorized");
                require(isOnShift(person, now), event, "off shift");
                require(now >= items.get(item).get("t").longValue(), event, "before it came");
                require(holder.values().stream().filter(it -> it == person).count() <= cap, event, "over capacity");
                require(!excluded.getOrDefault(item, Set.of()).contains(person), event, "excluded");
            }
            case "start" -> {
                require(holder.get(item) != null && holder.get(item) == person, event, "not held");
                require(open.put(person, item) == null, event, "two at once");
                require(isOnShift(person, now), event, "started off shift");
                since.put(person, now);
                starts.merge(item, 1, Integer::sum);
            }
            case "done", "release" -> {
                char reaction = reaction(item);
                require(open.remove(person) != null, event, "not open");
                require((reaction == 'A') == event.get("e").textValue().equals("done"), event, "wrong outcome");
                require(
                        now - since.getOrDefault(person, 0L) == duration(item, person, reaction),
                        event,
                        "wrong duration");
                holder.remove(item);
                if (reaction == 'A') {
                    done.put(item, now);
                } else {
                    exclude(item, person);
                }
            }
            case "return" -> {
                require(endsShift(person, now), event, "returned within the shift");
                holder.remove(item);
                open.remove(person, item);
            }
            default -> require(false, event, "unknown");
        }
    }

    private void exclude(int item, int person) {
        Set<Integer> out = excluded.computeIfAbsent(item, _ -> new HashSet<>());
        out.add(person);
        for (JsonNode somebody : roster.get("ambassadors")) {
            int id = somebody.get("id").intValue();
            if (mayAnswer(id, item) && !out.contains(id)) {
                return;
            }
        }
        out.clear();
    }

    private char reaction(int item) {
        String reactions = items.get(item).get("truth").get("react").textValue();
        int start = starts.getOrDefault(item, 0) - 1;
        return start < reactions.length() ? reactions.charAt(start) : 'A';
    }

    private long duration(int item, int person, char reaction) {
        return switch (reaction) {
            case 'T' -> roster.get("timeout_ms").longValue();
            case 'D' -> roster.get("decline_ms").longValue();
            default -> {
                int topic = items.get(item).get("topics").get(0).intValue();
                long pace = person(person).get("pace").get(topic).longValue();
                yield (items.get(item).get("truth").get("work").longValue() * pace + 500) / 1000;
            }
        };
    }

    private JsonNode person(int id) {
        return roster.get("ambassadors").get(id);
    }

    private boolean mayAnswer(int person, int item) {
        boolean knowsAll = true;
        for (JsonNode topic : items.get(item).get("topics")) {
            knowsAll &= contains(person(person).get("topics"), topic.intValue());
        }
        return knowsAll
                && contains(
                        person(person).get("langs"), items.get(item).get("lang").intValue())
                && person(person).get("clear").intValue()
                        >= items.get(item).get("sens").intValue();
    }

    private static boolean contains(JsonNode list, int wanted) {
        for (JsonNode entry : list) {
            if (entry.intValue() == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnShift(int person, long at) {
        for (JsonNode shift : person(person).get("shifts")) {
            if (shift.get(0).longValue() <= at && at < shift.get(1).longValue()) {
                return true;
            }
        }
        return false;
    }

    private boolean endsShift(int person, long at) {
        for (JsonNode shift : person(person).get("shifts")) {
            if (shift.get(1).longValue() == at) {
                return true;
            }
        }
        return false;
    }
}
