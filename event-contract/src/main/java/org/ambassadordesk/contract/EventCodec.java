package org.ambassadordesk.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.Unrecognised;

/** Turns events into JSON and back; the CloudEvents {@code type} tells which record it is. */
public final class EventCodec {
    private static final Map<String, Class<? extends Event>> TYPES = Map.ofEntries(
            Map.entry("feedback.comment.received.v1", CommentEvent.Received.class),
            Map.entry("feedback.comment.edited.v1", CommentEvent.Edited.class),
            Map.entry("feedback.comment.withdrawn.v1", CommentEvent.Withdrawn.class),
            Map.entry("feedback.conversation.routed.v1", RoutingEvent.Routed.class),
            Map.entry("feedback.conversation.comment-edited.v1", RoutingEvent.CommentEdited.class),
            Map.entry("feedback.conversation.comment-withdrawn.v1", RoutingEvent.CommentWithdrawn.class),
            Map.entry("feedback.conversation.changed.v1", RoutingEvent.Changed.class),
            Map.entry("feedback.conversation.closed.v1", RoutingEvent.Closed.class),
            Map.entry("feedback.assignment.made.v1", RoutingEvent.Made.class),
            Map.entry("feedback.assignment.ended.v1", RoutingEvent.Ended.class),
            Map.entry("feedback.assignment.refused.v1", RoutingEvent.Refused.class),
            Map.entry("feedback.target.warned.v1", RoutingEvent.Warned.class),
            Map.entry("feedback.target.breached.v1", RoutingEvent.Breached.class),
            Map.entry("feedback.conversation.unroutable.v1", RoutingEvent.Unroutable.class),
            Map.entry("feedback.conversation.escalated.v1", RoutingEvent.Escalated.class),
            Map.entry("feedback.ambassador.taken-to-be-away.v1", RoutingEvent.TakenToBeAway.class),
            Map.entry("feedback.ambassador.back-again.v1", RoutingEvent.BackAgain.class),
            Map.entry("feedback.topic.burst-noticed.v1", RoutingEvent.BurstNoticed.class),
            Map.entry("feedback.topic.burst-over.v1", RoutingEvent.BurstOver.class),
            Map.entry("feedback.ambassador.available.v1", ActivityEvent.Available.class),
            Map.entry("feedback.ambassador.away.v1", ActivityEvent.Away.class),
            Map.entry("feedback.assignment.started.v1", ActivityEvent.Started.class),
            Map.entry("feedback.assignment.handed-back.v1", ActivityEvent.HandedBack.class),
            Map.entry("feedback.assignment.requested.v1", ActivityEvent.Requested.class),
            Map.entry("feedback.conversation.topic-corrected.v1", ActivityEvent.TopicCorrected.class),
            Map.entry("feedback.conversation.resolved.v1", ActivityEvent.Resolved.class),
            Map.entry("feedback.reply.held.v1", ActivityEvent.ReplyHeld.class),
            Map.entry("feedback.reply.submitted.v1", ActivityEvent.ReplySubmitted.class),
            Map.entry("feedback.reply.sent-back.v1", ActivityEvent.ReplySentBack.class),
            Map.entry("feedback.reply.approved.v1", ActivityEvent.ReplyApproved.class),
            Map.entry("feedback.approval.asked.v1", ActivityEvent.ApprovalAsked.class),
            Map.entry("feedback.approval.overdue.v1", ActivityEvent.ApprovalOverdue.class),
            Map.entry("feedback.reply.rejected.v1", ActivityEvent.ReplyRejected.class),
            Map.entry("feedback.reply.withdrawn.v1", ActivityEvent.ReplyWithdrawn.class),
            Map.entry("feedback.reply.delivered.v1", ActivityEvent.ReplyDelivered.class),
            Map.entry("feedback.reply.failed.v1", ActivityEvent.ReplyFailed.class),
            Map.entry("feedback.ambassador.changed.v1", DirectoryEvent.AmbassadorChanged.class),
            Map.entry("feedback.team.changed.v1", DirectoryEvent.TeamChanged.class),
            Map.entry("feedback.topic.changed.v1", DirectoryEvent.TopicChanged.class),
            Map.entry("feedback.target.changed.v1", DirectoryEvent.TargetChanged.class),
            Map.entry("feedback.calendar.changed.v1", DirectoryEvent.CalendarChanged.class),
            Map.entry("feedback.guideline.changed.v1", DirectoryEvent.GuidelineChanged.class),
            Map.entry("feedback.source.changed.v1", DirectoryEvent.SourceChanged.class),
            Map.entry("feedback.desk.changed.v1", DirectoryEvent.DeskChanged.class));

    private static final Map<Class<? extends Event>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReading()))
            // What a record derives (isOpen, isDetermined) is no part of what it says.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventCodec() {}

    /** The mapper every service uses for what it stores of events. */
    public static ObjectMapper json() {
        return JSON;
    }

    /** Every type this version knows, with its record. */
    public static Map<String, Class<? extends Event>> types() {
        return TYPES;
    }

    /** The CloudEvents type of an event. */
    public static String typeOf(Event event) {
        if (event instanceof Unrecognised unrecognised) {
            return unrecognised.type();
        }
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no CloudEvents type for " + event.getClass());
        }
        return name;
    }

    /** UTF-8 JSON. */
    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException("events are plain records", e);
        }
    }

    /**
     * Reads an event.
     *
     * @return {@link Unrecognised} where the type is unknown
     * @throws IOException where the data is not what the type says: the record belongs into the dead-letter topic
     */
    public static Event read(String type, String key, byte[] data) throws IOException {
        Class<? extends Event> known = TYPES.get(type);
        return known == null ? new Unrecognised(type, key) : JSON.readValue(data, known);
    }
}
