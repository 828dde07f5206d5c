package org.ambassadordesk.router.store.row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the database, read from left to right: every call takes the next column. Looking columns up by name is a third
 * of the work where a hundred thousand rows are read.
 */
public interface Row {
    @Nullable
    String textOrNull() throws SQLException;

    @Nullable
    UUID uuidOrNull() throws SQLException;

    /** To the microsecond, as the database keeps it. */
    @Nullable
    Instant instantOrNull() throws SQLException;

    /** A whole number of any width; 0 for none. */
    long number() throws SQLException;

    /** What was stored as JSON; it must be there. */
    <T> T json(Json.Shape<T> shape) throws SQLException;

    default String text() throws SQLException {
        return Objects.requireNonNull(textOrNull(), "text");
    }

    default UUID uuid() throws SQLException {
        return Objects.requireNonNull(uuidOrNull(), "uuid");
    }

    default Instant instant() throws SQLException {
        return Objects.requireNonNull(instantOrNull(), "instant");
    }
}
