package org.ambassadordesk.tools.bench.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.ambassadordesk.tools.ToolFailure;

/**
 * A past for a desk that has none: conversations of the last year written straight into its database, with the daily and
 * weekly rhythm of customers and log-normal answer times (median 54 minutes). Seeded: the same every time but for the
 * present moment. For a desk made for measuring only: what it writes was never said by anybody.
 */
public final class History implements AutoCloseable {
    private static final int AT_ONCE = 100_000;
    /** Of ten thousand conversations of the last two days so many are still open. */
    private static final int OPEN_IN_TEN_THOUSAND = 1_000;

    private final Connection connection;
    private long written;

    private History(Connection connection) {
        this.connection = connection;
    }

    /**
     * A past that nothing has been written of yet.
     *
     * @param database as JDBC takes it
     */
    public static History in(String database) {
        try {
            History history = new History(DriverManager.getConnection(database, "desk", "desk"));
            history.execute("SET synchronous_commit = off");
            return history;
        } catch (SQLException e) {
            throw new ToolFailure("the database of the desk cannot be reached", e);
        }
    }

    /** Adds until there are so many. */
    public void growTo(long conversations) {
        while (written < conversations) {
            long count = Math.min(AT_ONCE, conversations - written);
            execute("SELECT setseed(0." + (1 + written / AT_ONCE) + ")");
            execute(DRAW.formatted(written, count * 4, OPEN_IN_TEN_THOUSAND, count));
            for (String statement : WRITE) {
                execute(statement);
            }
            written += count;
        }
        for (String table : new String[] {"conversation", "response_time", "response_leg", "resolution_time"}) {
            execute("VACUUM ANALYZE " + table);
        }
        execute("CHECKPOINT");
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ToolFailure("the past could not be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ToolFailure("the database of the desk broke off", e);
        }
    }

    /** Draws moments over a year, keeps more of those at which people write, and decides what becomes of each. */
    @SuppressWarnings("InlineFormatString") // too long to stand inside its method
    private static final String DRAW = """
            DROP TABLE IF EXISTS drawn;
            CREATE TEMPORARY TABLE drawn AS
            WITH moments AS (
                SELECT %d + i AS i, date_trunc('milliseconds', now() - random() * interval '365 days') AS at,
                    random() AS kept, random() AS pick, sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) AS normal
                FROM generate_series(1, %d) AS i
            ), alive AS (
                SELECT *, (10000 * random())::int < %d AND at > now() - interval '2 days' AS open FROM moments
                WHERE kept < (0.12 + exp(-power((extract(hour FROM at) - 11) / 3.5, 2))
                        + 0.7 * exp(-power((extract(hour FROM at) - 20) / 2.5, 2)))
                    * CASE WHEN extract(isodow FROM at) > 5 THEN 0.4 ELSE 1 END
                LIMIT %d
            )
            SELECT gen_random_uuid() AS id, at, open,
                (ARRAY['safety', 'baggage', 'delays', 'booking', 'money', 'other'])[1 + floor(6 * pick * pick)::int] AS topic,
                (ARRAY['web', 'web', 'twitter', 'email'])[1 + i %% 4] AS channel,
                (ARRAY['en', 'de', 'de', 'fr'])[1 + i %% 4] AS language,
                (ARRAY['ada','bea','cem','dora','eli','fay','gus','hana','ivo','jana','kai','lea'])[1 + i %% 12] AS writer,
                (1e6 * 60 * least(10000, 54 * exp(1.3 * normal)))::bigint AS took
            FROM alive;
            """;

    private static final String[] WRITE = {"""
        INSERT INTO conversation (id, version, routed_version, source, channel, contact_id, contact_name, topic, language,
            state, opened_at, received_at, changed_at, excerpt, due_at, warn_at, closings, routed)
        SELECT id, 3, 3, 'bench', channel, id, 'Customer', topic, language,
            CASE WHEN open THEN 'QUEUED' ELSE 'RESOLVED' END, at, at, at, 'Where is my suitcase?',
            CASE WHEN open THEN at + interval '4 hours' ELSE 'infinity' END,
            CASE WHEN open THEN at + interval '3 hours' ELSE 'infinity' END, '{}', '{}' FROM drawn
        """, """
        INSERT INTO response_time (conversation_id, sequence, channel, topic, language, writer, started_at, routed_at,
            made_at, picked_up_at, handed_in, approved_at, answered_at, due_at, calendar)
        SELECT id, sequence, channel, topic, language, CASE WHEN open THEN NULL ELSE writer END, start, start,
            start, start, '', start, CASE WHEN open THEN NULL ELSE start + took * interval '1 microsecond' END,
            start + interval '4 hours', 'always'
        FROM (SELECT *, at + (sequence - 1) * interval '3 hours' AS start
              FROM drawn, generate_series(1, CASE WHEN took % 5 = 0 AND NOT open THEN 2 ELSE 1 END) AS sequence) AS each
        """, """
        INSERT INTO response_leg (conversation_id, sequence, clock, total, intake, queue, pickup, drafting, approval, delivery)
        SELECT conversation_id, sequence, clock, a + b + c + d + e + f, a, b, c, d, e, f FROM (
            SELECT conversation_id, sequence, clock, t / 100 AS a, t / 2 AS b, t / 10 AS c, t / 5 AS d,
                t - t / 100 - t / 2 - t / 10 - t / 5 - t / 50 AS e, t / 50 AS f
            FROM (SELECT response_time.conversation_id, sequence, clock, CASE WHEN clock = 'wall' THEN took ELSE took / 3 END AS t
                  FROM response_time JOIN drawn ON drawn.id = conversation_id,
                      unnest(ARRAY['wall', 'calendar']) AS clock WHERE answered_at IS NOT NULL) AS taken) AS each
        """, """
        INSERT INTO resolution_time
            (conversation_id, number, channel, topic, language, started_at, resolved_at, due_at, calendar_total)
        SELECT id, 1, channel, topic, language, at,
            CASE WHEN open THEN NULL ELSE at + 2 * took * interval '1 microsecond' END, at + interval '2 days',
            CASE WHEN open THEN NULL ELSE took END FROM drawn
        """, """
        INSERT INTO response_quarter (began, version)
        SELECT DISTINCT date_bin('15 minutes', started_at, '1970-01-01T00:00:00Z'), 1
        FROM response_time JOIN drawn ON drawn.id = conversation_id
        ON CONFLICT (began) DO UPDATE SET version = response_quarter.version + 1
        """, """
        INSERT INTO response_day (day, version)
        SELECT DISTINCT (started_at AT TIME ZONE 'UTC')::date, 1 FROM response_time JOIN drawn ON drawn.id = conversation_id
        ON CONFLICT (day) DO UPDATE SET version = response_day.version + 1
        """};
}
