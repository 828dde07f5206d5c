package org.ambassadordesk.ambassador.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Accounts;
import org.ambassadordesk.ambassador.access.Passwords;
import org.ambassadordesk.ambassador.access.People;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;

/** New passwords for accounts; the old one and its sessions end at once. Whose account it is, is told of another's hand. */
@ApplicationScoped
class PasswordRenewal {
    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Database database;
    private final CurrentDirectory directory;
    private final AccountNews news;

    PasswordRenewal(
            People people,
            Accounts accounts,
            Passwords passwords,
            Database database,
            CurrentDirectory directory,
            AccountNews news) {
        this.database = database;
        this.directory = directory;
        this.news = news;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    String renew(String account, Person by) {
        Person owner = people.find(account)
                .filter(known -> known.id().equals(by.id()) || by.isLead())
                .orElseThrow(() -> ProblemException.notFound("account"));
        if (!mayRenew(owner, by)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only a lead of their team, or an administrator, may do this.");
        }
        String password = passwords.generate();
        String hash = passwords.hash(password);
        database.perform(handle -> {
            accounts.put(account, hash, owner.team() == null, by.id());
            if (!owner.id().equals(by.id())) {
                directory.get().ambassador(owner.id()).ifPresent(person -> news.renewed(person, by));
            }
        });
        return password;
    }

    /** A lead does not take over who may do more. */
    private static boolean mayRenew(Person owner, Person by) {
        return owner.id().equals(by.id()) || by.isAdmin() || (by.leads(owner.team()) && !owner.isAdmin());
    }
}
