package org.ambassadordesk.ambassador.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.whatif.Doubt;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Gap;
import org.ambassadordesk.ambassador.whatif.WhatIfView.Likeness;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class WhatIfWarningComponentTest {
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

    private List<String> warning(Locale locale, Likeness likeness) {
        return new WhatIfViews(directory.get(), new Words(NOON, ZoneOffset.UTC, locale)).warning(likeness);
    }

    private static Likeness likeness(List<Doubt> doubts) {
        Gap gap = new Gap(0.5, 0.9, 0.4);
        return new Likeness(10, 0.1, null, 0, 5, gap, gap, doubts.isEmpty(), doubts, null);
    }
}
