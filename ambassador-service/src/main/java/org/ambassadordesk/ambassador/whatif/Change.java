package org.ambassadordesk.ambassador.whatif;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing at the desk that would be otherwise. What it names and does not exist is refused. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.MorePeople.class, name = "more-people"),
    @JsonSubTypes.Type(value = Change.Without.class, name = "without"),
    @JsonSubTypes.Type(value = Change.Authorized.class, name = "authorized"),
    @JsonSubTypes.Type(value = Change.Capacity.class, name = "capacity"),
    @JsonSubTypes.Type(value = Change.Shift.class, name = "shift"),
    @JsonSubTypes.Type(value = Change.Promise.class, name = "promise"),
    @JsonSubTypes.Type(value = Change.Approval.class, name = "approval")
})
@Schema(
        description = "kind says what: more-people {like, count}, without {ambassador}, authorized {ambassador, topic, "
                + "autonomy; null takes it away}, capacity {ambassador, capacity}, shift {ambassador, calendar; null is "
                + "always}, promise {target, firstResponse, nextResponse}, approval {topic, autonomy}.")
public sealed interface Change {
    /** The directory as it would be. */
    Directory in(Directory now);

    /**
     * So many more who work, speak and may answer like somebody.
     *
     * @param count 1 to 20; null is one
     */
    record MorePeople(String like, @Nullable Integer count) implements Change {
        private static final int MOST = 20;

        @Override
        public Directory in(Directory now) {
            Ambassador model = person(now, "like", like);
            int wanted = Objects.requireNonNullElse(count, 1);
            if (wanted < 1 || wanted > MOST) {
                throw ProblemException.invalid("count", "is 1 to {0}", MOST);
            }
            Map<String, Ambassador> people = new LinkedHashMap<>(now.ambassadors());
            for (int i = 1; i <= wanted; i++) {
                String id = like + "+" + i;
                people.put(id, as(model, id, model.capacity(), model.shift(), model.authorized()));
            }
            return with(now, people);
        }
    }

    /** Somebody fewer. */
    record Without(String ambassador) implements Change {
        @Override
        public Directory in(Directory now) {
            person(now, "ambassador", ambassador);
            Map<String, Ambassador> people = new LinkedHashMap<>(now.ambassadors());
            people.remove(ambassador);
            return with(now, people);
        }
    }

    /**
     * Somebody may answer a topic, or no longer.
     *
     * @param autonomy null takes the right away
     */
    record Authorized(
            String ambassador, String topic, @Nullable Autonomy autonomy) implements Change {
        @Override
        public Directory in(Directory now) {
            Ambassador old = person(now, "ambassador", ambassador);
            existing(now, topic);
            Map<String, Autonomy> rights = new LinkedHashMap<>(old.authorized());
            if (autonomy == null) {
                rights.remove(topic);
            } else {
                rights.put(topic, autonomy);
            }
            return with(now, as(old, old.id(), old.capacity(), old.shift(), rights));
        }
    }

    /** Somebody holds so many at once. */
    record Capacity(String ambassador, int capacity) implements Change {
        private static final int MOST = 50;

        @Override
        public Directory in(Directory now) {
            Ambassador old = person(now, "ambassador", ambassador);
            if (capacity < 1 || capacity > MOST) {
                throw ProblemException.invalid("capacity", "is 1 to {0}", MOST);
            }
            return with(now, as(old, old.id(), capacity, old.shift(), old.authorized()));
        }
    }

    /**
     * Somebody works at other hours.
     *
     * @param calendar null is always
     */
    record Shift(String ambassador, @Nullable String calendar) implements Change {
        @Override
        public Directory in(Directory now) {
            Ambassador old = person(now, "ambassador", ambassador);
            if (calendar != null && !now.calendars().containsKey(calendar)) {
                throw ProblemException.invalid("calendar", "there is no calendar {0}", calendar);
            }
            return with(now, as(old, old.id(), old.capacity(), calendar, old.authorized()));
        }
    }

    /**
     * Something else is promised.
     *
     * @param nextResponse null leaves it as it is
     */
    record Promise(
            String target, Duration firstResponse, @Nullable Duration nextResponse) implements Change {
        @Override
        public Directory in(Directory now) {
            ResponseTarget old = now.targets().get(target);
            if (old == null) {
                throw ProblemException.invalid("target", "there is no target {0}", target);
            }
            if (!firstResponse.isPositive() || (nextResponse != null && !nextResponse.isPositive())) {
                throw ProblemException.invalid("firstResponse", "a promise is longer than nothing");
            }
            Map<String, ResponseTarget> targets = new LinkedHashMap<>(now.targets());
            targets.put(
                    target,
                    new ResponseTarget(
                            target,
                            old.calendar(),
                            firstResponse,
                            nextResponse == null ? old.nextResponse() : nextResponse,
                            old.resolution(),
                            old.warnAt()));
            return with(now, now.topics(), targets, now.ambassadors());
        }
    }

    /** A topic asks for more, or less, approval. */
    record Approval(String topic, Autonomy autonomy) implements Change {
        @Override
        public Directory in(Directory now) {
            Topic old = existing(now, topic);
            Map<String, Topic> topics = new LinkedHashMap<>(now.topics());
            topics.put(
                    topic,
                    new Topic(topic, old.position(), old.name(), old.team(), old.target(), autonomy, old.match()));
            return with(now, topics, now.targets(), now.ambassadors());
        }
    }

    private static Ambassador person(Directory now, String field, String id) {
        return now.ambassador(id).orElseThrow(() -> ProblemException.invalid(field, "there is nobody named {0}", id));
    }

    private static Topic existing(Directory now, String id) {
        return now.topic(id).orElseThrow(() -> ProblemException.invalid("topic", "there is no topic {0}", id));
    }

    private static Ambassador as(
            Ambassador old, String id, int capacity, @Nullable String shift, Map<String, Autonomy> authorized) {
        return new Ambassador(
                id,
                old.name(),
                old.email(),
                old.team(),
                old.role(),
                old.languages(),
                capacity,
                shift,
                authorized,
                old.channels(),
                old.authorizedOn());
    }

    private static Directory with(Directory now, Ambassador person) {
        Map<String, Ambassador> people = new LinkedHashMap<>(now.ambassadors());
        people.put(person.id(), person);
        return with(now, people);
    }

    private static Directory with(Directory now, Map<String, Ambassador> people) {
        return with(now, now.topics(), now.targets(), people);
    }

    private static Directory with(
            Directory now,
            Map<String, Topic> topics,
            Map<String, ResponseTarget> targets,
            Map<String, Ambassador> people) {
        return new Directory(
                now.version(),
                now.desk(),
                now.calendars(),
                now.teams(),
                topics,
                targets,
                people,
                now.guidelines(),
                now.sources(),
                now.responses());
    }
}
