package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why the router refused what somebody asked of it. */
@MessageBundle(value = "router", locale = "en")
public interface RouterWords {
    @Message("There is no such conversation.")
    String noSuchConversation();

    @Message("Nobody here is called that.")
    String noSuchAmbassador();

    @Message("There is no such topic.")
    String noSuchTopic();

    @Message("Nothing is waiting for an answer there any more.")
    String notOpen();

    @Message("This person is not authorized for its topic on its channel. Choose somebody who is.")
    String notAuthorized();

    @Message("Somebody else holds it by now.")
    String heldByAnother();

    @Message("It is not held any more.")
    String notHeld();

    @Message("You hold as many as you can at once. Answer or hand back one first.")
    String atCapacity();

    @Message("Nothing waits that you may answer.")
    String nothingForYou();

    @Message("That was not possible")
    String title();
}
