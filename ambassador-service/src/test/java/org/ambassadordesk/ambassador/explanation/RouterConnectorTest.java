package org.ambassadordesk.ambassador.explanation;

import static org.ambassadordesk.ambassador.fixture.AskedRouter.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.fixture.AskedRouter;
import org.ambassadordesk.ambassador.fixture.AskedRouter.Answer;
import org.ambassadordesk.ambassador.workspace.RouterConfig;
import org.ambassadordesk.contract.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes next is a guess that nobody waits for. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RouterConnectorTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final String BOTH = "{\"conversations\":[\"" + SECOND + "\",\"" + FIRST + "\"],\"later\":{}}";

    private final AskedRouter router = new AskedRouter();
    private final RouterConnector connector = new RouterConnector(at(router.url()), EventCodec.json());

    @AfterEach
    void hangUp() {
        connector.close();
        router.close();
    }

    @Test
    void theRoutersOrderIsKeptAndItLearnsWhoAsks() {
        answers(AskedRouter.json(200, BOTH));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(connector.upcoming("änna b/../c"))
                .containsExactly(SECOND, FIRST));
        assertThat(router.asked()).isNotEmpty().allSatisfy(question -> assertThat(question)
                .startsWith("GET /v1/ambassadors/%C3%A4nna%20b%2F..%2Fc/upcoming HTTP/1.1\n")
                .contains("\nAuthorization: Bearer the services' key\n"));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void whateverElseItSaysIsNoGuess(Answer useless) {
        answers(useless);

        // a machine that stalls may use up the patience before the question is out
        await("it was asked").atMost(Duration.ofMinutes(1)).until(() -> {
            assertThat(connector.upcoming("anna")).isEmpty();
            return !router.asked().isEmpty();
        });
    }

    static Stream<Named<Answer>> useless() {
        return Stream.concat(
                noAnswers(),
                Stream.of(
                        Named.of("sends null", AskedRouter.json(200, "null")),
                        Named.of("sends no list", AskedRouter.json(200, "{}")),
                        Named.of("sends holes", AskedRouter.json(200, "{\"conversations\":[null]}")),
                        Named.of("sends other things", AskedRouter.json(200, "{\"conversations\":[\"one\",2]}"))));
    }

    static Stream<Named<Answer>> noAnswers() {
        return Stream.of(
                Named.of("says nothing", AskedRouter.nothing()),
                Named.of("hangs up", AskedRouter.hangUp()),
                Named.of("stops half way", AskedRouter.halfOf(BOTH)),
                Named.of("is no web server", AskedRouter.noise()),
                Named.of("refuses", AskedRouter.json(401, "{}")),
                Named.of("fails", AskedRouter.json(500, BOTH)),
                Named.of("points elsewhere", AskedRouter.json(302, BOTH)),
                Named.of("sends a page", AskedRouter.json(200, "<html></html>")),
                Named.of("sends nothing", AskedRouter.json(200, "")));
    }

    @Test
    void nobodyIsThere() {
        router.close();

        assertThat(connector.upcoming("anna")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void withoutAnAnswerItsDecisionsCannotBeShown(Answer useless) {
        answers(useless);

        assertThatThrownBy(() -> connector.routing(FIRST)).isInstanceOf(ProblemException.class);
    }

    private static RouterConfig at(URI url) {
        return new RouterConfig() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public Optional<String> key() {
                return Optional.of("the services' key");
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(3);
            }
        };
    }
}
