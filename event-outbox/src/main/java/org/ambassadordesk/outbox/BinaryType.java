package org.ambassadordesk.outbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/** A type of a column that {@link BinaryRows} can write, as PostgreSQL names it. */
enum BinaryType {
    TRUTH("bool", Oid.BOOL),
    SHORT("int2", Oid.INT2),
    INTEGER("int4", Oid.INT4),
    LONG("int8", Oid.INT8),
    UUID("uuid", Oid.UUID),
    MOMENT("timestamptz", Oid.TIMESTAMPTZ),
    BYTES("bytea", Oid.BYTEA),
    TEXT("text", Oid.TEXT),
    JSON("jsonb", Oid.JSONB),
    TEXTS("_text", TEXT),
    LONGS("_int8", LONG),
    MOMENTS("_timestamptz", MOMENT);

    private final String name;
    private final int oid;
    private final @Nullable BinaryType element;

    BinaryType(String name, int oid) {
        this.name = name;
        this.oid = oid;
        this.element = null;
    }

    BinaryType(String name, BinaryType element) {
        this.name = name;
        this.oid = Oid.UNSPECIFIED;
        this.element = element;
    }

    /**
     * By PostgreSQL's name.
     *
     * @throws IllegalArgumentException where columns of it cannot be written
     */
    static BinaryType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rows are written with a column of " + name));
    }

    int oid() {
        return oid;
    }

    /** Of a collection. */
    BinaryType element() {
        if (element == null) {
            throw new IllegalStateException(name + " has no elements");
        }
        return element;
    }
}
