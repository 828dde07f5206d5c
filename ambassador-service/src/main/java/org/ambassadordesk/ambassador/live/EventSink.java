package org.ambassadordesk.ambassador.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One open page: sends one event after the other and waits for each to be taken, so that nothing piles up here. */
final class EventSink implements AutoCloseable {
    /** Who takes nothing for so long is not there any more. */
    private static final long PATIENCE_SECONDS = 20;

    private static final long RECONNECT_MILLIS = 2_000;

    private final SseEventSink sink;
    private final Sse sse;

    EventSink(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    boolean isOpen() {
        return !sink.isClosed();
    }

    /** The page's browser remembers the id and asks for what is behind it when it comes back. */
    void send(long id, String kind, String json) throws InterruptedException, GoneException {
        send(sse.newEventBuilder()
                .id(Long.toString(id))
                .name(kind)
                .reconnectDelay(RECONNECT_MILLIS)
                .data(json)
                .build());
    }

    /** Keeps proxies from closing the connection, and finds out whether anybody is still there. */
    void heartbeat() throws InterruptedException, GoneException {
        send(sse.newEventBuilder().comment("still here").build());
    }

    private void send(OutboundSseEvent event) throws InterruptedException, GoneException {
        try {
            sink.send(event).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw new GoneException(e);
        }
    }

    @Override
    public void close() {
        sink.close();
    }

    /** The page is gone or takes nothing any more. */
    static final class GoneException extends Exception {
        private static final long serialVersionUID = 1L;

        GoneException(Throwable cause) {
            super(cause);
        }
    }
}
