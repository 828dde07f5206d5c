package org.ambassadordesk.ambassador.workspace;

import java.util.Optional;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
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
                .flatMap(own -> directory
                        .topic(topic)
                        .map(known -> new AppliedAutonomy(own.strictest(known.autonomy()), own, known.autonomy())));
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
