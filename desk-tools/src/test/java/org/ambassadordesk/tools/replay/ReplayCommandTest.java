package org.ambassadordesk.tools.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.tools.DeskTools;
import org.ambassadordesk.tools.replay.StubbornIngest.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StubbornIngest ingest;

    @BeforeEach
    void start() throws IOException {
        ingest = new StubbornIngest();
    }

    @AfterEach
    void stop() {
        ingest.close();
    }

    @Test
    void everyRowIsAcceptedOrRejectedWithItsLine() throws IOException {
        Path file = csv("1,a\n2,forbidden\nspilled\n3,\"c\nd\"\n4,\n");

        int code = replay(file);

        assertThat(lastLine()).isEqualTo("read=5 accepted=2 rejected=3");
        assertThat(Files.readString(rejected()))
                .isEqualTo("4\thas 1 values, the header names 2\n7\ttext is empty\n3\t400 line says no\n");
        assertThat(ingest.kept()).containsExactly("export.csv:1=a", "export.csv:3=c\nd");
        assertThat(code).isZero();
    }

    @Test
    void manyRowsGoInSeveralBatchesAndKeepTheirOrder() throws IOException {
        List<String> expected = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1234; i++) {
            rows.append(i).append(",t").append(i).append('\n');
            expected.add("export.csv:" + i + "=t" + i);
        }

        replay(csv(rows.toString()));

        assertThat(lastLine()).isEqualTo("read=1234 accepted=1234 rejected=0");
        assertThat(ingest.kept()).isEqualTo(expected);
        assertThat(ingest.batches()).containsExactly(500, 500, 234);
        assertThat(rejected()).doesNotExist();
    }

    @Test
    void twoWordingsOfOneCommentNeverShareABatch() throws IOException {
        ingest.next(new Mood.Line(2, 503));

        replay(csv("1,a\n2,old\n2,new\n3,c\n"));

        assertThat(ingest.kept())
                .containsExactly("export.csv:1=a", "export.csv:2=old", "export.csv:2=new", "export.csv:3=c");
        assertThat(lastLine()).isEqualTo("read=4 accepted=4 rejected=0");
    }

    @Test
    void busyDeskIsAskedAgain() throws IOException {
        ingest.next(new Mood.Status(503, "0"), new Mood.Status(429, "0"));

        int code = replay(csv("1,a\n2,b\n"));

        assertThat(lastLine()).isEqualTo("read=2 accepted=2 rejected=0");
        assertThat(code).isZero();
    }

    @Test
    void linesThatABrokenConnectionLeftUnansweredAreSentAgain() throws IOException {
        ingest.next(new Mood.BreakAfter(2));

        replay(csv("1,a\n2,b\n3,c\n4,d\n"));

        assertThat(lastLine()).isEqualTo("read=4 accepted=4 rejected=0");
        assertThat(ingest.batches()).hasSize(2).first().isEqualTo(4);
        assertThat(ingest.kept()).contains("export.csv:3=c", "export.csv:4=d");
    }

    @Test
    void commentOverWhichTheDeskKeepsFailingIsRejected() throws IOException {
        Mood failing = new Mood.Line(1, 500);
        ingest.next(failing, failing, failing, failing, failing);

        replay(csv("1,a\n2,b\n"));

        assertThat(lastLine()).isEqualTo("read=2 accepted=1 rejected=1");
        assertThat(Files.readString(rejected())).isEqualTo("2\t500 line says no\n");
    }

    @Test
    void deskThatStaysAwayIsGivenUp() throws IOException {
        ingest.next(new Mood.Well(), new Mood.Status(503, "0"), new Mood.Status(503, "0"), new Mood.Status(503, "0"));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            rows.append(i).append(",t\n");
        }

        int code = replay(csv(rows.toString()), "--patience", "PT0S");

        assertThat(err.toString()).contains("gave up after 0 s without progress: 503");
        assertThat(lastLine()).isEqualTo("read=600 accepted=500 rejected=0 unanswered=100");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void limitStopsTheReplay() throws IOException {
        replay(csv("1,a\n2,b\n3,c\n"), "--limit", "2");

        assertThat(lastLine()).isEqualTo("read=2 accepted=2 rejected=0");
    }

    @Test
    void originalRatePostsInTheOrderOfTheMomentsWhateverTheOrderOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), """
                id,text,user_id,created_at
                1,last,kim,2024-05-01T10:00:00Z
                2,first,kim,2024-05-01T08:00:00Z
                3,undated,kim,
                4,middle,kim,2024-05-01T09:00:00Z
                """);

        replay(file, "--rate", "original×100000");

        assertThat(ingest.kept())
                .containsExactly(
                        "export.csv:2=first", "export.csv:3=undated", "export.csv:4=middle", "export.csv:1=last");
        assertThat(lastLine()).isEqualTo("read=4 accepted=4 rejected=0");
    }

    @Test
    void ownMapSaysWhichColumnIsWhat() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.txt"), "k|v\n1|hello\n");
        Path map = Files.writeString(
                folder.resolve("my.yaml"),
                "comment: {externalId: 'k{k}', channel: web, text: '{v}', author: {id: somebody}}");

        replay(file, "--map", map.toString());

        assertThat(ingest.kept()).containsExactly("k1=hello");
    }

    @Test
    void mapThatNeedsAMissingColumnIsRefused() throws IOException {
        Path map = Files.writeString(
                folder.resolve("my.yaml"),
                "comment: {externalId: '{id}', channel: web, text: '{words}', author: {id: somebody}}");

        int code = replay(csv("1,a\n"), "--map", map.toString());

        assertThat(err.toString()).contains("needs the column words;").contains("has id, text");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void wrongKeyIsOneSentence() throws IOException {
        int code = run(csv("1,a\n").toString(), "--source", "demo", "--key", "wrong", "--to", ingest.address());

        assertThat(err.toString()).contains("desk replay: the desk does not know this key (401)");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void missingFileIsOneSentence() {
        int code = replay(folder.resolve("none.csv"));

        assertThat(err.toString().strip()).isEqualTo("desk replay: there is no file " + folder.resolve("none.csv"));
        assertThat(code).isEqualTo(1);
    }

    @Test
    void addressWhereNothingListensIsOneSentence() throws IOException {
        String nowhere;
        try (ServerSocket free = new ServerSocket(0)) {
            nowhere = "http://127.0.0.1:" + free.getLocalPort();
        }

        int code = run(csv("1,a\n").toString(), "--source", "demo", "--key", StubbornIngest.KEY, "--to", nowhere);

        assertThat(err.toString()).contains("nothing answers at " + nowhere);
        assertThat(code).isEqualTo(1);
    }

    @Test
    void unknownColumnsAskForAMap() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "x,y\n1,2\n");

        int code = replay(file);

        assertThat(err.toString()).contains("(x, y)").contains("--map");
        assertThat(code).isEqualTo(1);
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), "id,text\n" + rows);
    }

    private Path rejected() {
        return folder.resolve("rejected.txt");
    }

    private int replay(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                file.toString(),
                "--source",
                "demo",
                "--key",
                StubbornIngest.KEY,
                "--to",
                ingest.address(),
                "--rejected",
                rejected().toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        List<String> whole = new ArrayList<>(List.of("replay"));
        whole.addAll(List.of(arguments));
        return DeskTools.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(whole.toArray(String[]::new));
    }

    private String lastLine() {
        return out.toString().lines().reduce((_, last) -> last).orElse("");
    }
}
