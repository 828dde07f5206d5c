package org.ambassadordesk.ambassador.directory;

import java.time.Instant;

/** Who made which version of the directory, and when. */
public record DirectoryChange(long version, String author, Instant at) {}
