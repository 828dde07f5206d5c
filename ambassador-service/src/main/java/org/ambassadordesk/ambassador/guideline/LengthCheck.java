package org.ambassadordesk.ambassador.guideline;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.Guideline.Check;

/** Whether the customer gets all of it: characters are Unicode code points, the disclosure counts. */
final class LengthCheck {
    private LengthCheck() {}

    static Stream<Span> spans(Check check, String channel, String text, Disclosure disclosure) {
        OptionalInt limit = limit(check, channel);
        int length = length(disclosure.addTo(text));
        if (limit.isEmpty() || length <= limit.getAsInt()) {
            return Stream.empty();
        }
        int own = length(text);
        int room = Math.clamp(limit.getAsInt() - (length - own), 0, own);
        return Stream.of(new Span(
                text.offsetByCodePoints(0, room),
                text.length(),
                "length",
                Integer.toString(length),
                Integer.toString(limit.getAsInt())));
    }

    private static OptionalInt limit(Check check, String channel) {
        Integer explicit = check.max();
        return explicit == null ? ChannelLimits.of(channel) : OptionalInt.of(explicit);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
