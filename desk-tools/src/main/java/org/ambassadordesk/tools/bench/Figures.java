package org.ambassadordesk.tools.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Collects figures; each is a JSON line as soon as it is known, all are a table in the end. */
public final class Figures {
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter out;
    private final Clock clock;
    private final List<Figure> figures = new ArrayList<>();

    Figures(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public void add(Figure figure) {
        figures.add(figure);
        ObjectNode line = JSON.createObjectNode()
                .put("figure", figure.name())
                .put("value", figure.value())
                .put("unit", figure.unit());
        figure.details().forEach((name, value) -> line.set(name, JSON.valueToTree(value)));
        Figure.Reference reference = figure.reference();
        if (reference != null) {
            line.putObject("reference").put("name", reference.name()).put("value", reference.value());
        }
        line.put("loadAverage", loadAverage());
        line.put("processors", Runtime.getRuntime().availableProcessors());
        line.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        out.println(line);
        out.flush();
    }

    /** Over the last minute, of everything on the machine. */
    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    void table() {
        int widest = figures.stream().mapToInt(it -> it.words().length()).max().orElse(0);
        String row = "%-" + widest + "s  %12s  %-12s  %s%n";
        out.println();
        out.printf(row, "figure", "desk", "", "reference");
        for (Figure figure : figures) {
            out.printf(row, figure.words(), Figure.rounded(figure.value()), figure.unit(), beside(figure));
        }
        out.printf(
                "%s, load average %.1f, %d processors%n",
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                loadAverage(),
                Runtime.getRuntime().availableProcessors());
        out.flush();
    }

    private static String beside(Figure figure) {
        Figure.Reference reference = figure.reference();
        return reference == null
                ? ""
                : Figure.rounded(reference.value()) + " " + reference.name() + " (× "
                        + Figure.rounded(figure.value() / reference.value()) + ")";
    }
}
