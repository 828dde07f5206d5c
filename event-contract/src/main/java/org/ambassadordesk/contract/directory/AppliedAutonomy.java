package org.ambassadordesk.contract.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a person may go alone in a conversation, before anybody looks at what is written: the stricter of what the
 * person is authorized for and what the topic asks for.
 *
 * @param own what the person is authorized for
 * @param topics what the topic asks of everybody
 */
public record AppliedAutonomy(Autonomy applied, Autonomy own, Autonomy topics) {
    /** Empty where the person is not authorized for the topic on this channel, or there is no topic. */
    public static Optional<AppliedAutonomy> of(
            Directory directory, String person, @Nullable String topic, String channel) {
        if (topic == null) {
            return Optional.empty();
        }
        return directory
                .ambassador(person)
                .flatMap(ambassador -> ambassador.authorization(topic, channel))
                .flatMap(own -> directory.topic(topic).map(known -> of(own, known.autonomy())));
    }

    /**
     * Of somebody who did answer: whoever is not authorized (any more) is taken as <i>direct</i>, and a topic that is
     * not there (any more) asks for nothing.
     */
    public static AppliedAutonomy supposed(Directory directory, String person, @Nullable String topic, String channel) {
        Optional<String> known = Optional.ofNullable(topic);
        return of(
                known.flatMap(id -> directory
                                .ambassador(person)
                                .flatMap(ambassador -> ambassador.authorization(id, channel)))
                        .orElse(Autonomy.DIRECT),
                known.flatMap(directory::topic).map(Topic::autonomy).orElse(Autonomy.DIRECT));
    }

    private static AppliedAutonomy of(Autonomy own, Autonomy topics) {
        return new AppliedAutonomy(own.strictest(topics), own, topics);
    }

    /** Whether a reply goes out without a second person, as far as nothing in its text says otherwise. */
    public boolean sendsAlone() {
        return switch (applied) {
            case DIRECT, SEND_THEN_SAMPLE -> true;
            case FOUR_EYES -> false;
            case SPECIALIST -> own == Autonomy.DIRECT;
        };
    }
}
