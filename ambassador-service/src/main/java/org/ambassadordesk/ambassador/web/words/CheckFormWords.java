package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The form in which the checks of a guideline are written, and what is wrong in it. */
@MessageBundle(value = "checks", locale = "en")
public interface CheckFormWords {
    @Message("Check {number}")
    String checkNumber(int number);

    @Message("Name")
    String checkId();

    @Message("What it looks for")
    String checkKind();

    @Message("What follows")
    String checkEffect();

    @Message("Pattern")
    String checkPattern();

    @Message("RE2, as in (?i)refund|voucher; it always takes linear time.")
    String checkPatternHint();

    @Message("Most characters")
    String checkMax();

    @Message("Left empty, the channel’s own limit counts.")
    String checkMaxHint();

    @Message("Words")
    String checkWords();

    @Message("One a line; * at the end stands for every ending.")
    String checkWordsHint();

    @Message("Where links may lead")
    String checkHosts();

    @Message("One host a line, as example.org; its subdomains are meant too.")
    String checkHostsHint();

    @Message("From how much certainty on")
    String checkConfidence();

    @Message("0 to 1; left empty: 0.9.")
    String checkConfidenceHint();

    @Message("What the author reads")
    String checkMessage();

    @Message("Left empty, a standard sentence.")
    String checkMessageHint();

    @Message("The same in further languages")
    String checkMessages();

    @Message("One a line, as de: Bitte ohne Versprechen.")
    String checkMessagesHint();

    @Message("Move check {number} up")
    String checkUp(int number);

    @Message("Move check {number} down")
    String checkDown(int number);

    @Message("Remove")
    String checkRemove();

    @Message("Remove check {number}")
    String checkRemoveWhich(int number);

    @Message("Add a check")
    String checkAdd();

    @Message("Write them as YAML")
    String asYaml();

    @Message("Show them as a form")
    String asForm();

    @Message("These checks cannot be shown as a form: something in them is unknown there, or they are no list.")
    String notAsForm();

    @Message("This is missing.")
    String isMissing();

    @Message("Another check has this name.")
    String nameTaken();

    @Message("Use letters, digits, dots, hyphens and underscores, at most 64.")
    String noName();

    @Message("This is no number that fits here.")
    String noNumber();

    @Message("This belongs to another kind of check.")
    String otherKind();

    @Message("Possible are: {words}.")
    String possible(String words);

    @Message("This is no pattern of RE2, which has no look-around and no back references.")
    String noPattern();

    @Message("This is no word or phrase to look for; * may stand at the end only.")
    String noWord();

    @Message("This is no host, as example.org.")
    String noHost();

    @Message("A sentence is expected, at most 500 characters; for further languages one each, under en or de.")
    String noSentence();

    @Message("Nobody reads so much; split it by topic.")
    String tooLong();

    @Message("This field is not known here, or does not have this shape.")
    String noField();

    @Message("The checks are no YAML list, one check after the other, each beginning with “- id: …”.")
    String noYaml();

    @Message("The checks are no YAML: line {line}, column {column}.")
    String noYamlAt(int line, int column);

    @Message("Not like this: {detail}")
    String notLikeThis(String detail);
}
