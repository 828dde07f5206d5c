package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The board. */
@MessageBundle(value = "board", locale = "en")
public interface BoardWords {
    @Message("Board")
    String title();

    @Message("open")
    String open();

    @Message("in the queue")
    String queued();

    @Message("at risk")
    String atRisk();

    @Message("overdue")
    String overdue();

    @Message("waiting for approval")
    String waiting();

    @Message("closed without an answer today")
    String closedToday();

    @Message("Open, by topic")
    String byTopic();

    @Message("Nothing is open.")
    String nothingOpen();

    @Message("Table of topics")
    String topicsTable();

    @Message("Topic")
    String colTopic();

    @Message("Open")
    String colOpen();

    @Message("Queued")
    String colQueued();

    @Message("At risk")
    String colAtRisk();

    @Message("Overdue")
    String colOverdue();

    @Message("For approval")
    String colApproval();

    @Message("How long open conversations have waited")
    String ages();

    @Message("over {time}")
    String over(String time);

    @Message("under {time}")
    String under(String time);

    @Message("{from} to {to}")
    String between(String from, String to);

    @Message("Breaches next")
    String breachesNext();

    @Message("No deadline runs.")
    String noDeadline();

    @Message("First response times")
    String times();

    @Message("Time span")
    String span();

    @Message("24 hours")
    String day();

    @Message("7 days")
    String week();

    @Message("What time counts")
    String counting();

    @Message("All time")
    String wall();

    @Message("Open hours")
    String calendar();

    @Message("No conversation began in this time")
    String noneYet();

    @Message("As soon as customers write, their waiting shows here.")
    String noneYetMore();

    @Message("Table of response times")
    String timesTable();

    @Message("Conversations")
    String colCount();

    @Message("In time")
    String colInTime();

    @Message("Longest")
    String colLongest();

    @Message("Where the time goes")
    String colLegs();

    @Message("All topics")
    String allTopics();

    @Message("No topic yet")
    String noTopic();

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

    @Message(
            "Percentiles are exact, of more than 16,384 answers to 0.05 %: so many of a hundred customers had their answer within this time. “In time” counts what is decided: answered, or overdue without an answer.")
    String explained();

    @Message("Leave the wall view")
    String leaveWall();

    @Message("For a wall screen")
    String forWall();

    @Message("alert since")
    String since();

    @Message("Give to")
    String giveTo();

    @Message("Arrivals and answers, last 24 hours")
    String flow();

    @Message("customers who wrote")
    String wrote();

    @Message("answers delivered")
    String delivered();

    @Message("Answers by the hour are not shown: this desk shows nothing about small groups.")
    String answersWithheld();

    @Message("The numbers as a table")
    String asTable();

    @Message("Table of hours")
    String hoursTable();

    @Message("Hour")
    String hour();

    @Message("Wrote")
    String colWrote();

    @Message("Answered")
    String colAnswered();

    @Message("Who is there")
    String people();

    @Message("Nobody belongs to your teams.")
    String nobody();

    @Message("room for {count}")
    String roomFor(long count);

    @Message("holds all they can")
    String holdsAll();

    @Message("busy")
    String busy();

    @Message("away")
    String away();

    @Message("off shift")
    String offShift();
}
