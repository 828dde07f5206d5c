package org.ambassadordesk.tools.replay.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.ambassadordesk.tools.replay.export.DelimitedRecord.BrokenRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV and TSV. A record that is broken costs its first line; reading goes on with the next one, so that a quote
 * that nobody closed does not swallow what follows.
 */
final class DelimitedRows implements ExportRows {
    private final CountedStream counted;
    private final ByteWindow window;
    private final TextLines lines;
    private final DelimitedFormat format;
    private final LinkedHashSet<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    DelimitedRows(CountedStream counted, ByteWindow window, DelimitedFormat format) throws IOException {
        this.counted = counted;
        this.window = window;
        this.lines = new TextLines(window);
        this.format = format;
        List<String> names = format.header().isEmpty() ? header() : format.header();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).strip(), i);
        }
        this.columns = new LinkedHashSet<>(names.stream().map(String::strip).toList());
        this.width = names.size();
    }

    private List<String> header() throws IOException {
        try {
            return lines.skipBlank() ? record().values() : List.of();
        } catch (BrokenRecord e) {
            throw new IOException("the header in line " + lines.line() + " cannot be read: " + e.reason(), e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!lines.skipBlank()) {
            return null;
        }
        long line = lines.line();
        try {
            List<String> values = record().values();
            return values.size() == width
                    ? new Row.Whole(line, new Values(values))
                    : new Row.Broken(line, "has " + values.size() + " values, the header names " + width);
        } catch (BrokenRecord e) {
            lines.skipLine();
            return new Row.Broken(line, e.reason());
        }
    }

    private DelimitedRecord record() throws IOException, BrokenRecord {
        DelimitedRecord record = DelimitedRecord.read(window, format.delimiter(), format.quoting());
        lines.skipRecord(record.length(), record.lineBreaks());
        return record;
    }

    @Override
    public SequencedSet<String> columns() {
        return columns;
    }

    @Override
    public boolean hasFixedColumns() {
        return true;
    }

    @Override
    public long position() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }

    private final class Values implements Row.Cells {
        private final List<String> values;

        Values(List<String> values) {
            this.values = values;
        }

        @Override
        public @Nullable String text(String column) {
            Integer place = places.get(column);
            return place == null ? null : values.get(place);
        }
    }
}
