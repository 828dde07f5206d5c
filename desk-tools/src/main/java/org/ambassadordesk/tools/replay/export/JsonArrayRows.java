package org.ambassadordesk.tools.replay.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Rows of one JSON array, read element by element. Behind broken JSON nothing can be found again: that ends the file. */
final class JsonArrayRows extends JsonRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonParser parser;

    JsonArrayRows(CountedStream counted, InputStream in) throws IOException {
        super(counted);
        this.parser = JSON.createParser(in);
        parser.nextToken();
        peek();
    }

    @Override
    @Nullable
    Row read() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY || token == null) {
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new Row.Broken(line, "is no JSON object");
            }
            return new Row.Whole(line, new JsonCells(parser.readValueAsTree()));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException("it is not JSON from line " + line + " on: " + oneLine(e.getOriginalMessage()), e);
        }
    }
}
