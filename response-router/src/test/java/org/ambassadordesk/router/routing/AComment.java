package org.ambassadordesk.router.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.event.Author;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.event.TextFeatures;
import org.jspecify.annotations.Nullable;

/** Builds comments for tests: by Jo, in English, on the web, about a lost bag. */
public final class AComment {
    private final String externalId;
    private String author = "jo";
    private String channel = "web";
    private String text = "my bag is lost";
    private String language = "en";
    private @Nullable String threadId;
    private @Nullable String inReplyTo;
    private @Nullable String topic;
    private @Nullable Integer rating;
    private List<String> labels = List.of();

    private AComment(String externalId) {
        this.externalId = externalId;
    }

    public static AComment aComment(String externalId) {
        return new AComment(externalId);
    }

    public AComment by(String newAuthor) {
        author = newAuthor;
        return this;
    }

    public AComment on(String newChannel) {
        channel = newChannel;
        return this;
    }

    public AComment saying(String newText) {
        text = newText;
        return this;
    }

    public AComment in(String newLanguage) {
        language = newLanguage;
        return this;
    }

    public AComment inThread(String thread) {
        threadId = thread;
        return this;
    }

    public AComment inReplyTo(String parent) {
        inReplyTo = parent;
        return this;
    }

    public AComment about(String postersTopic) {
        topic = postersTopic;
        return this;
    }

    public AComment rated(int stars) {
        rating = stars;
        return this;
    }

    public AComment labelled(String... newLabels) {
        labels = List.of(newLabels);
        return this;
    }

    public Comment receivedAt(Instant at) {
        return new Comment(
                Identities.comment("demo", externalId),
                Identities.contact("demo", channel, author),
                "demo",
                channel,
                externalId,
                text,
                null,
                rating,
                new Author(author, author, null, null),
                null,
                at,
                threadId,
                inReplyTo,
                null,
                new Language(language, 1, true),
                topic,
                labels,
                Map.of(),
                TextFeatures.none(),
                Integer.toHexString((text + rating).hashCode()));
    }
}
