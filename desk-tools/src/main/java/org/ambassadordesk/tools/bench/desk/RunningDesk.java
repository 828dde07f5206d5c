package org.ambassadordesk.tools.bench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.tools.ToolFailure;

/** A desk that runs on this machine, found by its data directory. */
public final class RunningDesk {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration START = Duration.ofMinutes(3);

    private final Path data;
    private final List<Part> parts;
    private final Map.Entry<String, String> source;
    private final Inbox inbox;
    private final Pages pages;

    private RunningDesk(
            Path data, List<Part> parts, Map.Entry<String, String> source, Map.Entry<String, String> account) {
        this.data = data;
        this.parts = parts;
        this.source = source;
        this.inbox = new Inbox(address("ambassador-service"), account, source.getValue());
        this.pages = new Pages(address("ambassador-service"), account);
    }

    /**
     * Finds what runs.
     *
     * @param data the data directory of {@code ./desk run}
     */
    public static RunningDesk in(Path data) {
        List<Part> parts = parts(data);
        JsonNode credentials = read(data.resolve("credentials.json"), JsonNode.class);
        JsonNode accounts = credentials.path("accounts");
        String person = accounts.has("admin") ? "admin" : first(accounts, "accounts");
        String source = first(credentials.path("sources"), "sources");
        return new RunningDesk(
                data,
                parts,
                Map.entry(source, credentials.path("sources").path(source).asText()),
                Map.entry(person, accounts.path(person).asText()));
    }

    private static List<Part> parts(Path data) {
        return List.of(read(data.resolve("run.json"), Part[].class));
    }

    private static String first(JsonNode node, String what) {
        if (node.isEmpty()) {
            throw new ToolFailure("the desk has no " + what + " in its credentials.json");
        }
        return node.fieldNames().next();
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (IOException e) {
            throw new ToolFailure(file + " cannot be read: does a desk run there?", e);
        }
    }

    /** feedback-ingest. */
    public URI ingest() {
        return address("feedback-ingest");
    }

    /** Kafka, as clients take it. */
    public String kafka() {
        return part("kafka").url().replaceFirst("^[a-zA-Z_]+://", "");
    }

    /** A source's key. */
    public String key() {
        return source.getValue();
    }

    /** What ambassadors see. */
    public Inbox inbox() {
        return inbox;
    }

    /** A database of it, as JDBC takes it. */
    public String database(String name) {
        return part("postgres")
                        .url()
                        .replaceFirst("^(jdbc:)?postgresql:", "jdbc:postgresql:")
                        .replaceFirst("/*$", "") + "/" + name;
    }

    /** What a lead sees. */
    public Pages pages() {
        return pages;
    }

    /** Processor time until now. */
    public Usage usage() {
        return Usage.of(parts(data)); // some may have been started again since
    }

    /** What is still on its way. */
    public Backlog backlog() {
        return new Backlog(kafka());
    }

    /** response-router. */
    public URI router() {
        return address("response-router");
    }

    /** Ends the router as a crash would; whoever watches over it starts it again. */
    public void killRouter() {
        part("response-router", parts(data)).signal("KILL"); // it may have been started again since
    }

    /** Ends ambassador-service as a crash would; returns once its successor works. */
    public void restartAmbassadorService() throws InterruptedException {
        part("ambassador-service", parts(data)).signal("KILL");
        awaitStart(address("ambassador-service").resolve("/q/health/ready"));
    }

    private static void awaitStart(URI ready) throws InterruptedException {
        long begin = System.nanoTime();
        boolean gone = false; // the old one may answer a last time
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                int status = status(http, ready);
                if (gone && status == 200) {
                    return;
                }
                gone |= status == 0;
                if (System.nanoTime() - begin > START.toNanos()) {
                    throw new ToolFailure(ready + " has not come back");
                }
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    /** 0 where nobody answers. */
    private static int status(HttpClient http, URI address) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Runs something while the router stands still, so that what is measured has the machine for itself. */
    public void whileRouterStands(Work work) throws InterruptedException {
        Part router = part("response-router");
        router.signal("STOP");
        try {
            work.run();
        } finally {
            router.signal("CONT");
        }
    }

    private URI address(String name) {
        return URI.create(part(name).url());
    }

    private Part part(String name) {
        return part(name, parts);
    }

    private static Part part(String name, List<Part> parts) {
        return parts.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new ToolFailure(name + " does not run here; bench needs the whole desk on this machine"));
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }
}
