package org.ambassadordesk.ambassador.web.rules;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Draft;
import org.ambassadordesk.ambassador.web.frame.Lines;
import org.jspecify.annotations.Nullable;

/** The form of a guideline, as it is sent. Of the checks each field comes once a row, in the order of the rows. */
public class RuleFields {
    /** More is no form any more. */
    public static final int MOST_CHECKS = 100;
    /** Of one field of a row, in characters. */
    public static final int LONGEST_FIELD = 5_000;

    @FormParam("id")
    @DefaultValue("")
    @Size(max = 100)
    public String id = "";

    @FormParam("base")
    @DefaultValue("0")
    public int base;

    @FormParam("text")
    @DefaultValue("")
    @Size(max = 50_000)
    public String text = "";

    @FormParam("topics")
    public List<String> topics = List.of();

    /** All checks as YAML; not sent by who fills in rows. */
    @FormParam("checks")
    @Size(max = 50_000)
    public @Nullable String checks;

    @FormParam("checkId")
    @Size(max = MOST_CHECKS)
    public List<@Size(max = LONGEST_FIELD) String> checkIds = List.of();

    @FormParam("checkKind")
    public List<@Size(max = LONGEST_FIELD) String> checkKinds = List.of();

    @FormParam("checkEffect")
    public List<@Size(max = LONGEST_FIELD) String> checkEffects = List.of();

    @FormParam("checkPattern")
    public List<@Size(max = LONGEST_FIELD) String> checkPatterns = List.of();

    @FormParam("checkMax")
    public List<@Size(max = LONGEST_FIELD) String> checkMaxima = List.of();

    @FormParam("checkWords")
    public List<@Size(max = LONGEST_FIELD) String> checkWords = List.of();

    @FormParam("checkHosts")
    public List<@Size(max = LONGEST_FIELD) String> checkHosts = List.of();

    @FormParam("checkConfidence")
    public List<@Size(max = LONGEST_FIELD) String> checkConfidences = List.of();

    @FormParam("checkMessage")
    public List<@Size(max = LONGEST_FIELD) String> checkMessages = List.of();

    @FormParam("checkMessages")
    public List<@Size(max = LONGEST_FIELD) String> checkTranslations = List.of();

    @FormParam("sample")
    @DefaultValue("")
    @Size(max = 20_000)
    public String sample = "";

    /** What is to be done with the checks: {@code add}, {@code up-0}, {@code down-0}, {@code remove-0}, {@code yaml}, {@code form}. */
    @FormParam("change")
    @DefaultValue("")
    @Size(max = 20)
    public String change = "";

    boolean isYaml() {
        return checks != null;
    }

    Draft draft() {
        String written = checks;
        String yaml = written == null
                ? GuidelinePublishing.toYaml(
                        rows().stream().map(CheckRow::entry).toList())
                : Lines.ours(written);
        return new Draft(id.strip(), Lines.ours(text), List.copyOf(topics), yaml);
    }

    List<CheckRow> rows() {
        return IntStream.range(0, checkIds.size())
                .mapToObj(row -> new CheckRow(
                        at(checkIds, row).strip(),
                        at(checkKinds, row),
                        at(checkEffects, row),
                        at(checkPatterns, row),
                        at(checkMaxima, row).strip(),
                        at(checkWords, row),
                        at(checkHosts, row),
                        at(checkConfidences, row).strip(),
                        at(checkMessages, row),
                        at(checkTranslations, row),
                        Map.of()))
                .toList();
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? Lines.ours(values.get(row)) : "";
    }

    /** The rows after what is to be done with them. */
    List<CheckRow> changedRows() {
        List<CheckRow> rows = new ArrayList<>(rows());
        int row = changed();
        switch (change.split("-", 2)[0]) {
            case "add" -> {
                if (rows.size() < MOST_CHECKS) {
                    rows.add(CheckRow.fresh(freeId(rows)));
                }
            }
            case "up" -> swap(rows, row, row - 1);
            case "down" -> swap(rows, row, row + 1);
            case "remove" -> {
                if (row >= 0 && row < rows.size()) {
                    rows.remove(row);
                }
            }
            default -> {
                // nothing that is known here
            }
        }
        return rows;
    }

    /** Which row it is about; -1 for none. */
    private int changed() {
        String[] parts = change.split("-", 2);
        try {
            return parts.length < 2 ? -1 : Integer.parseInt(parts[1]);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** In which row somebody goes on after it; -1 for none. */
    int goesOnIn() {
        return switch (change.split("-", 2)[0]) {
            case "add" -> checkIds.size();
            case "up" -> changed() - 1;
            case "down" -> changed() + 1;
            default -> -1;
        };
    }

    private static void swap(List<CheckRow> rows, int one, int other) {
        if (one >= 0 && other >= 0 && one < rows.size() && other < rows.size()) {
            Collections.swap(rows, one, other);
        }
    }

    private static String freeId(List<CheckRow> rows) {
        return IntStream.iterate(rows.size() + 1, number -> number + 1)
                .mapToObj(number -> "check-" + number)
                .filter(id -> rows.stream().noneMatch(row -> row.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
