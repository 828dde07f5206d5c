package org.ambassadordesk.ambassador.directory;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the directory comes from, and where its first passwords and keys go. */
@ConfigMapping(prefix = "desk.directory")
public interface DirectoryConfig {
    /** A directory file to load at the start, unless it was loaded before; absent: none. */
    Optional<Path> file();

    /** Where first passwords and keys are written, readable by this user only; absent: nowhere. */
    Optional<Path> credentialsFile();
}
