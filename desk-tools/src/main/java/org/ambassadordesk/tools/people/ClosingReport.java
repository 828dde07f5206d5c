package org.ambassadordesk.tools.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.ambassadordesk.tools.people.AmbassadorConnector.Answer;
import org.jspecify.annotations.Nullable;

/** What people did and how long customers waited, for people and as one line of JSON. */
final class ClosingReport {
    private final Collection<AmbassadorConnector> desks;
    private final Counts counts;
    private final Instant from;

    ClosingReport(Collection<AmbassadorConnector> desks, Counts counts, Instant from) {
        this.desks = desks;
        this.counts = counts;
        this.from = from;
    }

    /** Somebody's desk and the report they get. */
    private record Widest(@Nullable AmbassadorConnector desk, JsonNode report) {}

    void print(PrintWriter out) throws InterruptedException {
        Widest widest = widest();
        JsonNode report = widest.report();
        JsonNode total = report.path("total");
        out.println(row("topic", "count", "decided", "met", "attainment", "p50 s", "p95 s", "open", "overdue"));
        report.path("groups").forEach(group -> out.println(row(group.path("key").asText(), group)));
        out.println(row("all", total));
        Contents contents = widest.desk() == null
                ? Contents.NONE
                : Contents.of(widest.desk().rows("/api/reports/conversations.csv?from=" + from));
        out.println(contents.inWords());
        ObjectNode line = AmbassadorConnector.JSON.createObjectNode();
        for (Deed deed : Deed.values()) {
            line.put(deed.key(), counts.of(deed));
        }
        line.put("comments", contents.comments());
        line.put("laterAnswers", contents.laterAnswers());
        line.set("count", total.path("count"));
        line.set("decided", total.path("decided"));
        line.set("met", total.path("met"));
        line.set("attainment", total.path("attainment"));
        out.println(line);
        out.flush();
    }

    /** Of everybody's reports the one that knows most: leads see more than others, and some see all. */
    private Widest widest() throws InterruptedException {
        Widest widest = new Widest(null, MissingNode.getInstance());
        for (AmbassadorConnector desk : desks) {
            Answer answer = desk.get("/api/reports/response-times?groupBy=topic&from=" + from);
            if (answer.isDone() && known(answer.body()) > known(widest.report())) {
                widest = new Widest(desk, answer.body());
            }
        }
        return widest;
    }

    private static long known(JsonNode report) {
        return report.path("total").path("count").asLong(-1);
    }

    private static String row(String name, JsonNode group) {
        JsonNode first = group.path("firstResponse");
        return row(
                name,
                group.path("count").asText(),
                group.path("decided").asText(),
                group.path("met").asText(),
                group.path("attainment").isNumber()
                        ? String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                100 * group.path("attainment").asDouble())
                        : "",
                seconds(first.path("p50")),
                seconds(first.path("p95")),
                group.path("open").asText(),
                group.path("overdue").asText());
    }

    private static String seconds(JsonNode time) {
        return time.isNumber() ? String.format(Locale.ROOT, "%.1f", time.asDouble()) : "";
    }

    private static String row(String name, String... cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-20s", name));
        for (String cell : cells) {
            row.append(String.format(Locale.ROOT, " %11s", cell));
        }
        return row.toString();
    }
}
