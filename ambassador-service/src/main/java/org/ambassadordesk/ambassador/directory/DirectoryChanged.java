package org.ambassadordesk.ambassador.directory;

import org.ambassadordesk.contract.directory.Directory;

/** Somebody changed the directory; heard in the transaction that changes it. */
public record DirectoryChanged(Directory before, Directory after, String author) {}
