package org.ambassadordesk.ambassador.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Guidelines: what they say, who has read them, and what a reply was allowed by. */
@MessageBundle(value = "rules", locale = "en")
public interface RuleWords {
    @Message("Why this was allowed")
    String whyAllowed();

    @Message("What it was handed in under")
    String whyNot();

    @Message("Autonomy")
    String autonomy();

    @Message("Guidelines")
    String guidelines();

    @Message("{guideline}, version {version}, read {when}")
    String guidelineRead(String guideline, int version, String when);

    @Message("{guideline}, version {version}")
    String guidelineUnread(String guideline, int version);

    @Message("none held here")
    String noGuidelines();

    @Message("Found in it")
    String findings();

    @Message("nothing")
    String noFindings();

    @Message("Who is speaking")
    String disclosure();

    @Message("not said")
    String noDisclosure();

    @Message("Handed in")
    String handedIn();

    @Message("Decided")
    String decision();

    @Message("sent by {who} alone")
    String sentAlone(String who);

    @Message("approved by {who}, {when}")
    String approvedBy(String who, String when);

    @Message("approved by {who} in other words, {when}")
    String approvedEdited(String who, String when);

    @Message("sent back by {who}, {when}")
    String sentBackBy(String who, String when);

    @Message("rejected by {who}, {when}")
    String rejectedBy(String who, String when);

    @Message("nobody yet")
    String notDecided();

    @Message("Delivery")
    String delivery();

    @Message("What was changed")
    String difference();

    @Message("Guidelines")
    String title();

    @Message("What holds where you answer. Each version is kept; what you have read is taken down.")
    String hint();

    @Message("To read")
    String toRead();

    @Message("In force where you answer")
    String forYou();

    @Message("In force for others")
    String others();

    @Message("No guideline holds here")
    String none();

    @Message("What may be said is then up to you and your authorizations.")
    String noneMore();

    @Message("version {version}")
    String version(int version);

    @Message("everywhere")
    String everywhere();

    @Message("read {when}")
    String readAt(String when);

    @Message("I have read it")
    String acknowledge();

    @Message("published by {who}, {when}")
    String published(String who, String when);

    @Message("the desk file")
    String deskFile();

    @Message("What changed since version {version}, which you read")
    String changedSince(int version);

    @Message("What changed from version {version}")
    String changedFrom(int version);

    @Message("The words are the same; what is looked for is not.")
    String sameWords();

    @Message("What is looked for in replies")
    String checks();

    @Message("Nothing is looked for by machine.")
    String noChecks();

    @Message("All versions")
    String allVersions();

    @Message("in force")
    String inForce();

    @Message("Write a new version")
    String newVersion();

    @Message("New guideline")
    String newGuideline();

    @Message("All guidelines")
    String backToAll();

    @Message("words of a pattern")
    String pattern();

    @Message("personal data")
    String personalData();

    @Message("length")
    String maxLength();

    @Message("promises of money")
    String promise();

    @Message("links to other places")
    String unknownLink();

    @Message("another language than the customer’s")
    String language();

    @Message("words to avoid")
    String tone();

    @Message("nothing says who is speaking")
    String missingDisclosure();

    @Message("warns")
    String warn();

    @Message("asks for a second person")
    String needsSecond();

    @Message("does not let it out")
    String blocks();

    @Message("{guideline}: a new version")
    String editTitle(String guideline);

    @Message("Publishing asks everybody it concerns to read it; until then they can read, but not send.")
    String editHint();

    @Message("Name of the guideline")
    String id();

    @Message("small letters, digits and hyphens")
    String idHint();

    @Message("What it says")
    String text();

    @Message("Markdown: **strong**, lists, links.")
    String textHint();

    @Message("Where it holds")
    String where();

    @Message("None chosen means everywhere.")
    String whereHint();

    @Message("What is looked for in replies")
    String checksField();

    @Message("One check after the other, as in the desk file; patterns are RE2, which always takes linear time.")
    String checksHint();

    @Message("Try it on a reply")
    String sample();

    @Message("Nothing of this is kept.")
    String sampleHint();

    @Message("Publish")
    String publish();

    @Message("It cannot be published like this:")
    String cannotPublish();

    @Message("As people will read it")
    String asItReads();

    @Message("In this reply it would find")
    String foundIn();

    @Message("nothing")
    String foundNothing();

    @Message("Somebody has published another version meanwhile. Your text is below; compare before you publish.")
    String changedMeanwhile();

    @Message("What is in the way is marked.")
    String marked();
}
