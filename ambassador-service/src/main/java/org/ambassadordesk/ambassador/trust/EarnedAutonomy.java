package org.ambassadordesk.ambassador.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.directory.DirectoryChanges;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Proposes more or less autonomy where the record speaks for it, and does what a lead of the topic's team decides: nothing
 * changes by itself, and nobody decides about themselves. Decisions take turns; each begins the record anew.
 */
@ApplicationScoped
public class EarnedAutonomy {
    private static final String ACCEPTED = "accepted";
    private static final String DECLINED = "declined";

    private final Database database;
    private final CurrentDirectory directory;
    private final DirectoryChanges changes;
    private final Clock clock;
    private final Supplier<UUID> ids;

    EarnedAutonomy(
            Database database, CurrentDirectory directory, DirectoryChanges changes, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
        this.ids = ids;
    }

    /** What the records speak for now, on the topics this person leads and not about themselves. */
    public List<Proposal> proposals(Person lead) {
        Directory now = directory.refresh();
        return database.read(handle -> {
            Map<EvidenceRows.Key, Evidence> records = EvidenceRows.since(handle, from(now));
            List<Proposal> proposals = new ArrayList<>();
            for (Topic topic : now.topics().values()) {
                if (lead.leads(topic.team())) {
                    now.ambassadors().values().stream()
                            .filter(person -> !person.id().equals(lead.id()))
                            .flatMap(person -> proposal(person, topic.id(), records, now).stream())
                            .forEach(proposals::add);
                }
            }
            return List.copyOf(proposals);
        });
    }

    /** What was decided on the topics this person leads, latest first. */
    public List<AutonomyDecision> decisions(Person lead) {
        return database.read(DecisionRows::latest).stream()
                .filter(decision -> leads(lead, decision.topic()))
                .toList();
    }

    /**
     * The person's authorization becomes what is proposed, as a new version of the directory.
     *
     * @param comment why; null where the record says it all
     */
    public AutonomyDecision accept(
            String ambassador, String topic, Autonomy to, @Nullable String comment, Person lead) {
        return decide(
                ambassador,
                topic,
                to,
                lead,
                proposal -> {
                    DirectoryChanges.Changed changed =
                            changes.change(present -> with(present, ambassador, topic, to), lead.id(), null);
                    return decision(
                            proposal,
                            ACCEPTED,
                            lead,
                            comment,
                            changed.directory().version());
                },
                ACCEPTED);
    }

    /** Stays as it is; proposed again only on what is found from now on. */
    public AutonomyDecision decline(String ambassador, String topic, Autonomy to, String comment, Person lead) {
        return decide(
                ambassador, topic, to, lead, proposal -> decision(proposal, DECLINED, lead, comment, null), DECLINED);
    }

    /** What follows from a proposal that stands. */
    @FunctionalInterface
    private interface Verdict {
        AutonomyDecision on(Proposal proposal);
    }

    private AutonomyDecision decide(
            String ambassador, String topic, Autonomy to, Person lead, Verdict verdict, String code) {
        requireLead(lead, ambassador, topic);
        AutonomyDecision decided = database.inTransaction(handle -> {
            DecisionRows.lock(handle);
            Optional<AutonomyDecision> before =
                    DecisionRows.of(handle, ambassador, topic).stream().findFirst();
            Directory now = directory.refresh();
            Optional<Proposal> standing = now.ambassador(ambassador)
                    .flatMap(person -> proposal(person, topic, EvidenceRows.since(handle, from(now)), now))
                    .filter(proposal -> proposal.to() == to);
            if (standing.isEmpty()) {
                return before.filter(same -> same.isThe(code, to, lead.id())).orElseThrow(() -> gone(before));
            }
            AutonomyDecision made = verdict.on(standing.get());
            DecisionRows.insert(handle, made);
            return made;
        });
        directory.refresh();
        return decided;
    }

    private static ProblemException gone(Optional<AutonomyDecision> before) {
        ProblemException gone = new ProblemException(
                before.isPresent() ? ProblemType.SOMEBODY_WAS_FASTER : ProblemType.NOT_FOUND,
                "Nothing of the kind is proposed (any more).");
        return before.isPresent()
                ? gone.with("state", before.get().verdict())
                        .with("decidedBy", before.get().decidedBy())
                : gone;
    }

    private AutonomyDecision decision(
            Proposal proposal, String verdict, Person lead, @Nullable String comment, @Nullable Long directoryVersion) {
        return new AutonomyDecision(
                ids.get(),
                proposal.ambassador(),
                proposal.topic(),
                proposal.from(),
                proposal.to(),
                proposal.evidence(),
                verdict,
                lead.id(),
                clock.instant(),
                comment,
                directoryVersion);
    }

    private static Optional<Proposal> proposal(
            Ambassador person, String topic, Map<EvidenceRows.Key, Evidence> records, Directory now) {
        Evidence evidence = records.get(new EvidenceRows.Key(person.id(), topic));
        Autonomy present = person.authorized().get(topic);
        ReviewRules.Trust rules = now.desk().reviewRules().trust();
        return evidence == null || present == null
                ? Optional.empty()
                : Proposal.of(person.id(), topic, present, evidence, rules);
    }

    private Instant from(Directory now) {
        return clock.instant().minus(now.desk().reviewRules().trust().window());
    }

    private void requireLead(Person lead, String ambassador, String topic) {
        if (!leads(lead, topic)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only a lead of the topic's team decides this.");
        }
        if (lead.id().equals(ambassador)) {
            throw new ProblemException(ProblemType.NOT_YOUR_OWN, "Nobody decides about their own autonomy.");
        }
    }

    private boolean leads(Person lead, String topic) {
        return directory
                .get()
                .topic(topic)
                .filter(known -> lead.leads(known.team()))
                .isPresent();
    }

    private static Directory with(Directory present, String ambassador, String topic, Autonomy autonomy) {
        Map<String, Ambassador> people = new LinkedHashMap<>(present.ambassadors());
        people.computeIfPresent(ambassador, (id, person) -> {
            Map<String, Autonomy> authorized = new LinkedHashMap<>(person.authorized());
            authorized.put(topic, autonomy);
            return new Ambassador(
                    id,
                    person.name(),
                    person.email(),
                    person.team(),
                    person.role(),
                    person.languages(),
                    person.capacity(),
                    person.shift(),
                    authorized,
                    person.channels(),
                    person.authorizedOn());
        });
        return new Directory(
                present.version(),
                present.desk(),
                present.calendars(),
                present.teams(),
                present.topics(),
                present.targets(),
                people,
                present.guidelines(),
                present.sources(),
                present.responses());
    }
}
