package org.ambassadordesk.ambassador.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityRows.Said;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.notice.LeadNotices;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Frame.Held;
import org.ambassadordesk.ambassador.web.view.Frame.Presence;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.FrameWords;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;
import org.jspecify.annotations.Nullable;

/** What is around every page: counters, whether somebody is there, what they may still take back. */
@ApplicationScoped
class Around {
    private final CurrentDirectory directory;
    private final Counts counts;
    private final Availability availability;
    private final Deliveries deliveries;
    private final Acknowledgements acknowledgements;
    private final LeadNotices notices;

    Around(
            CurrentDirectory directory,
            Counts counts,
            Availability availability,
            Deliveries deliveries,
            Acknowledgements acknowledgements,
            LeadNotices notices) {
        this.directory = directory;
        this.counts = counts;
        this.availability = availability;
        this.deliveries = deliveries;
        this.acknowledgements = acknowledgements;
        this.notices = notices;
    }

    Frame frame(Person person, String section, @Nullable String said, Words words) {
        return new Frame(
                directory.get().desk().name(),
                section,
                person.name(),
                presence(person, words),
                counts(person),
                deliveries
                        .heldBy(person.id())
                        .map(held -> new Held(
                                held.replyId().toString(),
                                held.conversationId().toString(),
                                held.until().toString()))
                        .orElse(null),
                directory.get().desk().measuringRules().shown(),
                words.now().toString(),
                said,
                null);
    }

    private Frame.Counts counts(Person person) {
        return new Frame.Counts(
                counts.of(View.APPROVALS),
                counts.of(View.MENTIONED),
                directory
                        .get()
                        .ambassador(person.id())
                        .map(acknowledgements::missing)
                        .map(List::size)
                        .orElse(0),
                person.isLead(),
                person.isLead() ? notices.count(person) : 0);
    }

    private Presence presence(Person person, Words words) {
        Optional<Said> said = availability.of(person.id());
        return said.map(one ->
                        new Presence(one.state().code(), wordsFor(one, words.frame()), words.momentOrNull(one.until())))
                .orElse(new Presence("by-shift", words.frame().asOnShift(), null));
    }

    private static String wordsFor(Said said, FrameWords say) {
        return switch (said.state()) {
            case AVAILABLE -> say.available();
            case BUSY -> say.busy();
            case AWAY -> say.away();
        };
    }
}
