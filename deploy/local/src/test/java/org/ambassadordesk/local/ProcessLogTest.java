package org.ambassadordesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessLogTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenForMachinesIsToldInWordsAndKeptAsItIs() throws Exception {
        String json = """
                {"timestamp":"2026-11-29T01:00:00Z","loggerName":"io.quarkus","level":"ERROR",\
                "message":"Failed to start application","threadName":"main","exception":{"refId":1,\
                "exceptionType":"java.lang.RuntimeException","message":"Failed to start","frames":[{"class":"a.B",\
                "method":"run","line":7}],"causedBy":{"exception":{"refId":2,"exceptionType":"java.net.BindException",\
                "message":"Address already in use","frames":[]}}}}""";

        String ending = endingOf(json + "\n");

        assertThat(ending).endsWith(": ERROR Failed to start application: Address already in use");
        assertThat(Files.readString(folder.resolve("service.log"))).isEqualTo(json + "\n");
    }

    @Test
    void whereInTheCodeItHappenedIsLeftOut() {
        String ending = endingOf("""
                ERROR Failed to start
                java.lang.RuntimeException: Failed to start
                \tat a.B.run(B.java:7)
                Caused by: java.net.BindException: Address already in use
                \tat c.D.bind(D.java:9)
                \t... 12 more
                """);

        assertThat(ending)
                .endsWith("ERROR Failed to start | java.lang.RuntimeException: Failed to start"
                        + " | Caused by: java.net.BindException: Address already in use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "{\"a\":1}"})
    void whatOnlyLooksLikeALogLineIsLeftAsItIs(String line) {
        assertThat(endingOf(line + "\n")).endsWith(": " + line);
    }

    private String endingOf(String printed) {
        ProcessLog log = new ProcessLog(folder.resolve("service.log"));
        log.follow(new BufferedReader(new StringReader(printed)));
        await().until(() ->
                Files.exists(log.file()) && Files.readString(log.file()).equals(printed));
        return log.ending();
    }
}
