package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How times and deadlines are said. */
@MessageBundle(value = "time", locale = "en")
public interface TimeWords {
    @Message("{time} left")
    String left(String time);

    @Message("{time} overdue")
    String overdue(String time);

    @Message("{time} too late")
    String tooLate(String time);

    @Message("kept in {time}")
    String keptIn(String time);

    @Message("waits for the customer")
    String waitsForCustomer();

    @Message("stands still since {when}")
    String pausedSince(String when);

    @Message("missed")
    String missed();

    @Message("ended")
    String ended();

    @Message("at risk")
    String atRisk();

    @Message("due {when}")
    String due(String when);

    @Message("First response")
    String firstResponse();

    @Message("Next response")
    String nextResponse();

    @Message("Resolution")
    String resolution();

    @Message("language unknown")
    String languageUnknown();
}
