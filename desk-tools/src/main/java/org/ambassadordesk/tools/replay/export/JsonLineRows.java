package org.ambassadordesk.tools.replay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.ambassadordesk.tools.replay.export.DelimitedRecord.BrokenRecord;
import org.jspecify.annotations.Nullable;

/** Rows of NDJSON: each line an object, a broken one costs only itself. */
final class JsonLineRows extends JsonRows {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** No line of NDJSON holds this character as it is. */
    private static final char NO_DELIMITER = '\u0000';

    private final ByteWindow window;
    private final TextLines lines;

    JsonLineRows(CountedStream counted, ByteWindow window) throws IOException {
        super(counted);
        this.window = window;
        this.lines = new TextLines(window);
        peek();
    }

    @Override
    @Nullable
    Row read() throws IOException {
        if (!lines.skipBlank()) {
            return null;
        }
        long line = lines.line();
        try {
            DelimitedRecord record = DelimitedRecord.read(window, NO_DELIMITER, false);
            lines.skipRecord(record.length(), record.lineBreaks());
            return row(line, JSON.readTree(record.values().getFirst()));
        } catch (BrokenRecord e) {
            lines.skipLine();
            return new Row.Broken(line, e.reason());
        } catch (JsonProcessingException e) {
            return new Row.Broken(line, "is not JSON: " + oneLine(e.getOriginalMessage()));
        }
    }

    private static Row row(long line, @Nullable JsonNode value) {
        return value instanceof ObjectNode object
                ? new Row.Whole(line, new JsonCells(object))
                : new Row.Broken(line, "is no JSON object");
    }
}
