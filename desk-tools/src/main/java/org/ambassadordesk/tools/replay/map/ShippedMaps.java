package org.ambassadordesk.tools.replay.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.tools.replay.export.ExportRows;

/** The maps that come with the desk: well-known exports first, what guesses by columns' usual names last. */
public final class ShippedMaps {
    private static final List<String> FILES = List.of(
            "airline-tweets.yaml",
            "support-tweets.yaml",
            "railway-posts.yaml",
            "app-reviews.yaml",
            "consumer-complaints.yaml",
            "bank-queries.yaml",
            "desk-comments.yaml",
            "plain.yaml");

    private ShippedMaps() {}

    /** The map of an export, by its columns. */
    public static Optional<ColumnMap> recognizing(ExportRows rows) {
        return FILES.stream()
                .map(ShippedMaps::read)
                .filter(it -> it.recognizes(rows))
                .findFirst();
    }

    /** The map of an export of comments with their answers, by its columns. */
    public static Optional<ColumnMap> recognizingPast(ExportRows rows) {
        return Optional.of(read("support-threads.yaml")).filter(it -> it.recognizes(rows));
    }

    static List<String> files() {
        return FILES;
    }

    static ColumnMap read(String file) {
        try (InputStream in = ShippedMaps.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packaged");
            }
            return MapFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
