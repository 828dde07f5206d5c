package org.ambassadordesk.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPlacesTest {
    @ParameterizedTest
    @CsvSource({
        "ridicul*,     That is [RIDICULOUS] and [ridicule].",
        "calm down,    Please [calm  down]. Stay calm and down there.",
        "gepäck,       Ihr [GEPACK] und [Gepäck]. Gepäcks nicht.",
        "lächerlich,   👍👍 [Lächerlich]!",
        "nope,         no pe nopes",
        "不行,           这[不行]吗",
        "groß,         wie [GROSS] und [groß]",
    })
    void pointsAtTheWordsAsTheyWereWritten(String term, String marked) {
        String text = marked.replace("[", "").replace("]", "");

        StringBuilder found = new StringBuilder(text);
        List<WordPlaces.Place> places = WordPlaces.of(List.of(term)).in(text);
        for (WordPlaces.Place place : places.reversed()) {
            found.insert(place.end(), ']').insert(place.start(), '[');
        }

        assertThat(found.toString()).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"calm,calm down,Please [calm down].", "calm down,down,Please [calm down] [down]."})
    void theLongestPhraseWins(String one, String other, String marked) {
        String text = marked.replace("[", "").replace("]", "");

        assertThat(WordPlaces.of(List.of(one, other)).in(text)).first().satisfies(place -> assertThat(
                        text.substring(place.start(), place.end()))
                .isEqualTo("calm down"));
    }
}
