package org.ambassadordesk.ambassador.report.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the weekly mail says. */
@MessageBundle(value = "weekly", locale = "en")
public interface WeeklyMailWords {
    @Message("{desk}: response times, {first} to {last}")
    String subject(String desk, String first, String last);

    @Message("{first} to {last}, days in the time of {zone}.")
    String period(String first, String last, String zone);

    @Message("No topic yet")
    String noTopic();

    @Message("All together")
    String together();

    @Message("1 conversation")
    String one();

    @Message("{count} conversations")
    String conversations(String count);

    @Message("{share} of the promises kept")
    String kept(String share);

    @Message("no promise decided yet")
    String noneDecided();

    @Message("half answered within {half}, nine of ten within {most}")
    String answered(String half, String most);

    @Message("none answered yet")
    String noneAnswered();

    @Message("{count} closed without an answer; {before} in as many days before")
    String closed(String count, String before);

    @Message("{count} closed without an answer")
    String closedAlone(String count);

    @Message("{desk}: response times of no day yet")
    String subjectNothing(String desk);

    @Message("What began before {day} is in no figure: on {when} it was changed which days count as one span here, and "
            + "figures cut both ways would tell of single people.")
    String hidden(String day, String when);

    @Message("Restated by {who}: {reason}")
    String restated(String who, String reason);

    @Message("Of the promises that are decided. You can change or end this mail on your desk under “Response times”.")
    String only();
}
