package org.ambassadordesk.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    private static final String GOOD = """
            desk: {name: Harbour Ferries, timezone: Europe/Berlin}
            calendars:
              always: {hours: {mon-sun: ["00:00-24:00"]}}
            teams:
              crew: {name: Crew, leads: [mia]}
            topics:
              other: {name: Other, team: crew, target: standard, match: {any: []}}
            targets:
              standard: {calendar: always, first_response: PT4H}
            ambassadors:
              mia: {name: Mia, team: crew, role: team-lead, languages: [en], authorized: {other: direct}}
            sources:
              feed: {name: Feed, channels: [web]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void goodFileIsSummedUp() throws IOException {
        int code = check(GOOD);

        assertThat(out.toString())
                .contains(
                        "is ok: Harbour Ferries, 1 ambassador, 1 team, 1 topic, 1 target, 1 calendar, 0 guidelines, 1 source");
        assertThat(code).isZero();
    }

    @Test
    void everyErrorIsSaidWithItsLine() throws IOException {
        int code = check(GOOD.replace("target: standard", "target: fast").replace("leads: [mia]", "leads: [max]"));

        assertThat(out.toString()).contains("line 5: ", "line 7: ", "cannot be used: 2 errors");
        assertThat(code).isEqualTo(1);
    }

    private int check(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("desk.yaml"), yaml);
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .execute(file.toString());
    }
}
