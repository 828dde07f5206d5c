package org.ambassadordesk.ambassador.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.dispatch.Dispatch;
import org.ambassadordesk.ambassador.dispatch.Dispatches;
import org.ambassadordesk.ambassador.speech.Reader;
import org.ambassadordesk.ambassador.speech.Readers;
import org.ambassadordesk.contract.directory.AlertRule.Way;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says that an alert began, or is over, by the ways its rule names; takes effect with the transaction of the thread. */
@ApplicationScoped
class AlertNews {
    private final LiveEvents live;
    private final Dispatches dispatches;
    private final Readers readers;
    private final ObjectMapper json;
    private final Supplier<UUID> ids;

    AlertNews(LiveEvents live, Dispatches dispatches, Readers readers, ObjectMapper json, Supplier<UUID> ids) {
        this.live = live;
        this.dispatches = dispatches;
        this.readers = readers;
        this.json = json;
        this.ids = ids;
    }

    /** @param because why, as part of a sentence, in a language */
    void tell(Alert alert, List<Way> ways, Function<AlertLanguage, String> because, Directory directory) {
        Set<String> teams = teams(alert.topic(), directory);
        live.publish("alert", null, new Audience(false, true, teams, Set.of()), Map.of("alert", alert.id()));
        for (Way way : ways) {
            switch (way) {
                case PAGE -> {} // it stands on the board as long as it runs
                case MAIL -> mail(alert, because, teams, directory);
                case WEBHOOK -> post(alert, because.apply(AlertLanguage.ENGLISH), directory);
            }
        }
    }

    private static Set<String> teams(@Nullable String topic, Directory directory) {
        return topic == null
                ? directory.teams().keySet()
                : directory.topic(topic).map(Topic::team).map(Set::of).orElse(Set.of());
    }

    /** To each as they read; an address that several share gets it once. */
    private void mail(Alert alert, Function<AlertLanguage, String> because, Set<String> teams, Directory directory) {
        Map<String, Reader> addresses = new LinkedHashMap<>();
        for (Ambassador lead : leads(teams, directory)) {
            if (lead.email() != null) {
                addresses.putIfAbsent(lead.email(), readers.of(lead));
            }
        }
        addresses.forEach((to, reader) -> dispatches.add(mail(alert, because, to, reader, directory)));
    }

    private Dispatch.Mail mail(
            Alert alert, Function<AlertLanguage, String> because, String to, Reader reader, Directory directory) {
        AlertLanguage language = new AlertLanguage(reader.language());
        AlertWords say = language.words();
        String about = alert.rule() + topic(alert, directory);
        Instant endedAt = alert.endedAt();
        List<String> lines = new ArrayList<>(List.of(
                AlertLanguage.capital(because.apply(language)) + ".",
                "",
                say.rule(alert.rule()),
                say.since(reader.moment(alert.beganAt()))));
        if (endedAt != null) {
            lines.add(say.until(reader.moment(endedAt)));
        }
        lines.add(say.desk(directory.desk().name()) + "\n");
        return new Dispatch.Mail(
                ids.get(), to, endedAt == null ? say.began(about) : say.over(about), String.join("\n", lines));
    }

    private static List<Ambassador> leads(Set<String> teams, Directory directory) {
        Set<String> named = directory.teams().values().stream()
                .filter(team -> teams.contains(team.id()))
                .flatMap(team -> team.leads().stream())
                .collect(java.util.stream.Collectors.toSet());
        return directory.ambassadors().values().stream()
                .filter(person -> named.contains(person.id())
                        || (person.role() == Role.TEAM_LEAD && teams.contains(person.team())))
                .toList();
    }

    private static String topic(Alert alert, Directory directory) {
        return alert.topic() == null
                ? ""
                : " (" + directory.topic(alert.topic()).map(Topic::name).orElse(alert.topic()) + ")";
    }

    private void post(Alert alert, String because, Directory directory) {
        Source.Webhook webhook = directory.desk().measuringRules().webhook();
        if (webhook != null) {
            String type = alert.endedAt() == null ? "desk.alert.began.v1" : "desk.alert.ended.v1";
            dispatches.add(
                    new Dispatch.Hook(ids.get(), webhook.url(), webhook.secretEnv(), type, body(type, alert, because)));
        }
    }

    private String body(String type, Alert alert, String because) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("alert", alert.id());
        data.put("rule", alert.rule());
        data.put("topic", alert.topic());
        data.put("because", because);
        data.put("beganAt", alert.beganAt());
        data.put("endedAt", alert.endedAt());
        Instant at = Objects.requireNonNullElse(alert.endedAt(), alert.beganAt());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", alert.id() + (alert.endedAt() == null ? "-began" : "-ended"));
        event.put("source", "/ambassador-service/alerts");
        event.put("type", type);
        event.put("time", at);
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events are plain maps", e);
        }
    }
}
