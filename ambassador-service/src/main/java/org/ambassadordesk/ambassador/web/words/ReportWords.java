package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages of figures: what is asked for, and what stands beside the plots. */
@MessageBundle(value = "report", locale = "en")
public interface ReportWords {
    @Message("Response times")
    String title();

    @Message("My own figures")
    String ownTitle();

    @Message("Conversations behind this figure")
    String casesTitle();

    @Message("What if")
    String whatIf();

    @Message("Download as CSV")
    String csv();

    @Message("Time span")
    String timeSpan();

    @Message("Today")
    String today();

    @Message("{count} days")
    String spanDays(long count);

    @Message("1 day")
    String spanDay();

    @Message("1 year")
    String spanYear();

    @Message("Filters")
    String filters();

    @Message("From")
    String from();

    @Message("To, not included")
    String to();

    @Message("Topic")
    String topic();

    @Message("All topics")
    String allTopics();

    @Message("Team")
    String team();

    @Message("All teams")
    String allTeams();

    @Message("No topic yet")
    String noTopic();

    @Message("Channel")
    String channel();

    @Message("All channels")
    String allChannels();

    @Message("Language")
    String language();

    @Message("All languages")
    String allLanguages();

    @Message("What time counts")
    String counting();

    @Message("All time")
    String wall();

    @Message("Open hours")
    String calendar();

    @Message("Show")
    String show();

    @Message("Only whole spans of {days} days that are over, and only what at least {people} people "
            + "besides you answered, are counted: this desk shows nothing about few.")
    String protectedNote(long days, long people);

    @Message("What began before {day} is in no figure: on {when} it was changed which days count as one span here, and "
            + "figures cut both ways would tell of single people.")
    String hiddenNote(String day, String when);

    @Message("The last of it still runs: its figures will change.")
    String stillRuns();

    @Message("All time counts. Days and hours are those of {zone}.")
    String wallNote(String zone);

    @Message("Only open hours of the promise count. Days and hours are those of {zone}.")
    String calendarNote(String zone);

    @Message("No conversation began in this time")
    String nothing();

    @Message("Nobody waited for a next answer in this time")
    String nothingNext();

    @Message("No matter began in this time")
    String nothingEnds();

    @Message("Nothing was closed yet in this time.")
    String nothingClosed();

    @Message("Choose a longer span or fewer filters. As soon as customers write, their waiting shows here.")
    String nothingMore();

    @Message("Nothing was answered yet in this time.")
    String nothingToDraw();

    @Message("{number} the time before")
    String before(String number);

    @Message("{number} missed")
    String missed(String number);

    @Message("conversations")
    String conversations();

    @Message("promises kept")
    String kept();

    @Message("half answered within")
    String half();

    @Message("nine of ten within")
    String nineTenths();

    @Message("next answers, half within")
    String nextHalf();

    @Message("closed, half within")
    String closedHalf();

    @Message("still waiting")
    String waiting();

    @Message("overdue now")
    String overdue();

    @Message("closed without an answer")
    String closedUnanswered();

    @Message("Restated by {who} on {when}: {reason}")
    String restated(String who, String when, String reason);

    @Message("Shown is what was promised then.")
    String originalNow();

    @Message("Show what was promised then")
    String showOriginal();

    @Message("Show as restated")
    String showRestated();

    @Message("The numbers as a table")
    String asTable();

    @Message("Table: {title}")
    String tableOf(String title);

    @Message("The table below has the numbers.")
    String tableBelow();

    @Message("Back to the figures")
    String back();

    @Message("Not shown here")
    String withheld();

    @Message("This desk shows nothing about small groups, and single conversations would tell whose they are.")
    String withheldMore();

    @Message("There are none")
    String none();

    @Message("Nobody began to wait in this part.")
    String noneMore();

    @Message("Table of conversations")
    String casesTable();

    @Message("Customer")
    String colCustomer();

    @Message("Wrote")
    String colWrote();

    @Message("Waited")
    String colWaited();

    @Message("Promise")
    String colPromise();

    @Message("kept")
    String caseKept();

    @Message("missed")
    String caseMissed();

    @Message("still runs")
    String caseRuns();

    @Message("closed without an answer")
    String caseClosed();

    @Message("nothing promised")
    String caseUnpromised();

    @Message("{standing}; before it was restated: {before}")
    String caseRestated(String standing, String before);

    @Message("due {when}, {how}")
    String judgedDue(String when, String how);

    @Message("Answer {number}")
    String judgedAnswer(String number);

    @Message("End of matter {number}")
    String judgedEnd(String number);

    @Message("{what} judged anew by {who}: {after}. Before: {before}. Reason: {reason}")
    String judgedAnew(String what, String who, String after, String before, String reason);

    @Message("What it changed")
    String restatementMore();

    @Message("A restatement")
    String restatementTitle();

    @Message("About customers who began to wait from {from} to {to}: {topics}.")
    String restatementAbout(String from, String to, String topics);

    @Message("Judged under version {version} of the directory. Another moment was due for {changed}.")
    String restatementUnder(String version, String changed);

    @Message("Promises before and after, as they stood when it was made")
    String restatementEffect();

    @Message("Answers")
    String restatementAnswers();

    @Message("Ends of matters")
    String restatementEnds();

    @Message("Kept before")
    String colKeptBefore();

    @Message("Missed before")
    String colMissedBefore();

    @Message("Kept after")
    String colKeptAfter();

    @Message("Missed after")
    String colMissedAfter();

    @Message(
            "Counts are not shown: they were not kept when it was made, or are about more than you may see figures of.")
    String restatementNoCounts();

    @Message("Verdicts it turned")
    String restatementTurned();

    @Message("It turned no verdict")
    String restatementTurnedNone();

    @Message("At most other moments were due, with the same verdict.")
    String restatementTurnedNoneMore();

    @Message("Only the first 200 are listed.")
    String restatementMost();

    @Message("What")
    String colWhat();

    @Message("Before")
    String colBefore();

    @Message("After")
    String colAfter();

    @Message("These waited longest; there are more. Narrower filters show the others.")
    String more();

    @Message("A lead sees these figures only if a second person agrees, for a reason and for a while. You "
            + "are told every time, here and by mail.")
    String ownMeasured();

    @Message("Nobody but you can see these figures: this desk does not measure single people.")
    String ownUnmeasured();

    @Message("answers, first and later ones")
    String ownAnswers();

    @Message("of {promised} first answers with a promise, in time")
    String ownInTime(String promised);

    @Message("half of the first answers within")
    String ownHalf();

    @Message("First in time")
    String colFirstInTime();

    @Message("Half of first within")
    String colFirstHalf();

    @Message("Nine of ten first within")
    String colFirstNineTenths();

    @Message("What you answered, by topic")
    String ownByTopic();

    @Message("You answered nobody in this time")
    String ownNothing();

    @Message("What you hand back, or others answer, is not counted here.")
    String ownNothingMore();

    @Message("Answers")
    String colAnswers();

    @Message("Who looked at them")
    String trail();

    @Message("Nobody.")
    String nobody();

    @Message("asked to see them")
    String trailAsked();

    @Message("agreed as the second person")
    String trailOpened();

    @Message("looked at them")
    String trailLooked();

    @Message("changed what may be measured of everybody")
    String trailMeasuring();

    @Message("read answered conversations one after the other, so many: {number}")
    String trailRead(String number);

    @Message("added to the desk, and to the people behind figures:")
    String trailAdded();

    @Message(
            "Imported from elsewhere and counted here: {count}. Of these only the whole wait is known: it stands as queue.")
    String importedNote(String count);

    @Message("Without them")
    String importedLeaveOut();

    @Message("Without what was imported from elsewhere.")
    String importedLeftOut();

    @Message("With it")
    String importedShow();

    @Message("brought a finished past, which is in figures now")
    String trailImported();

    @Message("took a finished past back, with as many conversations: {number}")
    String trailTakenBack(String number);

    @Message("made your account and knew its first password")
    String trailAccount();

    @Message("gave your account a new password and knew it")
    String trailPassword();

    @Message("{period}. Beside it: {before}.")
    String shown(String period, String before);

    @Message("{first} until now. Beside it the same part of the time before: {firstBefore} until {when}.")
    String shownSoFar(String first, String firstBefore, String when);

    @Message("Figures by mail, every week")
    String mail();

    @Message(
            "The last seven days, in your language; where groups are protected, the last whole spans that may be shown.")
    String mailMore();

    @Message("On")
    String mailOn();

    @Message("At ({zone})")
    String mailAt(String zone);

    @Message("Send it to me")
    String mailWant();

    @Message("Change it")
    String mailChange();

    @Message("No mail any more")
    String mailStop();

    @Message("1 conversation")
    String oneCase();

    @Message("{count} conversations")
    String cases(String count);

    @Message("What was waited for")
    String waitedFor();

    @Message("First answers")
    String firstAnswers();

    @Message("Next answers")
    String nextAnswers();

    @Message("Ends of matters")
    String ends();

    @Message("next answers waited for")
    String nextWaited();

    @Message("1 next answer waited for")
    String oneNext();

    @Message("{count} next answers waited for")
    String nexts(String count);

    @Message("matters")
    String matters();

    @Message("1 matter")
    String oneMatter();

    @Message("{count} matters")
    String someMatters(String count);

    @Message("half closed within")
    String halfClosed();

    @Message("first answers, half within")
    String firstHalf();

    @Message("still open")
    String stillOpen();

    @Message("answered")
    String caseAnswered();

    @Message("closed")
    String caseEnded();
}
