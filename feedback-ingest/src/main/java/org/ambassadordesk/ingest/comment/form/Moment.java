package org.ambassadordesk.ingest.comment.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a time with an offset (RFC 3339). Without one it could be any of 26 hours. */
final class Moment extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Moment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        // years of more than four digits are nobody's
        if (text.length() > 10 && text.length() < 40 && text.charAt(4) == '-') {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time with an offset");
            }
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time with an offset");
    }
}
