package org.ambassadordesk.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as we write them, {@code 2026-11-28T13:34:55.963Z}, digit by digit: a parser for every form there is needs
 * most of what reading a stored conversation takes. Whatever looks otherwise is left to that parser.
 */
public final class InstantReading extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    /** Up to the whole second, and the Z. */
    private static final int SHORTEST = 20;
    /** With nanoseconds. */
    private static final int LONGEST = 30;

    private static final int SECONDS_OF_DAY = 86_400;

    public InstantReading() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant quick = json.currentToken() == JsonToken.VALUE_STRING
                ? read(json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
                : null;
        return quick == null ? InstantDeserializer.INSTANT.deserialize(json, context) : quick;
    }

    /** Null where it is not in the usual form. */
    static @Nullable Instant read(char[] text, int from, int length) {
        if (length < SHORTEST || length > LONGEST || !hasMarks(text, from, length)) {
            return null;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        int hour = digits(text, from + 11, 2);
        int minute = digits(text, from + 14, 2);
        int second = digits(text, from + 17, 2);
        int nano = length == SHORTEST ? 0 : nanos(text, from + SHORTEST, length - SHORTEST - 1);
        boolean isDate = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
        boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (!isDate || !isTime || nano < 0) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second, nano);
    }

    private static int daysOf(int year, int month) {
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static boolean hasMarks(char[] text, int from, int length) {
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 10] == 'T'
                && text[from + 13] == ':'
                && text[from + 16] == ':'
                && text[from + length - 1] == 'Z'
                && (length == SHORTEST || (length > SHORTEST + 1 && text[from + SHORTEST - 1] == '.'));
    }

    /** Of a fraction with so many digits; negative where there is something else. */
    private static int nanos(char[] text, int from, int count) {
        int nanos = digits(text, from, count);
        for (int i = count; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Negative where there is something else. */
    private static int digits(char[] text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
