package org.ambassadordesk.ambassador.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Closing;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    @Test
    void matterRunsFromItsFirstCommentUntilItIsClosed() {
        var matters = Resolution.of(history(List.of(said(1, 5), said(2, 9)), 20));

        assertThat(matters).hasSize(1);
        assertThat(matters.getFirst().startedAt()).isEqualTo(minute(5));
        assertThat(matters.getFirst().resolvedAt()).isEqualTo(minute(20));
        assertThat(matters.getFirst().target()).isNotNull();
    }

    @Test
    void whatIsWrittenAfterwardsIsAnotherMatterAndTheVerdictOfTheFirstStays() {
        var matters = Resolution.of(history(List.of(said(1, 5), said(2, 30)), 20));

        assertThat(matters).extracting(Resolution::number).containsExactly(1, 2);
        assertThat(matters).extracting(Resolution::startedAt).containsExactly(minute(5), minute(30));
        assertThat(matters.get(0).resolvedAt()).isEqualTo(minute(20));
        assertThat(matters.get(1).resolvedAt()).isNull();
        assertThat(matters.get(1).target()).isNull();
    }

    @Test
    void closingTwiceIsClosedAtTheFirst() {
        var matters = Resolution.of(history(List.of(said(1, 5)), 20, 25));

        assertThat(matters).extracting(Resolution::resolvedAt).containsExactly(minute(20));
    }

    @Test
    void whatWasTakenBackIsNoMatter() {
        Said withdrawn = new Said(1, minute(5), minute(5), minute(10));

        assertThat(Resolution.of(history(List.of(withdrawn), 10))).isEmpty();
        assertThat(Resolution.of(history(List.of(withdrawn)))).isEmpty();
    }

    @Test
    void matterWhosePromiseWasBrokenBeforeItWasTakenBackStays() {
        Said withdrawn = new Said(1, minute(5), minute(5), minute(70));

        assertThat(Resolution.of(history(List.of(withdrawn), 71)))
                .extracting(Resolution::resolvedAt)
                .containsExactly(minute(70));
        assertThat(Resolution.of(history(List.of(withdrawn))))
                .extracting(Resolution::resolvedAt)
                .containsExactly(minute(70));
        assertThat(Resolution.of(history(List.of(withdrawn, said(2, 6)), 80)))
                .extracting(Resolution::resolvedAt)
                .containsExactly(minute(80));
    }

    private static ResponseHistory history(List<Said> comments, long... closings) {
        Instant start = minute(5);
        var target = new AppliedTarget(
                AppliedTarget.Kind.RESOLUTION, "standard", "always", 1, start, start, minute(60), null);
        return new ResponseHistory(
                comments,
                List.of(),
                List.of(),
                List.of(target),
                LongStream.of(closings)
                        .mapToObj(at -> new Closing(orderAt(comments, minute(at)), minute(at), null))
                        .toList());
    }

    private static long orderAt(List<Said> comments, Instant at) {
        return 1
                + comments.stream()
                        .filter(said -> !said.receivedAt().isAfter(at))
                        .mapToLong(Said::order)
                        .max()
                        .orElse(0);
    }

    @Test
    void whatComesToTheDeskAfterTheEndIsAnotherMatterThoughItWasReceivedBefore() {
        var history = new ResponseHistory(
                List.of(said(1, 5), new Said(3, minute(19), minute(21), null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Closing(2, minute(20), null), new Closing(4, minute(18), null)));

        var matters = Resolution.of(history);

        assertThat(matters).extracting(Resolution::startedAt).containsExactly(minute(5), minute(19));
        assertThat(matters).extracting(Resolution::resolvedAt).containsExactly(minute(20), minute(19));
    }

    private static Said said(long order, long at) {
        return new Said(order, minute(at), minute(at), null);
    }

    private static Instant minute(long minute) {
        return Instant.parse("2026-03-02T08:00:00Z").plusSeconds(60 * minute);
    }
}
