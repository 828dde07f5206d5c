package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to what was refused: for programs as it stands in JSON, for pages as something to put into words themselves.
 *
 * @param locale the one asked for, of those spoken here
 */
public record ProblemDocument(ProblemException refusal, Locale locale) {
    @JsonValue
    Map<String, Object> inWords() {
        return refusal.document(locale);
    }
}
