package org.ambassadordesk.ambassador.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Set;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Directory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * One row per conversation with every moment of its first response, enough to compute the report anew with other tools.
 * Neither texts nor names of customers or employees. Times in UTC, durations in seconds.
 */
@ApplicationScoped
public class ConversationsCsv {
    private static final int FETCH = 500;
    /** What each restatement made of the first response, or of the end of the first matter, oldest first. */
    private static final String RESTATEMENTS = """
            (SELECT string_agg(concat_ws(' ', to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'version',
                    directory_version, 'before', counted_as,
                    to_char(counted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'after', verdict,
                    to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), '; ' ORDER BY made_at, made.id)
                FROM restated_verdict AS said JOIN restatement AS made ON made.id = said.restatement_id
                WHERE said.conversation_id = about.id AND said.about = '%s' AND said.sequence = 1)
            """;

    private static final String ROWS = """
            SELECT about.id AS conversation, about.source, about.channel, about.topic, team,
                about.language, lower(about.state) AS state, about.opened_at,
                first.started_at AS received_at,
                CASE WHEN first.import_number IS NULL THEN first.routed_at END AS routed_at, first.made_at AS assigned_at,
                first.picked_up_at AS started_at, first.handed_in,
                CASE WHEN first.import_number IS NULL THEN first.approved_at END AS approved_at, first.answered_at AS delivered_at,
                first.closed_at AS closed_unanswered_at, first.due_at, first.calendar,
                wall.total AS wall_total, wall.intake AS wall_intake, wall.queue AS wall_queue,
                wall.pickup AS wall_pickup, wall.drafting AS wall_drafting, wall.approval AS wall_approval,
                wall.delivery AS wall_delivery,
                open.total AS calendar_total, open.intake AS calendar_intake, open.queue AS calendar_queue,
                open.pickup AS calendar_pickup, open.drafting AS calendar_drafting, open.approval AS calendar_approval,
                open.delivery AS calendar_delivery,
                resolution.resolved_at, resolution.due_at AS resolution_due_at,
                resolution.calendar_total AS calendar_resolution,
                (SELECT count(*) FROM response_time AS later
                    WHERE later.conversation_id = about.id AND later.sequence > 1) AS next_responses,
                (SELECT count(*) FROM comment AS said WHERE said.conversation_id = about.id) AS comments,
                restated.due_at AS restated_due_at, restatement.reason AS restated_because,
                restated_end.due_at AS restated_resolution_due_at, restatement_end.reason AS resolution_restated_because,
            """ + RESTATEMENTS.formatted("response") + " AS restatements, "
            + RESTATEMENTS.formatted("resolution")
            + " AS resolution_restatements, first.import_number IS NOT NULL AS imported " + """
            FROM response_time AS first
            -- by the topic and the language its figures are counted under
            JOIN LATERAL (SELECT id, source, channel, first.topic, first.language, state, opened_at
                FROM conversation WHERE id = first.conversation_id) AS about ON true
            LEFT JOIN response_leg AS wall
                ON wall.conversation_id = about.id AND wall.sequence = 1 AND wall.clock = 'wall'
            LEFT JOIN response_leg AS open
                ON open.conversation_id = about.id AND open.sequence = 1 AND open.clock = 'calendar'
            LEFT JOIN restated_due AS restated
                ON restated.conversation_id = about.id AND restated.sequence = 1 AND restated.about = 'response'
            LEFT JOIN restatement ON restatement.id = restated.restatement_id
            LEFT JOIN restated_due AS restated_end
                ON restated_end.conversation_id = about.id AND restated_end.sequence = 1 AND restated_end.about = 'resolution'
            LEFT JOIN restatement AS restatement_end ON restatement_end.id = restated_end.restatement_id
            LEFT JOIN resolution ON resolution.conversation_id = about.id AND resolution.number = 1
            """
            + ReportScope.TOPICS + """
            WHERE first.sequence = 1 AND first.started_at >= :from AND first.started_at < :to
                AND (:topic::text IS NULL OR coalesce(about.topic, 'triage') = :topic)
                AND (:team::text IS NULL OR coalesce(team, 'triage') = :team)
                AND (:channel::text IS NULL OR about.channel = :channel)
                AND (:language::text IS NULL OR about.language = :language)
                AND (:imported::boolean IS NULL OR (first.import_number IS NOT NULL) = :imported) AND
            """
            + ReportScope.CONDITION + " ORDER BY first.started_at, about.id";

    private final Database database;
    private final CurrentDirectory directory;
    private final ResponseTimes times;

    ConversationsCsv(Database database, CurrentDirectory directory, ResponseTimes times) {
        this.database = database;
        this.directory = directory;
        this.times = times;
    }

    /** Refuses where the desk shows nothing about small groups: single conversations would tell. */
    public void requireShown() {
        if (ResponseTimeReport.smallestGroup(directory.get()).protects()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "This desk shows nothing about small groups (measuring.smallest_group), and single conversations would"
                            + " tell whose they are. GET /api/reports/response-times has the figures.");
        }
    }

    /** Writes row by row; memory does not grow with the number of conversations. */
    public void write(Person person, Question question, OutputStream out) {
        times.catchUp();
        Directory now = directory.get();
        ReportScope scope = ReportScope.of(person, now, person.ledTeams());
        Period period = question.period();
        database.perform(handle -> scope.bindTo(handle.createQuery(ROWS))
                .bind("from", period.from())
                .bind("to", period.to())
                .bindMethods(question.filter())
                .setFetchSize(FETCH)
                .scanResultSet((rows, context) -> print(rows.get(), out)));
    }

    private static @Nullable Void print(ResultSet rows, OutputStream out) throws SQLException {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                printer.print(columns.getColumnLabel(i));
            }
            printer.println();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    printer.print(cell(columns.getColumnLabel(i), rows, i));
                }
                printer.println();
            }
            printer.flush();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String cell(String name, ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Timestamp at) {
            return at.toInstant().toString();
        }
        if (value instanceof Long micros && isDuration(name)) {
            return java.math.BigDecimal.valueOf(micros, 6).toPlainString();
        }
        return value == null ? null : harmless(value.toString());
    }

    private static boolean isDuration(String name) {
        return Set.of("wall", "calendar").contains(name.substring(0, Math.max(0, name.indexOf('_'))));
    }

    /** A spreadsheet takes a cell that begins like this for a formula (OWASP, CSV injection); a quote makes it text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
