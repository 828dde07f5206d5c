package org.ambassadordesk.contract.directory.file;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.MeasuringRules;
import org.ambassadordesk.contract.directory.PublicHolidays;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.TopicMatch;
import org.jspecify.annotations.Nullable;

/** Reads every kind of entry of a directory file, each by itself; {@link References} then looks across them. */
final class DirectoryEntries {
    private static final ZoneId NO_ZONE = ZoneOffset.UTC;
    private static final Duration NO_DURATION = Duration.ofHours(1);

    private DirectoryEntries() {}

    static Directory read(Entry file, long version) {
        Desk desk = desk(
                file.entry("desk"),
                RoutingEntries.read(file),
                file.has("review") ? ReviewEntries.read(file.entry("review")) : null,
                file.has("measuring") ? MeasuringEntries.read(file.entry("measuring")) : null);
        var positions = new Object() {
            int next;
        };
        var directory = new Directory(
                version,
                desk,
                file.entries("calendars", (id, entry) -> calendar(id, entry, desk.timezone())),
                file.entries("teams", DirectoryEntries::team),
                file.entries("topics", (id, entry) -> topic(id, positions.next++, entry)),
                file.entries("targets", DirectoryEntries::target),
                file.entries("ambassadors", DirectoryEntries::ambassador),
                guidelines(file),
                file.entries("sources", DirectoryEntries::source),
                file.entries("responses", ResponseEntries::read));
        file.refuseUnknown();
        return directory;
    }

    private static Desk desk(
            Entry desk, RoutingRules routing, @Nullable ReviewRules review, @Nullable MeasuringRules measuring) {
        String name = desk.required("name", Scalars::text, "");
        ZoneId timezone = desk.required("timezone", Scalars::zone, NO_ZONE);
        String disclosure = desk.orElse("disclosure", Scalars::text, "{name}, employee of " + name);
        desk.refuseUnknown();
        return new Desk(name, timezone, disclosure, routing, review, measuring);
    }

    private static BusinessCalendar calendar(String id, Entry calendar, ZoneId deskTimezone) {
        if (!calendar.has("hours")) {
            calendar.error("hours", "is missing; add hours: {mon-fri: [\"08:00-17:00\"]}");
        }
        return new BusinessCalendar(
                id,
                calendar.orElse("timezone", Scalars::zone, deskTimezone),
                OpeningHours.read(calendar.entry("hours")),
                calendar.has("holidays") ? holidays(calendar.entry("holidays")) : null,
                new LinkedHashSet<>(calendar.list("closed", Scalars::date)));
    }

    private static BusinessCalendar.@Nullable Holidays holidays(Entry holidays) {
        String country = holidays.required("country", Scalars::text, "");
        String region = holidays.optional("region", Scalars::text);
        holidays.refuseUnknown();
        if (country.isEmpty()) {
            return null;
        }
        var whose = new BusinessCalendar.Holidays(country, null);
        if (!PublicHolidays.areKnown(whose)) {
            holidays.error(
                    "country",
                    Scalars.quoted(country) + " has no known holidays; write the two letters of ISO 3166, as us or de,"
                            + " or list the days under closed");
            return null;
        }
        if (region == null) {
            return whose;
        }
        var regional = new BusinessCalendar.Holidays(country, region);
        if (!PublicHolidays.areKnown(regional)) {
            holidays.error(
                    "region",
                    Scalars.quoted(region) + " has no holidays of its own; "
                            + Suggestion.instead(region, PublicHolidays.regions(country)));
            return whose;
        }
        return regional;
    }

    private static Team team(String id, Entry team) {
        return new Team(id, team.required("name", Scalars::text, id), team.list("leads", Scalars::id));
    }

    private static Topic topic(String id, int position, Entry topic) {
        return new Topic(
                id,
                position,
                topic.required("name", Scalars::text, id),
                topic.required("team", Scalars::id, ""),
                topic.required("target", Scalars::id, ""),
                topic.orElse("autonomy", Scalars.oneOf(FileWords.AUTONOMY), Autonomy.DIRECT),
                match(topic));
    }

    private static @Nullable TopicMatch match(Entry topic) {
        Entry match = topic.entry("match");
        var rule = new TopicMatch(
                match.list("any", Scalars::matchTerm),
                match.list("all", Scalars::matchTerm),
                match.list("none", Scalars::matchTerm));
        match.refuseUnknown();
        if (!topic.has("match")) {
            return null;
        }
        if (!match.has("any") && rule.all().isEmpty()) {
            topic.error("match", "says nothing to look for; add any: [words], or any: [] to catch all comments");
        }
        return rule;
    }

    private static ResponseTarget target(String id, Entry target) {
        return new ResponseTarget(
                id,
                target.required("calendar", Scalars::id, ""),
                target.required("first_response", Scalars::duration, NO_DURATION),
                target.optional("next_response", Scalars::duration),
                target.optional("resolution", Scalars::duration),
                target.orElse("warn_at", Scalars::share, 0.75));
    }

    private static Ambassador ambassador(String id, Entry person) {
        Authorizations authorizations = Authorizations.read(person);
        return new Ambassador(
                id,
                person.required("name", Scalars::text, id),
                person.optional("email", Scalars::email),
                person.required("team", Scalars::id, ""),
                person.orElse("role", Scalars.oneOf(FileWords.ROLE), Role.AMBASSADOR),
                person.list("languages", Scalars::spoken),
                person.orElse("capacity", Scalars::positive, 1),
                person.optional("shift", Scalars::id),
                authorizations.everywhere(),
                person.list("channels", Scalars::id),
                authorizations.onChannels());
    }

    private static Map<String, Guideline> guidelines(Entry file) {
        var guidelines = new LinkedHashMap<String, Guideline>();
        file.each("guidelines", entry -> {
            Guideline guideline = GuidelineEntries.read(entry);
            if (guidelines.putIfAbsent(guideline.id(), guideline) != null) {
                entry.error("id", Scalars.quoted(guideline.id()) + " is taken by a guideline above; choose another");
            }
            return guideline;
        });
        return guidelines;
    }

    private static Source source(String id, Entry source) {
        List<String> channels = source.list("channels", Scalars::id);
        if (channels.isEmpty() && !source.has("channels")) {
            source.error("channels", "names no channel, so nothing could be posted; add channels: [web]");
        }
        Source.Webhook webhook = source.has("webhook") ? webhook(source.entry("webhook")) : null;
        return new Source(
                id,
                source.required("name", Scalars::text, id),
                channels,
                source.orElse("sets_topic", Scalars::bool, true),
                webhook,
                List.of());
    }

    private static Source.Webhook webhook(Entry webhook) {
        var destination = new Source.Webhook(
                webhook.required("url", Scalars::webUrl, ""),
                webhook.required("secret_env", Scalars::environmentVariable, ""));
        webhook.refuseUnknown();
        return destination;
    }
}
