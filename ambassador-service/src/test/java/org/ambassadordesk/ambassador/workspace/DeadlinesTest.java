package org.ambassadordesk.ambassador.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static AppliedTarget due(AppliedTarget.Kind kind, int minutes, @Nullable Integer metAfter) {
        return new AppliedTarget(
                kind,
                "standard",
                "always",
                1,
                START,
                START.plusSeconds(minutes * 45L),
                START.plusSeconds(minutes * 60L),
                metAfter == null ? null : START.plusSeconds(metAfter * 60L));
    }

    private static Conversation with(State state, AppliedTarget... targets) {
        Conversation base = Samples.next(Samples.aConversation().build(), state, null);
        return new Conversation(
                base.id(),
                1,
                "demo",
                "web",
                base.contactId(),
                "Jo",
                "baggage",
                "poster",
                "en",
                2,
                state,
                null,
                null,
                START,
                List.of(targets));
    }

    @ParameterizedTest
    @CsvSource({"0, running", "44, running", "45, at-risk", "60, at-risk", "61, overdue"})
    void runningDeadlineComesCloseAndPasses(int minute, String expected) {
        Conversation waiting = with(State.QUEUED, due(AppliedTarget.Kind.FIRST_RESPONSE, 60, null));

        assertThat(Deadlines.state(waiting, START.plusSeconds(minute * 60L)).code())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"59, met", "60, met", "61, missed"})
    void verdictComesFromTheMomentsAlone(int metAfter, String expected) {
        Conversation answered = with(State.ANSWERED, due(AppliedTarget.Kind.FIRST_RESPONSE, 60, metAfter));

        assertThat(Deadlines.state(answered, START.plusSeconds(999_999)).code()).isEqualTo(expected);
        assertThat(Deadlines.dueAt(answered)).isEqualTo(Deadlines.NEVER);
    }

    @Test
    void worstOfTheRunningDeadlinesCounts() {
        Conversation waiting = with(
                State.ASSIGNED,
                due(AppliedTarget.Kind.FIRST_RESPONSE, 60, 10),
                due(AppliedTarget.Kind.NEXT_RESPONSE, 30, null),
                due(AppliedTarget.Kind.RESOLUTION, 600, null));

        assertThat(Deadlines.state(waiting, START.plusSeconds(31 * 60)).code()).isEqualTo("overdue");
        assertThat(Deadlines.dueAt(waiting)).isEqualTo(START.plusSeconds(30 * 60));
    }

    @Test
    void withoutATopicNothingIsPromised() {
        assertThat(Deadlines.state(with(State.TRIAGE), START).code()).isEqualTo("none");
    }
}
