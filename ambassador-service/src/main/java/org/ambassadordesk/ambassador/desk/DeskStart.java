package org.ambassadordesk.ambassador.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.directory.DirectoryLoading;
import org.ambassadordesk.ambassador.directory.DirectoryLoading.ReadFile;
import org.ambassadordesk.contract.directory.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before anybody is let in: the directory is there, everybody has an account, the other services are told. */
@ApplicationScoped
class DeskStart {
    private static final Logger LOG = LoggerFactory.getLogger(DeskStart.class);

    private final Database database;
    private final DirectoryLoading loading;
    private final CurrentDirectory directory;
    private final FirstPasswords passwords;
    private final CredentialsFile credentials;

    DeskStart(
            Database database,
            DirectoryLoading loading,
            CurrentDirectory directory,
            FirstPasswords passwords,
            CredentialsFile credentials) {
        this.database = database;
        this.loading = loading;
        this.directory = directory;
        this.passwords = passwords;
        this.credentials = credentials;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        Optional<ReadFile> file = loading.unread();
        Directory coming = file.map(ReadFile::directory).orElseGet(directory::get);
        FirstPasswords.Prepared prepared = passwords.prepare(coming);
        database.perform(handle -> {
            Map<String, String> keys =
                    file.map(loading::load).map(changed -> changed.newKeys()).orElseGet(Map::of);
            credentials.add(passwords.give(prepared, coming, null), keys);
        });
        loading.publishAll();
        LOG.info("directory version {} is in force", directory.refresh().version());
    }
}
