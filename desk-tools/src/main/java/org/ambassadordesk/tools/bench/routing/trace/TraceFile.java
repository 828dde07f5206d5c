package org.ambassadordesk.tools.bench.routing.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.routing.trace.Trace.Stretch;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;

/** Reads a trace: {@code roster.json} beside {@code arrivals.jsonl}. What is broken is named by file, line and field. */
public final class TraceFile {
    static final String ROSTER = "roster.json";
    static final String ARRIVALS = "arrivals.jsonl";
    private static final JsonMapper JSON = new JsonMapper();

    private TraceFile() {}

    /** The directory itself, if it is a trace, else the traces in it, by name. */
    public static List<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ToolFailure("no such directory: " + directory);
        }
        if (isTrace(directory)) {
            return List.of(directory);
        }
        try (Stream<Path> inside = Files.list(directory)) {
            List<Path> traces = inside.filter(TraceFile::isTrace).sorted().toList();
            if (traces.isEmpty()) {
                throw new ToolFailure(
                        "no trace in " + directory + ": a trace is a directory with " + ROSTER + " and " + ARRIVALS);
            }
            return traces;
        } catch (IOException e) {
            throw new ToolFailure("cannot list " + directory + ": " + e.getMessage());
        }
    }

    private static boolean isTrace(Path directory) {
        return Files.exists(directory.resolve(ROSTER)) || Files.exists(directory.resolve(ARRIVALS));
    }

    /** Reads one; throws a {@link ToolFailure} that names what is broken. */
    public static Trace read(Path directory) {
        Path roster = directory.resolve(ROSTER);
        try {
            Fields fields = new Fields(roster.toString(), JSON.readTree(Files.readString(roster)));
            List<TracePerson> people = people(fields);
            List<List<Stretch>> calendars = new ArrayList<>();
            fields.list("calendars").forEach(calendar -> calendars.add(calendar.stretches()));
            String scenario = fields.text("scenario");
            return new Trace(
                    directory.toAbsolutePath().normalize().getFileName().toString(),
                    scenario,
                    fields.whole("end"),
                    fields.whole("timeout_ms"),
                    fields.whole("decline_ms"),
                    fields.real("sigma_resid", 0.75),
                    calendars,
                    people,
                    items(directory.resolve(ARRIVALS), people, calendars.size()));
        } catch (JsonProcessingException e) {
            throw new ToolFailure(roster + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ToolFailure("cannot read " + roster + ": " + e);
        }
    }

    private static List<TracePerson> people(Fields roster) {
        List<TracePerson> people = new ArrayList<>();
        for (Fields entry : roster.list("ambassadors")) {
            var person = new TracePerson(
                    (int) entry.whole("id"),
                    new HashSet<>(entry.wholes("topics")),
                    new HashSet<>(entry.wholes("langs")),
                    (int) entry.whole("clear"),
                    (int) entry.whole("cap"),
                    entry.wholes("pace"),
                    entry.field("shifts").stretches());
            if (person.id() != people.size()) {
                throw entry.broken("id", "ambassadors are numbered from 0 in order, here comes " + person.id());
            }
            if (person.topics().stream()
                    .anyMatch(topic -> topic < 0 || topic >= person.pace().size())) {
                throw entry.broken("pace", "has no entry for one of its topics");
            }
            people.add(person);
        }
        return people;
    }

    private static List<TraceItem> items(Path arrivals, List<TracePerson> people, int languages) throws IOException {
        List<TraceItem> items = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(arrivals)) {
            long last = Long.MIN_VALUE;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String where = arrivals + ":" + (items.size() + 1);
                Fields fields = new Fields(where, parse(where, line));
                TraceItem item = item(fields, items.size(), languages);
                if (item.at() < last) {
                    throw fields.broken("t", "goes back in time");
                }
                last = item.at();
                items.add(item);
            }
        }
        if (items.isEmpty() || people.isEmpty()) {
            throw new ToolFailure(arrivals + ": there is nobody, or nothing to answer");
        }
        return items;
    }

    private static JsonNode parse(String where, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ToolFailure(where + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static TraceItem item(Fields fields, int number, int languages) {
        Fields truth = fields.field("truth");
        var item = new TraceItem(
                (int) fields.whole("id"),
                fields.whole("t"),
                fields.whole("cust"),
                fields.wholes("topics"),
                (int) fields.whole("lang"),
                (int) fields.whole("sens"),
                (int) fields.whole("prio"),
                fields.real("w", Double.NaN),
                fields.whole("due"),
                fields.whole("est"),
                truth.whole("work"),
                truth.text("react"),
                exact(truth));
        if (item.id() != number) {
            throw fields.broken("id", "items are numbered from 0 in order, this should be " + number);
        }
        if (item.language() < 0 || item.language() >= languages) {
            throw fields.broken("lang", "has no calendar");
        }
        if (item.topics().isEmpty() || item.estimate() <= 0 || item.work() <= 0 || !(item.weight() > 0)) {
            throw fields.broken("topics, est, work, w", "must not be empty, and above 0");
        }
        if (!item.reactions().matches("[ATD]*")) {
            throw fields.broken("truth.react", "is made of A, T and D only");
        }
        return item;
    }

    private static Map<Integer, Long> exact(Fields truth) {
        Map<Integer, Long> exact = new HashMap<>();
        truth.entries("svc").forEach((person, work) -> exact.put(Integer.valueOf(person), work));
        return exact;
    }
}
