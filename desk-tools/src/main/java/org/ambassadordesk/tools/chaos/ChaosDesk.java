package org.ambassadordesk.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.OwnDesk;

/** A desk started to be killed, with a webhook that takes its replies. */
final class ChaosDesk implements AutoCloseable {
    /** The source that posts. */
    static final String SOURCE = "storm";

    /** What may die. */
    static final List<String> PARTS =
            List.of("feedback-ingest", "response-router", "ambassador-service", "kafka", "postgres");

    private static final int SERVICES = 3;

    private final OwnDesk own;
    private final Receipts receipts;
    private final int portBase;

    private ChaosDesk(OwnDesk own, Receipts receipts, int portBase) {
        this.own = own;
        this.receipts = receipts;
        this.portBase = portBase;
    }

    /** Returns when it is ready. */
    static ChaosDesk start(int portBase, long seed) throws IOException {
        Receipts receipts = new Receipts(seed);
        try {
            String directory = directoryFile().replace("${WEBHOOK}", receipts.url());
            OwnDesk own = OwnDesk.start(
                    portBase,
                    directory,
                    Map.of(
                            "DESK_WEBHOOK_ALLOW",
                            "127.0.0.0/8",
                            "STORM_WEBHOOK_SECRET",
                            Receipts.SECRET,
                            "DESK_AMBASSADOR_DELIVERY_HOLD",
                            "PT2S"));
            return new ChaosDesk(own, receipts, portBase);
        } catch (IOException | ToolFailure e) {
            receipts.close();
            throw e;
        }
    }

    static String directoryFile() throws IOException {
        try (InputStream in = Objects.requireNonNull(ChaosDesk.class.getResourceAsStream("chaos-desk.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Receipts receipts() {
        return receipts;
    }

    /** Kafka, as clients take it. */
    String kafka() {
        return "127.0.0.1:" + (portBase + 4);
    }

    Caller poster() {
        return new Caller(ingest(), "Bearer " + credential("sources", SOURCE));
    }

    /** The source, asking what became of its comments. */
    Caller asker() {
        return new Caller(ambassador(), "Bearer " + credential("sources", SOURCE));
    }

    Caller person(String id) {
        String login = id + ":" + credential("accounts", id);
        return new Caller(
                ambassador(), "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private URI ambassador() {
        return address(0);
    }

    private URI ingest() {
        return address(1);
    }

    private URI address(int service) {
        return URI.create("http://127.0.0.1:" + (portBase + service));
    }

    /** The process a part is now. */
    Optional<ProcessHandle> process(String part) {
        for (JsonNode entry : read("run.json")) {
            if (entry.path("name").asText().equals(part)) {
                return ProcessHandle.of(entry.path("pid").asLong());
            }
        }
        return Optional.empty();
    }

    /** Whether all three services say that they can work. */
    boolean isReady() throws InterruptedException {
        for (URI service : IntStream.range(0, SERVICES).mapToObj(this::address).toList()) {
            Optional<Caller.Answer> answer = new Caller(service, "").get("/q/health/ready");
            if (answer.filter(Caller.Answer::isGood).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String credential(String kind, String id) {
        return read("credentials.json").path(kind).path(id).asText();
    }

    private JsonNode read(String file) {
        try {
            return Caller.JSON.readTree(Files.readAllBytes(own.data().resolve(file)));
        } catch (IOException e) {
            throw new ToolFailure(file + " of the desk cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        own.close();
        receipts.close();
    }
}
