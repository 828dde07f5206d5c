package org.ambassadordesk.ambassador.report.behind;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Versions;
import org.ambassadordesk.testing.RealServers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands behind figures of first answers, further ones and ends of matters, in a week that no other test uses. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BehindComponentTest {
    private static final Instant FROM = Instant.parse("2019-07-01T00:00:00Z");
    private static final String WEEK = "from=2019-07-01&to=2019-07-08&zone=UTC";
    private static final UUID RESTATEMENT = UUID.fromString("0b5e5a3c-1111-4222-8333-000000000001");
    private static final int CONVERSATIONS = 60;
    /** Whose topics they see; what has none is for everybody. */
    private static final Map<String, Set<String>> SEEN = Map.of(
            "lena", Set.of("baggage", "safety"),
            "sara", Set.of("prices"),
            "ada", Set.of("baggage", "safety", "prices"));

    private static final List<String> STANDINGS = List.of("", "answered", "met", "missed", "open", "overdue");

    @Inject
    Database database;

    private List<UUID> conversations = List.of();
    private List<Told> all = List.of();

    @BeforeEach
    void writeAWeek() {
        conversations = IntStream.range(0, CONVERSATIONS)
                .mapToObj(one -> UUID.randomUUID())
                .toList();
        all = Told.many(new Random(11), conversations, FROM);
        database.perform(handle -> {
            for (UUID id : conversations) {
                handle.execute("""
                        INSERT INTO conversation (id, version, routed_version, source, channel, contact_id, contact_name,
                            language, state, opened_at, received_at, changed_at, excerpt, routed, due_at, warn_at)
                        VALUES (?, 1, 1, 'demo', 'twitter', ?, 'Jo Neumann', 'en', 'RESOLVED', ?, ?, ?, '', '{}', 'infinity',
                            'infinity')
                        """, id, id, FROM, FROM, FROM);
            }
            handle.execute("""
                    INSERT INTO restatement (id, from_at, to_at, topics, directory_version, reason, made_by, made_at, changed)
                    VALUES (?, ?, ?, '{baggage}', 1, 'Agreed', 'lena', now(), 1)
                    """, RESTATEMENT, FROM, FROM.plusSeconds(1));
            all.forEach(one -> one.write(handle, RESTATEMENT));
            Versions.raise(handle, all.stream().map(Told::began).toList());
        });
    }

    @AfterEach
    void takeItAway() {
        database.perform(handle -> {
            for (String table : List.of("response_leg", "response_time", "resolution_time", "restated_due")) {
                handle.createUpdate("DELETE FROM " + table + " WHERE conversation_id = ANY (:all)")
                        .bindArray("all", UUID.class, conversations)
                        .execute();
            }
            handle.createUpdate("DELETE FROM conversation WHERE id = ANY (:all)")
                    .bindArray("all", UUID.class, conversations)
                    .execute();
            handle.execute("DELETE FROM restatement WHERE id = ?", RESTATEMENT);
            Versions.raise(handle, all.stream().map(Told::began).toList());
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void listHasJustThoseWaitsThatTheFigureCounts(Kind kind) {
        for (String reader : SEEN.keySet()) {
            for (String filter :
                    List.of("", "&channel=web", "&language=de&topic=baggage", "&topic=triage", "&team=sales")) {
                for (String verdicts : List.of("current", "original")) {
                    String asked = WEEK + filter + "&verdicts=" + verdicts;
                    JsonPath figures = figures(reader, asked, kind);
                    for (String standing : STANDINGS) {
                        JsonPath list = list(reader, asked + "&of=" + kind.code() + "&standing=" + standing);
                        Predicate<Told> wanted =
                                passes(filter).and(one -> one.is(standing, verdicts.equals("original")));

                        requireSame(list, reader, kind, wanted, false);
                        assertThat(list.getLong("count"))
                                .as(reader + " " + asked + " " + kind + " " + standing)
                                .isEqualTo(
                                        switch (standing) {
                                            case "" -> figures.getLong("count");
                                            case "missed" -> figures.getLong("decided") - figures.getLong("met");
                                            default -> figures.getLong(standing);
                                        });
                    }
                }
            }
        }
    }

    @Test
    void verdictsOfRowsAsTheFileExplainsThemAreThoseOfTheFigures() throws IOException {
        String file = as("ada")
                .get("/api/reports/conversations.csv?" + WEEK)
                .then()
                .extract()
                .asString();

        List<String> verdicts = CSVParser.parse(
                        file, CSVFormat.RFC4180.builder().setHeader().get())
                .stream()
                .map(BehindComponentTest::verdict)
                .toList();

        JsonPath figures = figures("ada", WEEK, Kind.FIRST);
        assertThat(verdicts.stream().filter("met"::equals)).hasSize(figures.getInt("met"));
        assertThat(verdicts.stream().filter("missed"::equals))
                .hasSize(figures.getInt("decided") - figures.getInt("met"));
        assertThat(verdicts).contains("met", "missed", "closed");
    }

    /** By the words of docs/conversations-csv.md. */
    private static String verdict(CSVRecord row) {
        String due = row.get(row.get("restated_because").isEmpty() ? "due_at" : "restated_due_at");
        String delivered = row.get("delivered_at");
        String closed = row.get("closed_unanswered_at");
        if (due.isEmpty()) {
            return "unpromised";
        }
        if (!delivered.isEmpty()) {
            return Instant.parse(delivered).isAfter(Instant.parse(due)) ? "missed" : "met";
        }
        if (closed.isEmpty()) {
            return Instant.parse(due).isBefore(Instant.now()) ? "missed" : "running";
        }
        return Instant.parse(due).isBefore(Instant.parse(closed)) ? "missed" : "closed";
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void hoursOfTheWeekAndBandsOfWaitingDivideThem(Kind kind) {
        for (String clock : List.of("wall", "calendar")) {
            boolean calendar = clock.equals("calendar");
            String asked = WEEK + "&clock=" + clock + "&of=" + kind.code();
            List<String> slots =
                    all.stream().map(Told::slot).distinct().limit(8).toList();
            for (String slot : slots) {
                requireSame(
                        list("ada", asked + "&slot=" + slot),
                        "ada",
                        kind,
                        one -> one.slot().equals(slot),
                        calendar);
            }
            for (List<Integer> band : List.of(List.of(0, 600), List.of(600, 7200), List.of(7200, 100_000))) {
                requireSame(
                        list("ada", asked + "&least=" + band.getFirst() + "&under=" + band.getLast()),
                        "ada",
                        kind,
                        one -> {
                            Duration took = one.took(calendar);
                            return took != null
                                    && took.compareTo(Duration.ofSeconds(band.getFirst())) >= 0
                                    && took.compareTo(Duration.ofSeconds(band.getLast())) < 0;
                        },
                        calendar);
            }
        }
    }

    @Test
    void pagesOfEachKindOpenTheirOwnLists() {
        for (Kind kind : Kind.values()) {
            String of = kind == Kind.FIRST ? "" : "&of=" + kind.code();
            String page = page("ada", "/reports?" + WEEK + of);
            List<String> hrefs = Stream.of(page.split("href=\"", -1))
                    .skip(1)
                    .map(rest -> rest.substring(0, rest.indexOf('"')).replace("&amp;", "&"))
                    .filter(href -> href.startsWith("/reports/conversations"))
                    .distinct()
                    .toList();
            assertThat(hrefs).hasSizeGreaterThan(20);
            assertThat(hrefs.stream().filter(href -> href.contains("slot=")))
                    .isNotEmpty()
                    .allMatch(href -> kind == Kind.FIRST ? !href.contains("of=") : href.contains("of=" + kind.code()));
            for (String href : hrefs) {
                assertThat(page("ada", href)).contains("Conversations behind this figure");
            }
            long count = list("ada", WEEK + of).getLong("count");
            assertThat(page("ada", "/reports/conversations?" + WEEK + of)).contains("<strong>" + count + " ");
        }
        assertThat(page("ada", "/reports/conversations?" + WEEK + "&of=next&slot=1-08&standing=open"))
                .contains("of=resolution&amp;slot=1-08&amp;standing=open", "Next answers");
        as("ada")
                .header("Accept-Language", "de")
                .get("/reports?of=resolution&" + WEEK)
                .then()
                .body(containsString("bis Anliegen abgeschlossen waren"))
                .body(containsString("Abschlüsse"))
                .body(not(containsString("Promises kept")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobodySeesASingleWaitWhereSmallGroupsAreProtected(Kind kind) {
        String asked = WEEK + "&of=" + kind.code();
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 2, smallest_period: P7D}\n")) {
            for (String reader : SEEN.keySet()) {
                for (String narrower : List.of("", "&topic=baggage", "&slot=1-08", "&least=0", "&standing=overdue")) {
                    as(reader)
                            .get("/api/reports/conversations?" + asked + narrower)
                            .then()
                            .statusCode(403)
                            .body("detail", containsString("measuring.smallest_group"));
                    assertThat(page(reader, "/reports/conversations?" + asked + narrower))
                            .contains("Not shown here")
                            .doesNotContain("Jo Neumann", "<th scope=\"row\">");
                }
            }
        }
    }

    @Test
    void whoLeadsNobodySeesNoneAndLeadsOnlyTheirTopics() {
        for (Kind kind : Kind.values()) {
            String asked = WEEK + "&of=" + kind.code();
            as("anna").get("/api/reports/conversations?" + asked).then().statusCode(403);
            as("anna").get("/reports/conversations?" + asked).then().statusCode(403);
            assertThat(list("lena", asked + "&topic=prices").getLong("count")).isZero();
            assertThat(list("sara", asked + "&team=service").getLong("count")).isZero();
            assertThat(page("sara", "/reports/conversations?" + asked + "&topic=baggage"))
                    .contains("There are none");
        }
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        Map.of("of=last", "of", "slot=8-01", "slot", "least=long", "least", "standing=lost", "standing")
                .forEach((asked, field) -> as("lena")
                        .get("/api/reports/conversations?" + asked)
                        .then()
                        .statusCode(400)
                        .body("violations[0].field", equalTo(field)));
        as("lena").accept("text/html").get("/reports?of=last").then().statusCode(400);
    }

    /** Of how many; and each one of them, the longest first. */
    private void requireSame(JsonPath list, String reader, Kind kind, Predicate<Told> wanted, boolean calendar) {
        List<Told> expected = all.stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> one.topic() == null
                        || SEEN.getOrDefault(reader, Set.of()).contains(one.topic()))
                .filter(wanted)
                .toList();
        assertThat(list.getLong("count")).isEqualTo(expected.size());
        assertThat(list.<String>getList("items.conversationId"))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(one -> one.conversation().toString())
                        .toList());
        Map<String, Long> waited = expected.stream()
                .filter(one -> one.took(calendar) != null || one.closed() != null)
                .collect(Collectors.toMap(
                        one -> one.conversation() + " " + one.began(),
                        one -> one.waited(calendar, FROM).toMillis(),
                        (first, second) -> first));
        List<Map<String, Object>> items = list.getList("items");
        assertThat(items)
                .allSatisfy(item -> {
                    Long known = waited.get(item.get("conversationId") + " " + item.get("startedAt"));
                    assertThat(known == null || Math.abs(known - millis(item)) <= 1)
                            .isTrue();
                })
                .isSortedAccordingTo((one, other) -> Long.compare(millis(other), millis(one)));
    }

    private static long millis(Map<String, Object> item) {
        return Math.round(1000 * ((Number) Objects.requireNonNull(item.get("waited"))).doubleValue());
    }

    private static Predicate<Told> passes(String filter) {
        return switch (filter) {
            case "" -> one -> true;
            case "&channel=web" -> one -> one.channel().equals("web");
            case "&language=de&topic=baggage" -> one -> one.language().equals("de") && "baggage".equals(one.topic());
            case "&topic=triage" -> one -> one.topic() == null;
            case "&team=sales" -> one -> "prices".equals(one.topic());
            default -> throw new IllegalArgumentException(filter);
        };
    }

    private static JsonPath figures(String reader, String asked, Kind kind) {
        JsonPath report = json(reader, "/api/reports/response-times?" + asked);
        return report.setRootPath(
                switch (kind) {
                    case FIRST -> "total";
                    case NEXT -> "total.nextResponse";
                    case RESOLUTION -> "total.resolution";
                });
    }

    private static JsonPath list(String reader, String asked) {
        return json(reader, "/api/reports/conversations?" + asked);
    }

    private static JsonPath json(String reader, String address) {
        return JsonPath.from(
                as(reader).get(address).then().statusCode(200).extract().asString());
    }

    private static String page(String reader, String address) {
        return as(reader)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
