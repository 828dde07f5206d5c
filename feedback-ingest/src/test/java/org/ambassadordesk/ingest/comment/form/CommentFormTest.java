package org.ambassadordesk.ingest.comment.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ingest.Problem.Violation;
import org.ambassadordesk.ingest.ProblemException;
import org.ambassadordesk.ingest.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentFormTest {
    private static final CommentForm FORM =
            new CommentForm(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void aWholeCommentIsRead() {
        NewComment comment = read("""
                {"externalId":"5703","channel":"twitter","text":"my bag is lost",
                 "author":{"id":"u1","name":"Jo N.","handle":"@jn","followers":120},
                 "postedAt":"2015-02-24T11:14:45-08:00","threadId":"t-9","inReplyTo":"5702","url":"https://x.example/1",
                 "language":"en","topic":"baggage","rating":2,"labels":["vip"],
                 "attributes":{"flight":"SK101","hours":3,"angry":true,"score":0.5,"gone":null}}
                """);

        assertThat(comment.postedAt()).isEqualTo(Instant.parse("2015-02-24T19:14:45Z"));
        assertThat(comment.author()).isEqualTo(new NewComment.NewAuthor("u1", "Jo N.", "@jn", 120L));
        assertThat(comment.labels()).containsExactly("vip");
        assertThat(comment.attributes())
                .containsAllEntriesOf(Map.of("flight", "SK101", "hours", 3, "angry", true, "score", 0.5));
    }

    @Test
    void onlyChannelAndAuthorAreAlwaysRequired() {
        assertThat(violations("{}"))
                .containsExactly(new Violation("author", "is required"), new Violation("channel", "is required"));
        assertThat(violations("{\"channel\":\"web\",\"author\":{}}"))
                .containsExactly(new Violation("author.id", "is required"));
    }

    @Test
    void allUnknownFieldsAreNamed() {
        assertThat(violations(with("\"rated\":1,\"deep\":{\"er\":[{}]},\"author\":{\"id\":\"u\",\"nick\":\"n\"}")))
                .extracting(Violation::field)
                .containsExactly("author.nick", "deep", "rated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rating|-1|must be 1 to 5",
                "rating|0|must be 1 to 5",
                "rating|6|must be 1 to 5",
                "rating|2.5|must be a whole number",
                "rating|\"3\"|must be a whole number",
                "rating|99999999999|is out of range",
                "rating|true|must be a whole number",
                "text|12|must be a text",
                "text|{}|must be a text",
                "text|[\"a\"]|must be a text",
                "text|\"\\ud800 half\"|contains half of a character (a lone surrogate)",
                "text|\"half \\udc00\"|contains half of a character (a lone surrogate)",
                "externalId|\"\"|must be 1 to 200 characters, none of them a control character",
                "externalId|\"a\\u0000b\"|must be 1 to 200 characters, none of them a control character",
                "externalId|\"a\\u001fb\"|must be 1 to 200 characters, none of them a control character",
                "threadId|\"\\ud83d\"|must be 1 to 200 characters, none of them a control character",
                "channel|\"Twitter\"|must be 1 to 40 of a-z, 0-9, _ and -",
                "channel|\"\"|must be 1 to 40 of a-z, 0-9, _ and -",
                "url|\"javascript:alert(1)\"|must be an http or https address of at most 2000 characters",
                "url|\"https://\"|must be an http or https address of at most 2000 characters",
                "url|\"//x.example\"|must be an http or https address of at most 2000 characters",
                "language|\"xx\"|must be a BCP 47 language tag such as en or de-AT",
                "postedAt|\"2015-02-24T11:14:45\"|must be a time with an offset, such as 2015-02-24T11:14:45-08:00",
                "postedAt|\"2015-02-30T11:14:45Z\"|must be a time with an offset, such as 2015-02-24T11:14:45-08:00",
                "postedAt|\"yesterday\"|must be a time with an offset, such as 2015-02-24T11:14:45-08:00",
                "postedAt|1424805285|must be a time with an offset, such as 2015-02-24T11:14:45-08:00",
                "labels|\"vip\"|must be a list of texts",
                "author|\"jo\"|must be an object",
                "author|{\"id\":7}|must be a text"
            })
    void wrongValuesAreToldByField(String field, String value, String message) {
        assertThat(violations(with("\"" + field + "\":" + value)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).startsWith(field);
                    assertThat(violation.message()).isEqualTo(message);
                });
    }

    @Test
    void elementsAreNamedByTheirPlace() {
        assertThat(violations(with("\"labels\":[\"ok\",\"\",null]")))
                .containsExactlyInAnyOrder(
                        new Violation("labels[1]", "must be 1 to 100 characters"),
                        new Violation("labels[2]", "must not be null"));
        assertThat(violations(with("\"labels\":[\"ok\",3]")))
                .containsExactly(new Violation("labels[1]", "must be a text"));
    }

    @Test
    void listsHaveAnEnd() {
        String labels = "\"l\",".repeat(20) + "\"l\"";

        assertThat(violations(with("\"labels\":[" + labels + "]")))
                .containsExactly(new Violation("labels", "must not be more than 20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"\":1}",
                "{\"a\":1e999}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\\u0000\":1}"
            })
    void attributesAreScalars(String attributes) {
        assertThat(violations(with("\"attributes\":" + attributes)))
                .extracting(Violation::field)
                .containsExactly("attributes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "\"text\"",
                "17",
                "{",
                "{\"channel\":\"web\"",
                "{\"channel\":\"web\"} {}",
                "{'channel':'web'}",
                "{\"channel\":\"web\",}",
                "{\"channel\":\"a\",\"channel\":\"b\"}",
                "{\"rating\":01}",
                "{\"rating\":NaN}",
                "{\"text\":\"line\nbreak\"}",
                "<comment/>"
            })
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        assertThat(refusal(body.getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(ProblemType.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "[", "{\"attributes\":", "{\"attributes\":{\"a\":["})
    void deepNestingIsRefused(String opening) {
        String body = opening + "[".repeat(100_000) + "]".repeat(100_000);

        ProblemException refusal = refusal(body.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.problem().status()).isEqualTo(400);
    }

    @Test
    void hugeNumbersAreRefused() {
        assertThat(refusal(with("\"attributes\":{\"n\":" + "9".repeat(10_000) + "}")
                                .getBytes(StandardCharsets.UTF_8))
                        .problem()
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "c080,overlong NUL",
        "eda080,encoded surrogate",
        "ff,no such byte",
        "c3,cut",
        "f4908080,beyond Unicode",
        "e282,cut"
    })
    void malformedUtf8IsToldByField(String hex, String what) {
        byte[] body = bytes("{\"channel\":\"web\",\"text\":\"été ", hex, "\",\"author\":{\"id\":\"u\"}}");

        assertThat(refusal(body).problem().violations())
                .as(what)
                .containsExactly(new Violation("text", "is not UTF-8 (byte 31 of the body)"));
    }

    @Test
    void malformedUtf8InANestedFieldIsToldByItsPath() {
        byte[] body = bytes("{\"channel\":\"web\",\"text\":\"a \ufffd b\",\"author\":{\"id\":\"u", "ff", "\"}}");

        assertThat(refusal(body).problem().violations())
                .extracting(Violation::field)
                .containsExactly("author.id");
    }

    @Test
    void aReplacementCharacterThatWasPostedIsFine() {
        assertThat(read(with("\"text\":\"a \ufffd b\"")).text()).isEqualTo("a \ufffd b");
    }

    @Test
    void textHasALimitInCharactersNotInHalves() {
        assertThat(read(with("\"text\":\"" + "😀".repeat(20_000) + "\"")).text())
                .hasSize(40_000);
        assertThat(refusal(with("\"text\":\"" + "x".repeat(20_001) + "\"").getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void bodiesHaveALimitInBytes() {
        assertThat(refusal(new byte[CommentForm.LARGEST_BODY + 1]).type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void refusalsNameNoClasses() {
        for (String body :
                List.of("{\"author\":3}", "[", "{\"rating\":\"x\"}", "{\"labels\":{}}", "nope", "{\"postedAt\":{}}")) {
            assertThat(refusal(body.getBytes(StandardCharsets.UTF_8)).getMessage())
                    .doesNotContain("java", "jackson", "org.", "com.", "Stream", "Exception");
        }
    }

    /** A comment with one more field, which replaces the usual one. */
    private static String with(String field) {
        StringBuilder json = new StringBuilder("{").append(field);
        if (!field.contains("\"channel\"")) {
            json.append(",\"channel\":\"web\"");
        }
        if (!field.contains("\"author\"")) {
            json.append(",\"author\":{\"id\":\"u\"}");
        }
        return json.append('}').toString();
    }

    private static NewComment read(String json) {
        return FORM.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> violations(String json) {
        ProblemException refusal = refusal(json.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.type()).as(refusal.getMessage()).isEqualTo(ProblemType.INVALID);
        List<Violation> violations = refusal.problem().violations();
        return violations == null ? List.of() : violations;
    }

    private static ProblemException refusal(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> FORM.read(body));
    }

    private static byte[] bytes(String before, String hex, String after) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(java.util.HexFormat.of().parseHex(hex));
        body.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
