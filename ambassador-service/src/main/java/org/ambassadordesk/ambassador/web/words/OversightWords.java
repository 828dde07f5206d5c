package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Looking at what others write: before it goes out, afterwards, and what needs a lead. */
@MessageBundle(value = "oversight", locale = "en")
public interface OversightWords {
    @Message("Second look")
    String secondLook();

    @Message("Before it goes out")
    String tabBefore();

    @Message("Read afterwards")
    String tabAfter();

    @Message("Autonomy")
    String tabAutonomy();

    @Message("Your turn until {when}")
    String turnYours(String when);

    @Message("{who} is asked until {when}; you may decide all the same")
    String turnOther(String who, String when);

    @Message("Overdue since {when}: nobody has decided")
    String turnOverdue(String when);

    @Message("Overdue on your topics")
    String overdueTitle();

    @Message("Nobody decided these in time. Ask somebody, or decide where you are authorized.")
    String overdueHint();

    @Message("Reply by {author} to {customer}")
    String overdueReply(String author, String customer);

    @Message("asked: {names}")
    String overdueAsked(String names);

    @Message("nobody may approve it")
    String overdueNobody();

    @Message("What you change")
    String difference();

    @Message("Read afterwards")
    String reviewsTitle();

    @Message(
            "Replies that went out without a second person, drawn by lot. What you find goes into their authors' record; nothing changes by itself.")
    String reviewsHint();

    @Message("Nothing to read")
    String nothingToRead();

    @Message("Replies of colleagues on your topics are drawn by lot and appear here.")
    String nothingToReadMore();

    @Message("sent {when}, {share} of such replies are drawn")
    String sentAlone(String when, String share);

    @Message("The customer had written nothing new.")
    String nothingNew();

    @Message("Fine")
    String fine();

    @Message("Fine, with a note …")
    String fineWithNote();

    @Message("Not fine …")
    String notFine();

    @Message("What was good, or could be better still")
    String fineNote();

    @Message("Fine, with this note")
    String sayFine();

    @Message("What should have been otherwise")
    String whatWrong();

    @Message("Not fine")
    String sayNotFine();

    @Message("Somebody else has read it already.")
    String readAlready();

    @Message("direct")
    String direct();

    @Message("send then sample")
    String sendThenSample();

    @Message("four eyes")
    String fourEyes();

    @Message("specialist only")
    String specialist();

    @Message("Autonomy")
    String autonomyTitle();

    @Message(
            "Where somebody's record speaks for more autonomy or less, it is proposed here. You decide; nothing changes by itself.")
    String autonomyHint();

    @Message("{who}: more autonomy on {topic}?")
    String more(String who, String topic);

    @Message("{who}: less autonomy on {topic}?")
    String less(String who, String topic);

    @Message("The record")
    String evidence();

    @Message("approved as written")
    String unchanged();

    @Message("approved with changes")
    String changed();

    @Message("sent back")
    String sentBack();

    @Message("rejected")
    String rejected();

    @Message("read afterwards: fine")
    String sampledFine();

    @Message("read afterwards: not fine")
    String sampledNotFine();

    @Message("{good} of {read} were good as they were.")
    String goodOf(int good, int read);

    @Message("By such a record at least {share} almost certainly are; more is proposed above {rule}.")
    String likelyMore(String share, String rule);

    @Message("By such a record at most {share} almost certainly are; less is proposed below {rule}.")
    String likelyLess(String share, String rule);

    @Message(
            "Counted are replies of the last {days} days, since the last decision; never those for which the author asked for a second person.")
    String counted(int days);

    @Message("Change to “{to}”")
    String change(String to);

    @Message("A word about it (not required)")
    String changeWhy();

    @Message("Leave as it is …")
    String keep();

    @Message("Why it should stay as it is")
    String keepWhy();

    @Message("Leave as it is")
    String keepNow();

    @Message("Nothing is proposed")
    String nothingProposed();

    @Message("A record needs at least {least} replies that somebody read before it says anything.")
    String nothingProposedMore(int least);

    @Message("Decided")
    String decided();

    @Message("{by} changed it from “{from}” to “{to}”")
    String changedBy(String by, String from, String to);

    @Message("{by} left it at “{from}”; “{to}” was proposed")
    String keptBy(String by, String from, String to);

    @Message("{who} on {topic}")
    String about(String who, String topic);

    @Message("This is not proposed any more: somebody decided, or the record has changed.")
    String proposedNoMore();

    @Message("Notices")
    String noticesTitle();

    @Message(
            "What needs a lead: nobody can get it, it is overdue, or much more comes in than usual. Each goes when it is over.")
    String noticesHint();

    @Message("Nothing needs you")
    String allQuiet();

    @Message("What nobody can get, what is overdue and what comes in bursts shows here by itself.")
    String allQuietMore();

    @Message("Nobody is authorized for it")
    String nobodyAuthorized();

    @Message("Change its topic, or authorize somebody for {topic}.")
    String doNobodyAuthorized(String topic);

    @Message("Nobody who may answer speaks the language")
    String nobodySpeaks();

    @Message("Give it to somebody who can manage all the same.")
    String doNobodySpeaks();

    @Message("Everybody who may answer has handed it back")
    String everybodyDeclined();

    @Message("Read why in its notes, then give it to one of them.")
    String doEverybodyDeclined();

    @Message("Nobody can get it")
    String cannotGo();

    @Message("Open it and decide who answers.")
    String doCannotGo();

    @Message("The first response is overdue")
    String overdueFirst();

    @Message("The next response is overdue")
    String overdueNext();

    @Message("The resolution is overdue")
    String overdueResolution();

    @Message("Give it to somebody who can answer now.")
    String doOverdue();

    @Message("{count} conversations on {topic}, where {usual} are usual")
    String burst(String count, String topic, String usual);

    @Message("See what they have in common: a prepared text or more people may help.")
    String doBurst();

    @Message("A reply by {author} waits for an approval that is overdue")
    String approvalOverdue(String author);

    @Message("See the queue")
    String seeQueue();

    @Message("See the reply")
    String seeApproval();

    @Message("Open")
    String open();

    @Message("Give to")
    String giveTo();

    @Message("Give")
    String give();
}
