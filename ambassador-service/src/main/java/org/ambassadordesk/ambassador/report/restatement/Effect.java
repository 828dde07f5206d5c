package org.ambassadordesk.ambassador.report.restatement;

import java.util.List;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.About;

/** What a restatement made of the verdicts it covers: of answers, and of the ends of matters. */
public record Effect(Change answers, Change ends) {
    static final Effect NONE = new Effect(Change.NONE, Change.NONE);

    /** How many were kept and missed by what counted until then, and by what counts since. */
    public record Change(Count before, Count after) {
        private static final Change NONE = new Change(Count.NONE, Count.NONE);

        private Change plus(Judged one) {
            return new Change(before.plus(one.standingBefore()), after.plus(one.standing()));
        }
    }

    /** What still ran, or was promised nothing, is neither. */
    public record Count(long met, long missed) {
        private static final Count NONE = new Count(0, 0);

        private Count plus(Standing standing) {
            return switch (standing) {
                case MET -> new Count(met + 1, missed);
                case MISSED -> new Count(met, missed + 1);
                case RUNNING, CLOSED, UNPROMISED -> this;
            };
        }
    }

    Effect plus(List<Judged> more) {
        Effect sum = this;
        for (Judged one : more) {
            sum = one.promised().about() == About.RESPONSE
                    ? new Effect(sum.answers.plus(one), sum.ends)
                    : new Effect(sum.answers, sum.ends.plus(one));
        }
        return sum;
    }
}
