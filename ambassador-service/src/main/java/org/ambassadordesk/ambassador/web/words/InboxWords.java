package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The lists and the way into them. */
@MessageBundle(value = "inbox", locale = "en")
public interface InboxWords {
    @Message("Views")
    String views();

    @Message("Mine")
    String mine();

    @Message("Team")
    String team();

    @Message("Queue")
    String queue();

    @Message("At risk")
    String atRisk();

    @Message("For approval")
    String forApproval();

    @Message("Closed")
    String closed();

    @Message("Snoozed")
    String snoozed();

    @Message("Mentioned")
    String mentioned();

    @Message("Next for me")
    String next();

    @Message("move")
    String keysHint();

    @Message("Search")
    String search();

    @Message("Search in {view}")
    String searchIn(String view);

    @Message("Topic")
    String topic();

    @Message("All topics")
    String allTopics();

    @Message("Further ones")
    String more();

    @Message("Nothing is open")
    String nothingOpen();

    @Message("Choose a conversation, or let the desk choose: it knows what is due first among what you may answer.")
    String choose();

    @Message("unread")
    String unread();

    @Message("snoozed until {when}")
    String snoozedUntil(String when);

    @Message("No topic yet")
    String noTopic();

    @Message("No topic")
    String noTopicShort();

    @Message("waits for approval")
    String waitsForApproval();

    @Message("goes out in a moment")
    String goesOut();

    @Message("with you")
    String withYou();

    @Message("with {who}")
    String withOther(String who);

    @Message(", started")
    String started();

    @Message("in triage")
    String triage();

    @Message("in the queue")
    String queued();

    @Message("in the queue: nobody is free")
    String queuedNobodyFree();

    @Message("in the queue: nobody is authorized")
    String queuedNobodyAuthorized();

    @Message("in the queue: nobody speaks the language")
    String queuedNobodySpeaks();

    @Message("answered")
    String answered();

    @Message("waits for the customer")
    String waitsForCustomer();

    @Message("closed")
    String resolved();

    @Message("taken back by the customer")
    String withdrawn();

    @Message("Nothing found")
    String emptyFound();

    @Message("Other words, or all topics, may find more.")
    String emptyFoundMore();

    @Message("You hold nothing right now")
    String emptyMine();

    @Message("Ask for the next one, and the desk gives you what is due first.")
    String emptyMineMore();

    @Message("Nobody of your teams holds anything")
    String emptyTeam();

    @Message("What is assigned shows here.")
    String emptyTeamMore();

    @Message("The queue is empty")
    String emptyQueue();

    @Message("Nobody waits on your teams' topics.")
    String emptyQueueMore();

    @Message("Nothing is at risk")
    String emptyRisk();

    @Message("No deadline comes close, and none has passed.")
    String emptyRiskMore();

    @Message("Nothing waits for your approval")
    String emptyApprovals();

    @Message("Replies on your topics show here.")
    String emptyApprovalsMore();

    @Message("Nothing is closed yet")
    String emptyClosed();

    @Message("Answered conversations go here.")
    String emptyClosedMore();

    @Message("Nothing is snoozed")
    String emptySnoozed();

    @Message("What you put off comes back by itself, before it is due.")
    String emptySnoozedMore();

    @Message("Nobody mentioned you")
    String emptyMentioned();

    @Message("Notes with your name show here until you have read them.")
    String emptyMentionedMore();

    @Message("Focus")
    String focus();

    @Message("How much time do you have?")
    String focusTitle();

    @Message("The desk gives you one comment after the other: what matters most among what you may answer, and fits.")
    String focusHint();

    @Message("{count} minutes")
    String focusMinutes(int count);

    @Message("No limit")
    String focusOpen();

    @Message("{time} of your time left")
    String focusRuns(String time);

    @Message("Next")
    String focusGoOn();

    @Message("Stop here")
    String focusLeave();

    @Message("Nothing waits for you")
    String focusDone();

    @Message("Everything you may answer is with somebody, or answered.")
    String focusDoneMore();

    @Message("You hold these already")
    String focusHeld();

    @Message("What would probably come next")
    String preview();

    @Message("Nothing of it is yours yet; somebody else may be faster.")
    String previewHint();

    @Message("Nothing waits at the moment.")
    String previewNone();
}
