package org.ambassadordesk.router.store.row;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Every row of a query as PostgreSQL copies it out, in its binary format: the server sends on while a row is read, and a
 * time or an id is a few bytes in place of a text to be parsed. What is the same in many rows is one object in memory.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
public final class CopiedRows implements Row, AutoCloseable {
    /** Signature and flags; the length of what else there may be follows. */
    private static final int HEADER = 11 + Integer.BYTES;

    private static final int JSONB_VERSION = 1;
    /** 2000-01-01, in seconds since 1970. */
    private static final long EPOCH = 946_684_800;

    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1000;

    private final CopyOut copy;
    private final KnownTexts texts = new KnownTexts();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /**
     * Begins to copy; until it is closed the connection can do nothing else.
     *
     * @param query without parameters
     */
    public CopiedRows(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
        skip(HEADER);
        skip(take(Integer.BYTES).getInt());
    }

    /** Goes on to the next row, which has to be read to its end; false where there is none. */
    public boolean next() throws SQLException {
        boolean isRow = take(Short.BYTES).getShort() >= 0;
        if (!isRow) {
            awaitEnd();
        }
        return isRow;
    }

    /** The connection is free again only after the server has said so. */
    private void awaitEnd() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // what nobody wants
        }
    }

    @Override
    public @Nullable String textOrNull() throws SQLException {
        int length = length();
        if (length < 0) {
            return null;
        }
        ByteBuffer from = take(length);
        String text = texts.of(from.array(), from.arrayOffset() + from.position(), length);
        skip(length);
        return text;
    }

    @Override
    public @Nullable UUID uuidOrNull() throws SQLException {
        int length = length();
        if (length < 0) {
            return null;
        }
        ByteBuffer from = take(length);
        return new UUID(from.getLong(), from.getLong());
    }

    @Override
    public @Nullable Instant instantOrNull() throws SQLException {
        int length = length();
        if (length < 0) {
            return null;
        }
        long micros = take(length).getLong();
        return Instant.ofEpochSecond(
                EPOCH + Math.floorDiv(micros, MICROS), (long) Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
    }

    @Override
    public long number() throws SQLException {
        int length = length();
        return switch (length) {
            case -1 -> 0;
            case Short.BYTES -> take(length).getShort();
            case Integer.BYTES -> take(length).getInt();
            case Long.BYTES -> take(length).getLong();
            default -> throw new IllegalStateException("no whole number has " + length + " bytes");
        };
    }

    @Override
    public <T> T json(Json.Shape<T> shape) throws SQLException {
        int length = length();
        ByteBuffer from = take(length);
        if (from.get() != JSONB_VERSION) {
            throw new IllegalStateException("jsonb of a version we do not know");
        }
        T value = Json.read(from.array(), from.arrayOffset() + from.position(), length - 1, shape);
        skip(length - 1);
        return value;
    }

    /** Of the next column, in bytes; -1 for null. */
    private int length() throws SQLException {
        return take(Integer.BYTES).getInt();
    }

    private void skip(int count) throws SQLException {
        ByteBuffer from = take(count);
        from.position(from.position() + count);
    }

    /** At least so many bytes; a message of the server is a row as a rule, but nobody promises that. */
    private ByteBuffer take(int count) throws SQLException {
        while (bytes.remaining() < count) {
            byte[] more = copy.readFromCopy();
            if (more == null) {
                throw new IllegalStateException("the copy ended within a row");
            }
            bytes = bytes.hasRemaining() ? joined(bytes, more) : ByteBuffer.wrap(more);
        }
        return bytes;
    }

    private static ByteBuffer joined(ByteBuffer rest, byte[] more) {
        return ByteBuffer.allocate(rest.remaining() + more.length)
                .put(rest)
                .put(more)
                .flip();
    }

    /** Passes over what was not read: to cancel it races with what is sent, and leaves the connection unusable. */
    @Override
    public void close() throws SQLException {
        awaitEnd();
    }
}
