package org.ambassadordesk.ingest.source;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.directory.feed.DirectoryAssembly;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.ingest.IngestConfig;
import org.ambassadordesk.outbox.CompactedFeed;
import org.ambassadordesk.outbox.InboundRecord;
import org.ambassadordesk.outbox.KafkaClients;
import org.jspecify.annotations.Nullable;

/**
 * The sources as the directory topic tells them. Follows the topic for as long as the service runs: a key made or
 * revoked counts within moments. Only the feed's thread touches the assembly; everybody else reads the last snapshot.
 */
@Startup
@ApplicationScoped
public class SourceDirectory {
    private final DirectoryAssembly assembly = new DirectoryAssembly();
    private final CompactedFeed feed;
    private volatile SourceKeys keys = SourceKeys.none();
    private volatile boolean complete;

    SourceDirectory(KafkaClients kafka, IngestConfig config) {
        feed = new CompactedFeed(
                Topics.DIRECTORY,
                () -> kafka.reader(config.instance() + "-directory"),
                () -> kafka.producer(config.instance() + "-directory-dead"),
                this::take,
                this::becomeComplete);
    }

    @PostConstruct
    void start() {
        feed.start();
    }

    /** False until everything that was known at the start has been read: before that a valid key may look wrong. */
    public boolean isComplete() {
        return complete;
    }

    /** Whose key an {@code Authorization} header carries; empty for none and for a wrong one. */
    public Optional<RegisteredSource> owner(@Nullable String authorization) {
        return keys.owner(authorization);
    }

    private void take(InboundRecord inbound) {
        byte[] data = inbound.value();
        if (data == null) {
            assembly.remove(inbound.key());
            return;
        }
        Event event;
        try {
            event = EventCodec.read(inbound.type(), inbound.key(), data);
        } catch (IOException e) {
            throw new IllegalArgumentException("not what its type says: " + inbound.type(), e);
        }
        // while the backlog is read, versions may be incomplete: compaction removes what a later one replaced
        if (event instanceof DirectoryEvent entry && assembly.apply(entry).isPresent() && complete) {
            publish();
        }
    }

    private void becomeComplete() {
        publish();
        complete = true;
    }

    private void publish() {
        keys = assembly.current().map(SourceKeys::of).orElseGet(SourceKeys::none);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        feed.close();
    }
}
