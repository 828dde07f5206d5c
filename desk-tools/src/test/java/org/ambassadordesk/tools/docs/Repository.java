package org.ambassadordesk.tools.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository, as they are now. */
final class Repository {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of(
            "event-contract",
            "event-outbox",
            "feedback-ingest",
            "response-router",
            "ambassador-service",
            "desk-tools",
            "deploy/local");

    private Repository() {}

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Main Java sources of all modules. */
    static List<String> sources() {
        return MODULES.stream().flatMap(module -> sources(module).stream()).toList();
    }

    static List<String> sources(String module) {
        return files(ROOT.resolve(module).resolve("src/main/java"), ".java");
    }

    /** README, the pages below docs, the pages beside what they describe. */
    static List<String> pages() {
        return Stream.of(
                        Stream.of(read("README.md")),
                        files(ROOT.resolve("docs"), ".md").stream(),
                        files(ROOT.resolve("deploy"), ".md").stream())
                .flatMap(it -> it)
                .toList();
    }

    private static List<String> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .map(Repository::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands below a heading, up to the next of any level. */
    static String section(String page, String heading) {
        List<String> below = page.lines()
                .dropWhile(line -> !line.matches("#+ " + Pattern.quote(heading)))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
        if (below.isEmpty()) {
            throw new AssertionError("there is no section \"" + heading + "\"");
        }
        return String.join("\n", below);
    }

    /** The rows of all tables in a text, without heads; cells as they are written. */
    static List<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** What stands in backticks. */
    static Set<String> quoted(String text) {
        return groups("`([^`]+)`", text);
    }

    /** The first group of every match. */
    static Set<String> groups(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
