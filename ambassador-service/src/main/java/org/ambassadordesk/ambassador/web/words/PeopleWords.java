package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages on which one person's figures are asked for, agreed to and looked at. */
@MessageBundle(value = "people", locale = "en")
public interface PeopleWords {
    @Message("Figures of one person")
    String title();

    @Message(
            "A lead sees one person’s figures only if a second person agrees: for a reason, and until a certain time. The person is told each time, and all of it stands in the trail.")
    String hint();

    @Message("Figures of one person")
    String link();

    @Message("This desk does not measure single people.")
    String notMeasured();

    @Message(
            "An administrator can allow it in the directory (measuring, individual: true). Everybody sees their own figures, and nobody else’s.")
    String notMeasuredMore();

    @Message("Ask to see them")
    String ask();

    @Message("Whose figures")
    String person();

    @Message("Choose somebody")
    String choose();

    @Message("You lead nobody whose figures could be opened to you.")
    String nobodyLed();

    @Message("Reason")
    String reason();

    @Message("The person and the second person read it.")
    String reasonHint();

    @Message("Until")
    String until();

    @Message("Ask")
    String send();

    @Message("Choose somebody you lead.")
    String wrongPerson();

    @Message("Say why, in 10 to 500 characters.")
    String wrongReason();

    @Message("Choose a time within the next {days} days.")
    String wrongUntil(long days);

    @Message("What was asked")
    String openings();

    @Message("What is asked")
    String opening();

    @Message("Nothing was asked.")
    String none();

    @Message("waits for a second person")
    String waits();

    @Message("open")
    String open();

    @Message("expired")
    String expired();

    @Message("expired, nobody agreed")
    String expiredUnanswered();

    @Message("ended: no longer your team")
    String gone();

    @Message("Asked by")
    String asker();

    @Message("Agreed by")
    String second();

    @Message("Agree")
    String agree();

    @Message("It is written into the trail, and the person is told.")
    String agreeHint();

    @Message("Look")
    String look();

    @Message("That you look is written into the trail.")
    String lookHint();

    @Message("Another lead or an administrator has to agree. Give them the address of")
    String handOn();

    @Message("this page")
    String handOnPage();

    @Message("All that was asked")
    String back();

    @Message("Figures of {name}")
    String of(String name);

    @Message("What was answered, by topic")
    String byTopic();

    @Message("Nothing was answered in this time")
    String nothing();

    @Message("What was handed back, or others answered, is not counted here.")
    String nothingMore();

    @Message("Open to {who} until {until}.")
    String openToThem(String who, String until);

    @Message("{who} asks to see them until {until}. A second person has to agree first.")
    String askedOfYou(String who, String until);

    @Message("Open to you")
    String opened();
}
