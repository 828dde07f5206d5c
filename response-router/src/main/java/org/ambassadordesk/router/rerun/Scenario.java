package org.ambassadordesk.router.rerun;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;

/**
 * A history, and the directory it is run through under.
 *
 * @param until nothing is looked at after that
 * @param waits oldest first
 */
public record Scenario(Directory directory, Instant until, List<RecordedWait> waits) {
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
