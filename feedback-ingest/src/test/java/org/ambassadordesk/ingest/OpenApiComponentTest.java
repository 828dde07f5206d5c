package org.ambassadordesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class OpenApiComponentTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path COMMITTED = Path.of("../docs/api/feedback-ingest.yaml");

    @TestHTTPResource("/q/openapi")
    URI document;

    /** {@code -Ddesk.docs.write=true} writes it anew. */
    @Test
    void theCommittedDocumentIsWhatTheServiceSays() throws IOException, InterruptedException {
        String said = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString())
                .body();
        if (Boolean.getBoolean("desk.docs.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, said);
        }

        // not as text: in which order a type's properties are told is left to the build
        assertThat(YAML.readTree(Files.readString(COMMITTED))).isEqualTo(YAML.readTree(said));
    }
}
