package org.ambassadordesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a log as people read it: what a service writes for machines, as JSON, is put into words. */
final class LogLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    /** Level, message and what was behind it; a line that is no such JSON as it is. */
    static String inWords(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode said = JSON.readTree(line);
            String message = said.path("message").asText();
            String cause = cause(said.path("exception"));
            if (message.isEmpty() && cause.isEmpty()) {
                return line;
            }
            String words = said.path("level").asText() + " " + message;
            return cause.isEmpty() || message.contains(cause) ? words : words + ": " + cause;
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    /** Whether it only says where in the code: nothing to those who want to know why. */
    static boolean isFrame(String line) {
        String text = line.strip();
        return text.startsWith("at ") || text.matches("\\.\\.\\. \\d+ more");
    }

    /** The innermost: those around it only say who passed it on. */
    private static String cause(JsonNode exception) {
        JsonNode innermost = exception;
        while (innermost.path("causedBy").has("exception")) {
            innermost = innermost.path("causedBy").path("exception");
        }
        String message = innermost.path("message").asText();
        return message.isEmpty() ? innermost.path("exceptionType").asText() : message;
    }
}
