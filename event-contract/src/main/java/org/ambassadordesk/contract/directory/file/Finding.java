package org.ambassadordesk.contract.directory.file;

/**
 * Something about a directory file that its author should know.
 *
 * @param line counted from 1
 * @param path where in the file, as {@code ambassadors.anna.team}; empty for the file as a whole
 * @param message a sentence that says what to do
 */
public record Finding(Severity severity, int line, String path, String message) {
    /** Whether the file can be used. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** The file is taken, but probably not what is meant. */
        HINT
    }

    /** One line for people: where, what. */
    @Override
    public String toString() {
        return "line " + line + ": " + (severity == Severity.HINT ? "hint: " : "") + (path.isEmpty() ? "" : path + ": ")
                + message;
    }
}
