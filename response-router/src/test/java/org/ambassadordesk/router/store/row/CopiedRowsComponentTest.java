package org.ambassadordesk.router.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.router.live.AttentiveDesk;
import org.ambassadordesk.testing.DependsOnServers;
import org.ambassadordesk.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A copied row says what the same query's result says. */
@DependsOnServers
@QuarkusTest
@TestProfile(AttentiveDesk.class)
@WithTestResource(RealServers.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields in
class CopiedRowsComponentTest {
    private static final Json.Shape<Map<String, Integer>> COUNTS = Json.shape(new TypeReference<>() {}, Map.of());
    private static final String VALUES = """
            SELECT * FROM (VALUES
                ('plain', gen_random_uuid(), timestamptz '2026-11-28 12:00:00.123456+01', 1::smallint, 2, 3::bigint,
                    '{}'::jsonb),
                ('Grüße, 日本 👋', '00000000-0000-0000-ffff-ffffffffffff'::uuid, '1999-12-31 23:59:59.999999Z', -1, -2, -3,
                    '{"ü": 1, "b": 2}'),
                ('', '7fffffff-ffff-ffff-8000-000000000000', '1969-07-20 20:17:40Z', 32767, 2147483647,
                    9223372036854775807, '{"a": 0}'),
                (repeat('long ', 5000), null, null, null, null, null, '{}'),
                (null, null, '2100-02-28 00:00:00Z', 0, 0, 0, '{}')
            ) AS sample (text, id, at, small, middle, large, counts)
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void everyKindOfColumnIsReadAlike() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE sample AS " + VALUES);
            List<List<@Nullable Object>> copied = copied(connection, "SELECT * FROM sample");
            List<List<@Nullable Object>> asked = new ArrayList<>();
            try (ResultSet result = statement.executeQuery("SELECT * FROM sample")) {
                while (result.next()) {
                    asked.add(read(new ResultRow(result)));
                }
            }
            statement.execute("DROP TABLE sample");

            assertThat(copied).hasSize(5).isEqualTo(asked);
        }
    }

    @Test
    void thousandsOfRowsOfAllLengthsArriveInOrderAndTheConnectionGoesOn() throws SQLException {
        String query = "SELECT repeat('ä', i % 3000), i FROM generate_series(1, 20000) i ORDER BY i";
        try (Connection connection = database.getConnection()) {
            try (CopiedRows rows = new CopiedRows(connection, query)) {
                for (int i = 1; i <= 20_000; i++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.text()).hasSize(i % 3000);
                    assertThat(rows.number()).isEqualTo(i);
                }
                assertThat(rows.next()).isFalse();
            }

            assertThat(copied(connection, VALUES + "WHERE large = 4711")).isEmpty();
            assertThat(copied(connection, VALUES)).hasSize(5);
        }
    }

    @Test
    void whatIsEqualInManyRowsIsOneObject() throws SQLException {
        try (Connection connection = database.getConnection();
                CopiedRows rows = new CopiedRows(connection, "SELECT 'baggage' FROM generate_series(1, 2)")) {
            rows.next();
            String first = rows.text();
            rows.next();

            assertThat(rows.text()).isSameAs(first);
        }
    }

    private static List<List<@Nullable Object>> copied(Connection connection, String query) throws SQLException {
        List<List<@Nullable Object>> copied = new ArrayList<>();
        try (CopiedRows rows = new CopiedRows(connection, query)) {
            while (rows.next()) {
                copied.add(read(rows));
            }
        }
        return copied;
    }

    private static List<@Nullable Object> read(Row row) throws SQLException {
        return Arrays.asList(
                row.textOrNull(),
                row.uuidOrNull(),
                row.instantOrNull(),
                row.number(),
                row.number(),
                row.number(),
                row.json(COUNTS));
    }
}
