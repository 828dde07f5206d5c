package org.ambassadordesk.ambassador.web.report;

import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.PlotWords;
import org.ambassadordesk.ambassador.web.words.ReportWords;

/** What is said otherwise of first answers, further ones, and ends of matters. */
record KindWords(Kind kind, Words words, ReportWords say, PlotWords plot) {
    KindWords(Kind kind, Words words) {
        this(kind, words, words.report(), words.plot());
    }

    /** All three, as they are chosen from. */
    String name() {
        return of(say.firstAnswers(), say.nextAnswers(), say.ends());
    }

    /** How many were waited for, without the number. */
    String counted() {
        return of(say.conversations(), say.nextWaited(), say.matters());
    }

    String count(long count) {
        String number = words.number(count);
        return count == 1
                ? of(say.oneCase(), say.oneNext(), say.oneMatter())
                : of(say.cases(number), say.nexts(number), say.someMatters(number));
    }

    /** Within which time half of them came, on a page about them. */
    String half() {
        return of(say.half(), say.half(), say.halfClosed());
    }

    /** The same on a page about others. */
    String halfBeside() {
        return of(say.firstHalf(), say.nextHalf(), say.closedHalf());
    }

    String waiting() {
        return of(say.waiting(), say.waiting(), say.stillOpen());
    }

    /** Where nobody waited. */
    String nothing() {
        return of(say.nothing(), say.nothingNext(), say.nothingEnds());
    }

    /** Where none of it has come yet. */
    String nothingToDraw() {
        return of(say.nothingToDraw(), say.nothingToDraw(), say.nothingClosed());
    }

    String bands() {
        return of(plot.bands(), plot.bandsNext(), plot.bandsEnds());
    }

    String bandsSummary() {
        return of(plot.bandsSummary(), plot.bandsSummaryNext(), plot.bandsSummaryEnds());
    }

    String answered() {
        return of(plot.answered(), plot.answered(), plot.closed());
    }

    String attainmentSummary(String goal) {
        return of(plot.attainmentSummary(goal), plot.attainmentSummary(goal), plot.attainmentSummaryEnds(goal));
    }

    String legsSummary() {
        return of(plot.legsSummary(), plot.legsSummaryNext(), "");
    }

    String heatSummary() {
        return of(plot.heatSummary(), plot.heatSummaryNext(), plot.heatSummaryEnds());
    }

    String distributionSummary() {
        return of(plot.distributionSummary(), plot.distributionSummaryNext(), plot.distributionSummaryEnds());
    }

    /** The heading of a column of how many there are. */
    String column() {
        return of(plot.customers(), say.colAnswers(), plot.matters());
    }

    private String of(String first, String next, String resolution) {
        return switch (kind) {
            case FIRST -> first;
            case NEXT -> next;
            case RESOLUTION -> resolution;
        };
    }
}
