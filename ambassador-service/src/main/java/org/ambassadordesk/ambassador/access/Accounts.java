package org.ambassadordesk.ambassador.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadordesk.ambassador.Database;

/** Names and password hashes. What a person may do is not here but in the directory. */
@ApplicationScoped
public class Accounts {
    private final Database database;
    private final Clock clock;

    Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param generation rises with every new password */
    record Account(String name, String passwordHash, int generation, boolean administrator) {}

    Optional<Account> find(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty(); // no text for PostgreSQL, so nobody's name
        }
        return database.read(handle -> handle.createQuery(
                        "SELECT name, password_hash, generation, administrator FROM account WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> new Account(
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getInt("generation"),
                        row.getBoolean("administrator")))
                .findOne());
    }

    boolean isAdministrator(String name) {
        return find(name).map(Account::administrator).orElse(false);
    }

    /** Whether anybody at all could sign in. */
    public boolean isEmpty() {
        return database.read(handle -> handle.createQuery("SELECT NOT EXISTS (SELECT FROM account)")
                .mapTo(boolean.class)
                .one());
    }

    /** Those of the names that have no account yet. */
    public List<String> missing(Set<String> names) {
        return database.read(handle -> handle.createQuery("""
                        SELECT wanted.name FROM unnest(:names) AS wanted (name)
                        WHERE NOT EXISTS (SELECT FROM account WHERE account.name = wanted.name) ORDER BY wanted.name
                        """)
                .bindArray("names", String.class, names)
                .mapTo(String.class)
                .list());
    }

    /** Makes the account or gives it a new password, which ends its sessions. */
    public void put(String name, String passwordHash, boolean administrator) {
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO account (name, password_hash, generation, administrator, changed_at)
                        VALUES (:name, :hash, 1, :administrator, :now)
                        ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash,
                            generation = account.generation + 1, changed_at = excluded.changed_at
                        """)
                .bind("name", name)
                .bind("hash", passwordHash)
                .bind("administrator", administrator)
                .bind("now", clock.instant())
                .execute());
    }
}
