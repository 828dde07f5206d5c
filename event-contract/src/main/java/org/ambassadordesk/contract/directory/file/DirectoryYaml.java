package org.ambassadordesk.contract.directory.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.CannedResponse;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.TopicMatch;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a directory as the file it could have been read from. */
final class DirectoryYaml {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(120)
            .setDereferenceAliases(true)
            .build();

    private DirectoryYaml() {}

    static String write(Directory directory) {
        return new Dump(SETTINGS)
                .dumpToString(fields(
                        "desk", desk(directory.desk()),
                        "calendars",
                                each(directory.calendars().values(), BusinessCalendar::id, DirectoryYaml::calendar),
                        "teams", each(directory.teams().values(), Team::id, DirectoryYaml::team),
                        "topics", topics(directory),
                        "targets", each(directory.targets().values(), ResponseTarget::id, DirectoryYaml::target),
                        "ambassadors",
                                each(directory.ambassadors().values(), Ambassador::id, DirectoryYaml::ambassador),
                        "guidelines",
                                directory.guidelines().values().stream()
                                        .map(DirectoryYaml::guideline)
                                        .toList(),
                        "sources", each(directory.sources().values(), Source::id, DirectoryYaml::source),
                        "responses", each(directory.responses().values(), CannedResponse::id, DirectoryYaml::response),
                        "routing", RoutingEntries.write(directory.desk().routing()),
                        "target_rules",
                                RoutingEntries.writeTargetRules(directory.desk().routing()),
                        "priority_rules",
                                RoutingEntries.writePriorityRules(
                                        directory.desk().routing()),
                        "review",
                                directory.desk().review() == null
                                        ? null
                                        : ReviewEntries.write(directory.desk().review()),
                        "measuring", measuring(directory.desk())));
    }

    private static Map<String, Object> desk(Desk desk) {
        return fields("name", desk.name(), "timezone", desk.timezone().getId(), "disclosure", desk.disclosure());
    }

    private static @Nullable Map<String, Object> measuring(Desk desk) {
        return desk.measuring() == null ? null : MeasuringEntries.write(desk.measuring());
    }

    private static Map<String, Object> calendar(BusinessCalendar calendar) {
        BusinessCalendar.Holidays holidays = calendar.holidays();
        Map<String, Object> whose =
                holidays == null ? null : fields("country", holidays.country(), "region", holidays.region());
        var written = fields(
                "timezone", calendar.timezone().getId(),
                "holidays", whose,
                "closed", calendar.closed().stream().map(Object::toString).toList());
        written.put("hours", OpeningHours.write(calendar.hours()));
        return written;
    }

    private static Map<String, Object> team(Team team) {
        return fields("name", team.name(), "leads", team.leads());
    }

    private static Map<String, Map<String, Object>> topics(Directory directory) {
        return each(
                directory.topics().values().stream()
                        .sorted(Comparator.comparingInt(Topic::position))
                        .toList(),
                Topic::id,
                DirectoryYaml::topic);
    }

    private static Map<String, Object> topic(Topic topic) {
        return fields(
                "name", topic.name(),
                "team", topic.team(),
                "target", topic.target(),
                "autonomy", FileWords.word(FileWords.AUTONOMY, topic.autonomy()),
                "match", topic.match() == null ? null : match(topic.match()));
    }

    /** The empty list is a statement of its own: it catches all comments. */
    private static Map<String, Object> match(TopicMatch match) {
        var written = new LinkedHashMap<String, Object>();
        if (!match.any().isEmpty() || match.all().isEmpty()) {
            written.put("any", match.any());
        }
        written.putAll(fields("all", match.all(), "none", match.none()));
        return written;
    }

    private static Map<String, Object> target(ResponseTarget target) {
        return fields(
                "calendar", target.calendar(),
                "first_response", target.firstResponse().toString(),
                "next_response", Objects.toString(target.nextResponse(), null),
                "resolution", Objects.toString(target.resolution(), null),
                "warn_at", target.warnAt());
    }

    private static Map<String, Object> ambassador(Ambassador person) {
        return fields(
                "name", person.name(),
                "email", person.email(),
                "team", person.team(),
                "role", FileWords.word(FileWords.ROLE, person.role()),
                "languages", person.languages(),
                "capacity", person.capacity(),
                "shift", person.shift(),
                "authorized", Authorizations.write(person),
                "channels", person.channels());
    }

    private static Map<String, Object> guideline(Guideline guideline) {
        return fields(
                "id", guideline.id(),
                "version", guideline.version(),
                "text", guideline.text(),
                "topics", guideline.topics(),
                "checks", guideline.checks().stream().map(DirectoryYaml::check).toList());
    }

    private static Map<String, Object> check(Guideline.Check check) {
        return fields(
                "id", check.id(),
                "kind", FileWords.word(FileWords.CHECK_KIND, check.kind()),
                "effect", FileWords.word(FileWords.CHECK_EFFECT, check.effect()),
                "pattern", check.pattern(),
                "max", check.max(),
                "message", check.message(),
                "messages", check.messages(),
                "hosts", check.hosts(),
                "words", check.words(),
                "confidence", check.confidence());
    }

    private static Map<String, Object> source(Source source) {
        Source.Webhook webhook = source.webhook();
        return fields(
                "name", source.name(),
                "channels", source.channels(),
                "sets_topic", source.setsTopic(),
                "webhook", webhook == null ? null : fields("url", webhook.url(), "secret_env", webhook.secretEnv()));
    }

    private static Map<String, Object> response(CannedResponse response) {
        return fields(
                "name", response.name(),
                "topics", response.topics(),
                "language", response.language(),
                "text", response.text());
    }

    private static <T> Map<String, Map<String, Object>> each(
            Collection<T> entries, Function<T, String> id, Function<T, Map<String, Object>> written) {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        entries.forEach(entry -> all.put(id.apply(entry), written.apply(entry)));
        return all;
    }

    /** Names and values in turn; what is null or empty is left out. */
    static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            boolean empty = value == null
                    || (value instanceof Collection<?> c && c.isEmpty())
                    || (value instanceof Map<?, ?> m && m.isEmpty());
            if (!empty) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }
}
