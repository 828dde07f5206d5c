package org.ambassadordesk.ambassador.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Optional;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityRows.Said;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Frame.Presence;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.ConversationLists.View;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, and what is around every page for them. */
@RequestScoped
public class Visitor {
    /** Counters stop here; nobody reads further. */
    static final int MOST_COUNTED = 1000;

    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final ConversationLists lists;
    private final Availability availability;
    private final Clock clock;

    Visitor(
            CurrentPerson current,
            CurrentDirectory directory,
            ConversationLists lists,
            Availability availability,
            Clock clock) {
        this.current = current;
        this.directory = directory;
        this.lists = lists;
        this.availability = availability;
        this.clock = clock;
    }

    public Person person() {
        return current.get();
    }

    /** The same, where this is for leads only. */
    public Person lead() {
        return current.lead();
    }

    public Directory directory() {
        return directory.get();
    }

    /** Times as they are said now, in the desk's time zone. */
    public Words words() {
        return new Words(clock.instant(), directory().desk().timezone());
    }

    public Frame frame(String section, @Nullable String said) {
        Words words = words();
        return new Frame(
                directory().desk().name(),
                section,
                person().name(),
                presence(words),
                lists.count(person(), View.APPROVALS, MOST_COUNTED),
                words.now().toString(),
                said,
                null);
    }

    private Presence presence(Words words) {
        Optional<Said> said = availability.of(person().id());
        return said.map(one -> new Presence(one.state().code(), wordsFor(one), words.momentOrNull(one.until())))
                .orElse(new Presence("by-shift", "As on shift", null));
    }

    private static String wordsFor(Said said) {
        return switch (said.state()) {
            case AVAILABLE -> "Available";
            case BUSY -> "Busy";
            case AWAY -> "Away";
        };
    }
}
