package org.ambassadordesk.ambassador.report.protection;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told about how they are measured, and whose figures are to be opened. */
@MessageBundle(value = "opening", locale = "en")
public interface OpeningWords {
    @Message("{lead} asks to see your figures")
    String asked(String lead);

    @Message("Your figures are open to {lead}")
    String opened(String lead);

    @Message("Reason: {reason}")
    String reason(String reason);

    @Message("Until: {when}")
    String until(String when);

    @Message("A second person has to agree first.")
    String notYet();

    @Message("Agreed by: {who}")
    String agreedBy(String who);

    @Message("Who looks at them, and when, stands on your desk under “My own figures”.")
    String trail();

    @Message("{who} changed what may be measured here: people are protected less")
    String measuringLoosened(String who);

    @Message("{who} changed what may be measured here")
    String measuringTightened(String who);

    @Message(
            "smallest_group: people behind every figure about a group. smallest_period: days such a figure covers at least. individual: whether a lead may ask to see one person’s figures.")
    String measuringMeans();
}
