package org.ambassadordesk.contract.directory.file;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML text as a tree with line numbers. Size, nesting and aliases are bounded before a tree is built, since the tree is
 * built by recursion.
 */
final class YamlDocument {
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int DEEPEST = 20;
    /** The scanner's effort grows with the square of a word's length. */
    private static final int LONGEST_LINE = 100_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("the directory file")
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(50)
            .build();

    private YamlDocument() {}

    static @Nullable Node parse(String yaml, Findings findings) {
        if (isTooLarge(yaml, findings)) {
            return null;
        }
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        try {
            return isOneFlatDocument(text, findings)
                    ? new Compose(SETTINGS).composeString(text).orElse(null)
                    : null;
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            findings.errorAt(
                    line,
                    "",
                    "is not YAML: " + e.getProblem() + inContext(e) + "; check quotes, brackets,"
                            + " colons and indentation here and on the line above");
        } catch (ReaderException e) {
            findings.errorAt(
                    lineAt(text, e.getPosition()),
                    "",
                    "contains a character that YAML does not allow (U+%04X); remove it".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            findings.error("", "is not usable YAML: " + e.getMessage() + "; write repeated parts out");
        }
        return null;
    }

    private static boolean isTooLarge(String yaml, Findings findings) {
        if (yaml.length() > MOST_CHARACTERS) {
            findings.error("", "is larger than 4 MiB; a directory of thousands of people is far smaller");
            return true;
        }
        int line = 1;
        int start = 0;
        for (int end = yaml.indexOf('\n'); start < yaml.length(); end = yaml.indexOf('\n', start)) {
            int next = end < 0 ? yaml.length() : end + 1;
            if (next - start > LONGEST_LINE) {
                findings.errorAt(line, "", "is a line of more than " + LONGEST_LINE + " characters; break it up");
                return true;
            }
            line++;
            start = next;
        }
        return false;
    }

    private static boolean isOneFlatDocument(String text, Findings findings) {
        int documents = 0;
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event) {
                case DocumentStartEvent _ -> documents++;
                case CollectionStartEvent _ -> depth++;
                case CollectionEndEvent _ -> depth--;
                default -> {}
            }
            if (documents > 1 || depth > DEEPEST) {
                String message = depth > DEEPEST
                        ? "is nested deeper than " + DEEPEST + " levels; nothing in a directory file is"
                        : "begins a second document; put everything into one and remove this ---";
                findings.errorAt(event.getStartMark().map(Mark::getLine).orElse(0) + 1, "", message);
                return false;
            }
        }
        if (documents == 0) {
            findings.error("", "is empty; write at least desk: {name: …, timezone: …}");
        }
        return documents == 1;
    }

    private static String inContext(MarkedYamlEngineException e) {
        return e.getContext() == null ? "" : " (" + e.getContext() + ")";
    }

    private static int lineAt(String text, int position) {
        int end = Math.min(position, text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
