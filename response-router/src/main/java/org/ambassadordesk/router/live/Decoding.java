package org.ambassadordesk.router.live;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.outbox.InboundRecord;
import org.ambassadordesk.router.routing.DeskInput;
import org.jspecify.annotations.Nullable;

/** Turns records into inputs of the desk. */
final class Decoding {
    private final RoutingMetrics metrics;

    Decoding(RoutingMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * By event id. What others may say some day is passed over.
     *
     * @throws IOException a record is not what its type says
     */
    Map<UUID, DeskInput> decode(List<InboundRecord> records) throws IOException {
        Map<UUID, DeskInput> inputs = HashMap.newHashMap(records.size());
        for (InboundRecord inbound : records) {
            DeskInput input = decode(inbound);
            if (input != null) {
                inputs.putIfAbsent(inbound.id(), input);
            }
        }
        return inputs;
    }

    private @Nullable DeskInput decode(InboundRecord inbound) throws IOException {
        byte[] data = inbound.value();
        if (data == null) {
            throw new IOException("a record without data says nothing here");
        }
        Event event = EventCodec.read(inbound.type(), inbound.key(), data);
        return switch (event) {
            case CommentEvent comment -> new DeskInput.Heard(comment);
            case ActivityEvent activity -> new DeskInput.Acted(activity);
            default -> {
                metrics.unrecognised(inbound.topic());
                yield null;
            }
        };
    }
}
