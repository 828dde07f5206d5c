package org.ambassadordesk.ambassador.guideline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final List<String> OURS = List.of("skyline.example.com", "dhl.de");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See [https://evil.example.com/x?y=1]. | evil.example.com",
                "See [http://EVIL.com]! | evil.com",
                "or [www.evil.com/help], please | www.evil.com",
                "([bit.ly/3xYz]) | bit.ly",
                "[https://skyline.example.com@evil.com/a] | evil.com",
                "[https:\\evil.com/a] | evil.com",
                "[https://evil.com:8443/] | evil.com",
                "[https://notdhl.de/] | notdhl.de",
                "[https://dhl.de.evil.com/] | dhl.de.evil.com",
                "[https://ѕkyline.example.com/] | xn--kyline-hvf.example.com",
                "[HTTPS://192.168.0.1/a] | 192.168.0.1",
            })
    void linkToOthersIsFoundWithItsHost(String marked, String host) {
        String text = marked.replace("[", "").replace("]", "");

        assertThat(Links.toOthers(text, OURS)).as(text).singleElement().satisfies(found -> {
            assertThat(text.substring(found.start(), found.end()))
                    .isEqualTo(marked.substring(marked.indexOf('[') + 1, marked.indexOf(']')));
            assertThat(found.what()).isEqualTo(host);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://skyline.example.com/help and https://www.dhl.de/track?id=4.2",
                "https://SKYLINE.example.com:443/",
                "dhl.de/track",
                "Write to help@evil.com or @jo@evil.com",
                "It is done.We are sorry.So are they.",
                "e.g. version 2.10.1, z.B. 3.5 km",
                "Thanks...bye",
                "",
            })
    void ourOwnLinksMailAndSentencesAreLeftAlone(String text) {
        assertThat(Links.toOthers(text, OURS)).as(text).isEmpty();
    }

    @Test
    void hostileTextsTakeLinearTime() {
        String text = "a.".repeat(10_000) + "https://" + "x@".repeat(5_000);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20),
                () -> assertThat(Links.toOthers(text, OURS)).isNotNull());
    }
}
