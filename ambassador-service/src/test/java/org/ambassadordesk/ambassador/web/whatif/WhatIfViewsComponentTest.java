package org.ambassadordesk.ambassador.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Counts;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.whatif.Doubt;
import org.ambassadordesk.ambassador.whatif.WhatIfView;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Gap;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Likeness;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Side;
import org.ambassadordesk.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class WhatIfViewsComponentTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    CurrentDirectory directory;

    @Test
    void whatCannotBeReliedOnIsSaidInBothLanguages() {
        Likeness unlike = likeness(List.of(Doubt.ANSWERED, Doubt.BREACHES));

        assertThat(warning(Locale.ENGLISH, unlike))
                .hasSize(4)
                .first()
                .isEqualTo(
                        "Do not rely on this run: with nothing changed it does not come near enough to what happened.");
        assertThat(warning(Locale.GERMAN, unlike))
                .hasSize(4)
                .first()
                .isEqualTo(
                        "Verlassen Sie sich nicht auf diesen Durchlauf: Unverändert kommt er dem, was war, nicht nahe genug.");
    }

    @Test
    void everyDoubtHasWordsAndWhatIsReliableNone() {
        assertThat(warning(Locale.GERMAN, likeness(List.of(Doubt.values()))))
                .doesNotHaveDuplicates()
                .hasSize(Doubt.values().length + 2);
        assertThat(warning(Locale.ENGLISH, likeness(List.of()))).isEmpty();
    }

    @Test
    void daysThatAreInNoFigureAreExplainedWhereNothingIsLeftToRun() {
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        WhatIfView none = nothing(monday, monday, new Hidden(Instant.parse("2026-03-09T00:00:00Z"), NOON));

        assertThat(said(Locale.ENGLISH, none))
                .containsExactly(
                        "What began before Mon 9 Mar 2026 is in no figure: on Mon 2 Mar 12:00 it was changed which days "
                                + "count as one span here, and figures cut both ways would tell of single people.",
                        "No whole span is over in these days, and this desk shows no part of one. Ask for more days.");
        assertThat(said(Locale.GERMAN, none))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Was vor Mo. 9. März 2026 begann");
        assertThat(said(Locale.ENGLISH, nothing(monday, NOON, null)))
                .containsExactly("Nobody wrote in this time, so there is nothing to run again.");
    }

    private List<String> said(Locale locale, WhatIfView view) {
        WhatIfPage.Outcome outcome = views(locale).outcome(view, true);
        assertThat(outcome.tables()).isEmpty();
        return outcome.notes();
    }

    private static WhatIfView nothing(Instant from, Instant to, @Nullable Hidden hidden) {
        Figures none = Counts.of(
                        List.of(),
                        (day, run) -> Choice.Taken.NONE,
                        Grouping.of(GroupBy.TOPIC, Map.of(), ZoneOffset.UTC, WeekFields.ISO),
                        Counting.WALL,
                        0)
                .total();
        Side side = new Side(none, 0, null);
        return new WhatIfView(from, to, "policy", hidden, likeness(List.of()), side, side, side, List.of());
    }

    private WhatIfViews views(Locale locale) {
        return new WhatIfViews(directory.get(), new Words(NOON, ZoneOffset.UTC, locale));
    }

    private List<String> warning(Locale locale, Likeness likeness) {
        return views(locale).warning(likeness);
    }

    private static Likeness likeness(List<Doubt> doubts) {
        Gap gap = new Gap(0.5, 0.9, 0.4);
        return new Likeness(10, 0.1, null, 0, 5, gap, gap, doubts.isEmpty(), doubts, null);
    }
}
