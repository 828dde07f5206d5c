package org.ambassadordesk.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.ingest.fixture.CommentTopic;
import org.ambassadordesk.ingest.fixture.CommentTopic.Told;
import org.ambassadordesk.ingest.fixture.Poster;
import org.ambassadordesk.ingest.fixture.Poster.Answer;
import org.ambassadordesk.ingest.fixture.TestSources;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.ambassadordesk.testing.TestServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
@QuarkusTest
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class CommentResourceComponentTest {
    private static final String SOURCE = "crm";
    private static final String KEY = "the-key-of-crm";

    @TestHTTPResource
    URI root;

    private final String kafka = TestServers.start().kafkaBootstrap();
    private final CommentTopic topic = new CommentTopic(kafka);
    private final String id = UUID.randomUUID().toString();
    private Poster poster;

    @BeforeEach
    void registerSource() {
        poster = new Poster(root, KEY);
        if (poster.post("{}").status() != 400) {
            new TestSources(kafka).register(SOURCE, KEY);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> poster.post("{}").status() == 400);
        }
    }

    @Test
    void anAcceptedCommentIsOnKafka() {
        Answer answer = poster.post("""
                {"externalId":"%s","channel":"twitter","text":"@SkylineAir my bag  is lost &amp; nobody cares #fail",
                 "author":{"id":"u1","name":"Jo N."},"postedAt":"2015-02-24T11:14:45-08:00","threadId":"t-9",
                 "topic":"baggage","rating":2,"labels":["vip"],"attributes":{"flight":"SK101"}}
                """.formatted(id));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.id()).isEqualTo(Identities.comment(SOURCE, id));
        assertThat(answer.header("Location")).endsWith("/api/comments/" + answer.id());
        Told told = topic.about(answer.id()).getFirst();
        Comment comment = ((CommentEvent.Received) told.event()).comment();
        assertThat(told.key())
                .isEqualTo(Identities.contact(SOURCE, "twitter", "u1").toString());
        assertThat(answer.json().path("contactId").asText()).isEqualTo(told.key());
        assertThat(comment.text()).isEqualTo("@SkylineAir my bag is lost & nobody cares #fail");
        assertThat(comment.original()).contains("  ", "&amp;");
        assertThat(comment.features().mentions()).containsExactly("@SkylineAir");
        assertThat(comment.language().code()).isEqualTo("en");
        assertThat(comment.topic()).isEqualTo("baggage");
        assertThat(comment.threadId()).isEqualTo("t-9");
        assertThat(comment.postedAt()).isNotNull();
    }

    @Test
    void theSamePostedAgainIsTheSameEvent() {
        Answer first = poster.post(comment("my bag is lost"));
        Answer again = poster.post(comment("my bag is lost"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(topic.about(first.id()))
                .hasSize(2)
                .extracting(Told::eventId)
                .containsOnly(topic.about(first.id()).getFirst().eventId());
    }

    @Test
    void anotherWordingIsAnotherEventOfTheSameComment() {
        Answer first = poster.post(comment("my bag is lost"));
        Answer edited = poster.post(comment("my bag was lost"));

        assertThat(edited.id()).isEqualTo(first.id());
        assertThat(topic.about(first.id()))
                .extracting(Told::eventId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aWithdrawalIsToldAlwaysTheSame() {
        Answer first = poster.withdraw(id);
        Answer again = poster.withdraw(id);

        assertThat(List.of(first.status(), again.status())).containsOnly(202);
        List<Told> told = topic.about(Identities.comment(SOURCE, id));
        assertThat(told).hasSize(2).allSatisfy(it -> {
            assertThat(it.type()).isEqualTo("feedback.comment.withdrawn.v1");
            assertThat(it.key()).isEqualTo(first.id().toString());
            assertThat(it.eventId()).isEqualTo(Identities.named("withdrawn", SOURCE, id));
        });
    }

    @Test
    void idsWithSlashesCanBeWithdrawn() {
        Answer answer = poster.withdraw("a%2Fb%20c/" + id);

        assertThat(answer.id()).isEqualTo(Identities.comment(SOURCE, "a/b c/" + id));
    }

    @Test
    void aKeyStandsInForTheId() {
        String body = "{\"channel\":\"web\",\"text\":\"hello there\",\"author\":{\"id\":\"u\"}}";

        Answer first = poster.post(body, "Idempotency-Key", id);
        Answer again = poster.post(body, "Idempotency-Key", id);

        assertThat(first.id()).isEqualTo(Identities.keyedComment(SOURCE, id)).isEqualTo(again.id());
        assertThat(poster.post(body)
                        .json()
                        .path("violations")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("externalId");
    }

    @Test
    void aKeyIsForOneBodyOnly() {
        Answer first = poster.post(comment("my bag is lost"), "Idempotency-Key", id);
        Answer other = poster.post(comment("my coat is lost"), "Idempotency-Key", id);

        assertThat(first.status()).isEqualTo(202);
        assertProblem(other, 422, "key-reused");
    }

    @Test
    void aKeyIsRefusedWhereItCouldNotBeKept() {
        Answer answer = poster.post(comment("hello there"), "Idempotency-Key", "x".repeat(201));

        assertProblem(answer, 400, "invalid");
        assertThat(answer.json().path("violations").findValuesAsText("field")).containsExactly("Idempotency-Key");
    }

    @Test
    void callsWithTheSameKeyAtTheSameTimeAgreeOrAreToldToWait() {
        List<Answer> answers = IntStream.range(0, 40)
                .mapToObj(_ -> poster.postLater(comment("my bag is lost"), "Idempotency-Key", id))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsAnyOf(202).isSubsetOf(202, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 202).map(Answer::id))
                .containsOnly(Identities.comment(SOURCE, id));
    }

    @Test
    void nothingButAKnownKeyOpens() {
        for (String key : List.of("wrong", "", "the-key-of-crm2")) {
            Answer answer = new Poster(root, key).post(comment("hello there"));

            assertProblem(answer, 401, "wrong-key");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertProblem(new Poster(root, "wrong").withdraw(id), 401, "wrong-key");
        assertProblem(new Poster(root, "wrong").batch(new byte[0]), 401, "wrong-key");
    }

    @Test
    void aRevokedKeyStopsOpeningAndANewOneOpens() {
        String old = "old-" + id;
        new TestSources(kafka).register("shop", old);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> new Poster(root, old).post("{}").status() == 400);

        new TestSources(kafka).register("shop", "new-" + id);

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> new Poster(root, "new-" + id).post("{}").status() == 400);
        assertProblem(new Poster(root, old).post("{}"), 401, "wrong-key");
    }

    @Test
    void otherChannelsAreRefused() {
        Answer answer = poster.post(comment("hello there").replace("\"web\"", "\"email\""));

        assertProblem(answer, 403, "channel-not-allowed");
    }

    @Test
    void everyRefusalNamesItsField() {
        Answer answer = poster.post("{\"channel\":\"Web\",\"rating\":-3,\"sentiment\":1,\"author\":{\"id\":\"u\"}}");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.json().path("violations").findValuesAsText("field"))
                .containsExactly("channel", "rating", "sentiment");
    }

    @Test
    void textMustSaySomething() {
        assertProblem(poster.post(comment("\\u200b \\u202e")), 400, "invalid");
        assertProblem(poster.post(comment("<b></b>")), 400, "invalid");
        assertThat(poster.post("{\"externalId\":\"%s\",\"channel\":\"web\",\"rating\":1,\"author\":{\"id\":\"u\"}}"
                                .formatted(id))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void largeBodiesAreRefused() {
        String large = "x".repeat(300 * 1024);

        assertProblem(poster.post(comment(large)), 413, "too-large");
        assertProblem(poster.post(comment("x".repeat(20_001))), 413, "too-large");
        assertThat(poster.post(comment("word ".repeat(3_999) + "end")).status()).isEqualTo(202);
    }

    @Test
    void largeBodiesOfUnknownLengthAreRefused() {
        byte[] chunk = "x".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Answer answer = poster.postChunks(java.util.Collections.nCopies(16, chunk));

        assertProblem(answer, 413, "too-large");
    }

    @Test
    void deepNestingIsRefused() {
        assertProblem(poster.post("[".repeat(100_000)), 400, "malformed");
        assertProblem(poster.post("{\"attributes\":" + "{\"a\":".repeat(30_000)), 400, "malformed");
    }

    @Test
    void theWayThroughTheInterfaceIsGuarded() {
        assertProblem(poster.post(comment("hello"), "Content-Type", "text/plain"), 415, "unsupported-media-type");
        assertProblem(poster.post(comment("hello"), "Accept", "text/html"), 406, "not-acceptable");
        assertProblem(poster.send("PUT", "/v1/comments"), 405, "method-not-allowed");
        assertProblem(poster.send("GET", "/v1/nothing"), 404, "not-found");
        assertProblem(poster.send("POST", "/bench/bare"), 404, "not-found");
    }

    @Test
    void aDeclaredLanguageIsTaken() {
        Answer answer = poster.post(
                "{\"externalId\":\"%s\",\"channel\":\"web\",\"text\":\"hello there my friends\",".formatted(id)
                        + "\"language\":\"de-AT\",\"author\":{\"id\":\"u\"}}");

        Comment comment =
                ((CommentEvent.Received) topic.about(answer.id()).getFirst().event()).comment();
        assertThat(comment.language()).isEqualTo(new Language("de", 1, true));
    }

    private String comment(String text) {
        return "{\"externalId\":\"%s\",\"channel\":\"web\",\"text\":\"%s\",\"author\":{\"id\":\"u1\"}}"
                .formatted(id, text);
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:desk:problem:" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("java.", "org.", "Exception");
    }
}
