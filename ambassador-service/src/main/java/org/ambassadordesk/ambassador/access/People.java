package org.ambassadordesk.ambassador.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Directory;

/** Everybody who may be signed in: the directory's ambassadors, and the administrator of an empty desk. */
@ApplicationScoped
public class People {
    private final CurrentDirectory directory;
    private final Accounts accounts;

    People(CurrentDirectory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /** Empty where the person has left the directory. */
    public Optional<Person> find(String id) {
        Directory now = directory.get();
        return now.ambassador(id)
                .map(ambassador -> Person.of(ambassador, now))
                .or(() -> accounts.isAdministrator(id) ? Optional.of(Person.administrator(id)) : Optional.empty());
    }
}
