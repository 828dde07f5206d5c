package org.ambassadordesk.ambassador.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.me.MeView.AvailabilityView;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;

/** Tells people about themselves. */
@ApplicationScoped
public class Self {
    private final CurrentDirectory directory;
    private final Availability availability;
    private final Acknowledgements acknowledgements;

    Self(CurrentDirectory directory, Availability availability, Acknowledgements acknowledgements) {
        this.directory = directory;
        this.availability = availability;
        this.acknowledgements = acknowledgements;
    }

    MeView describe(Person person) {
        Directory now = directory.get();
        Ambassador ambassador = now.ambassador(person.id()).orElse(null);
        AvailabilityView said = availability
                .of(person.id())
                .map(known -> new AvailabilityView(known.state(), known.until(), known.reason()))
                .orElseGet(() -> new AvailabilityView(null, null, null));
        return MeView.of(
                person, ambassador, said, ambassador == null ? List.of() : acknowledgements.missing(ambassador), now);
    }

    /** Refused with 403 for the administrator of an empty desk, who answers nobody. */
    public Ambassador asAmbassador(Person person) {
        return directory
                .get()
                .ambassador(person.id())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.FORBIDDEN, "This account is no ambassador's; there is nothing to answer for it."));
    }
}
