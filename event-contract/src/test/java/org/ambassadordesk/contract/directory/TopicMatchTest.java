package org.ambassadordesk.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicMatchTest {
    @ParameterizedTest(name = "{0} in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    baggage         | My BAGGAGE is gone
                    baggage         | #baggage!
                    baggage         | baggage
                    gepäck          | Mein GEPÄCK ist weg
                    Gepäck          | mein gepack
                    gepack          | Gepäck?!
                    Gepäck*         | Der Gepäckwagen stand still
                    Gepäck*         | Gepäck
                    straße          | STRASSE gesperrt
                    Verspät*        | Schon wieder Verspätungen...
                    lost bag        | you lost, bag and all: lost--bag
                    lost bag        | Lost\u00a0bag
                    can't           | I can’t wait
                    lost bag*       | they lost baggage again
                    storn* ticket*  | Stornierte Tickets, bitte
                    naïve café      | NAIVE CAFE
                    Łódź            | lodz
                    Καλημέρας       | ΚΑΛΗΜΕΡΑΣ
                    istanbul        | ISTANBUL
                    ﬁne             | a fine mess
                    行李             | 我的行李丢了
                    بحث             | بَحْث
                    wi-fi           | the Wi-Fi / wi fi is dead
                    2x              | 2x charged
                    हिन्दी            | मुझे हिन्दी में
                    """)
    void wordIsFound(String word, String text) {
        assertThat(new TopicMatch(List.of(word), List.of(), List.of()).holdsFor(text))
                .contains(word);
    }

    @ParameterizedTest(name = "{0} not in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    bag             | baggage
                    bag             | handbag
                    gepäck          | Handgepäck
                    Gepäck*         | Handgepäck
                    lost bag        | the bag was lost
                    lost bag        | lost my bag
                    lost bag        | lost baggage
                    lost bag*       | lost
                    lost bag        | lost
                    bag*            | ba
                    हिन्द            | हिन्दी
                    ...             | what ... ever
                    refund          | ''
                    """)
    void wordIsNotFound(String word, String text) {
        assertThat(new TopicMatch(List.of(word), List.of(), List.of()).holdsFor(text))
                .isEmpty();
    }

    @Test
    void firstWordOfTheRuleThatMatchesIsTheReason() {
        var match = new TopicMatch(List.of("refund", "money back", "cash"), List.of(), List.of());

        assertThat(match.holdsFor("cash or money back")).contains("money back");
    }

    @Test
    void allMustBeThereAndNoneMayBe() {
        var match = new TopicMatch(List.of("late", "delay*"), List.of("flight", "today"), List.of("train"));

        assertThat(match.holdsFor("my flight today is delayed")).contains("delay*");
        assertThat(match.holdsFor("my flight is delayed")).isEmpty();
        assertThat(match.holdsFor("flight today")).isEmpty();
        assertThat(match.holdsFor("flight and train delayed today")).isEmpty();
    }

    @Test
    void withoutAnyTheFirstOfAllIsTheReason() {
        assertThat(new TopicMatch(List.of(), List.of("flight", "late"), List.of()).holdsFor("late flight"))
                .contains("flight");
    }

    @Test
    void emptyAnyCatchesEverythingExceptWhatIsExcluded() {
        var match = new TopicMatch(List.of(), List.of(), List.of("spam"));

        assertThat(match.holdsFor("")).contains("catch-all");
        assertThat(match.holdsFor("whatever")).contains("catch-all");
        assertThat(match.holdsFor("Spam!")).isEmpty();
    }

    @Test
    void oddTextBreaksNothing() {
        var match = new TopicMatch(List.of("bag"), List.of(), List.of());

        assertThat(match.holdsFor("\ud83d bag \udc00")).contains("bag");
        assertThat(match.holdsFor("\u0000\u200b\ufffd😀")).isEmpty();
        assertThat(match.holdsFor("x".repeat(200_000))).isEmpty();
    }
}
