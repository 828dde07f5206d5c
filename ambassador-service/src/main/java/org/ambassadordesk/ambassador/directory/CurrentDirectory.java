package org.ambassadordesk.ambassador.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** The directory as it stands: read once, kept, and read again when somebody changed it. */
@ApplicationScoped
public class CurrentDirectory {
    private final DirectoryVersions versions;
    private volatile @Nullable Directory cached;

    CurrentDirectory(DirectoryVersions versions) {
        this.versions = versions;
    }

    /** Version 0, empty, where none was ever loaded. */
    public Directory get() {
        Directory known = cached;
        return known == null ? refresh() : known;
    }

    /** Looks whether there is a newer version than the one kept. */
    public Directory refresh() {
        Directory known = cached;
        long newest = versions.newest();
        if (known == null || known.version() < newest) {
            known = versions.find(newest).orElseGet(Directory::empty);
            cached = known;
        }
        return known;
    }
}
