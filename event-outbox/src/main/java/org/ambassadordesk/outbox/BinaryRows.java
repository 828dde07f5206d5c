package org.ambassadordesk.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/** Rows in the binary format of COPY: PostgreSQL's manual, "COPY", "Binary Format". Numbers are big-endian. */
final class BinaryRows {
    /** The signature, no flags and no extension. */
    private static final byte[] HEAD = Arrays.copyOf("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1), 19);

    private static final int NULL = -1;
    private static final int NO_MORE = -1;
    /** PostgreSQL counts time from here. */
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final int JSONB_VERSION = 1;

    private final List<BinaryType> types;
    private byte[] bytes = new byte[8192];
    private int length;

    BinaryRows(List<BinaryType> types) {
        this.types = types;
        put(HEAD);
    }

    /**
     * One row more.
     *
     * @throws IllegalArgumentException where a value does not suit its column
     */
    void add(@Nullable Object... values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + types.size() + " columns");
        }
        putShort(values.length);
        for (int i = 0; i < values.length; i++) {
            field(types.get(i), values[i]);
        }
    }

    void writeTo(CopyIn copy) throws SQLException {
        putShort(NO_MORE);
        copy.writeToCopy(bytes, 0, length);
    }

    private void field(BinaryType type, @Nullable Object value) {
        if (value == null) {
            putInt(NULL);
            return;
        }
        int at = length;
        putInt(0);
        try {
            put(type, value);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a " + value.getClass().getSimpleName() + " for a column of " + type, e);
        }
        ByteConverter.int4(bytes, at, length - at - Integer.BYTES);
    }

    private void put(BinaryType type, Object value) {
        switch (type) {
            case TRUTH -> putByte((Boolean) value ? 1 : 0);
            case SHORT -> putShort(Math.toIntExact(((Number) value).longValue()));
            case INTEGER -> putInt(Math.toIntExact(((Number) value).longValue()));
            case LONG -> putLong(((Number) value).longValue());
            case UUID -> put((UUID) value);
            case MOMENT -> put((Instant) value);
            case BYTES -> put((byte[]) value);
            case TEXT -> put(value.toString().getBytes(StandardCharsets.UTF_8));
            case JSON -> {
                putByte(JSONB_VERSION);
                put(value.toString().getBytes(StandardCharsets.UTF_8));
            }
            case TEXTS, LONGS, MOMENTS -> put(type.element(), (Collection<?>) value);
        }
    }

    private void put(BinaryType element, Collection<?> values) {
        putInt(values.isEmpty() ? 0 : 1);
        putInt(values.stream().anyMatch(Objects::isNull) ? 1 : 0);
        putInt(element.oid());
        if (!values.isEmpty()) {
            putInt(values.size());
            putInt(1);
            values.forEach(value -> field(element, value));
        }
    }

    private void put(UUID id) {
        putLong(id.getMostSignificantBits());
        putLong(id.getLeastSignificantBits());
    }

    private void put(Instant at) {
        long seconds = Math.subtractExact(at.getEpochSecond(), EPOCH_SECONDS);
        putLong(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), (at.getNano() + 500) / 1000));
    }

    private void put(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void putShort(int value) {
        room(Short.BYTES);
        ByteConverter.int2(bytes, length, value);
        length += Short.BYTES;
    }

    private void putInt(int value) {
        room(Integer.BYTES);
        ByteConverter.int4(bytes, length, value);
        length += Integer.BYTES;
    }

    private void putLong(long value) {
        room(Long.BYTES);
        ByteConverter.int8(bytes, length, value);
        length += Long.BYTES;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
