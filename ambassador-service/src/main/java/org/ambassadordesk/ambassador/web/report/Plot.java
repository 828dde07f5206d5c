package org.ambassadordesk.ambassador.web.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plot, and the same as a table: for whoever cannot see it, or wants the numbers.
 *
 * @param id the script finds its data by this
 * @param summary what it shows, in a sentence
 * @param data what the script draws; empty where the table is all there is
 */
public record Plot(
        String id,
        String title,
        String summary,
        List<String> columns,
        List<Line> lines,
        Map<String, @Nullable Object> data) {
    private static final Set<String> NOTHING = Set.of("–", "0");

    /**
     * A row. Its name leads to the conversations behind it; null where nothing does.
     *
     * @param hrefs where each cell leads, null where it leads nowhere; empty where none does
     */
    public record Line(String name, @Nullable String href, List<String> cells, List<@Nullable String> hrefs) {
        public Line(String name, @Nullable String href, List<String> cells) {
            this(name, href, cells, List.of());
        }

        /** Where a cell leads, by its place from 0. */
        public @Nullable String hrefOf(int cell) {
            return cell < hrefs.size() ? hrefs.get(cell) : null;
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether there is nothing to draw: no number is above zero. */
    public boolean isBlank() {
        return lines.stream().flatMap(line -> line.cells().stream()).allMatch(NOTHING::contains);
    }
}
