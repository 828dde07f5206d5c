package org.ambassadordesk.ambassador.report.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.Sentence;
import org.ambassadordesk.ambassador.access.Accounts;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Opens one person's figures to their lead: with a reason, a second person and an end, and the person is told. */
@ApplicationScoped
public class Openings {
    /** How long one lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private final Database database;
    private final CurrentDirectory directory;
    private final Accounts accounts;
    private final OpeningNews news;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Openings(
            Database database,
            CurrentDirectory directory,
            Accounts accounts,
            OpeningNews news,
            Clock clock,
            Supplier<UUID> ids) {
        this.database = database;
        this.directory = directory;
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks; nothing is open yet. */
    public Opening ask(Person lead, String subject, String reason, Instant until) {
        Directory now = directory.get();
        requireAllowed(now);
        Ambassador person = person(now, subject);
        if (!lead.leads(person.team()) || lead.id().equals(subject)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only figures of somebody you lead can be opened to you.");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(at) || until.isAfter(at.plus(LONGEST))) {
            throw ProblemException.invalid("until", "must lie within the next {0} days", LONGEST.toDays());
        }
        var opening = new Opening(ids.get(), subject, lead.id(), reason, at, until, null, null);
        database.perform(handle -> {
            OpeningRows.add(handle, opening);
            news.asked(person, opening, lead);
        });
        return opening;
    }

    /** One, for a lead who was given its address to agree to. */
    public Opening one(UUID id) {
        return database.inTransaction(handle -> OpeningRows.locked(handle, id))
                .orElseThrow(() -> ProblemException.notFound("opening"));
    }

    /** The second person agrees; again is the same. */
    public Opening agree(Person second, UUID id) {
        Directory now = directory.get();
        requireAllowed(now);
        return database.inTransaction(handle -> {
            Opening opening = OpeningRows.locked(handle, id)
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such opening."));
            refuse(opening.refusalToAgree(second.id(), clock.instant()));
            refuse(accounts.origin(second.id()).map(opening::refusalOfAccount).orElse(null));
            if (opening.agreedBy() == null) {
                OpeningRows.agree(handle, id, second.id(), clock.instant());
                news.opened(person(now, opening.subject()), opening, name(now, opening.askedBy()), second);
            }
            return OpeningRows.locked(handle, id).orElse(opening);
        });
    }

    /** Lets a lead look who still leads that person, and keeps that they did; refuses otherwise. */
    public void requireOpen(Person lead, String subject) {
        Directory present = directory.get();
        requireAllowed(present);
        if (!leads(lead, subject, present)) {
            refuse(Sentence.of("you do not lead that person"));
        }
        Instant now = clock.instant();
        database.perform(handle -> {
            List<Opening> all = OpeningRows.about(handle, subject);
            if (all.stream().noneMatch(opening -> opening.refusal(lead.id(), now) == null)) {
                refuse(all.stream()
                        .filter(opening -> opening.askedBy().equals(lead.id()))
                        .findFirst()
                        .map(opening -> opening.refusal(lead.id(), now))
                        .orElse(Sentence.of("nobody opened them to you")));
            }
            news.looked(lead, subject, "");
        });
    }

    /**
     * Whose figures are open to somebody now, of these people; that they looked is kept for each.
     *
     * @param what they look at
     */
    public Set<String> look(Person reader, Set<String> subjects, String what) {
        Directory present = directory.get();
        if (!present.desk().measuringRules().individual()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return database.inTransaction(handle -> {
            Set<String> open = subjects.stream()
                    .filter(subject -> leads(reader, subject, present))
                    .filter(subject -> OpeningRows.about(handle, subject).stream()
                            .anyMatch(opening -> opening.refusal(reader.id(), now) == null))
                    .collect(Collectors.toSet());
            open.stream().sorted().forEach(subject -> news.looked(reader, subject, what));
            return open;
        });
    }

    /** About one person, newest first. */
    public List<Opening> about(String subject) {
        return database.read(handle -> OpeningRows.about(handle, subject));
    }

    /** What a lead asked for or agreed to, and what is about people of their teams or themselves, newest first. */
    public List<Opening> concerning(Person lead) {
        Set<String> led = directory.get().ambassadors().values().stream()
                .filter(person -> lead.leads(person.team()))
                .map(Ambassador::id)
                .collect(Collectors.toSet());
        return database.read(handle -> OpeningRows.concerning(handle, lead.id(), led));
    }

    private static boolean leads(Person lead, String subject, Directory directory) {
        return directory
                .ambassador(subject)
                .map(Ambassador::team)
                .filter(lead::leads)
                .isPresent();
    }

    private static void requireAllowed(Directory directory) {
        if (!directory.desk().measuringRules().individual()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "This desk does not measure single people; measuring: {individual: true} in its directory would allow"
                            + " it, with a second person's consent each time.");
        }
    }

    private static Ambassador person(Directory directory, String id) {
        return directory
                .ambassador(id)
                .orElseThrow(() -> ProblemException.invalid("ambassador", "is not in the directory"));
    }

    private static String name(Directory directory, String id) {
        return directory.ambassador(id).map(Ambassador::name).orElse(id);
    }

    private static void refuse(@Nullable Sentence why) {
        if (why != null) {
            throw new ProblemException(ProblemType.FORBIDDEN, "These figures stay closed: {0}.", why);
        }
    }
}
