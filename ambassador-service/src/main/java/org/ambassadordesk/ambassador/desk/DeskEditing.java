package org.ambassadordesk.ambassador.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.directory.DirectoryChanges;
import org.ambassadordesk.ambassador.report.protection.Loosening;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.ambassadordesk.contract.directory.file.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the directory by leads. Who is an administrator only an administrator changes, and only an administrator
 * protects the people measured less than they were.
 */
@ApplicationScoped
class DeskEditing {
    private final Database database;
    private final CurrentDirectory directory;
    private final DirectoryChanges changes;
    private final FirstPasswords passwords;
    private final CredentialsFile credentials;

    DeskEditing(
            Database database,
            CurrentDirectory directory,
            DirectoryChanges changes,
            FirstPasswords passwords,
            CredentialsFile credentials) {
        this.database = database;
        this.directory = directory;
        this.changes = changes;
        this.passwords = passwords;
        this.credentials = credentials;
    }

    /** What came of it; passwords and keys are told here once and never again. */
    record Edited(DirectoryChanges.Changed changed, Map<String, String> passwords, List<Finding> hints) {}

    /**
     * Lets an edit of the file take effect.
     *
     * @param file what the file is to be, given the present directory
     * @param expectedVersion the version the author looked at; null where they do not say
     */
    Edited edit(Function<Directory, byte[]> file, @Nullable Long expectedVersion, Person author) {
        Directory present = directory.refresh();
        Read foreseen = read(file.apply(present));
        FirstPasswords.Prepared prepared = passwords.prepare(foreseen.directory());
        return database.inTransaction(handle -> {
            var changed = changes.change(
                    now -> {
                        requireVersion(now, expectedVersion);
                        Directory wanted = read(file.apply(now)).directory();
                        requireSameAdministrators(now, wanted, author);
                        requireAsProtected(now, wanted, author);
                        return wanted;
                    },
                    author.id(),
                    null);
            Map<String, String> given = passwords.give(prepared, changed.directory(), author);
            credentials.add(given, changed.newKeys());
            return new Edited(changed, given, foreseen.hints());
        });
    }

    private record Read(Directory directory, List<Finding> hints) {}

    private static Read read(byte[] file) {
        return switch (DirectoryFile.read(file, 0)) {
            case DirectoryFile.Outcome.Loaded loaded -> new Read(loaded.directory(), loaded.hints());
            case DirectoryFile.Outcome.Refused refused -> throw broken(refused.findings());
        };
    }

    private record LineViolation(String field, String message, int line) {}

    private static ProblemException broken(List<Finding> findings) {
        return new ProblemException(
                        ProblemType.BROKEN_DIRECTORY,
                        findings.stream().map(Finding::toString).collect(Collectors.joining("; ")))
                .with(
                        "violations",
                        findings.stream()
                                .map(finding -> new LineViolation(finding.path(), finding.message(), finding.line()))
                                .toList());
    }

    private static void requireVersion(Directory present, @Nullable Long expected) {
        if (expected != null && expected != present.version()) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE, "It is at version {0} by now.", present.version())
                    .with("version", present.version());
        }
    }

    private static void requireSameAdministrators(Directory present, Directory wanted, Person author) {
        if (!author.isAdmin() && !administrators(present).equals(administrators(wanted))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Who is an administrator only an administrator may change.");
        }
    }

    private static void requireAsProtected(Directory present, Directory wanted, Person author) {
        if (!author.isAdmin() && Loosening.isBetween(present, wanted)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Only an administrator may protect the people measured less: a smaller smallest_group, individual:"
                            + " true, or another smallest_period or time zone of the desk while small groups are protected.");
        }
    }

    private static Set<String> administrators(Directory directory) {
        return directory.ambassadors().values().stream()
                .filter(ambassador -> ambassador.role() == Role.ADMIN)
                .map(Ambassador::id)
                .collect(Collectors.toSet());
    }
}
