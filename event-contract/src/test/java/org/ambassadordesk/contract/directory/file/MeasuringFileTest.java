package org.ambassadordesk.contract.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.contract.directory.AlertRule.Kind;
import org.ambassadordesk.contract.directory.AlertRule.Way;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.MeasuringRules;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.directory.file.DirectoryFile.Outcome.Loaded;
import org.ambassadordesk.contract.directory.file.DirectoryFile.Outcome.Refused;
import org.junit.jupiter.api.Test;

class MeasuringFileTest {
    private static final String DESK = """
            desk: {name: D, timezone: UTC}
            measuring:
              goal: 0.9
              smallest_group: 5
              smallest_period: P7D
              individual: true
              webhook: {url: "https://example.org/alerts", secret_env: ALERT_SECRET}
              alerts:
                late: {kind: attainment, below: 0.85, over: PT4H, tell: [page, mail, webhook]}
                old: {kind: backlog-age, above: PT8H}
                soon: {kind: forecast, within: PT1H, more_than: 3}
                burst: {kind: burst, over: PT15M, more_than: 40, tell: mail}
            """;

    @Test
    void whatIsMeasuredAndWhoIsToldIsAsWritten() {
        MeasuringRules rules = loaded(DESK).desk().measuringRules();

        assertThat(List.of(rules.goal(), rules.smallestGroup(), rules.smallestPeriod(), rules.individual()))
                .containsExactly(0.9, 5, 7, true);
        assertThat(rules.webhook()).isEqualTo(new Source.Webhook("https://example.org/alerts", "ALERT_SECRET"));
        assertThat(rules.alerts().values())
                .containsExactly(
                        new AlertRule(
                                "late",
                                Kind.ATTAINMENT,
                                null,
                                0.85,
                                Duration.ofHours(4),
                                null,
                                List.of(Way.PAGE, Way.MAIL, Way.WEBHOOK)),
                        new AlertRule(
                                "old", Kind.BACKLOG_AGE, null, null, Duration.ofHours(8), null, List.of(Way.PAGE)),
                        new AlertRule("soon", Kind.FORECAST, null, null, Duration.ofHours(1), 3, List.of(Way.PAGE)),
                        new AlertRule("burst", Kind.BURST, null, null, Duration.ofMinutes(15), 40, List.of(Way.MAIL)));
    }

    @Test
    void whatWasReadIsWrittenTheSame() {
        Directory directory = loaded(DESK);

        assertThat(loaded(DirectoryFile.write(directory))).isEqualTo(directory);
    }

    @Test
    void deskThatSaysNothingMeasuresNobodyAlone() {
        MeasuringRules rules = loaded("desk: {name: D, timezone: UTC}\n").desk().measuringRules();

        assertThat(rules).isEqualTo(MeasuringRules.standard());
        assertThat(rules.individual()).isFalse();
    }

    @Test
    void whatCannotBeMeantIsFound() {
        assertThat(findings("measuring: {smallest_period: P1M}")).contains("measuring.smallest_period");
        assertThat(findings("measuring: {alerts: {a: {kind: attainment, over: PT1H}}}"))
                .contains("measuring.alerts.a.below");
        assertThat(findings("measuring: {alerts: {a: {kind: backlog-age, above: PT1H, topic: nothing}}}"))
                .contains("measuring.alerts.a.topic");
        assertThat(findings("measuring: {alerts: {a: {kind: backlog-age, above: PT1H, tell: webhook}}}"))
                .contains("measuring.alerts.a.tell");
        assertThat(findings("measuring: {alerts: {a: {kind: burst, over: PT1H, more_than: some}}}"))
                .contains("measuring.alerts.a.more_than");
        assertThat(findings("measuring: {alerts: {a: {kind: burst, over: PT0.000001S, more_than: 9}}}"))
                .contains("measuring.alerts.a.over");
        assertThat(findings("measuring: {alerts: {a: {kind: backlog-age, above: PT1H, tell: []}}}"))
                .contains("measuring.alerts.a.tell");
        assertThat(findings("measuring: {grop: 3}")).contains("measuring.grop");
    }

    private static Directory loaded(String yaml) {
        return ((Loaded) DirectoryFile.read(yaml, 1)).directory();
    }

    private static List<String> findings(String measuring) {
        var refused = (Refused) DirectoryFile.read("desk: {name: D, timezone: UTC}\n" + measuring + "\n", 1);
        return refused.findings().stream().map(Finding::path).toList();
    }
}
