package org.ambassadordesk.ambassador.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.jspecify.annotations.Nullable;

/** Who is asking now. Role and teams are read from the present directory, so a change acts at the next request. */
@RequestScoped
public class CurrentPerson {
    private final SecurityIdentity identity;
    private final People people;
    private final Event<PersonSeen> seen;
    private @Nullable Person found;

    CurrentPerson(SecurityIdentity identity, People people, Event<PersonSeen> seen) {
        this.identity = identity;
        this.people = people;
        this.seen = seen;
    }

    /** Refused with 401 where nobody is signed in. */
    public Person get() {
        return find().orElseThrow(() ->
                new ProblemException(ProblemType.SIGN_IN_NEEDED, "Sign in, or send name and password by HTTP Basic."));
    }

    public Optional<Person> find() {
        if (found == null && !identity.isAnonymous()) {
            found = SessionName.parse(identity.getPrincipal().getName())
                    .flatMap(session -> people.find(session.account()))
                    .orElse(null);
            if (found != null) {
                seen.fire(new PersonSeen(found.id()));
            }
        }
        return Optional.ofNullable(found);
    }

    /** Refused with 403 where the person leads nobody. */
    public Person lead() {
        Person person = get();
        if (!person.isLead()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only team leads and administrators may do this.");
        }
        return person;
    }

    /** Refused with 403 for everybody else. */
    public Person administrator() {
        Person person = get();
        if (!person.isAdmin()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only administrators may do this.");
        }
        return person;
    }
}
