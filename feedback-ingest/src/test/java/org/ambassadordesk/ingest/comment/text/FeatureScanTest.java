package org.ambassadordesk.ingest.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadordesk.contract.event.TextFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureScanTest {
    @Test
    void everythingIsFoundInOrder() {
        TextFeatures found =
                scan("@SkylineAir @jo_n why? https://t.example/a#b #fail #über 😡 see http://x.example/(1).");

        assertThat(found.mentions()).containsExactly("@SkylineAir", "@jo_n");
        assertThat(found.links()).containsExactly("https://t.example/a#b", "http://x.example/(1)");
        assertThat(found.hashtags()).containsExactly("#fail", "#über");
        assertThat(found.emoji()).containsExactly("😡");
    }

    @Test
    void plainTextHasNone() {
        assertThat(scan("Nothing to see here, 100 % sure.")).isEqualTo(TextFeatures.none());
    }

    @ParameterizedTest
    @CsvSource({
        "mail me at jo@example.org, 0",
        "@, 0",
        "@@x, 1",
        "(@jo), 1",
        "@jo.n. said, 1",
        "@jo@social.example hi, 1"
    })
    void mentionsAreToldFromMailAddresses(String text, int mentions) {
        assertThat(scan(text).mentions()).hasSize(mentions);
    }

    @Test
    void dottedAndFederatedNamesAreWhole() {
        assertThat(scan("@jo.n. and @kim@social.example, too").mentions())
                .containsExactly("@jo.n", "@kim@social.example");
    }

    @Test
    void numbersAndLettersBeforeTheSignMakeNoHashtag() {
        assertThat(scan("#1 C# #2nd #東京").hashtags()).containsExactly("#2nd", "#東京");
    }

    @Test
    void oneEmojiIsOneHoweverManyCharactersItTakes() {
        String family = "👩\u200d👩\u200d👧";
        String wales = "🏴\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f";

        assertThat(scan("a" + family + "👍🏽🇩🇪❤\ufe0f1\ufe0f\u20e3" + wales + "©5#")
                        .emoji())
                .containsExactly(family, "👍🏽", "🇩🇪", "❤\ufe0f", "1\ufe0f\u20e3", wales);
    }

    @Test
    void linksNeedAHost() {
        assertThat(scan("https:// http://. https://? ftp://x.example https://ok.example")
                        .links())
                .containsExactly("https://ok.example");
    }

    @Test
    void hiddenLinksComeLastAndOnce() {
        TextFeatures found = FeatureScan.of("see https://a.example", List.of("https://a.example", "https://b.example"));

        assertThat(found.links()).containsExactly("https://a.example", "https://b.example");
    }

    @Test
    void thereIsAnEndToEmoji() {
        assertThat(scan("😀".repeat(10_000)).emoji()).hasSize(100);
    }

    private static TextFeatures scan(String text) {
        return FeatureScan.of(text, List.of());
    }
}
