package org.ambassadordesk.ambassador.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer.Turn;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Closing;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    private static final Instant NOW = minute(600);

    @Test
    void legsOfADirectAnswerFollowFromItsMoments() {
        var history = aHistory()
                .said(1, 0, 1)
                .held("anna", 10, 15)
                .answered("anna", 1, List.of(), 40, 43)
                .history();

        Response response = only(history);

        assertThat(minutes(response))
                .isEqualTo(Map.of(Leg.INTAKE, 1L, Leg.QUEUE, 9L, Leg.PICKUP, 5L, Leg.DRAFTING, 25L, Leg.DELIVERY, 3L));
        assertThat(response.answeredAt()).contains(minute(43));
    }

    @Test
    void sentBackReplyReturnsToDraftingAndBothWaitsCountAsApproval() {
        var history = aHistory()
                .said(1, 0, 0)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(turn(10, 25), turn(30, null)), 50, 50)
                .history();

        assertThat(minutes(only(history))).isEqualTo(Map.of(Leg.DRAFTING, 15L, Leg.APPROVAL, 35L));
    }

    @Test
    void timeInHandsThatDidNotReactCountsAsQueue() {
        var history = aHistory()
                .said(1, 0, 0)
                .heldUntil("ben", 2, null, 5)
                .heldUntil("cem", 5, 6, 20)
                .held("anna", 20, 21)
                .answered("anna", 1, List.of(), 30, 30)
                .history();

        assertThat(minutes(only(history))).isEqualTo(Map.of(Leg.QUEUE, 20L, Leg.PICKUP, 1L, Leg.DRAFTING, 9L));
    }

    @Test
    void rejectedReplyOfTheSamePersonKeepsItsApprovalTime() {
        var history = aHistory()
                .said(1, 0, 0)
                .held("anna", 0, 0)
                .triedAndBack("anna", 1, 10, 30)
                .answered("anna", 1, List.of(), 40, 40)
                .history();

        assertThat(minutes(only(history))).isEqualTo(Map.of(Leg.DRAFTING, 20L, Leg.APPROVAL, 20L));
    }

    @Test
    void severalCommentsBeforeTheAnswerAreOneResponseFromTheFirst() {
        var history = aHistory()
                .said(1, 0, 0)
                .said(2, 5, 5)
                .held("anna", 6, 6)
                .answered("anna", 2, List.of(), 20, 20)
                .history();

        assertThat(only(history).legs(Measure.WALL, NOW).total()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void commentTheAuthorHadNotSeenBeginsTheNextResponse() {
        var history = aHistory()
                .said(1, 0, 0)
                .held("anna", 1, 1)
                .said(2, 19, 19)
                .answered("anna", 1, List.of(), 20, 25)
                .history();

        List<Response> responses = Responses.of(history);

        assertThat(responses).extracting(Response::startedAt).containsExactly(minute(0), minute(19));
        assertThat(responses).extracting(Response::isOpen).containsExactly(false, true);
    }

    @Test
    void failedDeliveryLeavesTheCustomerWaiting() {
        var history = aHistory()
                .said(1, 0, 0)
                .held("anna", 0, 0)
                .failed("anna", 1, 10, 30)
                .history();

        Response response = only(history);

        assertThat(response.isOpen()).isTrue();
        assertThat(minutes(response)).isEqualTo(Map.of(Leg.DRAFTING, 10L + 570L, Leg.DELIVERY, 20L));
    }

    @Test
    void whatWasTakenBackBeforeTheAnswerIsNotWaitedFor() {
        var history = aHistory().saidAndWithdrew(1, 0, 3).said(2, 5, 5).history();

        assertThat(only(history).startedAt()).isEqualTo(minute(5));
    }

    @Test
    void aPromiseBrokenBeforeTheCommentWasTakenBackStaysBroken() {
        var history = aHistory()
                .saidAndWithdrew(1, 0, 70)
                .promised(0, 60)
                .closed(70)
                .said(2, 100, 100)
                .promised(100, 160)
                .held("anna", 101, 101)
                .answered("anna", 2, List.of(), 110, 110)
                .history();

        List<Response> responses = Responses.of(history);

        assertThat(responses).extracting(Response::startedAt).containsExactly(minute(0), minute(100));
        assertThat(responses).extracting(response -> response.isDecided(NOW)).containsExactly(true, true);
        assertThat(responses).extracting(Response::isMet).containsExactly(false, true);
        assertThat(responses.getFirst().closedAt()).isEqualTo(minute(70));
        assertThat(responses.getFirst().isOpen()).isFalse();
    }

    @Test
    void brokenAndTakenBackIsOverAlsoWhereNobodyClosedTheConversation() {
        var history = aHistory()
                .said(1, 0, 0)
                .promised(0, 60)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(), 10, 10)
                .saidAndWithdrew(2, 80, 150)
                .promisedNext(80, 140)
                .history();

        Response second = Responses.of(history).getLast();

        assertThat(second.startedAt()).isEqualTo(minute(80));
        assertThat(second.isOpen()).isFalse();
        assertThat(second.isDecided(NOW)).isTrue();
        assertThat(second.isMet()).isFalse();
    }

    @Test
    void whoeverWroteMeanwhileWaitsOnUnderTheBrokenPromise() {
        var history = aHistory()
                .saidAndWithdrew(1, 0, 70)
                .promised(0, 60)
                .said(2, 20, 20)
                .held("anna", 71, 71)
                .answered("anna", 2, List.of(), 80, 80)
                .history();

        Response response = only(history);

        assertThat(response.startedAt()).isEqualTo(minute(0));
        assertThat(response.answeredAt()).contains(minute(80));
        assertThat(response.isMet()).isFalse();
    }

    @Test
    void takenBackAtItsLastMomentBindsNobody() {
        var history =
                aHistory().saidAndWithdrew(1, 0, 60).promised(0, 60).closed(60).history();

        assertThat(Responses.of(history)).isEmpty();
    }

    @Test
    void whatWasTakenBackAfterTheAnswerStaysAnswered() {
        var history = aHistory()
                .saidAndWithdrew(1, 0, 30)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(), 10, 11)
                .history();

        assertThat(only(history).answeredAt()).contains(minute(11));
    }

    @Test
    void closingWithoutAnAnswerEndsTheWaitAndALaterCommentBeginsAnew() {
        var history = aHistory().said(1, 0, 0).closed(10).said(2, 50, 50).history();

        List<Response> responses = Responses.of(history);

        assertThat(responses).extracting(Response::startedAt).containsExactly(minute(0), minute(50));
        assertThat(responses).extracting(Response::isOpen).containsExactly(false, true);
    }

    @Test
    void whatWasReceivedBeforeAClosingAndCameToTheDeskAfterItIsStillWaitedFor() {
        var history = aHistory().said(1, 0, 0).closed(10).said(2, 9, 12).history();

        List<Response> responses = Responses.of(history);

        assertThat(responses).extracting(Response::startedAt).containsExactly(minute(0), minute(9));
        assertThat(responses).extracting(Response::isOpen).containsExactly(false, true);
    }

    @Test
    void aPromiseMadeForWhatWasTakenBackDoesNotPutOffTheOneBefore() {
        var history = aHistory()
                .said(1, 0, 0)
                .promised(0, 60)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(), 70, 70)
                .saidAndWithdrew(2, 80, 85)
                .promisedNext(80, 560)
                .history();

        assertThat(only(history).isMet()).isFalse();
    }

    @Test
    void aPromiseMadeForWhatWasTakenBackHoldsForThoseWhoWroteMeanwhile() {
        var history = aHistory()
                .said(1, 0, 0)
                .promised(0, 60)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(), 10, 10)
                .saidAndWithdrew(2, 80, 85)
                .promisedNext(80, 140)
                .said(3, 82, 82)
                .history();

        assertThat(Responses.of(history)).extracting("target.dueAt").containsExactly(minute(60), minute(140));
    }

    @Test
    void eachAnswerHasThePromiseMadeForIt() {
        var history = aHistory()
                .said(1, 0, 0)
                .promised(0, 60)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(), 70, 70)
                .said(2, 80, 80)
                .promisedNext(80, 200)
                .answered("anna", 2, List.of(), 90, 90)
                .history();

        assertThat(Responses.of(history)).extracting(Response::isMet).containsExactly(false, true);
    }

    @Test
    void waitingForApprovalCountsAsApprovalUntilNow() {
        var history = aHistory()
                .said(1, 0, 0)
                .heldUntil("anna", 0, 0, 10)
                .submitted("anna", 1, 10)
                .history();

        assertThat(minutes(only(history))).isEqualTo(Map.of(Leg.DRAFTING, 10L, Leg.APPROVAL, 590L));
    }

    @Test
    void aLaterReplyThatArrivedFirstIsTheAnswer() {
        var history = aHistory()
                .said(1, 0, 0)
                .held("anna", 0, 0)
                .answered("anna", 1, List.of(), 10, 90)
                .answered("anna", 1, List.of(), 20, 21)
                .history();

        assertThat(only(history).answeredAt()).contains(minute(21));
    }

    @Test
    void runningResponseIsNeverDecidedBeforeItsDeadline() {
        var history = aHistory().said(1, 0, 0).promised(0, 60).history();

        Response response = only(history);

        assertThat(response.isDecided(minute(60))).isFalse();
        assertThat(response.isDecided(minute(61))).isTrue();
        assertThat(response.isMet()).isFalse();
        assertThat(response.isOverdue(minute(61))).isTrue();
    }

    @Test
    void promiseIsMetUpToItsLastMoment() {
        var inTime = aHistory().said(1, 0, 0).promised(0, 60).answered("anna", 1, List.of(), 59, 60);
        var late = aHistory().said(1, 0, 0).promised(0, 60).answered("anna", 1, List.of(), 59, 61);

        assertThat(only(inTime.history()).isMet()).isTrue();
        assertThat(only(late.history()).isMet()).isFalse();
        assertThat(only(late.history()).isDecided(minute(61))).isTrue();
    }

    @Test
    void aTopicCorrectedLaterMovesTheDeadlineOfTheSameResponse() {
        var history = aHistory().said(1, 0, 0).promised(0, 60).promised(0, 15).history();

        assertThat(only(history).isOverdue(minute(16))).isTrue();
    }

    private static Response only(ResponseHistory history) {
        List<Response> responses = Responses.of(history);
        assertThat(responses).hasSize(1);
        return responses.getFirst();
    }

    private static Map<Leg, Long> minutes(Response response) {
        Map<Leg, Long> minutes = new EnumMap<>(Leg.class);
        response.legs(Measure.WALL, NOW).each().forEach((leg, time) -> {
            if (!time.isZero()) {
                minutes.put(leg, time.toMinutes());
            }
        });
        return minutes;
    }

    private static Instant minute(long minute) {
        return Instant.parse("2026-03-02T08:00:00Z").plus(Duration.ofMinutes(minute));
    }

    private static @Nullable Instant maybe(@Nullable Integer minute) {
        return minute == null ? null : minute(minute);
    }

    private static Turn turn(int submitted, @Nullable Integer back) {
        return new Turn(minute(submitted), maybe(back));
    }

    private static HistoryBuilder aHistory() {
        return new HistoryBuilder();
    }

    private static final class HistoryBuilder {
        private final List<Said> comments = new ArrayList<>();
        private final List<Holding> holdings = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<AppliedTarget> targets = new ArrayList<>();
        private final List<Closing> closings = new ArrayList<>();

        HistoryBuilder said(long order, int received, int routed) {
            comments.add(new Said(order, minute(received), minute(routed), null));
            return this;
        }

        HistoryBuilder saidAndWithdrew(long order, int received, int withdrawn) {
            comments.add(new Said(order, minute(received), minute(received), minute(withdrawn)));
            return this;
        }

        HistoryBuilder held(String who, int made, @Nullable Integer started) {
            return heldUntil(who, made, started, null);
        }

        HistoryBuilder heldUntil(String who, int made, @Nullable Integer started, @Nullable Integer ended) {
            holdings.add(new Holding(who, minute(made), maybe(started), maybe(ended)));
            return this;
        }

        HistoryBuilder answered(String who, long seen, List<Turn> turns, int approved, int delivered) {
            answers.add(new Answer(id(), who, seen, turns, minute(approved), minute(delivered), null, null));
            return this;
        }

        HistoryBuilder failed(String who, long seen, int approved, int failed) {
            answers.add(new Answer(id(), who, seen, List.of(), minute(approved), null, minute(failed), null));
            return this;
        }

        HistoryBuilder submitted(String who, long seen, int submitted) {
            answers.add(new Answer(id(), who, seen, List.of(turn(submitted, null)), null, null, null, null));
            return this;
        }

        HistoryBuilder triedAndBack(String who, long seen, int submitted, int back) {
            answers.add(new Answer(id(), who, seen, List.of(turn(submitted, back)), null, null, null, null));
            return this;
        }

        HistoryBuilder closed(int at) {
            long order = comments.stream().mapToLong(Said::order).max().orElse(0) + 1;
            closings.add(new Closing(order, minute(at), null));
            return this;
        }

        HistoryBuilder promised(int started, int due) {
            return promised(AppliedTarget.Kind.FIRST_RESPONSE, started, due);
        }

        HistoryBuilder promisedNext(int started, int due) {
            return promised(AppliedTarget.Kind.NEXT_RESPONSE, started, due);
        }

        private HistoryBuilder promised(AppliedTarget.Kind kind, int started, int due) {
            targets.add(
                    new AppliedTarget(kind, "standard", "always", 1, minute(started), minute(due), minute(due), null));
            return this;
        }

        ResponseHistory history() {
            return new ResponseHistory(comments, holdings, answers, targets, closings);
        }

        private UUID id() {
            return new UUID(0, answers.size());
        }
    }
}
