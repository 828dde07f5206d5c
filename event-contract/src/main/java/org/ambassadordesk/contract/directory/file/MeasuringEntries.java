package org.ambassadordesk.contract.directory.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.contract.directory.AlertRule.Kind;
import org.ambassadordesk.contract.directory.AlertRule.Way;
import org.ambassadordesk.contract.directory.MeasuringRules;
import org.ambassadordesk.contract.directory.Source;
import org.jspecify.annotations.Nullable;

/** Reads and writes what a directory file says about measuring and alerts. */
final class MeasuringEntries {
    private static final Duration NO_DURATION = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Map<String, Kind> KIND = new LinkedHashMap<>();
    private static final Map<String, Way> WAY = new LinkedHashMap<>();

    static {
        KIND.put("attainment", Kind.ATTAINMENT);
        KIND.put("backlog-age", Kind.BACKLOG_AGE);
        KIND.put("forecast", Kind.FORECAST);
        KIND.put("burst", Kind.BURST);
        WAY.put("page", Way.PAGE);
        WAY.put("mail", Way.MAIL);
        WAY.put("webhook", Way.WEBHOOK);
    }

    private MeasuringEntries() {}

    static MeasuringRules read(Entry measuring) {
        MeasuringRules standard = MeasuringRules.standard();
        var rules = new MeasuringRules(
                measuring.orElse("goal", Scalars::share, standard.goal()),
                measuring.orElse("smallest_group", Scalars::positive, standard.smallestGroup()),
                measuring.orElse("smallest_period", MeasuringEntries::days, standard.smallestPeriod()),
                measuring.orElse("individual", Scalars::bool, standard.individual()),
                measuring.has("webhook") ? webhook(measuring.entry("webhook")) : null,
                measuring.entries("alerts", MeasuringEntries::alert));
        if (rules.webhook() == null) {
            rules.alerts().values().stream()
                    .filter(alert -> alert.tell().contains(Way.WEBHOOK))
                    .forEach(alert -> measuring.error(
                            "alerts." + alert.id() + ".tell",
                            "names a webhook that is not there; add webhook: {url: …, secret_env: …} to measuring"));
        }
        measuring.refuseUnknown();
        return rules;
    }

    private static Source.Webhook webhook(Entry webhook) {
        var where = new Source.Webhook(
                webhook.required("url", Scalars::webUrl, ""),
                webhook.required("secret_env", Scalars::environmentVariable, ""));
        webhook.refuseUnknown();
        return where;
    }

    private static AlertRule alert(String id, Entry alert) {
        Kind kind = alert.required("kind", Scalars.oneOf(KIND), Kind.BACKLOG_AGE);
        Double below = kind == Kind.ATTAINMENT ? alert.required("below", Scalars::share, 1.0) : null;
        boolean counts = kind == Kind.FORECAST || kind == Kind.BURST;
        Integer moreThan = counts ? alert.required("more_than", MeasuringEntries::count, 0) : null;
        List<Way> tell = alert.list("tell", Scalars.oneOf(WAY));
        if (alert.isEmptyList("tell")) {
            alert.error("tell", "names no way, so nobody would hear of it; leave it out to tell on the board");
        }
        return new AlertRule(
                id,
                kind,
                alert.optional("topic", Scalars::id),
                below,
                alert.required(window(kind), MeasuringEntries::window, NO_DURATION),
                moreThan,
                tell.isEmpty() ? List.of(Way.PAGE) : tell);
    }

    /** As people say it: over the last hours, above an age, within the next hour. */
    private static String window(Kind kind) {
        return switch (kind) {
            case ATTAINMENT, BURST -> "over";
            case BACKLOG_AGE -> "above";
            case FORECAST -> "within";
        };
    }

    private static Duration window(String text) {
        Duration window = Scalars.duration(text);
        if (window.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(Scalars.quoted(text)
                    + " is shorter than a minute, in which nobody could answer; write PT1M or more");
        }
        return window;
    }

    private static int count(String text) {
        return "0".equals(text) ? 0 : Scalars.positive(text);
    }

    private static int days(String text) {
        if (!text.matches("P[1-9][0-9]?D")) {
            throw new IllegalArgumentException(
                    Scalars.quoted(text) + " is no number of days; write P7D for a week, P1D for a day");
        }
        return Integer.parseInt(text.substring(1, text.length() - 1));
    }

    static Map<String, Object> write(MeasuringRules rules) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("goal", rules.goal());
        written.put("smallest_group", rules.smallestGroup());
        written.put("smallest_period", "P" + rules.smallestPeriod() + "D");
        written.put("individual", rules.individual());
        Source.Webhook webhook = rules.webhook();
        if (webhook != null) {
            written.put("webhook", Map.of("url", webhook.url(), "secret_env", webhook.secretEnv()));
        }
        if (!rules.alerts().isEmpty()) {
            Map<String, Object> alerts = new LinkedHashMap<>();
            rules.alerts().values().forEach(alert -> alerts.put(alert.id(), write(alert)));
            written.put("alerts", alerts);
        }
        return written;
    }

    private static Map<String, Object> write(AlertRule alert) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", FileWords.word(KIND, alert.kind()));
        putIfThere(written, "topic", alert.topic());
        putIfThere(written, "below", alert.below());
        putIfThere(written, "more_than", alert.moreThan());
        written.put(window(alert.kind()), alert.window().toString());
        written.put(
                "tell",
                alert.tell().stream().map(way -> FileWords.word(WAY, way)).toList());
        return written;
    }

    private static void putIfThere(Map<String, Object> written, String field, @Nullable Object value) {
        if (value != null) {
            written.put(field, value);
        }
    }
}
