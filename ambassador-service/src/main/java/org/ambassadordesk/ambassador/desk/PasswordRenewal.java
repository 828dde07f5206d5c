package org.ambassadordesk.ambassador.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Accounts;
import org.ambassadordesk.ambassador.access.Passwords;
import org.ambassadordesk.ambassador.access.People;
import org.ambassadordesk.ambassador.access.Person;

/** New passwords for accounts; the old one and its sessions end at once. */
@ApplicationScoped
class PasswordRenewal {
    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;

    PasswordRenewal(People people, Accounts accounts, Passwords passwords) {
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
        accounts.put(account, passwords.hash(password), owner.team() == null);
        return password;
    }

    /** A lead does not take over who may do more. */
    private static boolean mayRenew(Person owner, Person by) {
        return owner.id().equals(by.id()) || by.isAdmin() || (by.leads(owner.team()) && !owner.isAdmin());
    }
}
