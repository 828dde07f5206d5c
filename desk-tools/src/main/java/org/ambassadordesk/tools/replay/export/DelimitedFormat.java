package org.ambassadordesk.tools.replay.export;

import java.util.List;

/** How values are told apart. */
record DelimitedFormat(char delimiter, boolean quoting, List<String> header) {
    private static final String DELIMITERS = ",;\t|";

    /** What the first line suggests, where the options leave it open. */
    static DelimitedFormat of(String firstLine, FileOptions options) {
        char delimiter = options.delimiter() == null ? mostFrequent(firstLine) : options.delimiter();
        // TSV has no quoting (IANA text/tab-separated-values), but spreadsheets write it with quotes
        boolean quoting =
                options.quoting() == null ? delimiter != '\t' || firstLine.startsWith("\"") : options.quoting();
        return new DelimitedFormat(delimiter, quoting, options.header());
    }

    private static char mostFrequent(String line) {
        int best = DELIMITERS
                .chars()
                .boxed()
                .max((a, b) -> Long.compare(count(line, a), count(line, b)))
                .orElseThrow();
        return count(line, best) == 0 ? DELIMITERS.charAt(0) : (char) best;
    }

    private static long count(String line, int character) {
        return line.chars().filter(it -> it == character).count();
    }
}
