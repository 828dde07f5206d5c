package org.ambassadordesk.tools.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.TraceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingBenchTest {
    private static final Path TRACE = Path.of("src/test/resources/traces/T1-1");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Contender.class)
    void everyPolicyKeepsTheRulesAndItsFiguresAreThoseOfAnIndependentJudge(Contender contender) throws IOException {
        Trace trace = TraceFile.read(TRACE);
        Path log = directory.resolve("log.jsonl");

        Result result;
        try (EventLog written = EventLog.in(log)) {
            result = new TraceRun(trace, contender, contender.cap(), written).run();
        }

        Judge judge = Judge.of(TRACE, log, contender.cap());
        assertThat(judge.violations()).isEmpty();
        assertThat(result.weighted()).isCloseTo(judge.weighted(), within(1e-12));
        assertThat(result.unanswered()).isEqualTo(trace.items().size() - judge.answered());
        assertThat(judge.answered()).isGreaterThan(150);
    }

    @Test
    void theSameTraceGivesTheSameLog() throws IOException {
        assertThat(logOf("first")).isEqualTo(logOf("second"));
    }

    @Test
    void theDesksOwnPolicyMissesLessThanTheUsualOnes() {
        Trace trace = TraceFile.read(TRACE);
        double own = weighted(trace, Contender.DEADLINE_VALUE);

        assertThat(own).isGreaterThan(weighted(trace, Contender.LEAST_LOADED_FIFO));
        assertThat(own).isGreaterThan(weighted(trace, Contender.LONGEST_IDLE_FIFO));
    }

    @Test
    void aBrokenTraceIsNamedByFileLineAndField() throws IOException {
        Path broken = Files.createDirectory(directory.resolve("B1-1"));
        Files.copy(TRACE.resolve("roster.json"), broken.resolve("roster.json"));
        List<String> lines = Files.readAllLines(TRACE.resolve("arrivals.jsonl"));
        Files.write(
                broken.resolve("arrivals.jsonl"),
                List.of(lines.get(0), lines.get(1).replace("\"due\"", "\"do\"")));

        assertThatThrownBy(() -> TraceFile.read(broken))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("arrivals.jsonl:2: due is missing");
    }

    @Test
    void aDirectoryWithoutTracesIsRefused() {
        assertThatThrownBy(() -> TraceFile.in(directory))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("no trace in");
    }

    @Test
    void anUnknownPolicyIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Contender.named("guessing"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("least-loaded-fifo");
    }

    private List<String> logOf(String name) throws IOException {
        Path log = directory.resolve(name);
        try (EventLog written = EventLog.in(log)) {
            new TraceRun(TraceFile.read(TRACE), Contender.DEADLINE_VALUE, 1, written).run();
        }
        return Files.readAllLines(log);
    }

    private static double weighted(Trace trace, Contender contender) {
        return new TraceRun(trace, contender, contender.cap(), EventLog.none())
                .run()
                .weighted();
    }
}
