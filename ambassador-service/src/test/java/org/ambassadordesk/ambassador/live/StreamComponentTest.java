package org.ambassadordesk.ambassador.live;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.EventStream;
import org.ambassadordesk.ambassador.fixture.EventStream.Received;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class StreamComponentTest {
    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Inject
    StoredEvents stored;

    private void publish(String kind, Audience audience) {
        database.perform(handle -> live.publish(kind, null, audience, Map.of("n", 1)));
    }

    @Test
    void newPageIsGivenAPositionAtOnceAndNoProxyHoldsItBack() throws Exception {
        try (EventStream page = EventStream.open("anna", null)) {
            Received first = page.awaits(event -> true);

            assertThat(first.kind()).isEqualTo("ready");
            assertThat(page.answer().statusCode()).isEqualTo(200);
            assertThat(page.answer().headers().firstValue("X-Accel-Buffering")).contains("no");
        }
    }

    @Test
    void everybodySeesOnlyWhatIsTheirs() throws Exception {
        try (TestRouter router = new TestRouter();
                EventStream annas = EventStream.open("anna", null);
                EventStream saras = EventStream.open("sara", null)) {
            annas.awaits(event -> event.kind().equals("ready"));
            saras.awaits(event -> event.kind().equals("ready"));

            Conversation baggage = router.route(aConversation().on("baggage").build(), "lost");
            Conversation prices = router.route(aConversation().on("prices").build(), "dear");

            annas.awaits(event -> event.data().contains(baggage.id().toString()));
            saras.awaits(event -> event.data().contains(prices.id().toString()));
            assertThat(annas.received())
                    .noneMatch(event -> event.data().contains(prices.id().toString()));
            assertThat(saras.received())
                    .noneMatch(event -> event.data().contains(baggage.id().toString()));
        }
    }

    @Test
    void whoComesBackGetsExactlyWhatWasMissed() throws Exception {
        long seen = stored.head();
        String kind = "missed-" + UUID.randomUUID();
        IntStream.range(0, 300).forEach(i -> publish(kind, Audience.only("anna")));
        publish(kind, Audience.only("ben"));
        publish(kind + "-last", Audience.only("anna"));

        try (EventStream page = EventStream.open("anna", seen)) {
            page.awaits(event -> event.kind().equals(kind + "-last"));

            assertThat(page.received().stream().filter(event -> event.kind().equals(kind)))
                    .hasSize(300);
            assertThat(page.received().stream().map(Received::id)).isSorted().doesNotHaveDuplicates();
            assertThat(page.received()).noneMatch(event -> event.kind().equals("resync"));
        }
    }

    @Test
    void whoWasAwayTooLongIsToldToLoadAnewOnce() throws Exception {
        publish("old", Audience.all());
        long seen = stored.head();
        publish("pruned", Audience.all());
        publish("pruned", Audience.all());
        database.perform(handle -> handle.execute("DELETE FROM live_event WHERE id <= ?", seen + 1));

        try (EventStream page = EventStream.open("anna", seen)) {
            page.awaits(event -> event.kind().equals("resync"));
            publish("after", Audience.only("anna"));
            page.awaits(event -> event.kind().equals("after"));

            assertThat(page.received().stream().filter(event -> event.kind().equals("resync")))
                    .hasSize(1);
        }
    }

    @Test
    void positionThatWasNeverGivenOutLeadsToLoadingAnew() throws Exception {
        try (EventStream page = EventStream.open("anna", Long.MAX_VALUE)) {
            assertThat(page.awaits(event -> true).kind()).isEqualTo("resync");
        }
    }

    /** Readers that look while many commit must never find a smaller id behind a greater one they have seen. */
    @Test
    void idsRiseInCommitOrder() throws Exception {
        long start = stored.head();
        List<Callable<Boolean>> writers = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    publish("race", Audience.only("nobody"));
                    return true;
                })
                .toList();
        List<Long> seen = new java.util.ArrayList<>();

        try (ExecutorService pool = Executors.newFixedThreadPool(9)) {
            var reader = pool.submit(() -> {
                long position = start;
                while (seen.size() < 200) {
                    for (StoredEvent event : stored.behind(position, 50)) {
                        seen.add(event.id());
                        position = event.id();
                    }
                }
            });
            pool.invokeAll(writers);
            reader.get();
        }

        assertThat(seen.subList(0, 200))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, start + 200).boxed().toList());
    }
}
