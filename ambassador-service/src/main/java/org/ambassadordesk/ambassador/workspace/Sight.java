package org.ambassadordesk.ambassador.workspace;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * What a person may see of the workspace. Their affair is what they hold, what is on the topics of their teams, what
 * somebody of their teams holds, and what waits for their approval; to leads also what has no topic (any more). What they
 * answered they go on reading, whosever affair it is: they stand for it with their name. Said once for one conversation and
 * once for lists; both must say the same.
 *
 * @param topics of the person's teams
 * @param knownTopics all topics of the directory
 * @param colleagues everybody in the person's teams
 * @param directTopics where the person may let a reply out
 * @param directOn the same by {@code topic/channel}, where a channel is another matter
 * @param otherwiseOn {@code topic/channel} where the person may not although they may on the topic
 * @param channels where the person may answer; empty means everywhere
 */
record Sight(
        Person person,
        Set<String> topics,
        Set<String> knownTopics,
        Set<String> colleagues,
        Set<String> directTopics,
        Set<String> directOn,
        Set<String> otherwiseOn,
        Set<String> channels) {
    /** The same as {@link #isAffair} as a condition on the table conversation. */
    static final String AFFAIR = """
            (:admin OR holder = :me OR topic = ANY (:topics) OR holder = ANY (:colleagues)
                OR (:lead AND (topic IS NULL OR NOT topic = ANY (:knownTopics)))
                OR (waiting_reply IS NOT NULL AND waiting_author <> :me AND
                    (topic || '/' || channel = ANY (:directOn)
                        OR topic = ANY (:directTopics) AND NOT topic || '/' || channel = ANY (:otherwiseOn))
                    AND (cardinality(:channels) = 0 OR channel = ANY (:channels))))
            """;

    /** The same as {@link #includes} as a condition on the table conversation. */
    static final String CONDITION = "(:me = ANY (answered_by) OR " + AFFAIR + ")";

    /** What waits for an approval this person may give. */
    static final String APPROVABLE = """
            (waiting_reply IS NOT NULL AND waiting_author <> :me AND
                (topic || '/' || channel = ANY (:directOn)
                    OR topic = ANY (:directTopics) AND NOT topic || '/' || channel = ANY (:otherwiseOn))
                AND (cardinality(:channels) = 0 OR channel = ANY (:channels)))
            """;

    static Sight of(Person person, Directory directory) {
        Set<String> teams = person.teams();
        @Nullable Ambassador self = directory.ambassador(person.id()).orElse(null);
        return new Sight(
                person,
                directory.topics().values().stream()
                        .filter(topic -> teams.contains(topic.team()))
                        .map(Topic::id)
                        .collect(Collectors.toSet()),
                directory.topics().keySet(),
                directory.ambassadors().values().stream()
                        .filter(colleague -> teams.contains(colleague.team()))
                        .map(Ambassador::id)
                        .collect(Collectors.toSet()),
                self == null
                        ? Set.of()
                        : self.authorized().entrySet().stream()
                                .filter(entry -> entry.getValue() == Autonomy.DIRECT)
                                .map(java.util.Map.Entry::getKey)
                                .collect(Collectors.toSet()),
                self == null ? Set.of() : onChannels(self, true),
                self == null ? Set.of() : onChannels(self, false),
                self == null ? Set.of() : Set.copyOf(self.channels()));
    }

    private static Set<String> onChannels(Ambassador self, boolean direct) {
        return self.authorizedOn().entrySet().stream()
                .flatMap(topic -> topic.getValue().entrySet().stream()
                        .filter(channel -> (channel.getValue() == Autonomy.DIRECT) == direct)
                        .map(channel -> topic.getKey() + "/" + channel.getKey()))
                .collect(Collectors.toSet());
    }

    boolean includes(KeptConversation conversation) {
        return conversation.answeredBy().contains(person.id()) || isAffair(conversation);
    }

    /** Whether there is anything to do about it for them. */
    boolean isAffair(KeptConversation conversation) {
        String topic = conversation.topic();
        String holder = conversation.holder();
        return person.isAdmin()
                || person.id().equals(holder)
                || (topic != null && topics.contains(topic))
                || (holder != null && colleagues.contains(holder))
                || (person.isLead() && (topic == null || !knownTopics.contains(topic)))
                || mayApprove(conversation);
    }

    private boolean mayApprove(KeptConversation conversation) {
        KeptConversation.Waiting waiting = conversation.waiting();
        return waiting != null
                && !Objects.equals(waiting.author(), person.id())
                && isDirect(String.valueOf(conversation.topic()), conversation.channel())
                && (channels.isEmpty() || channels.contains(conversation.channel()));
    }

    private boolean isDirect(String topic, String channel) {
        String place = topic + "/" + channel;
        return directOn.contains(place) || (directTopics.contains(topic) && !otherwiseOn.contains(place));
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("admin", person.isAdmin())
                .bind("lead", person.isLead())
                .bind("me", person.id())
                .bindArray("topics", String.class, topics)
                .bindArray("knownTopics", String.class, knownTopics)
                .bindArray("colleagues", String.class, colleagues)
                .bindArray("directTopics", String.class, directTopics)
                .bindArray("directOn", String.class, directOn)
                .bindArray("otherwiseOn", String.class, otherwiseOn)
                .bindArray("channels", String.class, channels);
    }
}
