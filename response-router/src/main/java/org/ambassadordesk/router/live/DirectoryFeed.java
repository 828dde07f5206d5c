package org.ambassadordesk.router.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.feed.DirectoryAssembly;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.outbox.CompactedFeed;
import org.ambassadordesk.outbox.InboundRecord;
import org.ambassadordesk.outbox.KafkaClients;
import org.ambassadordesk.router.KafkaConfig;
import org.jspecify.annotations.Nullable;

/**
 * Follows the directory. Only the feed's thread touches the assembly; the writer takes up the newest complete version
 * with whatever it does next, so that it takes effect between two inputs and never within one.
 */
@ApplicationScoped
public class DirectoryFeed {
    private final DirectoryAssembly assembly = new DirectoryAssembly();
    private final CompactedFeed feed;
    private volatile @Nullable Directory current;

    DirectoryFeed(KafkaClients kafka, KafkaConfig config) {
        this.feed = new CompactedFeed(
                Topics.DIRECTORY,
                () -> kafka.reader(config.instance() + "-directory"),
                () -> kafka.producer(config.instance() + "-directory-dead"),
                this::take,
                this::publish);
    }

    void start(@Observes StartupEvent event) {
        feed.start();
    }

    void stop(@Observes ShutdownEvent event) {
        feed.close();
    }

    /** Null until everything that was known at the start has been read: before that nobody can be trusted to be there. */
    @Nullable
    Directory current() {
        return current;
    }

    private void take(InboundRecord inbound) {
        byte[] data = inbound.value();
        if (data == null) {
            assembly.remove(inbound.key());
        } else if (read(inbound, data) instanceof DirectoryEvent entry
                && assembly.apply(entry).isPresent()
                && feed.isReadToTheEnd()) {
            publish();
        }
    }

    private static Event read(InboundRecord inbound, byte[] data) {
        try {
            return EventCodec.read(inbound.type(), inbound.key(), data);
        } catch (IOException e) {
            throw new IllegalArgumentException("not what its type says: " + inbound.type(), e);
        }
    }

    private void publish() {
        current = assembly.current().orElseGet(Directory::empty);
    }
}
