package org.ambassadordesk.router.rerun;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.event.Author;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.event.TextFeatures;

/** Comments as the desk hears them: what decides about them is recorded, what they said is not needed. */
final class Comments {
    private static final int LONGEST = 20_000;

    private Comments() {}

    static Comment of(RecordedWait wait, int number) {
        return new Comment(
                new UUID(1, number),
                wait.contact(),
                wait.source(),
                wait.channel(),
                Integer.toString(number),
                "x".repeat(Math.clamp(wait.length(), 0, LONGEST)),
                null,
                wait.rating(),
                new Author(wait.contact().toString(), null, null, null),
                null,
                wait.startedAt(),
                wait.conversation().toString(),
                null,
                null,
                new Language(wait.language(), 1, true),
                wait.topic(),
                List.copyOf(wait.labels()),
                Map.of(),
                TextFeatures.none(),
                "");
    }

    static int number(UUID comment) {
        return (int) comment.getLeastSignificantBits();
    }
}
