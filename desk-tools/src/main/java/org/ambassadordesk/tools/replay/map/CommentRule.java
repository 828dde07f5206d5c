package org.ambassadordesk.tools.replay.map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** How a row becomes a comment. */
sealed interface CommentRule permits ComposedComment, CommentRule.AsItIs {
    /**
     * The comment of a row.
     *
     * @throws UnmappableRow where there is none
     */
    ObjectNode comment(MappedRow row) throws UnmappableRow;

    /** Columns that must be there. */
    Stream<String> columns();

    /** The row is a comment already, in the form the desk takes. */
    record AsItIs() implements CommentRule {
        @Override
        public ObjectNode comment(MappedRow row) throws UnmappableRow {
            return row.row().cells().object().orElseThrow(() -> new UnmappableRow("is no JSON object"));
        }

        @Override
        public Stream<String> columns() {
            return Stream.empty();
        }
    }

    /** A row that gives no comment, and why. */
    final class UnmappableRow extends Exception {
        private static final long serialVersionUID = 1L;

        UnmappableRow(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
