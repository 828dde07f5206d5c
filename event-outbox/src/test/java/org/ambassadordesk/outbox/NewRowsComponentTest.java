package org.ambassadordesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.testing.DependsOnServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
class NewRowsComponentTest {
    private static final UUID ID = UUID.fromString("5f0c4b0e-2a11-5d0e-8a5c-0d6b7c1f9a11");

    private Tables tables;

    @BeforeEach
    void setUp() throws Exception {
        tables = Tables.create();
        tables.execute("""
                CREATE TABLE thing (number bigint PRIMARY KEY, text text, at timestamptz, id uuid, names text[],
                    bytes bytea, document jsonb, truth boolean)
                """);
    }

    private void write(NewRows rows) throws SQLException {
        try (Connection connection = tables.database().getConnection()) {
            rows.write(connection);
        }
    }

    @Test
    void textsArriveLetterByLetter() throws Exception {
        String awkward = "tab\there, line\nthere\r, back\\slash, \\N, \\., 'quote', \"double\", ä€😀";
        NewRows rows = new NewRows("thing", "number, text");
        rows.add(1, awkward);
        rows.add(2, "");
        rows.add(3, null);

        write(rows);

        assertThat(tables.list("SELECT text FROM thing ORDER BY number")).containsExactly(awkward, "", null);
    }

    @Test
    void everyTypeArrivesAsItWas() throws Exception {
        NewRows rows = new NewRows("thing", "number, at, id, names, bytes, document, truth");
        rows.add(
                7L,
                Instant.parse("2026-03-01T09:00:00.123456Z"),
                ID,
                List.of("a,b", "c\"d", "e\\f", "{g}", "NULL"),
                "Grüße\\\n".getBytes(StandardCharsets.UTF_8),
                "{\"text\": \"a\\nb\\\\c\"}",
                true);

        write(rows);

        assertThat(tables.list("SELECT id FROM thing WHERE truth AND at = '2026-03-01T09:00:00.123456Z'"))
                .containsExactly(ID.toString());
        assertThat(tables.list("SELECT unnest(names) FROM thing"))
                .containsExactly("a,b", "c\"d", "e\\f", "{g}", "NULL");
        assertThat(tables.list("SELECT convert_from(bytes, 'UTF8') FROM thing")).containsExactly("Grüße\\\n");
        assertThat(tables.list("SELECT document ->> 'text' FROM thing")).containsExactly("a\nb\\c");
    }

    @Test
    void rowThatIsThereAlreadyFailsThemAllAndTheConnectionGoesOn() throws Exception {
        NewRows rows = new NewRows("thing", "number, text");
        rows.add(1, "once");
        rows.add(1, "twice");

        try (Connection connection = tables.database().getConnection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rows.write(connection))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("23505"));
            NewRows others = new NewRows("thing", "number, text");
            others.add(2, "else");
            others.write(connection);
        }

        assertThat(tables.list("SELECT text FROM thing")).containsExactly("else");
    }

    @Test
    void momentsAreKeptToTheNearestMicrosecondAndNumbersAsWideAsTheirColumn() throws Exception {
        tables.execute(
                "CREATE TABLE wide (small smallint, number int, at timestamptz, ats timestamptz[], numbers bigint[])");
        NewRows rows = new NewRows("wide", "small, number, at, ats, numbers");
        rows.add(
                3,
                4L,
                Instant.parse("1969-07-20T20:17:40.123456500Z"),
                List.of(Instant.parse("2026-03-01T09:00:00.999999500Z")),
                List.of());

        write(rows);

        assertThat(tables.list("SELECT small + number FROM wide")).containsExactly("7");
        assertThat(tables.list("SELECT at = '1969-07-20T20:17:40.123457Z' FROM wide"))
                .containsExactly("t");
        assertThat(tables.list("SELECT ats = '{2026-03-01T09:00:01Z}' FROM wide"))
                .containsExactly("t");
        assertThat(tables.list("SELECT numbers FROM wide")).containsExactly("{}");
    }

    @Test
    void whatDoesNotSuitItsColumnIsRefusedByName() {
        NewRows rows = new NewRows("thing", "number, id");
        rows.add(1, "no UUID");

        assertThatIllegalArgumentException().isThrownBy(() -> write(rows)).withMessage("a String for a column of UUID");
    }

    @Test
    void columnThatBecameWiderIsWrittenAgainAfterOneRefusal() throws Exception {
        tables.execute("CREATE TABLE growing (number int)");
        NewRows first = new NewRows("growing", "number");
        first.add(1);
        write(first);
        tables.execute("ALTER TABLE growing ALTER number TYPE bigint");
        NewRows second = new NewRows("growing", "number");
        second.add(2);

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> write(second));
        write(second);

        assertThat(tables.list("SELECT number FROM growing ORDER BY number")).containsExactly("1", "2");
    }

    @Test
    void nothingToWriteWritesNothing() throws Exception {
        write(new NewRows("thing", "number"));

        assertThat(tables.list("SELECT number FROM thing")).isEmpty();
    }
}
