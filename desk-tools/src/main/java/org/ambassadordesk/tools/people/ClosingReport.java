package org.ambassadordesk.tools.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
        boolean withheld = isProtected(widest.report());
        List<String> rows = widest.desk() == null || withheld
                ? List.of()
                : widest.desk().rows("/api/reports/conversations.csv?from=" + from);
        print(out, widest.report(), rows.isEmpty() ? null : Contents.of(rows));
    }

    /**
     * Says it.
     *
     * @param contents null where the desk does not give them
     */
    void print(PrintWriter out, JsonNode report, @Nullable Contents contents) {
        boolean withheld = isProtected(report);
        JsonNode total = withheld ? MissingNode.getInstance() : report.path("total");
        if (withheld) {
            JsonNode period = report.path("period");
            out.println(
                    "This desk protects small groups: its figures are about whole spans of %d days and %d people at least, so "
                                    .formatted(
                                            period.path("smallestPeriodDays").asLong(),
                                            period.path("smallestGroup").asLong())
                            + "what was done now is in none of them, and single conversations are not shown.");
        } else {
            out.println(row("topic", "count", "decided", "met", "attainment", "p50 s", "p95 s", "open", "overdue"));
            report.path("groups")
                    .forEach(group -> out.println(row(group.path("key").asText(), group)));
            out.println(row("all", total));
        }
        if (contents != null) {
            out.println(contents.inWords());
        }
        out.println(
                "People themselves opened %d conversations with %d comments, and sent %d answers alone; %d were approved."
                        .formatted(
                                counts.conversations(),
                                counts.comments(),
                                counts.of(Deed.REPLIED),
                                counts.of(Deed.APPROVED)));
        out.println(line(total, contents, withheld));
        out.flush();
    }

    private ObjectNode line(JsonNode total, @Nullable Contents contents, boolean withheld) {
        ObjectNode line = AmbassadorConnector.JSON.createObjectNode();
        for (Deed deed : Deed.values()) {
            line.put(deed.key(), counts.of(deed));
        }
        line.put("openedConversations", counts.conversations());
        line.put("openedComments", counts.comments());
        line.put("protected", withheld);
        line.put("comments", contents == null ? null : (Long) contents.comments());
        line.put("laterAnswers", contents == null ? null : (Long) contents.laterAnswers());
        for (String figure : List.of("count", "decided", "met", "attainment")) {
            line.set(figure, total.hasNonNull(figure) ? total.path(figure) : line.nullNode());
        }
        return line;
    }

    private static boolean isProtected(JsonNode report) {
        return report.path("period").path("smallestGroup").asLong(1) > 1;
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
