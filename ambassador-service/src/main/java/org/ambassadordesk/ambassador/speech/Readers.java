package org.ambassadordesk.ambassador.speech;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.me.Settings;
import org.ambassadordesk.contract.directory.Ambassador;

/** Knows how people read what is sent to them. */
@ApplicationScoped
public class Readers {
    private final Settings settings;
    private final CurrentDirectory directory;

    Readers(Settings settings, CurrentDirectory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    public Reader of(Ambassador person) {
        return Reader.of(person, settings.of(person.id()), directory.get());
    }

    /** Where somebody's days begin: as they chose, else where they work. */
    public ZoneId zone(String person) {
        return Optional.ofNullable(settings.of(person).timezone())
                .orElseGet(
                        () -> Reader.workZone(directory.get().ambassador(person).orElse(null), directory.get()));
    }
}
