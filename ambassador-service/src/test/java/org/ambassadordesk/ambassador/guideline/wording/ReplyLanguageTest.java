package org.ambassadordesk.ambassador.guideline.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ambassadordesk.ambassador.fixture.SampleData;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyLanguageTest {
    private static final Path SENTENCES = SampleData.of("f_lingua_language_testdata/dev/lid.tsv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | We are sorry that your suitcase is late. It is on its way to you. | en",
                "en | Es tut uns leid, dass Ihr Koffer noch nicht da ist. Er ist unterwegs. | de",
                "en | Nous sommes désolés, votre valise est en route et arrive demain matin. | fr",
                "de | Lo sentimos mucho, su maleta llegará mañana por la mañana. | es",
            })
    void anotherLanguageIsNoticed(String customers, String text, String language) {
        ReplyLanguage.Verdict verdict = ReplyLanguage.against(customers, text);

        assertThat(verdict.language()).isEqualTo(language);
        assertThat(verdict.confidence()).isGreaterThan(Check.STANDARD_CONFIDENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We are sorry that your suitcase is late. It is on its way to you.",
                "de | Es tut uns leid, dass Ihr Koffer noch nicht da ist. Er ist unterwegs.",
                "de | OK, thanks!",
                "en | https://skyline.example/das/ist/eine/lange/adresse/auf/deutsch @koffer_ist_weg",
                "de | 👍👍 1234567890 1234567890",
                "tlh | We are sorry that your suitcase is late. It is on its way to you.",
            })
    void theSameLanguageAndWhatIsTooShortPass(String customers, String text) {
        assertThat(ReplyLanguage.against(customers, text).confidence()).as(text).isLessThan(Check.STANDARD_CONFIDENCE);
    }

    /** Real sentences: hardly any is taken for another language than its own, and nearly all of the others are. */
    @Test
    void sentencesOfTheDeskLanguagesAreToldApart() throws IOException {
        assumeTrue(Files.exists(SENTENCES), "the sentences are not on this machine");
        int own = 0;
        int wrong = 0;
        int other = 0;
        int noticed = 0;
        for (String language : List.of("en", "de", "fr", "es", "it", "nl")) {
            for (String sentence : sentences(language)) {
                own++;
                wrong += isOther(language, sentence) ? 1 : 0;
                for (String customers : List.of("en", "de")) {
                    if (!customers.equals(language)) {
                        other++;
                        noticed += isOther(customers, sentence) ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "language: %d of %d own taken for others, %d of %d others noticed%n", wrong, own, noticed, other);
        assertThat(wrong / (double) own).isLessThan(0.01);
        assertThat(noticed / (double) other).isGreaterThan(0.95);
    }

    private static boolean isOther(String customers, String text) {
        return ReplyLanguage.against(customers, text).confidence() >= Check.STANDARD_CONFIDENCE;
    }

    private static List<String> sentences(String language) throws IOException {
        return Files.readAllLines(SENTENCES).stream()
                .map(line -> line.split("\t", 4))
                .filter(fields -> fields[1].equals("sentences") && fields[2].equals(language))
                .map(fields -> fields[3])
                .limit(300)
                .toList();
    }
}
