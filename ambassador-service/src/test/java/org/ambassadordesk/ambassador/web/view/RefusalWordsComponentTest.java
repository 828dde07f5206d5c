package org.ambassadordesk.ambassador.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.ambassadordesk.ambassador.workspace.RouterAnswer;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class RefusalWordsComponentTest {
    private final Words english = new Words(Instant.EPOCH, ZoneOffset.UTC, Locale.ENGLISH);
    private final Words german = new Words(Instant.EPOCH, ZoneOffset.UTC, Locale.GERMAN);

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

        assertThat(english.refusal(refused)).isNotEqualTo(refused.detail()).endsWith(".");
        assertThat(german.refusal(refused)).isNotIn(english.refusal(refused), refused.detail());
    }

    @Test
    void whatIsNotKnownHereIsSaidAsTheRouterSaysIt() {
        assertThat(german.refusal(new RouterAnswer.Refused("new-code", "as the router says it")))
                .isEqualTo("as the router says it");
    }
}
