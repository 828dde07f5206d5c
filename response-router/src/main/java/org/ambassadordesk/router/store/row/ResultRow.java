package org.ambassadordesk.router.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present row of a query's result. */
public final class ResultRow implements Row {
    private final ResultSet result;
    private int column;

    public ResultRow(ResultSet result) {
        this.result = result;
    }

    @Override
    public @Nullable String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    @Override
    public @Nullable UUID uuidOrNull() throws SQLException {
        return result.getObject(++column, UUID.class);
    }

    @Override
    public @Nullable Instant instantOrNull() throws SQLException {
        Timestamp at = result.getTimestamp(++column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public long number() throws SQLException {
        return result.getLong(++column);
    }

    @Override
    public <T> T json(Json.Shape<T> shape) throws SQLException {
        return Json.read(text(), shape);
    }
}
