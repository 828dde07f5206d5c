package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationDocTest {
    private static final String PAGE = Repository.read("docs/configuration.md");

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
    private static final Pattern LINE =
            Pattern.compile("interface (?<nested>\\w+) \\{|@WithDefault\\(\"(?<absent>[^\"]*)\"\\)|"
                    + "(?<type>[\\w<>, ]+) (?<name>\\w+)\\(\\);|(?<end>\\n *\\})");

    @Test
    void pageNamesEveryEnvironmentVariableAndNoOther() {
        Set<String> read = Stream.of("feedback-ingest", "response-router", "ambassador-service")
                .flatMap(service -> Repository.groups(
                        "\\$\\{(DESK_[A-Z_]+)", Repository.read(service + "/src/main/resources/application.properties"))
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Repository.sources("deploy/local")
                .forEach(source -> read.addAll(Repository.groups("\"(DESK_[A-Z_]+)\"", source)));

        Set<String> named = Repository.rows(Repository.section(PAGE, "Environment variables")).stream()
                .flatMap(row -> Repository.quoted(row.getFirst()).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsExactlyElementsOf(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback-ingest", "response-router", "ambassador-service"})
    void pageNamesEveryPropertyWithItsDefaultAndNoOther(String service) {
        Map<String, String> known = new TreeMap<>();
        Repository.sources(service).forEach(source -> known.putAll(properties(source)));

        Map<String, String> named = new TreeMap<>();
        Repository.rows(Repository.section(PAGE, "Properties of " + service))
                .forEach(row -> named.put(unquoted(row.get(0)), unquoted(row.get(2))));

        assertThat(known).isNotEmpty();
        assertThat(named).isEqualTo(known);
    }

    /** What an interface of settings declares: name and default, empty where there is none. */
    private static Map<String, String> properties(String source) {
        Matcher prefix = PREFIX.matcher(source);
        Map<String, String> found = new TreeMap<>();
        if (!prefix.find()) {
            return found;
        }
        String inner = "";
        String absent = "";
        Matcher line = LINE.matcher(source).region(prefix.end(), source.length());
        Set<String> groups = Repository.groups("interface (\\w+) \\{", source);
        while (line.find()) {
            if (line.group("nested") != null) {
                inner = source.startsWith("public ", line.start() - "public ".length())
                        ? ""
                        : kebab(line.group("nested")) + ".";
            } else if (line.group("absent") != null) {
                absent = line.group("absent");
            } else if (line.group("name") != null) {
                if (!groups.contains(line.group("type").strip())) {
                    found.put(prefix.group(1) + "." + inner + kebab(line.group("name")), absent);
                }
                absent = "";
            } else {
                inner = "";
            }
        }
        return found;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String cell) {
        return cell.replace("`", "");
    }
}
