package org.ambassadordesk.tools.past;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ambassadordesk.tools.DeskTools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String TWEETS = """
            tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
            1,ada,True,Wed Oct 11 13:00:00 +0000 2017,Where is it?,2,
            2,Brand,False,Wed Oct 11 13:10:00 +0000 2017,Here.,3,1
            3,ada,True,Wed Oct 11 13:20:00 +0000 2017,"Thanks, but where?",4,2
            4,Brand,False,Wed Oct 11 13:30:00 +0000 2017,There.,,3
            5,bob,True,Wed Oct 11 13:40:00 +0000 2017,Mine too,,2
            6,Brand,False,Wed Oct 11 13:50:00 +0000 2017,Hello world,,
            7,and it,,,,,
            """;

    private volatile String sent = "";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int status = 200;
    private HttpServer desk;

    @TempDir
    Path folder;

    @BeforeEach
    void startDesk() throws IOException {
        desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk.createContext("/api/imports", exchange -> {
            sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] answer = (status == 200
                            ? "{\"id\":\"0\",\"taken\":2,\"known\":0,\"refused\":1,\"refusals\":[{\"line\":3,"
                                    + "\"externalId\":\"x\",\"field\":\"topic\",\"message\":\"is not known\"}]}"
                            : "{\"detail\":\"Only administrators may do this.\"}")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        desk.start();
    }

    @AfterEach
    void stopDesk() {
        desk.stop(0);
    }

    private int run(Path file) {
        CommandLine tools = DeskTools.commandLine();
        tools.setOut(new PrintWriter(out, true));
        tools.setErr(new PrintWriter(err, true));
        return tools.execute(
                "import",
                file.toString(),
                "--to",
                "http://127.0.0.1:" + desk.getAddress().getPort(),
                "--user",
                "ada",
                "--password",
                "secret",
                "--rejected",
                folder.resolve("list").toString());
    }

    @Test
    void tweetsOfBothSidesBecomeConversations() throws IOException {
        Path file = Files.writeString(folder.resolve("support.csv"), TWEETS);

        assertThat(run(file)).as(err.toString()).isZero();

        assertThat(sent.lines())
                .containsExactly(
                        "{\"source\":\"support\",\"externalId\":\"1\",\"channel\":\"twitter\",\"comments\":["
                                + "{\"externalId\":\"1\",\"text\":\"Where is it?\",\"at\":\"2017-10-11T13:00:00Z\",\"author\":\"ada\"},"
                                + "{\"externalId\":\"3\",\"text\":\"Thanks, but where?\",\"at\":\"2017-10-11T13:20:00Z\",\"author\":\"ada\"}],"
                                + "\"replies\":["
                                + "{\"externalId\":\"2\",\"text\":\"Here.\",\"at\":\"2017-10-11T13:10:00Z\",\"by\":\"Brand\"},"
                                + "{\"externalId\":\"4\",\"text\":\"There.\",\"at\":\"2017-10-11T13:30:00Z\",\"by\":\"Brand\"}]}",
                        "{\"source\":\"support\",\"externalId\":\"5\",\"channel\":\"twitter\",\"comments\":["
                                + "{\"externalId\":\"5\",\"text\":\"Mine too\",\"at\":\"2017-10-11T13:40:00Z\",\"author\":\"bob\"}],"
                                + "\"replies\":[]}");
        assertThat(out.toString()).endsWith("taken=2 known=0 refused=1 rejected=2" + System.lineSeparator());
        assertThat(Files.readAllLines(folder.resolve("list")))
                .containsExactlyInAnyOrder(
                        "7\tanswers nothing that stands in this file",
                        "8\tcreated_at is empty",
                        "conversation x\ttopic is not known");
    }

    @Test
    void fileInTheDesksOwnFormIsSentAsItIs() throws IOException {
        String line = "{\"source\":\"crm\",\"externalId\":\"1\",\"comments\":[]}\n";
        Path file = Files.writeString(folder.resolve("past.ndjson"), line);

        assertThat(run(file)).isZero();

        assertThat(sent).isEqualTo(line);
    }

    @Test
    void refusalOfTheDeskIsSaid() throws IOException {
        status = 403;
        Path file = Files.writeString(folder.resolve("past.ndjson"), "{\"comments\":[]}\n");

        assertThat(run(file)).isEqualTo(1);

        assertThat(err.toString()).contains("403: Only administrators may do this.");
    }
}
