package org.ambassadordesk.router.rerun;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;
import org.jspecify.annotations.Nullable;

/**
 * A history, and the directory it is run through under.
 *
 * @param until nothing is looked at after that
 * @param waits oldest first
 * @param stays when people were there, in order and apart; who is not named is there in every shift of theirs
 * @param reactions what people did with what they were given, oldest first; who is not named reacts to everything
 */
public record Scenario(
        Directory directory,
        Instant until,
        List<RecordedWait> waits,
        Map<String, List<Stay>> stays,
        Map<String, List<Reaction>> reactions) {
    /** Somebody was there, from inclusive, until exclusive. */
    public record Stay(Instant from, Instant until) {}

    /** Somebody was given a conversation then, and began it or let it run out. */
    public record Reaction(Instant at, UUID conversation, boolean reacted) {}

    /** Stays may be missing: then everybody is there. So may reactions: then everybody reacts. */
    public Scenario(
            Directory directory,
            Instant until,
            List<RecordedWait> waits,
            @Nullable Map<String, List<Stay>> stays,
            @Nullable Map<String, List<Reaction>> reactions) {
        this.directory = directory;
        this.until = until;
        this.waits = waits;
        this.stays = stays == null ? Map.of() : stays;
        this.reactions = reactions == null ? Map.of() : reactions;
    }

    /** The same desk, where every source may say the topic: what was recorded already has one. */
    Directory withTopicsAsRecorded() {
        Map<String, Source> sources = new LinkedHashMap<>(directory.sources());
        waits.forEach(wait -> sources.computeIfAbsent(
                wait.source(), id -> new Source(id, id, List.of(wait.channel()), true, null, List.of())));
        sources.replaceAll((id, source) ->
                new Source(id, source.name(), source.channels(), true, source.webhook(), source.keys()));
        return new Directory(
                directory.version(),
                directory.desk(),
                directory.calendars(),
                directory.teams(),
                directory.topics(),
                directory.targets(),
                directory.ambassadors(),
                directory.guidelines(),
                sources,
                directory.responses());
    }
}
