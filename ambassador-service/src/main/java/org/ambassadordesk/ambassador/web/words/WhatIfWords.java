package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What if. */
@MessageBundle(value = "whatif", locale = "en")
public interface WhatIfWords {
    @Message("What if")
    String title();

    @Message("The last days once more: the same customers at the same times, people who need as long as was "
            + "recorded, and the rules by which this desk assigns. Change something, and see what would have "
            + "come of it. Nothing is kept and nobody is told.")
    String explained();

    @Message("Days back")
    String days();

    @Message("People")
    String people();

    @Message("More people like")
    String more();

    @Message("How many")
    String count();

    @Message("Without")
    String without();

    @Message("nobody")
    String nobody();

    @Message("Other capacity for")
    String capacityOf();

    @Message("At once")
    String capacity();

    @Message("Other shift for")
    String shiftOf();

    @Message("Calendar")
    String calendar();

    @Message("always")
    String always();

    @Message("Authorizations and approval")
    String rights();

    @Message("Authorize")
    String authorizeWho();

    @Message("for the topic")
    String authorizeTopic();

    @Message("as")
    String authorizeHow();

    @Message("no topic")
    String noTopic();

    @Message("not at all")
    String notAtAll();

    @Message("Other approval for")
    String approvalTopic();

    @Message("Promises")
    String promises();

    @Message("Other promise in")
    String target();

    @Message("none")
    String noTarget();

    @Message("First answer within, minutes")
    String firstWithin();

    @Message("Run it")
    String run();

    @Message("From {from} to {to}, routed by {policy}.")
    String period(String from, String to, String policy);

    @Message("Nobody wrote in this time, so there is nothing to run again.")
    String nobodyWrote();

    @Message("No whole span is over in these days, and this desk shows no part of one. Ask for more days.")
    String noWholeSpan();

    @Message("Nothing was changed: this is how closely the run reproduces what happened.")
    String unchanged();

    @Message("With the change, beside what happened and the same run without it.")
    String changed();

    @Message(
            "Of {compared} answers, as it was or run again with nothing changed, {within} are in both and come within a "
                    + "minute of each other; {onlyAgain} are in the run alone, {onlyHappened} are missing from it.")
    String likeness(String within, String compared, String onlyAgain, String onlyHappened);

    @Message("Promises kept: {happened} as it was, {again} run again.")
    String attainments(String happened, String again);

    @Message("Promises broken: {happened} as it was, {again} run again.")
    String breachesBeside(String happened, String again);

    @Message("{share} are in both from the same person.")
    String samePerson(String share);

    @Message("Do not rely on this run: with nothing changed it does not come near enough to what happened.")
    String unreliable();

    @Message("More than a tenth of the answers are in one of the two alone.")
    String doubtAnswered();

    @Message("The share of promises kept differs by more than five points of a hundred.")
    String doubtAttainment();

    @Message("Promises broken differ by more than one of twenty customers.")
    String doubtBreaches();

    @Message("The time in which half were answered differs by more than a quarter.")
    String doubtWaiting();

    @Message("What a change seems to bring may come from this alone.")
    String unreliableSo();

    @Message(
            "What the run cannot know: who was there with nothing to do (people are taken to be there while they work, and a while "
                    + "longer where nobody waited for them), "
                    + "what people took on by themselves or were given by a lead, what the router had learned before, "
                    + "and what a customer would have written after an earlier answer.")
    String limits();

    @Message("Read the change against the second column, not against the first.")
    String readAgainst();

    @Message("Figure")
    String figure();

    @Message("As it was")
    String happened();

    @Message("Run again")
    String again();

    @Message("With the change")
    String otherwise();

    @Message("Everything you lead")
    String total();

    @Message("Table: {title}")
    String table(String title);

    @Message("Promises kept")
    String attainment();

    @Message("Promises broken")
    String breaches();

    @Message("First answers")
    String answered();

    @Message("Half answered within")
    String half();

    @Message("Nine of ten within")
    String nineTenths();

    @Message("Longest")
    String longest();

    @Message("Of it in the queue, mean")
    String queue();

    @Message("Of it for approval, mean")
    String approval();

    @Message("Still waiting")
    String open();

    @Message("Working hours spent writing")
    String load();
}
