package org.ambassadordesk.ingest.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentTextTest {
    @Test
    void theOriginalIsKeptWhereItDiffers() {
        CommentText text = CommentText.of("My  bag&amp;coat <b>is</b> lost\u202e");

        assertThat(text.text()).isEqualTo("My bag&coat is lost");
        assertThat(text.original()).isEqualTo("My  bag&amp;coat <b>is</b> lost\u202e");
    }

    @Test
    void thereIsNoOriginalWhereNothingChanged() {
        assertThat(CommentText.of("My bag is lost").original()).isNull();
    }

    /** PostgreSQL stores no NUL, in no form. */
    @Test
    void nulIsReplacedEvenInTheOriginal() {
        CommentText text = CommentText.of("a\0b");

        assertThat(text.text()).isEqualTo("ab");
        assertThat(text.original()).isEqualTo("a\ufffdb");
    }

    @Test
    void decodedControlCharactersDisappearToo() {
        assertThat(CommentText.of("a&#0;b&#8238;c&#x200b;d&#x1f;e").text())
                .doesNotContain("\0", "\u202e", "\u200b", "\u001f");
    }
}
