package org.ambassadordesk.tools.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ambassadordesk.tools.DeskTools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCommandTest {
    private static final Behaviour USUAL = new Behaviour(60, 0.03, 0.02, Duration.ofMinutes(3), Duration.ofSeconds(30));

    @TempDir
    Path folder;

    @Test
    void handlingTimesHaveTheGivenMedianAtTheGivenSpeed() {
        var random = new SplittableRandom(1);

        long[] sorted = IntStream.range(0, 10_001)
                .mapToLong(_ -> USUAL.handling(1, random).toMillis())
                .sorted()
                .toArray();

        assertThat(sorted[5_000]).isBetween(2_900L, 3_100L);
    }

    @Test
    void sameSeedBehavesTheSame() {
        assertThat(USUAL.reaction(new SplittableRandom(4))).isEqualTo(USUAL.reaction(new SplittableRandom(4)));
        assertThat(Texts.reply("de", new SplittableRandom(4))).isEqualTo(Texts.reply("de", new SplittableRandom(4)));
    }

    @Test
    void credentialsThatAreNotThereAreSaidInOneSentence() {
        assertThat(failure("--credentials", folder.resolve("none.json").toString()))
                .contains("none.json cannot be read")
                .doesNotContain("Exception");
    }

    @Test
    void credentialsWithoutAccountsAreSaid() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"accounts\": {}}");

        assertThat(failure("--credentials", empty.toString())).contains("has no account");
    }

    @Test
    void commentsAndLaterAnswersOfConversationsAreAddedUp() {
        Contents contents = Contents.of(
                List.of("conversation,state,next_responses,comments", "one,queued,0,3", "two,answered,1,2"));

        assertThat(contents).isEqualTo(new Contents(2, 5, 1));
        assertThat(contents.inWords()).contains("5 comments in 2 conversations", "1 later answers");
        assertThat(Contents.of(List.of())).isEqualTo(new Contents(0, 0, 0));
    }

    @Test
    void shareThatIsNoneIsSaid() {
        assertThat(failure("--no-reaction", "3")).contains("--no-reaction is a share from 0 to 1");
    }

    @Test
    void whatADeskProtectsIsSaidAndWhatPeopleDidThemselvesIsCountedAllTheSame() throws IOException {
        JsonNode report = AmbassadorConnector.JSON.readTree("""
                {"groups": [], "total": {"key": null, "count": 0, "decided": 0, "met": 0, "attainment": null},
                 "period": {"from": "2026-03-02T00:00:00Z", "to": "2026-03-02T00:00:00Z", "zone": "UTC", "complete": true,
                            "smallestGroup": 4, "smallestPeriodDays": 7}, "restatements": []}
                """);

        String said = said(report, null);

        assertThat(said)
                .contains("protects small groups", "whole spans of 7 days and 4 people")
                .contains("opened 2 conversations with 4 comments, and sent 1 answers alone; 1 were approved")
                .contains("\"protected\":true", "\"openedComments\":4", "\"comments\":null", "\"count\":null")
                .doesNotContain("0 comments");
    }

    @Test
    void whereFiguresAreOpenTheyStandBesideWhatPeopleDid() throws IOException {
        JsonNode report = AmbassadorConnector.JSON.readTree("""
                {"groups": [], "total": {"key": null, "count": 3, "decided": 2, "met": 1, "attainment": 0.5},
                 "period": {"smallestGroup": 1, "smallestPeriodDays": 1}}
                """);

        assertThat(said(report, new Contents(3, 7, 0)))
                .contains("7 comments in 3 conversations", "opened 2 conversations with 4 comments")
                .contains("\"protected\":false", "\"comments\":7", "\"count\":3", "\"attainment\":0.5");
    }

    private static String said(JsonNode report, @Nullable Contents contents) {
        Counts counts = new Counts();
        counts.count(Deed.REPLIED);
        counts.count(Deed.APPROVED);
        counts.read("one", 1);
        counts.read("one", 3);
        counts.read("two", 1);
        StringWriter out = new StringWriter();
        new ClosingReport(List.of(), counts, Instant.EPOCH).print(new PrintWriter(out), report, contents);
        return out.toString();
    }

    private static String failure(String... more) {
        StringWriter err = new StringWriter();
        String[] arguments = new String[more.length + 1];
        arguments[0] = "people";
        System.arraycopy(more, 0, arguments, 1, more.length);

        int code = DeskTools.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);

        assertThat(code).isEqualTo(1);
        return err.toString();
    }
}
