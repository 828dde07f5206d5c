package org.ambassadordesk.ambassador.web.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What if, as the page says it.
 *
 * @param outcome null before it was run
 */
public record WhatIfPage(Form form, @Nullable Outcome outcome) {
    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** What can be changed, with what was filled in. */
    public record Form(
            List<Option> days,
            List<Option> more,
            int count,
            List<Option> without,
            List<Option> capacityOf,
            String capacity,
            List<Option> shiftOf,
            List<Option> calendars,
            List<Option> authorizeWho,
            List<Option> authorizeTopic,
            List<Option> authorizeHow,
            List<Option> approvalTopic,
            List<Option> approval,
            List<Option> targets,
            String minutes) {}

    /**
     * What came of it; the first table is of everything.
     *
     * @param warning why nothing should be compared with it; empty where it may be
     * @param summary what it is
     * @param changed whether there is something to set beside what happened
     * @param tables none where there was nothing to run again; {@code notes} say why
     */
    public record Outcome(
            List<String> warning, String summary, boolean changed, List<String> notes, List<Table> tables) {}

    /** What happened, the same run again, and with the change where there is one. */
    public record Table(String id, String title, List<Line> lines) {}

    /** One figure. */
    public record Line(String name, List<String> cells) {}
}
