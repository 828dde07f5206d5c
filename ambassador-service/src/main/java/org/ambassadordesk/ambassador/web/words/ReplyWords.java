package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Writing an answer, and deciding about one. */
@MessageBundle(value = "reply", locale = "en")
public interface ReplyWords {
    @Message("Your reply")
    String yourReply();

    @Message("Reply")
    String reply();

    @Message("Write as you would to somebody you know. “/” finds prepared texts.")
    String placeholder();

    @Message("A reply waits for approval. As soon as it is decided, this page changes.")
    String waits();

    @Message("Your reply goes out in a moment. Until then you can take it back.")
    String held();

    @Message("{who} has this conversation. You can follow it here.")
    String follow(String who);

    @Message("Nobody answers this yet.")
    String nobodyYet();

    @Message("It is answered. If the customer writes again, it opens again.")
    String answeredAlready();

    @Message("The customer was asked something. When they answer, it opens again and the time goes on.")
    String customerAsked();

    @Message("It is closed. If the customer writes again, it opens again.")
    String closedAlready();

    @Message("It was finished elsewhere. If the customer writes again, that is a new conversation.")
    String finishedElsewhere();

    @Message("It goes out as soon as you send it.")
    String goesOut();

    @Message("It goes out {seconds} seconds after you send it; until then you can take it back.")
    String goesOutAfter(long seconds);

    @Message("Somebody else reads it before it goes out.")
    String readFirst();

    @Message("You cannot send here.")
    String cannotSend();

    @Message("It cannot go out like this.")
    String cannotGoOut();

    @Message("You asked for a second person.")
    String youAsked();

    @Message("Not like this:")
    String block();

    @Message("Needs a second person:")
    String fourEyes();

    @Message("Have a look:")
    String warn();

    @Message("Show")
    String show();

    @Message("Change what is marked; then it can go out.")
    String outcomeBlocked();

    @Message("Send reply")
    String send();

    @Message("Hand in for approval")
    String handIn();

    @Message("Signed:")
    String signed();

    @Message("A colleague should read it first")
    String askColleague();

    @Message("Characters: {count}")
    String length(String count);

    @Message("{count} of {limit} characters")
    String lengthOf(String count, String limit);

    @Message("Draft saved")
    String draftSaved();

    @Message("Not saved yet")
    String draftUnsaved();

    @Message("Kept in this browser until the desk can be reached")
    String draftHere();

    @Message("What you wrote here and could not be saved is back.")
    String draftRestored();

    @Message("The desk cannot be reached. Nothing you wrote is lost; try again.")
    String unreachable();

    @Message("That did not work. Nothing you wrote is lost; try again.")
    String didNotWork();

    @Message("You have been signed out. Your text is kept in this browser.")
    String signInAgain();

    @Message("Sign in and go on")
    String signInLink();

    @Message("The customer wrote again.")
    String wroteAgain();

    @Message("It is marked above; does your answer still fit?")
    String wroteAgainMore();

    @Message("I have read it")
    String haveRead();

    @Message("Not sent: something was written since.")
    String notSentStale();

    @Message("Read it, change your words if need be, and send again.")
    String notSentStaleMore();

    @Message("Not sent.")
    String notSent();

    @Message("What is in the way is marked below.")
    String notSentMarked();

    @Message("Not sent: you do not have this conversation any more.")
    String notSentHolder();

    @Message("Your text is kept.")
    String notSentHolderMore();

    @Message("A reply already waits here.")
    String notSentWaits();

    @Message("Prepared texts")
    String prepared();

    @Message("Find a prepared text")
    String preparedFind();

    @Message("No prepared text is called that.")
    String preparedNone();

    @Message("This channel shows one reply only; another one would replace it.")
    String ruleOneReply();

    @Message("This channel takes replies until {when}.")
    String ruleWindow(String when);

    @Message("This channel took replies until {when}.")
    String ruleWindowClosed(String when);

    @Message("Approvals")
    String approvals();

    @Message("Replies that a second person reads before they go out. Soonest deadline first.")
    String approvalsHint();

    @Message("Nothing waits for you")
    String nothingWaits();

    @Message("Replies handed in for approval on your topics appear here by themselves.")
    String nothingWaitsMore();

    @Message("answers")
    String answers();

    @Message("The customer")
    String theCustomer();

    @Message("The reply")
    String theReply();

    @Message("handed in")
    String handedIn();

    @Message("Before you send here, read this:")
    String readFirstTitle();

    @Message("version {version}")
    String version(int version);

    @Message("I have read it")
    String acknowledge();

    @Message("{who} was told:")
    String told(String who);

    @Message("Approve")
    String approve();

    @Message("Edit and approve …")
    String editAndApprove();

    @Message("Send back …")
    String sendBack();

    @Message("Reject …")
    String reject();

    @Message("The reply as it should go out")
    String asItShouldGoOut();

    @Message("Approve with these words")
    String approveWords();

    @Message("What should be different")
    String whatDifferent();

    @Message("Send back to {who}")
    String sendBackTo(String who);

    @Message("Why it must not go out")
    String whyNot();

    @Message("Reject")
    String rejectNow();

    @Message("I ask the customer something")
    String asksCustomer();

    @Message("until they answer, the time to close it stands still")
    String asksCustomerHint();

    @Message("Close the conversation with it")
    String closesWithIt();

    @Message("once it is out; if the customer writes again, it opens again")
    String closesWithItHint();

    @Message("Your time at the desk is over. Send by {when}; after that somebody else gets it.")
    String finishBy(String when);

    @Message("Begin by {when}; otherwise the next one gets it.")
    String reactBy(String when);

    @Message("{who} sent it back:")
    String sentBackBy(String who);

    @Message("{who} rejected it; it does not go out:")
    String rejectedBy(String who);

    @Message("It did not go out: the customer wrote meanwhile.")
    String overtaken();

    @Message("Your text is below.")
    String textIsBelow();
}
