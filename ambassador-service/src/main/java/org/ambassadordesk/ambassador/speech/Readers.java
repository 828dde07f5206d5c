package org.ambassadordesk.ambassador.speech;

import jakarta.enterprise.context.ApplicationScoped;
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
}
