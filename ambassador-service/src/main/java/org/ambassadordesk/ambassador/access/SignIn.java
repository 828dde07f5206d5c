package org.ambassadordesk.ambassador.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.ambassador.access.Accounts.Account;

/** Lets people in: by name and password, or by the session they have. Only who is in the directory now comes in. */
@ApplicationScoped
class SignIn {
    private final CredentialCheck credentials;
    private final Accounts accounts;
    private final People people;

    SignIn(CredentialCheck credentials, Accounts accounts, People people) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.people = people;
    }

    SecurityIdentity byPassword(String name, String password, String address) {
        try {
            return identityOf(credentials.verify(name, password, address));
        } catch (ThrottledException e) {
            throw new AuthenticationFailedException(e); // the only kind of failure that leads to a challenge
        }
    }

    SecurityIdentity bySession(String principal) {
        return SessionName.parse(principal)
                .flatMap(session -> accounts.find(session.account())
                        .filter(account -> account.generation() == session.generation()))
                .map(this::identityOf)
                .orElseThrow(AuthenticationFailedException::new);
    }

    private SecurityIdentity identityOf(Account account) {
        Person person = people.find(account.name()).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SessionName(account.name(), account.generation()).asPrincipal())
                .addRole(person.roleName())
                .build();
    }
}
