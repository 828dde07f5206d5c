package org.ambassadordesk.ingest.comment.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that are no UTF-8: overlong forms, encoded surrogates, cut sequences. Jackson would let some of them pass. */
final class MalformedUtf8 {
    private static final JsonFactory JSON = new JsonFactory();

    private MalformedUtf8() {}

    /**
     * Passes what is UTF-8.
     *
     * @throws ProblemException naming the field and the byte
     */
    static void refuse(byte[] body) {
        // decoding is much faster than checking; only what decodes to a replacement character needs a closer look
        if (new String(body, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0) {
            return;
        }
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer before = CharBuffer.allocate(body.length + 1);
        if (strict.decode(bytes, before, true).isError()) {
            int at = bytes.position();
            throw InvalidComment.because(
                    fieldAt(body, before.position()), "is not UTF-8 (byte " + at + " of the body)");
        }
    }

    private static String fieldAt(byte[] body, int character) {
        try (JsonParser parser = JSON.createParser(new String(body, StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // a text is read lazily; only when it has been is the location behind it
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    parser.getText();
                }
                if (parser.currentLocation().getCharOffset() > character) {
                    return StrictJson.nameOf(parser.getParsingContext());
                }
            }
        } catch (IOException e) {
            return "body";
        }
        return "body";
    }
}
