package org.ambassadordesk.ambassador.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadordesk.ambassador.access.Accounts;
import org.ambassadordesk.ambassador.access.Passwords;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Everybody in the directory has an account; who is new gets one with a first password. */
@ApplicationScoped
class FirstPasswords {
    private static final String ADMIN = "admin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountNews news;

    FirstPasswords(Accounts accounts, Passwords passwords, AccountNews news) {
        this.news = news;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Passwords made in advance: hashing takes long on purpose, too long for an open transaction. */
    record Prepared(Map<String, String> passwords, Map<String, String> hashes) {}

    Prepared prepare(Directory directory) {
        Set<String> names = directory.ambassadors().keySet();
        Map<String, String> made = new TreeMap<>();
        accounts.missing(names).forEach(name -> made.put(name, passwords.generate()));
        if (names.isEmpty() && accounts.isEmpty()) {
            made.put(ADMIN, passwords.generate());
        }
        Map<String, String> hashes = new ConcurrentHashMap<>();
        made.entrySet().parallelStream().forEach(entry -> hashes.put(entry.getKey(), passwords.hash(entry.getValue())));
        return new Prepared(made, hashes);
    }

    /**
     * Gives accounts to those who still have none; returns their passwords. Within a transaction.
     *
     * @param by who will know them; null where the desk hands them over at its start
     */
    Map<String, String> give(Prepared prepared, Directory directory, @Nullable Person by) {
        Map<String, String> given = new LinkedHashMap<>();
        accounts.missing(prepared.passwords().keySet()).forEach(name -> {
            boolean administrator = !directory.ambassadors().containsKey(name);
            String hash = prepared.hashes().get(name);
            String password = prepared.passwords().get(name);
            if (hash != null && password != null) {
                accounts.put(name, hash, administrator, by == null ? null : by.id());
                given.put(name, password);
            }
        });
        if (by != null) {
            List<Ambassador> newcomers = given.keySet().stream()
                    .flatMap(name -> directory.ambassador(name).stream())
                    .toList();
            newcomers.forEach(owner -> news.made(owner, by));
            news.added(newcomers, directory, by);
        }
        return given;
    }
}
