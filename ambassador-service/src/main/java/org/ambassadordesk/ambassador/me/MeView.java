package org.ambassadordesk.ambassador.me;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The person asking.
 *
 * @param guidelines still to acknowledge
 */
public record MeView(
        String id,
        String name,
        String role,
        @Nullable String team,
        Collection<String> leads,
        List<String> languages,
        int capacity,
        List<String> channels,
        List<AuthorizationView> authorizations,
        AvailabilityView availability,
        List<GuidelineView> guidelines) {
    /** May answer this topic, so far alone; {@code applied} is what comes of it with what the topic asks for. */
    public record AuthorizationView(String topic, String name, Autonomy autonomy, Autonomy applied) {}

    /** A guideline to read. */
    public record GuidelineView(String id, int version, String text) {}

    /**
     * What the person said; {@code state} is null where their shift says it.
     *
     * @param reason {@code no-reaction} where the desk takes them to be away because they did not react; saying that they
     *     are available ends it
     */
    @Schema(name = "OwnAvailabilityView")
    public record AvailabilityView(
            @Nullable AvailabilityState state,
            @Nullable Instant until,
            @Nullable String reason) {}

    static MeView of(
            Person person,
            @Nullable Ambassador ambassador,
            AvailabilityView availability,
            List<Guideline> missing,
            Directory directory) {
        return new MeView(
                person.id(),
                person.name(),
                person.roleName(),
                person.team(),
                person.ledTeams().stream().sorted().toList(),
                ambassador == null ? List.of() : ambassador.languages(),
                ambassador == null ? 0 : ambassador.capacity(),
                ambassador == null ? List.of() : ambassador.channels(),
                ambassador == null ? List.of() : authorizations(ambassador, directory),
                availability,
                missing.stream()
                        .map(guideline -> new GuidelineView(guideline.id(), guideline.version(), guideline.text()))
                        .toList());
    }

    private static List<AuthorizationView> authorizations(Ambassador ambassador, Directory directory) {
        return directory.topics().values().stream()
                .flatMap(topic -> Optional.ofNullable(ambassador.authorized().get(topic.id()))
                        .map(own ->
                                new AuthorizationView(topic.id(), topic.name(), own, own.strictest(topic.autonomy())))
                        .stream())
                .toList();
    }
}
