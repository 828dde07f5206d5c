package org.ambassadordesk.ambassador.alert;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What alerts say. */
@MessageBundle(value = "alert", locale = "en")
public interface AlertWords {
    @Message("{share} of {decided} promises were kept within {time}, the limit is {limit}")
    String attainment(String share, String decided, String time, String limit);

    @Message("{count} promises passed with no answer within {time}, so that at best fewer than {limit} were kept")
    String unanswered(String count, String time, String limit);

    @Message("within {time} there was nothing to judge by")
    String nothing(String time);

    @Message("the rule was removed or asks for something else now")
    String removed();

    @Message("somebody has waited for {waited}, the limit is {limit}")
    String backlogAge(String waited, String limit);

    @Message("{count} deadlines will pass within {time} at the present pace, the limit is {limit}")
    String forecast(String count, String time, String limit);

    @Message("{count} customers wrote within {time}, the limit is {limit}")
    String burst(String count, String time, String limit);

    @Message("Alert: {rule}")
    String began(String rule);

    @Message("Over: {rule}")
    String over(String rule);

    @Message("Rule: {rule}")
    String rule(String rule);

    @Message("Since: {when}")
    String since(String when);

    @Message("Until: {when}")
    String until(String when);

    @Message("Desk: {name}")
    String desk(String name);
}
