package org.ambassadordesk.ambassador.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.contract.directory.Directory;

/** The directory as it was: what was promised then can be told years later. */
@ApplicationScoped
public class DirectoryHistory {
    private final DirectoryVersions versions;

    DirectoryHistory(DirectoryVersions versions) {
        this.versions = versions;
    }

    /** That version; empty where it is not kept. */
    public Optional<Directory> find(long version) {
        return versions.find(version);
    }

    /** Every version that is kept, oldest first. */
    public List<DirectoryChange> changes() {
        return versions.history(Integer.MAX_VALUE).reversed();
    }
}
