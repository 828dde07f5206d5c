package org.ambassadordesk.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final String FAMILY = "👩\u200d👩\u200d👧";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Grüße aus Köln – “wirklich” … 100 €",
                "one\n\ntwo",
                "👍🏽 ok",
                "می\u200cخواهم",
                "क्\u200dष",
                "ﷺ",
                "日本語のテキスト",
                "❤\ufe0f",
                "1\ufe0f\u20e3",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "שלום\u200f!"
            })
    void cleanTextStaysAsItIs(String text) {
        assertThat(PlainText.of(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void controlCharactersDisappear() {
        assertThat(PlainText.of("a\0b\u0007c\u001bd\u001fe\u007ff\u0080g\u009fh"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(PlainText.of("e\u0301te\u0301")).isEqualTo("été");
    }

    @Test
    void lettersSplitByInvisibleCharactersAreComposedToo() {
        assertThat(PlainText.of("e\u200b\u0301")).isEqualTo("é");
    }

    @Test
    void blanksOfAllKindsBecomeOne() {
        assertThat(PlainText.of("  a\u00a0\u2003\tb \u3000 c\u200b ")).isEqualTo("a b c");
    }

    @Test
    void paragraphsStayButNotRowsOfEmptyLines() {
        assertThat(PlainText.of("one \r\n\r\n\n\n two\r\nthree\u2028four\u0085"))
                .isEqualTo("one\n\ntwo\nthree\nfour");
    }

    @Test
    void aLineHasNoBreaks() {
        assertThat(PlainText.line(" Jo\r\nN.\t")).isEqualTo("Jo N.");
    }

    @Test
    void directionOverridesDisappear() {
        assertThat(PlainText.of("\u202eevil\u202c \u2066a\u2069 \u202dx\u202a\u202b"))
                .isEqualTo("evil a x");
    }

    @Test
    void directionMarksDisappearWhereNothingRunsRightToLeft() {
        assertThat(PlainText.of("a\u200eb\u200fc\u061c")).isEqualTo("abc");
    }

    @Test
    void manyDirectionMarksCostNoMoreThanTheirNumber() {
        String marks = "\u200f".repeat(20_000);

        assertThat(PlainText.of(marks + "x")).isEqualTo("x");
    }

    @Test
    void zeroWidthCharactersDisappearBetweenLatinLetters() {
        assertThat(PlainText.of("re\u200bfu\u200cnd\u200d \ufeffnow\u2060")).isEqualTo("refund now");
    }

    @Test
    void emojiKeepTheirJoiners() {
        assertThat(PlainText.of("we are " + FAMILY + "\u200d")).isEqualTo("we are " + FAMILY);
    }

    @Test
    void hiddenTagsDisappear() {
        String hidden = "pay"
                .codePoints()
                .map(letter -> 0xE0000 + letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(PlainText.of("hello" + hidden)).isEqualTo("hello");
    }

    @Test
    void hiddenVariationSelectorsDisappear() {
        assertThat(PlainText.of("a\ufe0f\ufe01b\udb40\udd00")).isEqualTo("ab");
    }

    @Test
    void softHyphensDisappear() {
        assertThat(PlainText.of("Donau\u00addampf")).isEqualTo("Donaudampf");
    }

    @Test
    void towersOfMarksAreCut() {
        String tower = "z" + "\u0317".repeat(50) + "o";

        assertThat(PlainText.of(tower)).isEqualTo("z" + "\u0317".repeat(6) + "o");
    }

    @Test
    void noncharactersAndFillersDisappear() {
        assertThat(PlainText.of("a\uffff\ufdd0\u3164\uffa0b")).isEqualTo("ab");
    }

    @Test
    void nothingButInvisibleCharactersIsEmpty() {
        assertThat(PlainText.of("\u200b \u2060\u00a0\u202e\u3164")).isEmpty();
    }
}
