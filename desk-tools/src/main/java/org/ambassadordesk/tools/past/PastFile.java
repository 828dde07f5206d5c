package org.ambassadordesk.tools.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.past.Threads.Message;
import org.ambassadordesk.tools.replay.export.ExportFile;
import org.ambassadordesk.tools.replay.export.ExportRows;
import org.ambassadordesk.tools.replay.export.FileOptions;
import org.ambassadordesk.tools.replay.export.Row;
import org.ambassadordesk.tools.replay.map.ColumnMap;
import org.ambassadordesk.tools.replay.map.MapFile;
import org.ambassadordesk.tools.replay.map.MappedComment;
import org.ambassadordesk.tools.replay.map.ShippedMaps;
import org.jspecify.annotations.Nullable;

/** A file of finished conversations: in the desk's own form, or messages that a map tells apart. */
final class PastFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_LOOK = 64 * 1024;

    private PastFile() {}

    /** Whether each line is a conversation as the desk takes it: sent as it is, however large the file. */
    static boolean isOwnForm(Path file) {
        char[] look = new char[FIRST_LOOK];
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int length = Math.max(0, reader.read(look));
            String beginning = new String(look, 0, length).stripLeading();
            return beginning.startsWith("{") && beginning.contains("\"comments\"");
        } catch (IOException e) {
            return false; // no UTF-8, so none of the desk's
        }
    }

    /**
     * The conversations of an export whose rows are messages.
     *
     * @param mapFile null where the map is found by the columns
     * @param rejected hears of rows that are in none, with their line and the reason
     */
    static List<ObjectNode> conversations(
            Path file, @Nullable Path mapFile, String source, BiConsumer<Long, String> rejected) {
        ColumnMap map = mapFile == null ? recognized(file) : MapFile.read(mapFile);
        Threads threads = new Threads(source);
        try (ExportRows rows = ExportFile.open(file, map.options())) {
            map.missing(rows).ifPresent(column -> {
                throw new ToolFailure("the map " + map.name() + " needs the column " + column + "; " + file + " has "
                        + String.join(", ", rows.columns()));
            });
            String name = file.getFileName().toString();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                switch (map.readAny(name, row)) {
                    case MappedComment.Refused(long line, String reason) -> rejected.accept(line, reason);
                    case MappedComment.Ready ready -> {
                        Instant at = ready.postedAt();
                        if (at == null) {
                            rejected.accept(ready.line(), "postedAt is missing, and without a time it is no past");
                        } else {
                            threads.add(message(ready, at, map.isAnswer(name, row)));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new ToolFailure(file + " cannot be read: " + e.getMessage(), e);
        }
        return threads.conversations((message, reason) -> rejected.accept(message.line(), reason));
    }

    private static ColumnMap recognized(Path file) {
        try (ExportRows look = ExportFile.open(file, FileOptions.NONE)) {
            return ShippedMaps.recognizingPast(look)
                    .orElseThrow(
                            () -> new ToolFailure("no known export of comments with their answers has the columns of "
                                    + file + " (" + String.join(", ", look.columns())
                                    + "); --map takes a file that says which is what"));
        } catch (IOException e) {
            throw new ToolFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Message message(MappedComment.Ready ready, Instant at, boolean isAnswer) {
        ObjectNode fields;
        try {
            fields = (ObjectNode) JSON.readTree(ready.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map writes JSON", e);
        }
        String inReplyTo = fields.path("inReplyTo").asText();
        return new Message(
                ready.line(),
                isAnswer,
                ready.externalId(),
                ready.authorId(),
                at,
                inReplyTo.isEmpty() ? null : inReplyTo,
                fields);
    }

    /** As a stream that is made while it is read. */
    static InputStream lines(List<ObjectNode> conversations) {
        return new java.io.SequenceInputStream(java.util.Collections.enumeration(conversations.stream()
                .map(one ->
                        (InputStream) new java.io.ByteArrayInputStream((one + "\n").getBytes(StandardCharsets.UTF_8)))
                .toList()));
    }
}
