package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.Replays;
import org.ambassadordesk.system.desk.SystemDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real export, where a folder of sample data lies beside this repository (property {@code desk.sample.data}); skipped
 * elsewhere. {@link ImportST} tells the same story with rows of our own.
 */
@ExtendWith(OnTheDesk.class)
class SampleExportST {
    private static final Path RAILWAY =
            Path.of(System.getProperty("desk.sample.data", ""), "c_germeval2017_deutsche_bahn/dev/germeval2017.tsv");

    @TempDir
    Path folder;

    @Test
    void railwayPostsBecomeConversationsOnce(SystemDesk desk) throws IOException {
        assumeTrue(Files.isReadable(RAILWAY), () -> "skipped: there is no " + RAILWAY);

        Replays.Ended first = replay(desk);

        List<String> lines = Files.readAllLines(RAILWAY);
        Set<Integer> rejected = rejectedLines();
        assertThat(first.lastLine())
                .as(first.err())
                .isEqualTo("read=%d accepted=%d rejected=%d"
                        .formatted(lines.size() - 1, lines.size() - 1 - rejected.size(), rejected.size()));
        Set<String> accepted = IntStream.range(1, lines.size())
                .filter(i -> !rejected.contains(i + 1))
                .mapToObj(i -> lines.get(i).substring(0, lines.get(i).indexOf('\t')))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> conversations = ImportST.awaitConversations(desk, accepted);
        ImportST.assertEveryCommentStandsInItsConversation(desk, conversations);
        ImportST.assertOnlyAuthorizedPeopleHoldConversations(desk);

        Replays.Ended second = replay(desk);

        assertThat(second.lastLine()).isEqualTo(first.lastLine());
        ImportST.awaitEverythingPostedBeforeNow(desk);
        assertThat(ImportST.awaitConversations(desk, accepted)).isEqualTo(conversations);
        ImportST.assertEveryCommentStandsInItsConversation(desk, conversations);
    }

    private Replays.Ended replay(SystemDesk desk) {
        return new Replays(desk, ImportST.SOURCE).run(RAILWAY, folder.resolve("rejected"), List.of());
    }

    private Set<Integer> rejectedLines() throws IOException {
        return Files.readAllLines(folder.resolve("rejected")).stream()
                .map(line -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
