package org.ambassadordesk.ambassador.guideline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.Guideline.Check;

/** Words that a pattern matches; RE2 takes linear time whatever somebody typed. */
final class PatternCheck {
    private PatternCheck() {}

    static Stream<Span> spans(Check check, String text) {
        String pattern = check.pattern();
        if (pattern == null) {
            return Stream.empty();
        }
        Matcher matcher;
        try {
            matcher = Pattern.compile(pattern).matcher(text);
        } catch (PatternSyntaxException e) {
            // A directory with such a pattern is refused; one that got here all the same must not let replies pass.
            return Stream.of(Span.notChecked(check.id()));
        }
        List<Span> spans = new ArrayList<>();
        while (spans.size() < GuidelineChecks.MOST_PER_CHECK && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end(), "pattern"));
            }
        }
        return spans.stream();
    }
}
