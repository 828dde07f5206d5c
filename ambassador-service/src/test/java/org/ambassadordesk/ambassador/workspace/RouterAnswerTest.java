package org.ambassadordesk.ambassador.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-conversation",
                "no-such-ambassador",
                "no-such-topic",
                "not-open",
                "not-authorized",
                "held-by-another",
                "not-held",
                "at-capacity",
                "nothing-for-you"
            })
    void whatTheRouterRefusesIsSaidInTheReadersLanguage(String code) {
        var refused = new RouterAnswer.Refused(code, "as the router says it");
        String english = refused.sentence().in(Locale.ENGLISH);

        assertThat(english).isNotEqualTo(refused.detail()).endsWith(".");
        assertThat(refused.sentence().in(Locale.GERMAN)).isNotIn(english, refused.detail());
    }

    @Test
    void whatIsNotKnownHereIsSaidAsTheRouterSaysIt() {
        var refused = new RouterAnswer.Refused("new-code", "as the router says it");

        assertThat(refused.sentence().in(Locale.GERMAN)).isEqualTo("as the router says it");
    }
}
