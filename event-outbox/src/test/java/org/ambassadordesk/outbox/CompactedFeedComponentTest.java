package org.ambassadordesk.outbox;

import static org.ambassadordesk.outbox.Wire.header;
import static org.ambassadordesk.outbox.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ambassadordesk.testing.DependsOnServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
class CompactedFeedComponentTest {
    private final List<CompactedFeed> started = new ArrayList<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private Wire wire;

    @BeforeEach
    void setUp() throws Exception {
        wire = Wire.create(1);
    }

    @AfterEach
    void stop() {
        started.forEach(CompactedFeed::close);
    }

    private CompactedFeed follow() {
        CompactedFeed feed = new CompactedFeed(
                wire.topic(),
                () -> wire.clients().reader("feed"),
                () -> wire.clients().producer("feed-dead"),
                inbound -> {
                    String value = text(inbound.value());
                    if (value.equals("nonsense")) {
                        throw new IllegalStateException("nobody understands this");
                    }
                    heard.add(inbound.key() + "=" + value);
                },
                () -> heard.add("caught up"));
        started.add(feed);
        feed.start();
        return feed;
    }

    @Test
    void emptyTopicIsReadToTheEndAtOnce() {
        CompactedFeed feed = follow();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(feed.isReadToTheEnd()).isTrue());
        assertThat(heard).containsExactly("caught up");
    }

    @Test
    void whatWasThereIsHeardBeforeItIsCaughtUpAndWhatComesIsHeardAfterwards() throws Exception {
        wire.write(wire.event(1, "a", "1"), wire.event(2, "b", "1"), wire.event(3, "a", null));
        CompactedFeed feed = follow();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(feed.isReadToTheEnd()).isTrue());

        wire.write(wire.event(4, "b", "2"));

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(heard).containsExactly("a=1", "b=1", "a=null", "caught up", "b=2"));
    }

    @Test
    void entryThatCannotBeTakenIsParkedAndTheNextIsHeard() throws Exception {
        wire.writeRaw(new ProducerRecord<>(wire.topic(), Wire.bytes("a"), Wire.bytes("no headers")));
        wire.write(wire.event(2, "a", "nonsense"), wire.event(3, "a", "sense"));

        CompactedFeed feed = follow();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(feed.isReadToTheEnd()).isTrue());
        assertThat(heard).containsExactly("a=sense", "caught up");
        assertThat(wire.dead())
                .extracting(dead -> header(dead, "dead_reason"))
                .containsExactly("header ce_id is missing", "nobody understands this");
    }

    @Test
    void feedStartedAgainHearsEverythingAgain() throws Exception {
        wire.write(wire.event(1, "a", "1"));
        CompactedFeed first = follow();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(first.isReadToTheEnd()).isTrue());
        first.close();
        heard.clear();

        CompactedFeed second = follow();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(second.isReadToTheEnd()).isTrue());
        assertThat(heard).containsExactly("a=1", "caught up");
    }
}
