package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The plots of the reports and the tables beside them. */
@MessageBundle(value = "plot", locale = "en")
public interface PlotWords {
    @Message("How long customers waited for the first answer")
    String bands();

    @Message("Percentiles of the first response time: half, three quarters, nine tenths, 95 and 99 of a "
            + "hundred customers had their answer within this time.")
    String bandsSummary();

    @Message("How long customers waited for the next answers")
    String bandsNext();

    @Message("How long it took until matters were closed")
    String bandsEnds();

    @Message("Percentiles of the next response time: half, three quarters, nine tenths, 95 and 99 of a "
            + "hundred further messages were answered within this time.")
    String bandsSummaryNext();

    @Message("Percentiles of the resolution time: half, three quarters, nine tenths, 95 and 99 of a "
            + "hundred matters were closed within this time.")
    String bandsSummaryEnds();

    @Message("Closed")
    String closed();

    @Message("Matters")
    String matters();

    @Message("promised {time}")
    String promised(String time);

    @Message("{time} are promised, more than this plot shows.")
    String beyond(String time);

    @Message("Began to wait")
    String began();

    @Message("Answered")
    String answered();

    @Message("Longest")
    String longest();

    @Message("Promises kept")
    String attainment();

    @Message("Share of the promises that were kept, of those that are decided: answered, or overdue without "
            + "an answer. The line is the goal of the desk, {goal}.")
    String attainmentSummary(String goal);

    @Message("Share of the promises that were kept, of those that are decided: closed, or overdue and still "
            + "open. The line is the goal of the desk, {goal}.")
    String attainmentSummaryEnds(String goal);

    @Message("goal {goal}")
    String goal(String goal);

    @Message("Decided")
    String decided();

    @Message("Kept")
    String kept();

    @Message("Share")
    String share();

    @Message("Where the time goes")
    String legs();

    @Message("Mean time per answer in each leg, by topic; the legs add up to the mean response time.")
    String legsSummary();

    @Message("Mean time per next answer in each leg, by topic; the legs add up to the mean response time.")
    String legsSummaryNext();

    @Message("Topic")
    String topic();

    @Message("Intake")
    String intake();

    @Message("Queue")
    String queue();

    @Message("Pickup")
    String pickup();

    @Message("Drafting")
    String drafting();

    @Message("Approval")
    String approval();

    @Message("Delivery")
    String delivery();

    @Message("Together")
    String together();

    @Message("By weekday and hour")
    String heat();

    @Message("Median first response time by the hour of the week in which customers wrote.")
    String heatSummary();

    @Message("Median next response time by the hour of the week in which customers wrote again.")
    String heatSummaryNext();

    @Message("Median resolution time by the hour of the week in which matters began.")
    String heatSummaryEnds();

    @Message("Day")
    String day();

    @Message("{day} {from} to {to} h: {time}, {counted}: {amount}")
    String cell(String day, String from, String to, String time, String counted, String amount);

    @Message("Distribution")
    String distribution();

    @Message("How many customers had their first answer within how long.")
    String distributionSummary();

    @Message("How many further messages were answered within how long.")
    String distributionSummaryNext();

    @Message("How many matters were closed within how long.")
    String distributionSummaryEnds();

    @Message("Waited")
    String waited();

    @Message("Customers")
    String customers();

    @Message("over {time}")
    String over(String time);

    @Message("under {time}")
    String under(String time);

    @Message("{from} to {to}")
    String between(String from, String to);

    @Message("week of {day}")
    String weekOf(String day);
}
