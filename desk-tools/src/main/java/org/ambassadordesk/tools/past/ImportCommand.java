package org.ambassadordesk.tools.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambassadordesk.tools.ToolFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings conversations that were finished elsewhere. */
@Command(
        name = "import",
        description = "Brings conversations that were finished elsewhere, with their answers and the times of then. "
                + "Doing it again adds nothing.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ImportCommand implements Callable<Integer> {
    private static final String PASSWORD = "DESK_PASSWORD";

    @Parameters(paramLabel = "FILE", description = "NDJSON as POST /api/imports takes it, or an export with a map")
    private Path file;

    @Option(names = "--user", required = true, description = "an administrator of the desk")
    private String user;

    @Option(names = "--password", description = "theirs; else DESK_PASSWORD says it, or it is asked for")
    private @Nullable String password;

    @Option(
            names = "--to",
            defaultValue = "http://127.0.0.1:8080",
            description = "ambassador-service (${DEFAULT-VALUE})")
    private URI to;

    @Option(names = "--map", description = "YAML file that says which column is what; found by the columns if missing")
    private @Nullable Path map;

    @Option(names = "--source", description = "where the rows of an export come from (the name of the file)")
    private @Nullable String source;

    @Option(names = "--rejected", description = "where rejected rows are listed (FILE.rejected, here)")
    private @Nullable Path rejected;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (to.getHost() == null || !String.valueOf(to.getScheme()).matches("https?")) {
            throw new ToolFailure(
                    "--to is the address of ambassador-service, such as http://127.0.0.1:8080, not " + to);
        }
        if (!Files.isRegularFile(file)) {
            throw new ToolFailure(Files.isDirectory(file) ? file + " is a folder" : "there is no file " + file);
        }
        List<String> reasons = new ArrayList<>();
        BodyPublisher lines = lines(reasons);
        int rows = reasons.size();
        try (ImportConnector desk = new ImportConnector(to, user, password())) {
            JsonNode report = desk.send(lines);
            report.path("refusals")
                    .forEach(one -> reasons.add("conversation "
                            + one.path("externalId")
                                    .asText("in line " + one.path("line").asText())
                            + "\t" + one.path("field").asText() + " "
                            + one.path("message").asText()));
            report(report, rows, reasons);
        }
        return 0;
    }

    private BodyPublisher lines(List<String> reasons) {
        try {
            if (map == null && PastFile.isOwnForm(file)) {
                return BodyPublishers.ofFile(file);
            }
        } catch (IOException e) {
            throw new ToolFailure(file + " cannot be read: " + e.getMessage(), e);
        }
        String from = source == null ? file.getFileName().toString().replaceFirst("\\.[^.]*$", "") : source;
        List<ObjectNode> conversations =
                PastFile.conversations(file, map, from, (line, reason) -> reasons.add(line + "\t" + reason));
        return BodyPublishers.ofInputStream(() -> PastFile.lines(conversations));
    }

    private String password() {
        String said = password == null ? System.getenv(PASSWORD) : password;
        Console console = said == null ? System.console() : null;
        char[] typed = console == null ? null : console.readPassword("password of %s: ", user);
        if (said == null && typed == null) {
            throw new ToolFailure("no password: say --password, or put it into " + PASSWORD);
        }
        return said == null ? new String(typed) : said;
    }

    private void report(JsonNode report, int rows, List<String> reasons) {
        PrintWriter out = spec.commandLine().getOut();
        Path list = rejected == null ? Path.of(file.getFileName() + ".rejected") : rejected;
        try {
            Files.deleteIfExists(list);
            if (!reasons.isEmpty()) {
                Files.write(list, reasons);
                out.println("rejected rows and refused conversations, and why: " + list);
            }
        } catch (IOException e) {
            throw new ToolFailure("rejected rows cannot be written to " + list + "; --rejected names another file", e);
        }
        if (report.hasNonNull("id")) {
            out.println(
                    "to take it back: DELETE /api/imports/" + report.path("id").asText());
        }
        out.println("taken=" + report.path("taken").asLong() + " known="
                + report.path("known").asLong() + " refused="
                + report.path("refused").asLong() + " rejected=" + rows);
        out.flush();
    }
}
