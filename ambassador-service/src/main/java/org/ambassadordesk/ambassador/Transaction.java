package org.ambassadordesk.ambassador;

import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.outbox.OutboundRecord;
import org.jdbi.v3.core.Handle;

/** An open transaction and what is to be said when it ends. */
final class Transaction {
    private final Handle handle;
    private final List<OutboundRecord> outbound = new ArrayList<>();
    private final List<LiveEvent> live = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    List<OutboundRecord> outbound() {
        return outbound;
    }

    boolean hasOutbound() {
        return !outbound.isEmpty();
    }

    List<LiveEvent> live() {
        return live;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }
}
