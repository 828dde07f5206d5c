package org.ambassadordesk.ambassador.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.approval.ApprovalTurns.Turn;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.junit.jupiter.api.Test;

class ApprovalTurnsTest {
    private static final Instant ASKED = Instant.parse("2026-11-25T09:00:00Z");
    private static final ReviewRules RULES = ReviewRules.standard();

    @Test
    void approvalIsDueInsideTheResponseTarget() {
        ApprovalTurns turns = ApprovalTurns.plan(ASKED, ASKED.plus(Duration.ofHours(3)), RULES, List.of("lena"));

        assertThat(turns.dueAt()).isEqualTo(ASKED.plus(Duration.ofMinutes(90)));
    }

    @Test
    void withoutAPromiseThatCanStillBeKeptTheDeskSaysHowLong() {
        assertThat(ApprovalTurns.plan(ASKED, null, RULES, List.of()).dueAt())
                .isEqualTo(ASKED.plus(RULES.approvalWithin()));
        assertThat(ApprovalTurns.plan(ASKED, ASKED.minusSeconds(1), RULES, List.of())
                        .dueAt())
                .isEqualTo(ASKED.plus(RULES.approvalWithin()));
        assertThat(ApprovalTurns.plan(ASKED, ASKED.plusSeconds(10), RULES, List.of())
                        .dueAt())
                .isEqualTo(ASKED.plus(ApprovalTurns.LEAST));
    }

    @Test
    void oneIsAskedAfterTheOtherAndThenTheLeadsSeeIt() {
        ApprovalTurns turns = ApprovalTurns.plan(
                ASKED, ASKED.plus(Duration.ofHours(1)), RULES, List.of("anna", "lena", "carl", "dora"));

        assertThat(turns.approvers()).containsExactly("anna", "lena", "carl");
        assertThat(turns.at(ASKED)).isEqualTo(new Turn.Asked(0, "anna", ASKED, after(10)));
        assertThat(turns.at(after(10).minusNanos(1))).isEqualTo(turns.at(ASKED));
        assertThat(turns.at(after(10))).isEqualTo(new Turn.Asked(1, "lena", after(10), after(20)));
        assertThat(turns.at(after(29))).isEqualTo(new Turn.Asked(2, "carl", after(20), after(30)));
        assertThat(turns.at(after(30))).isEqualTo(new Turn.Overdue(3, after(30)));
        assertThat(turns.at(after(3000))).isEqualTo(turns.at(after(30)));
    }

    @Test
    void whereNobodyMayApproveTheLeadsSeeItAtOnce() {
        assertThat(ApprovalTurns.plan(ASKED, null, RULES, List.of()).at(ASKED)).isEqualTo(new Turn.Overdue(0, ASKED));
    }

    @Test
    void turnsNeverOverlapNorLeaveAGap() {
        for (int people = 1; people <= 3; people++) {
            ApprovalTurns turns = ApprovalTurns.plan(
                    ASKED,
                    ASKED.plusMillis(7_654_321),
                    RULES,
                    List.of("a", "b", "c").subList(0, people));
            Instant at = ASKED;
            for (int turn = 0; turn < people; turn++) {
                Turn.Asked asked = (Turn.Asked) turns.at(at);
                assertThat(asked.number()).isEqualTo(turn);
                assertThat(asked.since()).isEqualTo(at);
                at = asked.until();
            }
            assertThat(at).isEqualTo(turns.dueAt());
        }
    }

    @Test
    void anApprovalThatIsDueBeforeItIsAskedForIsNone() {
        assertThatThrownBy(() -> new ApprovalTurns(ASKED, ASKED, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant after(int minutes) {
        return ASKED.plus(Duration.ofMinutes(minutes));
    }
}
