package org.ambassadordesk.tools.replay.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.tools.replay.export.ExportFile;
import org.ambassadordesk.tools.replay.export.ExportRows;
import org.ambassadordesk.tools.replay.export.FileOptions;
import org.ambassadordesk.tools.replay.export.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every map against a small table of the same columns; the texts are made up. */
class ShippedMapsTest {
    @TempDir
    Path folder;

    @Test
    void airlineTweets() throws IOException {
        assertThat(read("tweets.csv", """
                        tweet_id,airline_sentiment,airline,name,text,tweet_coord,tweet_created,tweet_location
                        570,negative,Skyline,jo,"where is
                        my bag",,2015-02-24 11:14:45 -0800,Boston
                        571,neutral,Skyline,,thanks,,2015-02-24 11:15:00 -0800,
                        """))
                .containsExactly(
                        "{\"externalId\":\"570\",\"channel\":\"twitter\",\"text\":\"where is\\nmy bag\","
                                + "\"author\":{\"id\":\"jo\",\"name\":\"jo\",\"handle\":\"@jo\"},"
                                + "\"postedAt\":\"2015-02-24T11:14:45-08:00\","
                                + "\"attributes\":{\"airline\":\"Skyline\",\"location\":\"Boston\"}}",
                        "{\"externalId\":\"571\",\"channel\":\"twitter\",\"text\":\"thanks\","
                                + "\"author\":{\"id\":\"unknown-571\"},"
                                + "\"postedAt\":\"2015-02-24T11:15:00-08:00\",\"attributes\":{\"airline\":\"Skyline\"}}");
    }

    @Test
    void supportTweetsTakeWhatCustomersSaidAndRefuseSpilledRows() throws IOException {
        assertThat(read("support.csv", """
                        ,Unnamed: 0,tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
                        0,7,849,115,True,Tue Oct 31 23:36:20 +0000 2017,it does not play,"851,852",848.0
                        1,8,850,Brand,False,Tue Oct 31 23:40:00 +0000 2017,sorry,,849.0
                        2,9,and it,,,,,,
                        """))
                .containsExactly(
                        "{\"externalId\":\"849\",\"channel\":\"twitter\",\"text\":\"it does not play\","
                                + "\"author\":{\"id\":\"115\"},\"inReplyTo\":\"848\",\"postedAt\":\"2017-10-31T23:36:20Z\"}",
                        "3! inbound is \"False\", wanted is (?i)true",
                        "4! tweet_id is \"and it\", wanted is [0-9]+");
    }

    @Test
    void railwayPostsKnowTheNetworksAuthors() throws IOException {
        String tsv = """
                doc_id~host~created_at_snowflake~relevance~text
                http://twitter.com/ada/statuses/68~twitter.com~2016-01-01T01:23:39Z~true~"Zug" fällt aus
                http://forum.example/9~forum.example~~false~noch ein Satz
                """;

        assertThat(read("posts.tsv", tsv.replace('~', '\t')))
                .containsExactly(
                        "{\"externalId\":\"http://twitter.com/ada/statuses/68\",\"channel\":\"twitter\","
                                + "\"text\":\"\\\"Zug\\\" fällt aus\",\"author\":{\"id\":\"ada\",\"handle\":\"ada\"},"
                                + "\"postedAt\":\"2016-01-01T01:23:39Z\","
                                + "\"attributes\":{\"page\":\"http://twitter.com/ada/statuses/68\",\"site\":\"twitter.com\"}}",
                        "{\"externalId\":\"http://forum.example/9\",\"channel\":\"web\",\"text\":\"noch ein Satz\","
                                + "\"author\":{\"id\":\"http://forum.example/9\"},"
                                + "\"attributes\":{\"page\":\"http://forum.example/9\",\"site\":\"forum.example\"}}");
    }

    @Test
    void appReviewsKeepTheirStars() throws IOException {
        assertThat(read("reviews.json", """
                        [{"lang": "de", "reviewId": "r1", "content": "Läuft", "score": 4, "thumbsUpCount": 0,
                          "at": "2021-01-23 13:00:57", "replyContent": null}]
                        """))
                .containsExactly(
                        "{\"externalId\":\"r1\",\"channel\":\"web\",\"text\":\"Läuft\",\"author\":{\"id\":\"r1\"},"
                                + "\"language\":\"de\",\"rating\":4,\"postedAt\":\"2021-01-23T13:00:57Z\","
                                + "\"attributes\":{\"thumbs up\":\"0\"}}");
    }

    @Test
    void complaintsWithoutTheCustomersWordsAreNoComments() throws IOException {
        assertThat(read("complaints.csv", """
                        Date received,Consumer complaint narrative,Company,Complaint ID
                        2020/3/18,"they
                        charged twice",Bank,31
                        2020/3/18,,Bank,32
                        """.replace("\n2020", "\r\n2020")))
                .containsExactly(
                        "{\"externalId\":\"31\",\"channel\":\"web\",\"text\":\"they\\ncharged twice\","
                                + "\"author\":{\"id\":\"complaint-31\"},\"postedAt\":\"2020-03-18T00:00:00-04:00\","
                                + "\"attributes\":{\"company\":\"Bank\"}}",
                        "4! Consumer complaint narrative is empty");
    }

    @Test
    void bankQueriesAreKnownByFileAndId() throws IOException {
        assertThat(read("queries.csv", "id,text,category\n5,where is my card?,card\n"))
                .containsExactly("{\"externalId\":\"queries.csv:5\",\"channel\":\"web\",\"text\":\"where is my card?\","
                        + "\"author\":{\"id\":\"customer-queries.csv:5\"}}");
    }

    @Test
    void otherTablesAreGuessed() throws IOException {
        assertThat(read("other.csv", "date,message,username,stars\n2024-05-01,hi,kim,5\n"))
                .containsExactly("{\"externalId\":\"other.csv:2\",\"channel\":\"web\",\"text\":\"hi\","
                        + "\"author\":{\"id\":\"kim\",\"handle\":\"kim\"},\"rating\":5,"
                        + "\"postedAt\":\"2024-05-01T00:00:00Z\"}");
    }

    @Test
    void commentsInTheDesksOwnFormStayAsTheyAre() throws IOException {
        String comment =
                "{\"externalId\":\"1\",\"channel\":\"web\",\"author\":{\"id\":\"u\"},\"text\":\"hi\",\"odd\":[1]}";

        assertThat(read("comments.ndjson", comment + "\n")).containsExactly(comment);
    }

    @Test
    void halfCharactersAreRefused() throws IOException {
        assertThat(read("half.ndjson", "{\"text\":\"\\ud83d\"}\n"))
                .containsExactly("1! holds half a character (a lone surrogate)");
    }

    private List<String> read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        ColumnMap map;
        try (ExportRows look = ExportFile.open(file, FileOptions.NONE)) {
            map = ShippedMaps.recognizing(look).orElseThrow();
        }
        List<String> seen = new ArrayList<>();
        try (ExportRows rows = ExportFile.open(file, map.options())) {
            assertThat(map.missing(rows)).isEmpty();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                seen.add(
                        switch (map.read(name, row)) {
                            case MappedComment.Ready ready -> ready.json();
                            case MappedComment.Refused(long line, String reason) -> line + "! " + reason;
                        });
            }
        }
        return seen;
    }
}
