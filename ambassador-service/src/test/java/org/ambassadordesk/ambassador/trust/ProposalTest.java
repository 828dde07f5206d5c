package org.ambassadordesk.ambassador.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {
    private static final ReviewRules.Trust RULES = new ReviewRules.Trust(20, 0.8, 0.7, Duration.ofDays(90));

    /** Computed with R's binom package: binom.confint(good, read, methods = "wilson"). */
    @ParameterizedTest
    @CsvSource({"20, 20, 0.8389, 1.0000", "18, 20, 0.6990, 0.9721", "50, 100, 0.4038, 0.5962", "0, 10, 0.0000, 0.2775"})
    void boundsAreWilsons(int good, int read, double lower, double upper) {
        Evidence evidence = new Evidence(good, read - good, 0, 0, 0, 0);

        assertThat(evidence.lowerBound()).isEqualTo(lower, within(0.0001));
        assertThat(evidence.upperBound()).isEqualTo(upper, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "FOUR_EYES,        20, 0,  SEND_THEN_SAMPLE",
        "SEND_THEN_SAMPLE, 20, 0,  DIRECT",
        "DIRECT,           20, 0,",
        "SPECIALIST,       20, 0,",
        "FOUR_EYES,        19, 0,",
        "FOUR_EYES,        18, 2,",
        "DIRECT,           5,  15, SEND_THEN_SAMPLE",
        "SEND_THEN_SAMPLE, 5,  15, FOUR_EYES",
        "FOUR_EYES,        5,  15,",
        "SPECIALIST,       0,  40,",
        "DIRECT,           0,  19,",
        "DIRECT,           12, 8,",
    })
    void recordSpeaksForOneLevelMoreOrLessOrForNothing(Autonomy present, int good, int bad, Autonomy proposed) {
        Evidence evidence = new Evidence(good, bad, 0, 0, 0, 0);

        assertThat(Proposal.of("ben", "baggage", present, evidence, RULES).map(Proposal::to))
                .isEqualTo(java.util.Optional.ofNullable(proposed));
    }

    @ParameterizedTest
    @EnumSource(Autonomy.class)
    void noEvidenceProposesNothing(Autonomy present) {
        assertThat(Proposal.of("ben", "baggage", present, new Evidence(0, 0, 0, 0, 0, 0), RULES))
                .isEmpty();
    }

    /** Every record of up to 60 replies: one more good reply never makes the outcome stricter. */
    @Test
    void aBetterRecordNeverLowersWhatIsProposed() {
        for (Autonomy present : Autonomy.values()) {
            for (int read = 1; read <= 60; read++) {
                Autonomy before = Autonomy.SPECIALIST;
                for (int good = 0; good <= read; good++) {
                    Autonomy after = Proposal.of(
                                    "ben", "baggage", present, new Evidence(good, 0, read - good, 0, 0, 0), RULES)
                            .map(Proposal::to)
                            .orElse(present);

                    assertThat(after)
                            .as("%s of %s from %s", good, read, present)
                            .isLessThanOrEqualTo(before);
                    before = after;
                }
            }
        }
    }
}
