package org.ambassadordesk.ambassador.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadordesk.ambassador.Database;
import org.jspecify.annotations.Nullable;

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

    /**
     * Where an account comes from.
     *
     * @param madeAt when there was one first
     * @param from everybody who made it or gave it its password, who did so for the accounts of those, and so on: whoever
     *     could sign in with it, by themselves or as somebody else
     */
    public record Origin(Instant madeAt, Set<String> from) {}

    /** Empty where there is no such account. */
    public Optional<Origin> origin(String name) {
        return database.read(handle -> handle.createQuery("""
                        WITH RECURSIVE behind (name) AS (
                            SELECT unnest(ARRAY[made_by, password_by]) FROM account WHERE name = :name
                            UNION
                            SELECT unnest(ARRAY[made_by, password_by]) FROM account JOIN behind USING (name)
                        )
                        SELECT made_at, ARRAY(SELECT name FROM behind WHERE name IS NOT NULL) AS origin
                        FROM account WHERE name = :name
                        """)
                .bind("name", name)
                .map((row, context) -> new Origin(row.getTimestamp("made_at").toInstant(), Set.of((String[])
                        row.getArray("origin").getArray())))
                .findOne());
    }

    /**
     * Makes the account or gives it a new password, which ends its sessions.
     *
     * @param by who does; null where the desk itself does at its start
     */
    public void put(String name, String passwordHash, boolean administrator, @Nullable String by) {
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO account
                            (name, password_hash, generation, administrator, changed_at, made_at, made_by, password_by)
                        VALUES (:name, :hash, 1, :administrator, :now, :now, :by, :by)
                        ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash,
                            generation = account.generation + 1, changed_at = excluded.changed_at,
                            password_by = CASE WHEN :by = account.name THEN account.password_by ELSE :by END
                        """)
                .bind("name", name)
                .bind("hash", passwordHash)
                .bind("administrator", administrator)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
    }
}
