package org.ambassadordesk.ambassador.guideline.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.directory.GuidelineVersions;
import org.ambassadordesk.ambassador.directory.GuidelineVersions.Published;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.contract.directory.Guideline;

/** The guidelines for whoever wants to read them: those in force, and every earlier version. */
@ApplicationScoped
public class GuidelineDocuments {
    private final Database database;
    private final CurrentDirectory directory;
    private final GuidelineVersions versions;
    private final Acknowledgements acknowledgements;

    GuidelineDocuments(
            Database database,
            CurrentDirectory directory,
            GuidelineVersions versions,
            Acknowledgements acknowledgements) {
        this.database = database;
        this.directory = directory;
        this.versions = versions;
        this.acknowledgements = acknowledgements;
    }

    /** Those in force, in the order of the directory. */
    public List<GuidelineView> inForce(Person reader) {
        return database.inTransaction(handle -> directory.get().guidelines().values().stream()
                .flatMap(guideline -> versions.find(guideline.id(), guideline.version()).stream())
                .map(published -> view(published, reader))
                .toList());
    }

    /** All versions of one, newest first; refused with 404 where there never was such a guideline. */
    public List<GuidelineView> versions(String id, Person reader) {
        return database.inTransaction(handle -> {
            List<Published> all = versions.of(id);
            if (all.isEmpty()) {
                throw ProblemException.notFound("guideline");
            }
            return all.stream().map(published -> view(published, reader)).toList();
        });
    }

    /** One version, in force or not. */
    public GuidelineView version(String id, int version, Person reader) {
        return database.inTransaction(handle -> versions.find(id, version)
                .map(published -> view(published, reader))
                .orElseThrow(() -> ProblemException.notFound("version of this guideline")));
    }

    private GuidelineView view(Published published, Person reader) {
        Guideline guideline = published.guideline();
        boolean inForce = Optional.ofNullable(directory.get().guidelines().get(guideline.id()))
                .filter(present -> present.version() == guideline.version())
                .isPresent();
        boolean concerns = directory
                .get()
                .ambassador(reader.id())
                .filter(ambassador -> Acknowledgements.concerns(guideline, ambassador))
                .isPresent();
        return GuidelineView.of(
                published,
                inForce,
                concerns,
                acknowledgements.of(reader.id(), guideline).orElse(null));
    }
}
