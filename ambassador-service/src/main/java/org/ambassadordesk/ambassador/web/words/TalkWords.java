package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** An open conversation. */
@MessageBundle(value = "talk", locale = "en")
public interface TalkWords {
    @Message("Back to the list")
    String backToList();

    @Message("List")
    String list();

    @Message("Where it was said")
    String whereSaid();

    @Message("{count} followers")
    String followers(String count);

    @Message("Hand back")
    String handBack();

    @Message("Why somebody else should answer")
    String handBackWhy();

    @Message("It does not count against you.")
    String handBackHint();

    @Message("I have no time for it")
    String handBackNoTime();

    @Message("Somebody else knows this better")
    String handBackNotMine();

    @Message("I do not speak the language well enough")
    String handBackLanguage();

    @Message("Another reason")
    String handBackOther();

    @Message("Change topic")
    String changeTopic();

    @Message("Another team may take over, and the deadlines are counted anew.")
    String changeTopicHint();

    @Message("Assign")
    String assign();

    @Message("To")
    String assignTo();

    @Message("Snooze")
    String snooze();

    @Message("For an hour")
    String snoozeHour();

    @Message("Until this evening")
    String snoozeEvening();

    @Message("Until tomorrow morning")
    String snoozeTomorrow();

    @Message("Until")
    String snoozeUntil();

    @Message("Snooze until then")
    String snoozeThen();

    @Message("It is due {due}: choose a time before that, or hand it back.")
    String snoozeTooLate(String due);

    @Message("Snoozed until {when}")
    String snoozedUntil(String when);

    @Message("Back to my list")
    String wake();

    @Message("Close")
    String close();

    @Message("Close it without a further answer? If the customer writes again, it opens again.")
    String closeHint();

    @Message("It is answered. Is the matter over? If the customer writes again, it opens again.")
    String closeAnsweredHint();

    @Message("The reply goes out first. If the customer writes again, it opens again.")
    String closeHeldHint();

    @Message("Close conversation")
    String closeConversation();

    @Message("Start answering")
    String startAnswering();

    @Message("What was said")
    String whatWasSaid();

    @Message("Note by")
    String noteBy();

    @Message("only colleagues see it")
    String onlyColleagues();

    @Message("The customer took this comment back.")
    String tookBack();

    @Message("Take it back")
    String takeBack();

    @Message("Undo")
    String undo();

    @Message("goes out in {seconds} s")
    String undoIn(String seconds);

    @Message("Add a note for colleagues")
    String addNote();

    @Message("Note")
    String note();

    @Message("Add note")
    String addTheNote();

    @Message("@name tells a colleague.")
    String mentionHint();

    @Message("@{name}: nobody of that name sees this conversation.")
    String mentionUnknown(String name);

    @Message("Earlier with this customer ({count})")
    String earlier(int count);

    @Message("Every decision")
    String everyDecision();

    @Message("What happened")
    String whatHappened();

    @Message("{count} of 5 stars")
    String stars(int count);

    @Message("edited {when}")
    String edited(String when);

    @Message("posted {when}")
    String posted(String when);

    @Message("the source says it was posted {when}, which cannot be")
    String postedCannotBe(String when);

    @Message("Read on")
    String readOn();

    @Message("{count} earlier ones")
    String older(int count);

    @Message("Also here: {names}")
    String alsoHere(String names);

    @Message("{name} (writing)")
    String writing(String name);

    @Message("The posting system said so.")
    String topicPoster();

    @Message("The text says “{word}”.")
    String topicMatch(String word);

    @Message("No other topic's words were found.")
    String topicCatchAll();

    @Message("{who} chose it.")
    String topicCorrected(String who);

    @Message("No rule holds; a team lead chooses one.")
    String topicNone();

    @Message("you")
    String you();

    @Message("somebody")
    String somebody();

    @Message("imported {when}")
    String importedAt(String when);

    @Message("Finished elsewhere and imported from {source}: nobody has to do anything.")
    String importedFrom(String source);

    @Message("somebody, elsewhere")
    String somebodyElsewhere();

    @Message("Nobody has it now.")
    String nobodyHasIt();

    @Message("Why it is yours")
    String whyYours();

    @Message("Why it is with {who}")
    String whyOther(String who);

    @Message("since {when}")
    String since(String when);

    @Message("authorized for {topic}")
    String factAuthorized(String topic);

    @Message("speaks {language}")
    String factSpeaks(String language);

    @Message("you speak {language}")
    String factSpeaksYou(String language);

    @Message("{held} of {most} held")
    String factHeld(String held, String most);

    @Message("answered this customer before")
    String factKnows();

    @Message("assigned by {who}")
    String factAssigned(String who);

    @Message("asked for the next one")
    String factAsked();

    @Message("taken from the queue")
    String factClaimed();

    @Message("Given to {who}")
    String givenTo(String who);

    @Message("{who} started")
    String begun(String who);

    @Message("{who} answered")
    String endAnswered(String who);

    @Message("{who} did not react in time; the next one gets it")
    String endNoReaction(String who);

    @Message("{who} handed it back")
    String endHandedBack(String who);

    @Message("{who} went away")
    String endAway(String who);

    @Message("{who}'s shift ended")
    String endShift(String who);

    @Message("Taken over from {who}")
    String endReassigned(String who);

    @Message("The topic changed; {who} no longer has it")
    String endTopic(String who);

    @Message("{who} is not authorized any more")
    String endAuthorization(String who);

    @Message("Closed")
    String endResolved();

    @Message("The customer took everything back")
    String endWithdrawn();

    @Message("{who} no longer has it")
    String endOther(String who);

    @Message("asks the customer something")
    String asksCustomer();

    @Message("closes the conversation")
    String closesWithIt();

    @Message("waits for approval")
    String stateSubmitted();

    @Message("sent back by {who}")
    String stateSentBack(String who);

    @Message("rejected by {who}")
    String stateRejected(String who);

    @Message("taken back")
    String stateWithdrawn();

    @Message("overtaken by the customer")
    String stateStale();

    @Message("delivered {when}")
    String stateDelivered(String when);

    @Message("could not be delivered")
    String stateFailed();

    @Message("not known whether it arrived")
    String stateUnknown();

    @Message("on its way")
    String stateOnItsWay();
}
