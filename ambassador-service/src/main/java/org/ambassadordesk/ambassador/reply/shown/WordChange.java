package org.ambassadordesk.ambassador.reply.shown;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of text that an approver left, took out or put in; read in order, without what was put in they are the
 * author's text, and without what was taken out the approver's.
 *
 * @param kind {@code same}, {@code removed} or {@code added}
 */
public record WordChange(String kind, String text) {
    private static final Pattern BEFORE_OR_AFTER_SPACE = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** By the shortest edit of words and the spaces between them (Myers 1986). */
    public static List<WordChange> between(String before, String after) {
        List<String> old = words(before);
        List<String> changed = words(after);
        List<WordChange> all = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, changed, new MyersDiff<String>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(all, "same", delta.getSource().getLines());
            } else {
                add(all, "removed", delta.getSource().getLines());
                add(all, "added", delta.getTarget().getLines());
            }
        }
        return List.copyOf(all);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(BEFORE_OR_AFTER_SPACE.split(text, -1));
    }

    private static void add(List<WordChange> all, String kind, List<String> words) {
        if (!words.isEmpty()) {
            all.add(new WordChange(kind, String.join("", words)));
        }
    }
}
