package org.ambassadordesk.ambassador.web.frame;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.me.Settings;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, and what is around every page for them. */
@RequestScoped
public class Visitor {
    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final Reading reading;
    private final Settings settings;
    private final Around around;
    private @Nullable Words words;

    Visitor(CurrentPerson current, CurrentDirectory directory, Reading reading, Settings settings, Around around) {
        this.current = current;
        this.directory = directory;
        this.reading = reading;
        this.settings = settings;
        this.around = around;
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

    /** One moment, time zone and language for the whole page. */
    public Words words() {
        if (words == null) {
            words = reading.words(settings.of(person().id()));
        }
        return words;
    }

    /** The page in the language of who looks. */
    public TemplateInstance in(TemplateInstance page) {
        return page.setLocale(words().locale());
    }

    /**
     * What is around a page.
     *
     * @param done code of what was just done; see {@link Done}
     */
    public Frame frame(String section, @Nullable String done) {
        return around.frame(person(), section, Done.words(done, words().frame()), words());
    }
}
