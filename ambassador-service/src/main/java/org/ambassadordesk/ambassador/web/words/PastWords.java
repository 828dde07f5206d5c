package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page on which administrators bring a finished past. */
@MessageBundle(value = "past", locale = "en")
public interface PastWords {
    @Message("Imports")
    String title();

    @Message(
            "Conversations that were finished elsewhere, with their answers and the times of then. They are in figures, and nobody is asked to do anything about them.")
    String hint();

    @Message("Bring a file")
    String bring();

    @Message(
            "One conversation a line (NDJSON). The same file again changes nothing. Exports of other kinds are brought with ./desk import.")
    String fileHint();

    @Message("File")
    String file();

    @Message("Import")
    String send();

    @Message("Choose a file that is not empty.")
    String noFile();

    @Message("Taken: {taken}. Known already: {known}. Refused: {refused}.")
    String came(String taken, String known, String refused);

    @Message("What is wrong")
    String wrong();

    @Message("Line")
    String line();

    @Message("Conversation")
    String conversation();

    @Message("Field")
    String field();

    @Message("What to do")
    String fix();

    @Message("What was imported")
    String imports();

    @Message("Nothing was imported yet.")
    String none();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("From")
    String from();

    @Message("Taken")
    String taken();

    @Message("Known")
    String known();

    @Message("Refused")
    String refused();

    @Message("goes on, or broke off")
    String stopped();

    @Message("Take back")
    String takeBack();

    @Message("All its conversations and their figures go. It stands in the trail.")
    String takeBackHint();

    @Message("Really take back")
    String takeBackReally();
}
