package org.ambassadordesk.ambassador.report.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.workspace.ConversationShown;

/**
 * Notices who reads one answered conversation after the other where small groups are protected. Each is a lead's affair; all of
 * them are everybody's figures, put together by hand. It stands in everybody's trail. Each process counts for itself, and anew
 * once somebody has read none for a day.
 */
@ApplicationScoped
class ManyRead {
    /** More than anybody reads to help a customer. */
    static final int MANY = 50;

    private final CurrentDirectory directory;
    private final AuditTrail audit;
    private final Cache<String, Set<UUID>> read =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofDays(1)).build();

    ManyRead(CurrentDirectory directory, AuditTrail audit) {
        this.directory = directory;
        this.audit = audit;
    }

    void hear(@Observes ConversationShown shown) {
        if (!shown.reader().isLead()
                || shown.conversation().routed().isOpen()
                || !ResponseTimeReport.smallestGroup(directory.get()).protects()) {
            return;
        }
        String reader = shown.reader().id();
        Set<UUID> all = read.get(reader, unknown -> ConcurrentHashMap.newKeySet());
        if (all.add(shown.conversation().id()) && all.size() == MANY) {
            read.invalidate(reader);
            audit.add(reader, AuditTrail.CONVERSATIONS_READ, null, Integer.toString(MANY));
        }
    }
}
