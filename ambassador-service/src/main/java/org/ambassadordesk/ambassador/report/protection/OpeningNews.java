package org.ambassadordesk.ambassador.report.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.dispatch.Dispatch;
import org.ambassadordesk.ambassador.dispatch.Dispatches;
import org.ambassadordesk.ambassador.speech.Reader;
import org.ambassadordesk.ambassador.speech.Readers;
import org.ambassadordesk.contract.directory.Ambassador;

/**
 * Keeps what was done with an opening, and tells the person whose figures it is about, on their page and by mail; takes effect
 * with the transaction of the thread.
 */
@ApplicationScoped
class OpeningNews {
    private final AuditTrail audit;
    private final LiveEvents live;
    private final Dispatches dispatches;
    private final Readers readers;
    private final Supplier<UUID> ids;

    OpeningNews(AuditTrail audit, LiveEvents live, Dispatches dispatches, Readers readers, Supplier<UUID> ids) {
        this.audit = audit;
        this.live = live;
        this.dispatches = dispatches;
        this.readers = readers;
        this.ids = ids;
    }

    void asked(Ambassador person, Opening opening, Person lead) {
        audit.add(lead.id(), "figures.asked", person.id(), opening.reason());
        Reader reader = readers.of(person);
        OpeningWords say = words(reader);
        tell(person, opening, say.asked(lead.name()), body(reader, opening, say.notYet()));
    }

    /**
     * @param lead the name of who may look now
     * @param second who agreed
     */
    void opened(Ambassador person, Opening opening, String lead, Person second) {
        audit.add(second.id(), "figures.opened", person.id(), opening.reason());
        Reader reader = readers.of(person);
        OpeningWords say = words(reader);
        tell(person, opening, say.opened(lead), body(reader, opening, say.agreedBy(second.name())));
    }

    /**
     * Somebody looks.
     *
     * @param what if it is not the figures themselves; else empty
     */
    void looked(Person reader, String subject, String what) {
        audit.add(reader.id(), "figures.looked-at", subject, what);
    }

    private void tell(Ambassador person, Opening opening, String subject, String body) {
        // the page of who asked changes too
        Audience both = Audience.only(person.id()).and(Audience.only(opening.askedBy()));
        live.publish("opening", null, both, Map.of("opening", opening.id()));
        String to = person.email();
        if (to != null) {
            dispatches.add(new Dispatch.Mail(ids.get(), to, subject, body));
        }
    }

    private static String body(Reader reader, Opening opening, String standing) {
        OpeningWords say = words(reader);
        return String.join(
                "\n",
                say.reason(opening.reason()),
                say.until(reader.moment(opening.expiresAt())),
                standing,
                "",
                say.trail() + "\n");
    }

    private static OpeningWords words(Reader reader) {
        return reader.language().words(OpeningWords.class);
    }
}
