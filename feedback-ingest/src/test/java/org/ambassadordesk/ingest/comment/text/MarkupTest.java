package org.ambassadordesk.ingest.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadordesk.contract.text.PlainText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b and c > d",
                "I <3 you",
                "AT&T & Co.",
                "x<y>z",
                "see https://shop.example/?a=1&copy=2&lt=3",
                "<i think so>",
                "<rant>never again</rant>",
                "< b>",
                "<",
                "&",
                "&;",
                "&#;",
                "&#x;",
                "&nosuchthing;",
                "100 <b",
                "a <- b -> c",
                "<a href=unfinished"
            })
    void whatOnlyLooksLikeMarkupStays(String text) {
        assertThat(Markup.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AT&amp;T|AT&T",
                "5 &lt; 6 &gt; 4|5 < 6 > 4",
                "&quot;no&quot; &#39;yes&#x27;|\"no\" 'yes'",
                "&amp;lt;b&amp;gt;|&lt;b&gt;",
                "caf&eacute; &hearts;|café ♥",
                "<b>bold</b> &amp; <i>italic</i>|bold & italic",
                "<B CLASS='x>y'>odd</B>|odd",
                "I <3 <b>you</b>|I <3 you",
                "2 < 3 <b>really</b> & truly|2 < 3 really & truly",
                "<script>alert(1)</script>safe|safe",
                "<style>p{}</style>safe|safe",
                "<!-- hidden -->seen|seen",
                "nice <img src=x alt='🙂'>|nice 🙂",
                "<b>never closed|never closed",
                "closed only</b>|closed only"
            })
    void markupAndEntitiesAreResolved(String posted, String text) {
        assertThat(PlainText.of(Markup.read(posted).text())).isEqualTo(text);
    }

    @Test
    void blocksBecomeLinesAndParagraphs() {
        String posted = "<p>First<br>line</p><p>Second</p><ul><li>a</li><li>b</li></ul>";

        assertThat(PlainText.of(Markup.read(posted).text())).isEqualTo("First\nline\n\nSecond\n\na\nb");
    }

    @Test
    void linksBehindWordsAreKept() {
        Markup markup =
                Markup.read("<a href='https://example.org/x?a=1&amp;b=2'>here</a> <a href='javascript:x()'>no</a>");

        assertThat(markup.text()).isEqualTo("here no");
        assertThat(markup.links()).containsExactly("https://example.org/x?a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<b>", "<a href=x>", "<table><font>", "<!--", "<p", "&#", "<div ", "<a b=\"", "</b>", "<li>"})
    void hostileMarkupIsReadInTime(String piece) {
        String posted = piece.repeat(20_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Markup.read(posted));
    }
}
