package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the workspace, soonest deadline first (what is closed: latest first), in pages. A page begins after the
 * last row of the one before, so what moves meanwhile neither repeats nor shifts the rest.
 */
@ApplicationScoped
public class ConversationLists {
    private static final String SOONEST_FIRST = " ORDER BY due_at, id LIMIT :limit";
    private static final String LATEST_FIRST = " ORDER BY changed_at DESC, id DESC LIMIT :limit";

    private static final int UPCOMING = 5;

    private final Database database;
    private final CurrentDirectory directory;
    private final Clock clock;

    ConversationLists(Database database, CurrentDirectory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /** Which conversations. */
    public enum View {
        /** Held by me. */
        MINE("holder = :me"),
        /** Held by me and not put off. */
        AT_HAND("holder = :me AND NOT " + Attentions.SNOOZED),
        /** Held by me and put off. */
        SNOOZED("holder = :me AND " + Attentions.SNOOZED),
        /** A note names me that I have not read. */
        MENTIONED(Attentions.MENTIONED + " AND " + Sight.CONDITION),
        /** Open and held by somebody of my teams, or on their topics. */
        TEAM("state = 'ASSIGNED' AND (:admin OR holder = ANY (:colleagues) OR topic = ANY (:topics) OR holder = :me)"),
        /** Open and waiting. */
        QUEUE("state IN ('QUEUED', 'TRIAGE') AND " + Sight.AFFAIR),
        /** A deadline that runs comes close or has passed. */
        AT_RISK("state IN ('TRIAGE', 'QUEUED', 'ASSIGNED') AND warn_at <= :now AND " + Sight.AFFAIR),
        /** A reply waits that I may approve. */
        APPROVALS(Sight.APPROVABLE),
        /** The customer's turn, or over. */
        CLOSED("state IN ('ANSWERED', 'RESOLVED', 'WITHDRAWN') AND " + Sight.CONDITION);

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }

        /** As the API says it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is asked for; {@code text} finds words, or beginnings of words, in comments and names. */
    public record Wanted(
            View view,
            @Nullable String topic,
            @Nullable String text,
            @Nullable Cursor after,
            int limit) {}

    /** One page, and where the next one begins. */
    public record Page(
            List<ConversationLine> items, @Nullable Cursor next) {}

    public Page list(Person person, Wanted wanted) {
        Directory now = directory.get();
        Instant at = clock.instant();
        boolean closed = wanted.view() == View.CLOSED;
        List<Row> rows = database.read(handle -> {
            SearchWords words = SearchWords.lookUp(handle, wanted.text());
            Query query = words.bindTo(Sight.of(person, now).bindTo(handle.createQuery(sql(wanted, words))))
                    .bind("now", at)
                    .bind("topic", wanted.topic())
                    .bind("limit", wanted.limit() + 1);
            if (wanted.after() != null) {
                query.bind("cursorAt", wanted.after().at())
                        .bind("cursorId", wanted.after().id());
            }
            return query.map((row, context) -> new Row(
                            ConversationRows.read(row),
                            row.getString("excerpt"),
                            Attentions.read(row),
                            row.getTimestamp(closed ? "changed_at" : "due_at").toInstant()))
                    .list();
        });
        return page(rows, wanted.limit(), now, at);
    }

    private static String sql(Wanted wanted, SearchWords words) {
        boolean closed = wanted.view() == View.CLOSED;
        return "SELECT " + ConversationRows.COLUMNS + ", excerpt, due_at, changed_at, " + Attentions.COLUMNS
                + " FROM conversation WHERE "
                + wanted.view().condition
                + (wanted.topic() == null ? "" : " AND topic = :topic")
                + words.condition()
                + (wanted.after() == null ? "" : closed ? Cursor.BEFORE : Cursor.AFTER)
                + (closed ? LATEST_FIRST : SOONEST_FIRST);
    }

    /** How much is in a view, counted up to {@code most}: nobody reads further, and counting costs. */
    public long count(Person person, View view, int most) {
        Directory now = directory.get();
        return database.read(handle -> Sight.of(person, now)
                .bindTo(handle.createQuery("SELECT count(*) FROM (SELECT FROM conversation WHERE " + view.condition
                        + " LIMIT :most) AS counted"))
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(long.class)
                .one());
    }

    private static Page page(List<Row> rows, int limit, Directory directory, Instant at) {
        List<ConversationLine> items = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(limit, rows.size()))) {
            items.add(ConversationLine.of(row.conversation, row.excerpt, row.attention, directory, at));
        }
        if (rows.size() <= limit) {
            return new Page(items, null);
        }
        Row last = rows.get(limit - 1);
        return new Page(items, new Cursor(last.position, last.conversation.id()));
    }

    private record Row(
            KeptConversation conversation, String excerpt, ConversationLine.Attention attention, Instant position) {}

    /** What waits that this ambassador may answer, in a language they speak. */
    public List<ConversationLine> upcoming(Person person, Ambassador ambassador) {
        return waiting(person, ambassador, """
                AND (language = 'und' OR language = ANY (:languages)) ORDER BY due_at, id LIMIT :most
                """, statement -> statement
                .bindArray("languages", String.class, ambassador.languages())
                .bind("most", UPCOMING));
    }

    /** Of these what still waits and this ambassador may answer, in the same order. */
    public List<ConversationLine> waiting(Person person, Ambassador ambassador, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : waiting(
                        person,
                        ambassador,
                        "AND id = ANY (:ids) ORDER BY array_position(:ids, id)",
                        statement -> statement.bindArray("ids", UUID.class, ids.toArray()));
    }

    private List<ConversationLine> waiting(
            Person person, Ambassador ambassador, String which, UnaryOperator<Query> bound) {
        Directory now = directory.get();
        Instant at = clock.instant();
        return database.read(handle -> bound.apply(Sight.of(person, now)
                        .bindTo(handle.createQuery("SELECT " + ConversationRows.COLUMNS + """
                                , excerpt FROM conversation
                                WHERE state = 'QUEUED' AND topic = ANY (:authorized)
                                    AND (cardinality(:channels) = 0 OR channel = ANY (:channels))
                                """ + which))
                        .bindArray(
                                "authorized",
                                String.class,
                                ambassador.authorized().keySet()))
                .map((row, context) ->
                        ConversationLine.of(ConversationRows.read(row), row.getString("excerpt"), now, at))
                .list());
    }
}
