package org.ambassadordesk.router.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.estimate.Experience;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.topic.TopicPace;
import org.jdbi.v3.core.Handle;

/** What the facts of a batch leave behind: of each thing only the newest state is written. */
public final class FactBatch {
    private final Map<UUID, KeptConversation> conversations = new LinkedHashMap<>();
    private final Map<UUID, KnownComment> comments = new LinkedHashMap<>();
    private final Map<ThreadKey, UUID> threads = new LinkedHashMap<>();
    private final Map<UUID, Eligibility> eligibilities = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<AssignmentKey, KeptAssignment> assignments = new LinkedHashMap<>();
    private final Map<String, Attendance> attendances = new LinkedHashMap<>();
    private final Map<String, TopicPace> paces = new LinkedHashMap<>();

    private final Set<UUID> opened = new HashSet<>();
    private final Set<UUID> heard = new HashSet<>();
    private final Map<String, Experience> experiences = new LinkedHashMap<>();

    private record AssignmentKey(UUID conversation, long epoch) {}

    public static FactBatch of(List<Fact> facts) {
        var batch = new FactBatch();
        facts.forEach(batch::add);
        return batch;
    }

    private void add(Fact fact) {
        switch (fact) {
            case Fact.ConversationKept(var kept) ->
                conversations.put(kept.subject().id(), kept);
            case Fact.CommentKept(var comment) -> comments.put(comment.id(), comment);
            case Fact.ThreadKept(var thread, var conversation) -> threads.put(thread, conversation);
            case Fact.EligibilityKept(var eligibility) -> eligibilities.put(eligibility.id(), eligibility);
            case Fact.Decided(var decision) -> decisions.add(decision);
            case Fact.AssignmentKept(var kept) ->
                assignments.put(new AssignmentKey(kept.conversation(), kept.epoch()), kept);
            case Fact.AttendanceKept(var attendance) -> attendances.put(attendance.ambassador(), attendance);
            case Fact.Told(RoutingEvent.Routed routed) -> {
                heard.add(routed.comment().id());
                if (routed.opened()) {
                    opened.add(routed.conversation().id());
                }
            }
            case Fact.PaceKept(var pace) -> paces.put(pace.topic(), pace);
            case Fact.ExperienceKept(var experience) -> experiences.put(experience.subject(), experience);
            case Fact.Told _, Fact.Ignored _ -> {}
        }
    }

    /** In the order in which rows refer to each other. */
    public void write(Handle handle) throws SQLException {
        ConversationRows.insert(handle, part(conversations, opened::contains));
        ConversationRows.put(handle, part(conversations, id -> !opened.contains(id)));
        CommentRows.insert(handle, part(comments, heard::contains));
        CommentRows.put(handle, part(comments, id -> !heard.contains(id)));
        CommentRows.putThreads(handle, threads);
        DecisionRows.putEligibilities(handle, eligibilities.values());
        DecisionRows.insert(handle, decisions);
        AssignmentRows.put(handle, assignments.values());
        AttendanceRows.put(handle, attendances.values());
        ExperienceRows.put(handle, experiences.values());
        PaceRows.put(handle, paces.values());
    }

    /** Only the batch that opened a conversation, or first heard a comment, finds no row of it. */
    private static <T> List<T> part(Map<UUID, T> kept, Predicate<UUID> which) {
        return kept.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
