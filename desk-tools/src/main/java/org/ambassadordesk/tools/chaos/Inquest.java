package org.ambassadordesk.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.tools.chaos.Receipts.Receipt;
import org.jspecify.annotations.Nullable;

/** Holds what was promised against what was told and delivered. Says what is wrong in a sentence each. */
final class Inquest {
    private static final String ROUTED = "feedback.conversation.routed.v1";
    private static final String MADE = "feedback.assignment.made.v1";
    private static final String ENDED = "feedback.assignment.ended.v1";
    private static final String SUBMITTED = "feedback.reply.submitted.v1";
    private static final String APPROVED = "feedback.reply.approved.v1";
    private static final String DELIVERED = "feedback.reply.delivered.v1";

    private final Ledger ledger;
    private final Told told;
    private final List<Receipt> receipts;

    Inquest(Ledger ledger, Told told, List<Receipt> receipts) {
        this.ledger = ledger;
        this.told = told;
        this.receipts = receipts;
    }

    /** Kept comments that are in no conversation; kept replies nobody knows of; approved ones nobody got. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        missing(ledger.kept(), routedComments(), "comment %s was kept and is in no conversation", lost);
        missing(untold(), ledger.overtaken(), "reply %s was taken and nobody was told", lost);
        Set<String> arrived = receipts.stream().map(Receipt::reply).collect(Collectors.toSet());
        missing(replies(APPROVED), arrived, "reply %s was approved and never arrived", lost);
        missing(replies(APPROVED), replies(DELIVERED), "reply %s was approved and is not known as delivered", lost);
        return lost;
    }

    /** Replies that were taken, and no event says so. */
    Set<String> untold() {
        Set<String> untold = new HashSet<>(ledger.replies());
        untold.removeAll(replies(SUBMITTED));
        untold.removeAll(replies(APPROVED));
        return untold;
    }

    /** What is there and was never sent. */
    List<String> phantom() {
        List<String> phantom = new ArrayList<>();
        missing(routedComments(), ledger.sent(), "comment %s is in a conversation and nobody wrote it", phantom);
        Set<String> arrived = receipts.stream().map(Receipt::reply).collect(Collectors.toSet());
        missing(arrived, replies(APPROVED), "reply %s arrived and nobody approved it", phantom);
        return phantom;
    }

    private static void missing(Set<String> all, Set<String> there, String sentence, List<String> findings) {
        all.stream()
                .filter(it -> !there.contains(it))
                .sorted()
                .map(sentence::formatted)
                .forEach(findings::add);
    }

    private Set<String> routedComments() {
        return told.routing().stream()
                .filter(event -> event.type().equals(ROUTED))
                .map(event -> event.data().path("comment").path("id").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> replies(String type) {
        return told.activity().stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.data().path("replyId").asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Two holders at once, an end without a beginning, an epoch given twice. */
    List<String> doublyAssigned() {
        List<String> doubled = new ArrayList<>();
        Map<String, String> holders = new HashMap<>();
        Map<String, Long> epochs = new HashMap<>();
        for (Told.Event event : told.routing()) {
            String of = event.conversation();
            String who = event.data().path("ambassador").asText();
            long epoch = event.data().path("epoch").asLong();
            if (event.type().equals(MADE)) {
                @Nullable String before = holders.put(of, who);
                if (before != null) {
                    doubled.add("conversation " + of + " was given to " + who + " while " + before + " held it");
                }
                if (epoch <= epochs.getOrDefault(of, -1L)) {
                    doubled.add("conversation " + of + " has the epoch " + epoch + " twice");
                }
                epochs.put(of, epoch);
            } else if (event.type().equals(ENDED) && !who.equals(holders.remove(of))) {
                doubled.add("conversation " + of + " was taken from " + who + ", who did not hold it");
            }
        }
        return doubled;
    }

    /** One reply under two ids, or with two wordings; the same message again under its id is a repetition, no double. */
    List<String> doublyDelivered() {
        List<String> doubled = new ArrayList<>();
        Map<String, Receipt> first = new HashMap<>();
        for (Receipt receipt : receipts) {
            @Nullable Receipt before = first.putIfAbsent(receipt.reply(), receipt);
            if (before != null && !before.id().equals(receipt.id())) {
                doubled.add("reply " + receipt.reply() + " came under two ids");
            } else if (before != null && !before.body().equals(receipt.body())) {
                doubled.add("reply " + receipt.reply() + " came with two wordings");
            }
        }
        ledger.faults().stream().filter(it -> it.startsWith("the key ")).forEach(doubled::add);
        return doubled;
    }

    /** A conversation told backwards, or a thread's comments in another order than they were written in. */
    List<String> outOfOrder() {
        List<String> disorder = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Told.Event event : told.routing()) {
            JsonNode version = event.data().path("conversation").path("version");
            if (version.isNumber()) {
                @Nullable Long before = versions.put(event.conversation(), version.asLong());
                if (before != null && before >= version.asLong()) {
                    disorder.add(
                            "conversation " + event.conversation() + " is told as " + version + " after " + before);
                }
            }
            if (event.type().equals(ROUTED)) {
                places.putIfAbsent(event.data().path("comment").path("id").asText(), places.size());
            }
        }
        for (List<String> thread : ledger.threads()) {
            List<String> there = thread.stream().filter(places::containsKey).toList();
            for (int i = 1; i < there.size(); i++) {
                if (places.getOrDefault(there.get(i), 0) < places.getOrDefault(there.get(i - 1), 0)) {
                    disorder.add("comment " + there.get(i) + " overtook " + there.get(i - 1));
                }
            }
        }
        return disorder;
    }
}
