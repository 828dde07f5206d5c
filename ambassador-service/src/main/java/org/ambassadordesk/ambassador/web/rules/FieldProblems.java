package org.ambassadordesk.ambassador.web.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Draft;
import org.ambassadordesk.ambassador.desk.GuidelinePublishing.Problem;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.CheckFormWords;

/** What is in the way of publishing a guideline, each at the field of the form that is to blame. */
final class FieldProblems {
    private static final Pattern IN_A_CHECK = Pattern.compile("^checks\\[(\\d+)](?:\\.(\\w+).*)?$");

    private final Draft draft;
    private final List<CheckRow> rows;
    private final Words words;
    private final CheckFormWords say;
    private final CheckFaults faults;
    private final List<Map<String, String>> inRows = new ArrayList<>();
    private final Map<String, String> at = new HashMap<>();
    private final List<String> elsewhere = new ArrayList<>();

    FieldProblems(Draft draft, List<CheckRow> rows, List<Problem> problems, Words words) {
        this.draft = draft;
        this.rows = rows;
        this.words = words;
        this.say = words.checks();
        this.faults = new CheckFaults(words);
        rows.forEach(row -> inRows.add(new HashMap<>()));
        problems.forEach(this::sort);
    }

    /** The rows, each with what is wrong with it. */
    List<CheckRow> rows() {
        List<CheckRow> told = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            told.add(rows.get(row).with(inRows.get(row)));
        }
        return told;
    }

    /** What is wrong with the fields outside of the rows. */
    Map<String, String> at() {
        return at;
    }

    List<String> elsewhere() {
        return elsewhere;
    }

    /** All of it, one sentence each, with the field before it. */
    List<String> listed() {
        List<String> all = new ArrayList<>(elsewhere);
        at.forEach((field, what) -> all.add(label(field) + ": " + what));
        for (int row = 0; row < inRows.size(); row++) {
            String check = say.checkNumber(row + 1);
            inRows.get(row).forEach((field, what) -> all.add(check + ", " + label(field) + ": " + what));
        }
        return all;
    }

    private String label(String field) {
        return switch (field) {
            case "text" -> words.rules().text();
            case "topics" -> words.rules().where();
            case "kind" -> say.checkKind();
            case "effect" -> say.checkEffect();
            case "pattern" -> say.checkPattern();
            case "max" -> say.checkMax();
            case "words" -> say.checkWords();
            case "hosts" -> say.checkHosts();
            case "confidence" -> say.checkConfidence();
            case "message" -> say.checkMessage();
            case "messages" -> say.checkMessages();
            default -> say.checkId();
        };
    }

    private void sort(Problem problem) {
        Matcher check = IN_A_CHECK.matcher(problem.field());
        String field = problem.field().split("[\\[.]", 2)[0];
        if (check.matches()) {
            int row = Integer.parseInt(check.group(1));
            String part = check.group(2) == null ? "id" : check.group(2);
            if (row < rows.size()) {
                inRows.get(row)
                        .merge(part, inWords(part, rows.get(row).typed(part), problem.message()), FieldProblems::and);
            } else { // written as YAML, where the field is looked for as it is written
                elsewhere.add(say.checkNumber(row + 1) + ", " + part + ": " + faults.inWords(part, problem.message()));
            }
        } else if (field.equals("id") || field.equals("text") || field.equals("topics")) {
            String typed = field.equals("id") ? draft.id() : field.equals("text") ? draft.text() : " ";
            at.merge(field, inWords(field, typed, problem.message()), FieldProblems::and);
        } else if (problem.message().startsWith("checks: ")) {
            elsewhere.add(faults.unreadable(problem.message()));
        } else {
            elsewhere.add(
                    words.locale().equals(Locale.ENGLISH) ? problem.inWords() : say.notLikeThis(problem.inWords()));
        }
    }

    private static String and(String one, String other) {
        return one.equals(other) ? one : one + " " + other;
    }

    private String inWords(String field, String typed, String message) {
        boolean isEmpty = typed.isEmpty() || (typed.isBlank() && !field.equals("topics"));
        return isEmpty ? say.isMissing() : faults.inWords(field, message);
    }
}
