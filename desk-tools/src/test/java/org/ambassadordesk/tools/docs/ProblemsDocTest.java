package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsDocTest {
    private static final Pattern TYPE = Pattern.compile("(?m)^    ([A-Z_]+)\\((\\d+), \"([^\"]+)\"\\)[,;]");
    private static final String PAGE = Repository.read("docs/problems.md");

    @ParameterizedTest
    @CsvSource({"feedback-ingest, ingest", "response-router, router", "ambassador-service, ambassador"})
    void catalogueHasEveryProblemOfTheServiceAndNoOther(String service, String folder) {
        String types = Repository.read(service + "/src/main/java/org/ambassadordesk/" + folder + "/ProblemType.java");

        List<String> known = TYPE.matcher(types)
                .results()
                .map(type -> "`" + code(type.group(1)) + "` " + type.group(2) + " " + type.group(3))
                .toList();

        assertThat(known).isNotEmpty();
        assertThat(Repository.rows(Repository.section(PAGE, service)))
                .allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""))
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void catalogueHasEveryReasonOfTheRouterAndNoOther() {
        String refusals =
                Repository.read("response-router/src/main/java/org/ambassadordesk/router/routing/Refusal.java");

        assertThat(Repository.rows(Repository.section(PAGE, "Why the router refuses")))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(Repository.groups("(?m)^    ([A-Z_]+)[,;]", refusals).stream()
                        .map(reason -> "`" + code(reason) + "`")
                        .collect(Collectors.toSet()));
    }

    private static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
