package org.ambassadordesk.ambassador.report.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.directory.DirectoryChanged;
import org.ambassadordesk.ambassador.dispatch.Dispatch;
import org.ambassadordesk.ambassador.dispatch.Dispatches;
import org.ambassadordesk.ambassador.speech.Reader;
import org.ambassadordesk.ambassador.speech.Readers;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;

/** Keeps who changed what may be measured of people, and tells everybody who is measured, on their page and by mail. */
@ApplicationScoped
class MeasuringNews {
    private final AuditTrail audit;
    private final LiveEvents live;
    private final Dispatches dispatches;
    private final Readers readers;
    private final Supplier<UUID> ids;

    MeasuringNews(AuditTrail audit, LiveEvents live, Dispatches dispatches, Readers readers, Supplier<UUID> ids) {
        this.audit = audit;
        this.live = live;
        this.dispatches = dispatches;
        this.readers = readers;
        this.ids = ids;
    }

    void hear(@Observes DirectoryChanged changed) {
        Directory before = changed.before();
        List<String> changes = Loosening.changes(before, changed.after());
        if (changes.isEmpty() || before.ambassadors().isEmpty()) {
            return; // nobody was measured otherwise before
        }
        audit.add(changed.author(), AuditTrail.MEASURING_CHANGED, null, String.join(", ", changes));
        live.publish(
                "measuring",
                null,
                Audience.all(),
                Map.of("version", changed.after().version()));
        String who = before.ambassador(changed.author()).map(Ambassador::name).orElse(changed.author());
        boolean loosened = Loosening.isBetween(before, changed.after());
        for (Ambassador person : changed.after().ambassadors().values()) {
            String to = person.email();
            if (to != null) {
                dispatches.add(mail(to, readers.of(person), who, loosened, changes));
            }
        }
    }

    private Dispatch.Mail mail(String to, Reader reader, String who, boolean loosened, List<String> changes) {
        OpeningWords say = reader.language().words(OpeningWords.class);
        return new Dispatch.Mail(
                ids.get(),
                to,
                loosened ? say.measuringLoosened(who) : say.measuringTightened(who),
                String.join("\n", changes) + "\n\n" + say.measuringMeans() + "\n" + say.trail() + "\n");
    }
}
