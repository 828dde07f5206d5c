package org.ambassadordesk.tools.replay.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record of an export, or what is left of it. */
public sealed interface Row {
    /** Physical line of the file on which the record starts, from 1. */
    long line();

    /** A record whose cells can be read. */
    record Whole(long line, Cells cells) implements Row {}

    /** A record that is none. */
    record Broken(long line, String reason) implements Row {}

    /** A record's values by column. */
    interface Cells {
        /** The value as it stands in the file; null where the column or the value is missing. */
        @Nullable
        String text(String column);

        /** The record as it stands, where it is a JSON object. */
        default Optional<ObjectNode> object() {
            return Optional.empty();
        }
    }
}
