package org.ambassadordesk.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.ingest.comment.form.NewComment;
import org.ambassadordesk.ingest.comment.text.LanguageModel;
import org.ambassadordesk.ingest.source.RegisteredSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Normalization NORMALIZATION = new Normalization(LanguageModel.load());
    private static final Normalization.Identity IDENTITY =
            new Normalization.Identity(Identities.comment("crm", "1"), Identities.contact("crm", "web", "u1"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T11:59:00Z,true",
        "2026-03-01T12:05:00Z,true",
        "2026-03-01T12:05:01Z,false",
        "2000-01-01T00:00:00Z,true",
        "1999-12-31T23:59:59Z,false",
        "0001-01-01T00:00:00Z,false",
        "9999-12-31T23:59:59Z,false"
    })
    void impossibleTimesAreKeptButNotTrusted(Instant postedAt, boolean trusted) {
        Comment comment = normalize(posted("hello", null, postedAt));

        assertThat(comment.postedAt()).isNotNull();
        assertThat(comment.postedAt().at()).isEqualTo(postedAt);
        assertThat(comment.postedAt().trusted()).isEqualTo(trusted);
        assertThat(comment.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void aDeclaredLanguageIsBelieved() {
        Comment comment = normalize(posted("Where is my suitcase, I am still waiting", "de-AT", null));

        assertThat(comment.language()).isEqualTo(new Language("de", 1, true));
    }

    @Test
    void theSameWordingHasTheSameFingerprintWhateverElseChanges() {
        Comment first = normalize(posted("My bag &amp; coat", null, null));
        Comment again = normalize(posted("My bag &amp; coat", "en", NOW));
        Comment edited = normalize(posted("My bag and coat", null, null));

        assertThat(again.fingerprint()).isEqualTo(first.fingerprint()).hasSize(64);
        assertThat(edited.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void theRatingIsPartOfTheWording() {
        NewComment three = rated(3);
        NewComment four = rated(4);

        assertThat(normalize(three).fingerprint()).isNotEqualTo(normalize(four).fingerprint());
        assertThat(normalize(three).text()).isEmpty();
    }

    @Test
    void namesAndLabelsAreCleaned() {
        NewComment posted = new NewComment(
                "1",
                "web",
                "hi",
                new NewComment.NewAuthor("u1", " Jo\u202e\nN.\0 ", "\u200b", 3L),
                null,
                null,
                null,
                null,
                null,
                "baggage",
                null,
                List.of(" v\u200bip ", "vip", "\u3164"),
                Map.of("note", "two\0  words", "n", 1));

        Comment comment = normalize(posted);

        assertThat(comment.author().name()).isEqualTo("Jo N.");
        assertThat(comment.author().handle()).isNull();
        assertThat(comment.labels()).containsExactly("vip");
        assertThat(comment.attributes()).isEqualTo(Map.of("note", "two words", "n", 1));
    }

    @Test
    void aTopicCountsOnlyFromASourceThatMaySetIt() {
        NewComment posted = new NewComment(
                "1",
                "web",
                "hi",
                new NewComment.NewAuthor("u1", null, null, null),
                null,
                null,
                null,
                null,
                null,
                "baggage",
                null,
                null,
                null);

        assertThat(NORMALIZATION.normalize(IDENTITY, source(true), posted, NOW).topic())
                .isEqualTo("baggage");
        assertThat(NORMALIZATION.normalize(IDENTITY, source(false), posted, NOW).topic())
                .isNull();
    }

    private static Comment normalize(NewComment posted) {
        return NORMALIZATION.normalize(IDENTITY, source(false), posted, NOW);
    }

    private static NewComment posted(String text, @Nullable String language, @Nullable Instant postedAt) {
        return new NewComment(
                "1",
                "web",
                text,
                new NewComment.NewAuthor("u1", null, null, null),
                postedAt,
                null,
                null,
                null,
                language,
                null,
                null,
                null,
                null);
    }

    private static NewComment rated(int rating) {
        return new NewComment(
                "1",
                "web",
                null,
                new NewComment.NewAuthor("u1", null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                rating,
                null,
                null);
    }

    private static RegisteredSource source(boolean setsTopic) {
        return new RegisteredSource(new Source("crm", "CRM", List.of("web"), setsTopic, null, List.of()));
    }
}
