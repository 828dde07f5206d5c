package org.ambassadordesk.ingest.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.contract.event.Author;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.event.PostedAt;
import org.ambassadordesk.contract.text.LanguageCodes;
import org.ambassadordesk.contract.text.PlainText;
import org.ambassadordesk.ingest.comment.form.NewComment;
import org.ambassadordesk.ingest.comment.form.NewComment.NewAuthor;
import org.ambassadordesk.ingest.comment.text.CommentText;
import org.ambassadordesk.ingest.comment.text.LanguageModel;
import org.ambassadordesk.ingest.source.RegisteredSource;
import org.jspecify.annotations.Nullable;

/** Turns what was posted into what the desk works with. The same post gives the same comment but for its arrival. */
final class Normalization {
    /** Clocks differ; what is later than this was not posted yet. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /** Nobody waits for an answer to anything older; before it dates are mistakes. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    private final LanguageModel languages;

    Normalization(LanguageModel languages) {
        this.languages = languages;
    }

    Comment normalize(Identity identity, RegisteredSource from, NewComment posted, Instant now) {
        CommentText text = posted.text() == null ? CommentText.none() : CommentText.of(posted.text());
        return new Comment(
                identity.comment(),
                identity.contact(),
                from.getName(),
                posted.channel(),
                posted.externalId(),
                text.text(),
                text.original(),
                posted.rating(),
                author(posted.author()),
                postedAt(posted.postedAt(), now),
                now,
                posted.threadId(),
                posted.inReplyTo(),
                posted.url(),
                language(posted.language(), text.text()),
                from.source().setsTopic() ? posted.topic() : null,
                labels(posted.labels()),
                attributes(posted.attributes()),
                text.features(),
                fingerprint(posted));
    }

    private Language language(@Nullable String declared, String text) {
        return Optional.ofNullable(declared)
                .flatMap(LanguageCodes::ofTag)
                .map(code -> new Language(code, 1, true))
                .orElseGet(() -> languages.detect(text));
    }

    private static @Nullable PostedAt postedAt(@Nullable Instant at, Instant now) {
        return at == null ? null : new PostedAt(at, !at.isBefore(OLDEST) && !at.isAfter(now.plus(CLOCK_DIFFERENCE)));
    }

    private static Author author(NewAuthor posted) {
        return new Author(posted.id(), line(posted.name()), line(posted.handle()), posted.followers());
    }

    private static @Nullable String line(@Nullable String posted) {
        String line = posted == null ? "" : PlainText.line(posted);
        return line.isEmpty() ? null : line;
    }

    private static List<String> labels(@Nullable List<String> posted) {
        return posted == null
                ? List.of()
                : posted.stream()
                        .map(PlainText::line)
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
    }

    private static Map<String, Object> attributes(@Nullable Map<String, @Nullable Object> posted) {
        if (posted == null) {
            return Map.of();
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        posted.forEach((name, value) -> {
            if (value != null) {
                attributes.put(name, value instanceof String text ? PlainText.of(text) : value);
            }
        });
        return attributes;
    }

    /** Over what was posted, not over what we make of it: a better normalization must not look like an edit. */
    private static String fingerprint(NewComment posted) {
        String text = posted.text() == null ? "" : posted.text();
        String rating = posted.rating() == null ? "" : posted.rating().toString();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((text + '\u001f' + rating).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Which comment, and whose. */
    record Identity(UUID comment, UUID contact) {}
}
