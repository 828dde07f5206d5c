package org.ambassadordesk.tools.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was sent to the desk, and what it promised: kept outside, so that it survives whatever dies. */
final class Ledger {
    private final Set<String> sent = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, List<String>> threads = new HashMap<>();
    private final Map<String, String> replies = new HashMap<>();
    private final Set<String> overtaken = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    /** Before a comment is sent for the first time. */
    synchronized void send(String comment) {
        sent.add(comment);
    }

    /**
     * The desk said 202.
     *
     * @param thread which the customer goes on writing in only after that
     */
    synchronized void keep(String comment, String thread) {
        if (kept.add(comment)) {
            threads.computeIfAbsent(thread, _ -> new ArrayList<>()).add(comment);
        }
    }

    /** The desk took a reply under a key, perhaps not for the first time. */
    synchronized void reply(String key, String reply) {
        String before = replies.put(key, reply);
        if (before != null && !before.equals(reply)) {
            faults.add("the key " + key + " made two replies: " + before + " and " + reply);
        }
    }

    /** The desk says that a customer wrote on before this reply went out: nobody is told of it, its author writes anew. */
    synchronized void overtake(String reply) {
        overtaken.add(reply);
    }

    /** The desk answered in a way that it may never. */
    synchronized void fault(String sentence) {
        faults.add(sentence);
    }

    /** Ids of all comments that may be there. */
    synchronized Set<String> sent() {
        return Set.copyOf(sent);
    }

    /** Ids of all comments that must be there. */
    synchronized Set<String> kept() {
        return Set.copyOf(kept);
    }

    /** The comments of each thread in the order in which the customer wrote them. */
    synchronized List<List<String>> threads() {
        return threads.values().stream().map(List::copyOf).toList();
    }

    /** Ids of all replies that must be there. */
    synchronized Set<String> replies() {
        return Set.copyOf(replies.values());
    }

    /** Ids of replies that never went out because a customer wrote on. */
    synchronized Set<String> overtaken() {
        return Set.copyOf(overtaken);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }
}
