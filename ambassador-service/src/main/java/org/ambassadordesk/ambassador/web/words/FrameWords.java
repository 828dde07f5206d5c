package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is around every page: header, menus, help, the door, and what was just done. */
@MessageBundle(value = "frame", locale = "en")
public interface FrameWords {
    @Message("en")
    String lang();

    @Message("Skip to the content")
    String skip();

    @Message("{desk}: inbox")
    String inboxOf(String desk);

    @Message("Sections")
    String sections();

    @Message("Inbox")
    String inbox();

    @Message("Approvals")
    String approvals();

    @Message("Board")
    String board();

    @Message("Reports")
    String reports();

    @Message("Connecting …")
    String connecting();

    @Message("Live")
    String live();

    @Message("Reconnecting …")
    String reconnecting();

    @Message("You are:")
    String youAre();

    @Message("Available")
    String available();

    @Message("Busy")
    String busy();

    @Message("Away")
    String away();

    @Message("As on shift")
    String asOnShift();

    @Message("until")
    String until();

    @Message("Busy for an hour")
    String busyForAnHour();

    @Message("Away for today")
    String awayForToday();

    @Message("Away until I am back")
    String awayUntilBack();

    @Message("Away until")
    String awayUntil();

    @Message("Away until then")
    String sayAwayUntil();

    @Message("That was not possible")
    String notPossible();

    @Message("{person}: your menu")
    String yourMenu(String person);

    @Message("Language")
    String language();

    @Message("Keyboard shortcuts")
    String shortcuts();

    @Message("Commands")
    String commands();

    @Message("Sign out")
    String signOut();

    @Message("Close")
    String close();

    @Message("down and up the list")
    String keyMove();

    @Message("open the conversation")
    String keyOpen();

    @Message("give me the next one")
    String keyNext();

    @Message("start answering")
    String keyStart();

    @Message("to the reply,")
    String keyReply();

    @Message("to leave it")
    String keyLeave();

    @Message("send the reply")
    String keySend();

    @Message("in the reply: a prepared text")
    String keyCanned();

    @Message("hand back")
    String keyHandBack();

    @Message("snooze")
    String keySnooze();

    @Message("note for colleagues")
    String keyNote();

    @Message("search")
    String keySearch();

    @Message("focus")
    String keyFocus();

    @Message("back to the list")
    String keyList();

    @Message("undo sending")
    String keyUndo();

    @Message("all commands")
    String keyPalette();

    @Message("this help")
    String keyHelp();

    @Message("What do you want to do?")
    String typeCommand();

    @Message("Search for “{words}”")
    String searchFor(String words);

    @Message("No command says that.")
    String noCommand();

    @Message("Sign in")
    String signIn();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("No account, or the password is lost? Whoever runs this desk can make you a new one.")
    String noAccount();

    @Message("Name or password is wrong.")
    String wrongPassword();

    @Message("Too many attempts. Wait a minute, then try again.")
    String tooManyAttempts();

    @Message("You were signed out. What you were writing is kept; sign in to go on.")
    String signedOutDraft();

    @Message("Go to the inbox")
    String goToInbox();

    @Message("Handed back: somebody else gets it.")
    String doneHandedBack();

    @Message("The topic is changed.")
    String doneTopic();

    @Message("Assigned.")
    String doneAssigned();

    @Message("Closed. If the customer writes again, it opens again.")
    String doneClosed();

    @Message("It is closed as soon as the reply is out.")
    String doneCloses();

    @Message("The note is kept.")
    String doneNoted();

    @Message("Sent.")
    String doneSent();

    @Message("On its way:")
    String doneHeld();

    @Message("Taken back: nothing went out. Your text is below.")
    String doneUndone();

    @Message("Handed in. Somebody else reads it before it goes out.")
    String doneSubmitted();

    @Message("Approved: it goes out.")
    String doneApproved();

    @Message("Sent back to its author.")
    String doneSentBack();

    @Message("Rejected: it does not go out.")
    String doneRejected();

    @Message("Taken back.")
    String doneWithdrawn();

    @Message("Snoozed. It comes back by itself.")
    String doneSnoozed();

    @Message("The router has not answered yet. This page changes as soon as it does.")
    String doneLater();

    @Message("You hold as many as you can at once. Answer or hand back one first.")
    String doneEnough();

    @Message("Taken back.")
    String doneTakenBack();

    @Message("There is nothing for you right now.")
    String doneNothing();

    @Message("That cannot be understood")
    String faultTitle400();

    @Message("This is not yours to do")
    String faultTitle403();

    @Message("There is no such thing here")
    String faultTitle404();

    @Message("Somebody was faster")
    String faultTitle409();

    @Message("Too much at once")
    String faultTitle429();

    @Message("Something went wrong")
    String faultTitle500();

    @Message("Not just now")
    String faultTitle503();

    @Message("Something in it is missing or too long. Go back, and try again.")
    String fault400();

    @Message("What is given as “{fields}” is missing, too long or not to be understood. Go back, and try again.")
    String fault400In(String fields);

    @Message("Your role or your authorizations do not allow it.")
    String fault403();

    @Message("It is gone, or it is somebody else's affair.")
    String fault404();

    @Message("It changed while you looked at it. Look at it again.")
    String fault409();

    @Message("Wait a minute, then try again.")
    String fault429();

    @Message("It has been logged. Try again later.")
    String fault500();

    @Message(
            "A part of the desk does not answer just now, or is busy with something that goes first. Please try again in a minute.")
    String fault503();

    @Message("Notices")
    String notices();

    @Message("Guidelines")
    String guidelines();

    @Message("to acknowledge")
    String guidelinesDue();

    @Message("Taken down: it is fine.")
    String doneFine();

    @Message("Taken down: it is not fine.")
    String doneNotFine();

    @Message("Changed. It counts from the next reply on.")
    String doneAutonomyChanged();

    @Message("It stays as it is.")
    String doneAutonomyKept();

    @Message("Taken down: you have read it.")
    String doneAcknowledged();

    @Message("Published. Everybody it concerns is asked to read it.")
    String donePublished();

    @Message("The figures come by mail from now on.")
    String doneMail();

    @Message("No figures come by mail any more.")
    String doneNoMail();

    @Message("Asked, and the person is told. Nothing is open until a second person agrees.")
    String doneOpeningAsked();

    @Message("Agreed. It stands in the trail, and the person is told.")
    String doneOpeningAgreed();

    @Message("Go back")
    String goBack();
}
