package org.ambassadordesk.ingest.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.text.LanguageCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {
    private static final LanguageModel LANGUAGES = LanguageModel.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|My suitcase has been missing since Tuesday and nobody answers the phone",
                "de|Mein Koffer ist seit Dienstag verschwunden und niemand geht ans Telefon",
                "fr|Ma valise a disparu depuis mardi et personne ne répond au téléphone",
                "es|Mi maleta está perdida desde el martes y nadie contesta el teléfono",
                "it|La mia valigia è sparita da martedì e nessuno risponde al telefono",
                "nl|Mijn koffer is sinds dinsdag kwijt en niemand neemt de telefoon op",
                "pl|Moja walizka zaginęła we wtorek i nikt nie odbiera telefonu",
                "sv|Min resväska har varit borta sedan i tisdags och ingen svarar i telefon",
                "pt|A minha mala desapareceu na terça-feira e ninguém atende o telefone",
                "tr|Bavulum salı gününden beri kayıp ve kimse telefona cevap vermiyor",
                "ru|Мой чемодан пропал во вторник, и никто не отвечает на звонки, это просто безобразие",
                "uk|Моя валіза зникла у вівторок, і ніхто не відповідає на дзвінки",
                "el|Η βαλίτσα μου χάθηκε",
                "ja|荷物が届きません",
                "zh|我的行李丢了",
                "ko|제 짐이 없어졌어요",
                "ar|حقيبتي مفقودة منذ يوم الثلاثاء ولا أحد يرد على الهاتف"
            })
    void aSentenceIsEnough(String language, String text) {
        assertThat(LANGUAGES.detect(text).code()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "!!!",
                "12345 67890",
                "😡😡😡",
                "@jo_n",
                "https://example.org/eine/lange/deutsche/adresse",
                "#verspaetung #bahn",
                "xqz wvk"
            })
    void whatIsTooShortOrUnclearIsLeftOpen(String text) {
        assertThat(LANGUAGES.detect(text)).isEqualTo(Language.undetermined());
    }

    @Test
    void namesAndLinksDoNotDecide() {
        String text =
                "@derDeutscheKundendienst mit freundlichen https://grusse.example/aus-berlin thank you very much for the quick help";

        assertThat(LANGUAGES.detect(text).code()).isEqualTo("en");
    }

    @Test
    void aVerdictHasAConfidence() {
        Language language = LANGUAGES.detect("Where is my luggage? I have been waiting here for three hours.");

        assertThat(language.confidence()).isBetween(0.9, 1.0);
        assertThat(language.declared()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "EN,en",
        "en-US,en",
        "en_GB,en",
        "deu,de",
        "de-AT,de",
        "zh-Hant-TW,zh",
        "nb-NO,no",
        "nn,no",
        "no,no",
        "iw,he",
        "pt-BR,pt"
    })
    void tagsAreReducedToTheirLanguage(String tag, String code) {
        assertThat(LanguageCodes.isLanguageTag(tag)).isTrue();
        assertThat(LanguageCodes.ofTag(tag)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "gsw", "mul"})
    void languagesWithoutATwoLetterCodeAreDetectedInstead(String tag) {
        assertThat(LanguageCodes.isLanguageTag(tag)).isTrue();
        assertThat(LanguageCodes.ofTag(tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "english", "e", "de-", "<script>", "日本"})
    void whatIsNoLanguageTagIsToldSo(String tag) {
        assertThat(LanguageCodes.isLanguageTag(tag)).isFalse();
    }
}
