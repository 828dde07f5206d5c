package org.ambassadordesk.system.desk;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.tools.DeskTools;

/** {@code ./desk replay}, as a person types it. */
public final class Replays {
    private final SystemDesk desk;
    private final String source;

    public Replays(SystemDesk desk, String source) {
        this.desk = desk;
        this.source = source;
    }

    /** What it printed, and its exit code. */
    public record Ended(int code, String out, String err) {
        public String lastLine() {
            return out.lines().reduce((_, last) -> last).orElse("");
        }
    }

    /** With a map of one's own. */
    public Ended run(Path file, Path map, Path rejected, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--map", map.toString()));
        arguments.addAll(List.of(more));
        return run(file, rejected, arguments);
    }

    /** With the map that the columns decide for, unless one is named among the further arguments. */
    public Ended run(Path file, Path rejected, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "replay",
                file.toString(),
                "--source",
                source,
                "--key",
                desk.key(source),
                "--rejected",
                rejected.toString(),
                "--to",
                desk.ingest().toString()));
        arguments.addAll(more);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = DeskTools.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }
}
