package org.ambassadordesk.contract.directory;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything the desk knows about itself, at one version. Maps keep the order of the directory file.
 *
 * @param version rises with every change; 0 is the empty directory before the first
 */
public record Directory(
        long version,
        Desk desk,
        Map<String, BusinessCalendar> calendars,
        Map<String, Team> teams,
        Map<String, Topic> topics,
        Map<String, ResponseTarget> targets,
        Map<String, Ambassador> ambassadors,
        Map<String, Guideline> guidelines,
        Map<String, Source> sources,
        Map<String, CannedResponse> responses) {
    /** Versions stored before there were prepared texts have none. */
    public Directory {
        responses = Objects.requireNonNullElse(responses, Map.of());
    }

    /** The directory before the first. */
    public static Directory empty() {
        return new Directory(
                0,
                new Desk("", ZoneOffset.UTC, "{name}", RoutingRules.standard()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    public Optional<Ambassador> ambassador(String id) {
        return Optional.ofNullable(ambassadors.get(id));
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }
}
