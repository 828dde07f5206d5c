package org.ambassadordesk.ambassador.web.frame;

import java.util.List;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReplyWords;

/** Findings, with what they mean for the reply and the words they are about. */
public final class Labels {
    private static final int LONGEST = 40;

    private final ReplyWords say;
    private final Phrases phrases;

    public Labels(Words words) {
        this.say = words.reply();
        this.phrases = Phrases.in(List.of(words.locale()));
    }

    public List<ReplyBox.Finding> of(List<Finding> findings, String text) {
        return findings.stream().map(finding -> of(finding, text)).toList();
    }

    private ReplyBox.Finding of(Finding finding, String text) {
        boolean pointing = finding.start() < finding.end() && finding.end() <= text.length();
        return new ReplyBox.Finding(
                switch (finding.effect()) {
                    case BLOCK -> "block";
                    case FOUR_EYES -> "four-eyes";
                    case WARN -> "warn";
                },
                switch (finding.effect()) {
                    case BLOCK -> say.block();
                    case FOUR_EYES -> say.fourEyes();
                    case WARN -> say.warn();
                },
                finding.in(phrases).message(),
                pointing ? shortened(text.substring(finding.start(), finding.end())) : "",
                pointing ? finding.start() : -1,
                pointing ? finding.end() : -1);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
