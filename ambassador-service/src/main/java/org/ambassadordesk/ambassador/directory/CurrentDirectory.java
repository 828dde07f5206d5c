package org.ambassadordesk.ambassador.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Map;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.jspecify.annotations.Nullable;

/** The directory as it stands: read once, kept, and read again when somebody changed it. */
@ApplicationScoped
public class CurrentDirectory {
    private static final Directory EMPTY = new Directory(
            0,
            new Desk("Ambassador Desk", ZoneOffset.UTC, "{name}", RoutingRules.standard()),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());

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
    Directory refresh() {
        Directory known = cached;
        long newest = versions.newest();
        if (known == null || known.version() < newest) {
            known = versions.find(newest).orElse(EMPTY);
            cached = known;
        }
        return known;
    }
}
