package org.ambassadordesk.ambassador.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.RouterNews;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.Team;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What leads are to look at: conversations that nobody could get, what is overdue and was escalated, topics with many more
 * comments than usual. Each is told to open pages when it is heard, and listed until it is over.
 */
@ApplicationScoped
public class LeadNotices {
    private final Database database;
    private final CurrentDirectory directory;
    private final LiveEvents live;
    private final Supplier<UUID> ids;

    LeadNotices(Database database, CurrentDirectory directory, LiveEvents live, Supplier<UUID> ids) {
        this.database = database;
        this.directory = directory;
        this.live = live;
        this.ids = ids;
    }

    /**
     * One thing to look at.
     *
     * @param kind unroutable, escalated or burst
     * @param conversationId null for a burst
     * @param topic null in triage
     * @param reason as a code: why nobody could get it, which deadline is overdue; of a burst {@code many-more}
     * @param arrivals of a burst: conversations begun
     * @param usual of a burst: conversations begun in such a time usually
     * @param about the conversation as it is now; null for a burst, and before its first comment is here
     */
    public record Notice(
            UUID id,
            String kind,
            @Nullable UUID conversationId,
            @Nullable String topic,
            String reason,
            @Nullable Integer arrivals,
            @Nullable Double usual,
            Instant noticedAt,
            @Nullable About about) {}

    /**
     * The conversation that needs somebody.
     *
     * @param holder who holds it; null where nobody does
     * @param excerpt the beginning of the newest comment
     */
    public record About(
            String contactName,
            String channel,
            String state,
            @Nullable String holder,
            String excerpt) {}

    /** What goes on in the teams that this person leads, newest first. */
    public List<Notice> goingOn(Person lead) {
        return database.read(handle -> NoticeRows.goingOn(handle, topicsOf(lead), lead.isAdmin()));
    }

    /** How much of it there is, at most 200. */
    public long count(Person lead) {
        return database.read(handle -> NoticeRows.count(handle, topicsOf(lead), lead.isAdmin()));
    }

    private Set<String> topicsOf(Person lead) {
        return directory.get().topics().values().stream()
                .filter(topic -> lead.leads(topic.team()))
                .map(Topic::id)
                .collect(Collectors.toSet());
    }

    void hear(@Observes RouterNews news) {
        switch (news.event()) {
            case RoutingEvent.Unroutable told -> notice("unroutable", told.conversation(), told.reason(), told.at());
            case RoutingEvent.Escalated told -> {
                if (told.lead()) {
                    notice("escalated", told.conversation(), told.kind().name(), told.at());
                }
            }
            case RoutingEvent.BurstNoticed told ->
                keep(new Notice(
                        ids.get(),
                        "burst",
                        null,
                        told.topic(),
                        "many-more",
                        told.arrivals(),
                        told.usual(),
                        told.at(),
                        null));
            case RoutingEvent.BurstOver told ->
                database.perform(handle -> NoticeRows.endBursts(handle, told.topic(), told.at()));
            default -> {
                // somebody else's
            }
        }
    }

    private void notice(String kind, Conversation about, String reason, Instant at) {
        String code = reason.toLowerCase(Locale.ROOT).replace('_', '-');
        keep(new Notice(ids.get(), kind, about.id(), about.topic(), code, null, null, at, null));
    }

    private void keep(Notice notice) {
        database.perform(handle -> NoticeRows.save(handle, notice));
        live.publish(
                "notice",
                notice.conversationId(),
                leadsOf(notice.topic()),
                Map.of("noticeId", notice.id(), "what", notice.kind(), "reason", notice.reason()));
    }

    private Audience leadsOf(@Nullable String topic) {
        Directory now = directory.get();
        String team = topic == null ? null : now.topic(topic).map(Topic::team).orElse(null);
        if (team == null) {
            return new Audience(false, true, Set.of(), Set.of());
        }
        Set<String> leads = now.ambassadors().values().stream()
                .filter(person ->
                        person.role() == Role.TEAM_LEAD && person.team().equals(team))
                .map(Ambassador::id)
                .collect(Collectors.toSet());
        Team known = now.teams().get(team);
        if (known != null) {
            leads.addAll(known.leads());
        }
        return new Audience(false, false, Set.of(), leads);
    }
}
