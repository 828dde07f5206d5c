package org.ambassadordesk.tools.replay.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadordesk.tools.replay.export.ExportRows;
import org.ambassadordesk.tools.replay.export.FileOptions;
import org.ambassadordesk.tools.replay.export.Row;
import org.ambassadordesk.tools.replay.map.CommentRule.UnmappableRow;
import org.jspecify.annotations.Nullable;

/**
 * Which column of an export is what.
 *
 * @param name what the export is called
 * @param options how the file is written
 * @param recognize columns by which the export is known without being told; each entry lists names for the same
 * @param require what the columns of a row that is taken look like
 * @param answer what they look like in a row that is no comment but an answer to one; empty where there are none
 */
public record ColumnMap(
        String name,
        FileOptions options,
        List<List<String>> recognize,
        List<RowRule> require,
        List<RowRule> answer,
        CommentRule comment) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether this is such an export. */
    boolean recognizes(ExportRows rows) {
        Set<String> columns = rows.columns();
        return !(comment instanceof CommentRule.AsItIs && rows.hasFixedColumns())
                && !recognize.isEmpty()
                && recognize.stream().allMatch(names -> names.stream().anyMatch(columns::contains));
    }

    /** A column that the map needs and the export does not have. */
    public Optional<String> missing(ExportRows rows) {
        if (!rows.hasFixedColumns()) {
            return Optional.empty();
        }
        Set<String> columns = rows.columns();
        return Stream.concat(
                        comment.columns(),
                        Stream.concat(require.stream(), answer.stream()).map(RowRule::column))
                .filter(it -> !columns.contains(it))
                .findFirst();
    }

    /** Whether a row is an answer to a comment. */
    public boolean isAnswer(String file, Row row) {
        return row instanceof Row.Whole whole
                && !answer.isEmpty()
                && answer.stream().allMatch(rule -> rule.refusal(new MappedRow(file, whole))
                        .isEmpty());
    }

    /** The comment in a row. */
    public MappedComment read(String file, Row row) {
        return isAnswer(file, row)
                ? new MappedComment.Refused(
                        row.line(), "is an answer; ./desk import brings comments with their answers")
                : readAny(file, row);
    }

    /** The comment in a row, or the answer, which has the same fields. */
    public MappedComment readAny(String file, Row row) {
        return switch (row) {
            case Row.Broken(long line, String reason) -> new MappedComment.Refused(line, reason);
            case Row.Whole whole -> read(new MappedRow(file, whole));
        };
    }

    private MappedComment read(MappedRow row) {
        long line = row.row().line();
        Optional<String> refusal = require.stream()
                .map(it -> it.refusal(row))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            return new MappedComment.Refused(line, refusal.get());
        }
        try {
            ObjectNode json = comment.comment(row);
            String externalId = json.path("externalId").asText();
            String authorId = json.at("/author/id").asText();
            String text = JSON.writeValueAsString(json);
            return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    ? new MappedComment.Ready(line, externalId, authorId, postedAt(json), text)
                    : new MappedComment.Refused(line, "holds half a character (a lone surrogate)");
        } catch (UnmappableRow e) {
            return new MappedComment.Refused(line, e.reason());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static @Nullable Instant postedAt(JsonNode json) {
        try {
            return json.hasNonNull("postedAt")
                    ? OffsetDateTime.parse(json.path("postedAt").asText()).toInstant()
                    : null;
        } catch (DateTimeParseException e) {
            return null; // the desk will say so
        }
    }
}
