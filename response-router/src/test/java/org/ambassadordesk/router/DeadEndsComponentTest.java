package org.ambassadordesk.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

@DependsOnServers
@QuarkusTest
@WithTestResource(RealServers.class)
class DeadEndsComponentTest {
    @Test
    void addressThatIsTooLongIsAProblem() throws IOException {
        assertThat(answerTo("/v1/conversations?q=" + "a".repeat(60_000)))
                .startsWith("HTTP/1.1 414 ")
                .contains("application/problem+json", "urn:desk:problem:address-too-long", "4096");
    }

    /** What no well-behaved client sends; the connection ends with the answer. */
    private static String answerTo(String path) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
