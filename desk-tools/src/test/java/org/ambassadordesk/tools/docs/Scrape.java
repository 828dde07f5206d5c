package org.ambassadordesk.tools.docs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus reads of the services: every meter that the code builds, built once more in a real registry, so that names,
 * endings and kinds are those of a scrape.
 */
final class Scrape {
    private static final Pattern BUILT = Pattern.compile(
            "(?<kind>Timer|Counter|Gauge|FunctionCounter)\\s*\\.builder\\(\\s*\"(?<name>desk\\.[a-z.]+)\""
                    + "(?<how>.*?)\\.register\\(",
            Pattern.DOTALL);
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?<kind>counter|gauge|timer|functionCounter)\\(\\s*\"(?<name>desk\\.[a-z.]+)\"(?<how>)");
    private static final Pattern UNIT = Pattern.compile("baseUnit\\(\"(?<unit>[a-z]+)\"\\)");
    private static final Pattern LINE =
            Pattern.compile("# TYPE \\S+ (?<type>\\w+)|(?<sample>desk_\\w+)(?:\\{.*})? [^ ]+");

    private Scrape() {}

    /** Kind of each series, by its whole name: {@code desk_ingest_ack_seconds_bucket} is of a {@code histogram}. */
    @SuppressWarnings("deprecation") // the registry that the services have, too
    static Map<String, String> ofAllServices() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        for (String source : Repository.sources()) {
            for (Pattern pattern : List.of(BUILT, CALLED)) {
                Matcher meter = pattern.matcher(source);
                while (meter.find()) {
                    build(meter.group("kind"), meter.group("name"), meter.group("how"), registry);
                }
            }
        }
        return series(registry.scrape());
    }

    private static void build(String kind, String name, String how, MeterRegistry registry) {
        switch (kind.toLowerCase(Locale.ROOT)) {
            case "timer" -> {
                Timer.Builder timer = Timer.builder(name);
                if (how.contains("serviceLevelObjectives(")) {
                    timer.serviceLevelObjectives(Duration.ofSeconds(1));
                }
                timer.register(registry).record(Duration.ofSeconds(1));
            }
            case "counter" -> Counter.builder(name).register(registry);
            case "functioncounter" ->
                FunctionCounter.builder(name, registry, _ -> 1).register(registry);
            default -> {
                Matcher unit = UNIT.matcher(how);
                Gauge.builder(name, () -> 1)
                        .baseUnit(unit.find() ? unit.group("unit") : null)
                        .register(registry);
            }
        }
    }

    private static Map<String, String> series(String scrape) {
        Map<String, String> series = new TreeMap<>();
        String type = "";
        for (String text : scrape.lines().toList()) {
            Matcher line = LINE.matcher(text);
            if (line.matches() && line.group("type") != null) {
                type = line.group("type");
            } else if (line.matches()) {
                series.put(line.group("sample"), type);
            }
        }
        return series;
    }
}
