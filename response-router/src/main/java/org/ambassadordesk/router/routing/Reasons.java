package org.ambassadordesk.router.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.AssignmentReason.Excluded;
import org.ambassadordesk.contract.event.PersonalTerms;
import org.ambassadordesk.router.assignment.Consideration;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Predicate;
import org.ambassadordesk.router.roster.Reach;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/** Puts on record why somebody got something, or why nobody did. */
final class Reasons {
    private static final int TOLD_EXCLUSIONS = 20;

    private final DeskState desk;
    private final String policy;
    private final Map<Signature, Eligibility> eligibilities = new HashMap<>();

    Reasons(DeskState desk, String policy) {
        this.desk = desk;
        this.policy = policy;
    }

    /** Under another directory other people are eligible. */
    void clear() {
        eligibilities.clear();
    }

    /** Keeps why this person got it; returns the decision's id. */
    UUID given(
            DeskConversation conversation,
            Person person,
            long epoch,
            Grant grant,
            Signature signature,
            Consideration considered) {
        Decision decision = new Decision(
                desk.newId(),
                conversation.id(),
                desk.now(),
                grant.cause(),
                person.id(),
                epoch,
                null,
                policy,
                desk.directory().version(),
                eligibility(signature),
                considered.candidates(),
                considered.excluded(),
                grant.runnerUp(),
                terms(grant, person, signature));
        desk.facts().add(new Fact.Decided(decision));
        return decision.id();
    }

    private static Map<String, String> terms(Grant grant, Person person, Signature signature) {
        Map<String, String> terms = new TreeMap<>(grant.terms());
        List<String> relaxed = Reach.relaxedFor(person.ambassador(), signature.key());
        if (!relaxed.isEmpty()) {
            terms.put("relaxed", String.join(",", relaxed));
        }
        return terms;
    }

    /** Keeps why it waits. */
    void waits(DeskConversation conversation, String waitingReason, Signature signature, Consideration considered) {
        desk.facts()
                .add(new Fact.Decided(new Decision(
                        desk.newId(),
                        conversation.id(),
                        desk.now(),
                        Decision.Cause.ARRIVED,
                        null,
                        null,
                        waitingReason,
                        policy,
                        desk.directory().version(),
                        eligibility(signature),
                        considered.candidates(),
                        considered.excluded(),
                        null,
                        Map.of())));
    }

    /** Enough to say it in words to whoever listens: nothing of how this or another person works, which is kept here only. */
    AssignmentReason inShort(
            DeskConversation conversation, Person person, Grant grant, Signature signature, Consideration considered) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("cause", grant.cause().name().toLowerCase(java.util.Locale.ROOT));
        facts.put("authorized", code(person, signature));
        facts.put("speaks", signature.key().language());
        facts.put("held", person.counted() + 1 + "/" + person.ambassador().capacity());
        facts.put("same-ambassador", Boolean.toString(person.id().equals(conversation.familiar())));
        List<String> relaxed = Reach.relaxedFor(person.ambassador(), signature.key());
        if (!relaxed.isEmpty()) {
            facts.put("relaxed", String.join(",", relaxed));
        }
        grant.terms().forEach(facts::putIfAbsent);
        return new AssignmentReason(
                policy,
                desk.directory().version(),
                new TreeMap<>(PersonalTerms.without(facts)),
                excluded(signature, considered),
                considered.free().size());
    }

    private static String code(Person person, Signature signature) {
        return person.ambassador()
                .authorization(signature.key().topic(), signature.key().channel())
                .map(Autonomy::name)
                .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .orElse("none");
    }

    /** Those who might have got it first, then those who never could. */
    private static List<Excluded> excluded(Signature signature, Consideration considered) {
        List<Excluded> told = new ArrayList<>(TOLD_EXCLUSIONS);
        addTo(told, considered.passedOver());
        addTo(told, signature.unfit());
        return told;
    }

    private static void addTo(List<Excluded> told, Map<Predicate, List<String>> failed) {
        for (Map.Entry<Predicate, List<String>> entry : failed.entrySet()) {
            String code = entry.getKey().code();
            if (PersonalTerms.isPersonalReason(code)) {
                continue;
            }
            for (String person : entry.getValue()) {
                if (told.size() >= TOLD_EXCLUSIONS) {
                    return;
                }
                told.add(new Excluded(person, code));
            }
        }
    }

    private @Nullable UUID eligibility(Signature signature) {
        Eligibility known = eligibilities.get(signature);
        if (known == null) {
            known = Eligibility.of(signature, desk.directory().version());
            eligibilities.put(signature, known);
            desk.facts().add(new Fact.EligibilityKept(known));
        }
        return known.id();
    }
}
