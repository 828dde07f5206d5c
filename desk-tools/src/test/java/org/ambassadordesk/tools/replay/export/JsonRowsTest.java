package org.ambassadordesk.tools.replay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRowsTest {
    @TempDir
    Path folder;

    @Test
    void linesOfNdjsonAreRows() throws IOException {
        assertThat(read("{\"a\":1,\"b\":{\"c\":\"x\"}}\n\n{\"a\":null}\n", "a", "b.c"))
                .containsExactly("1: 1|x", "3: null|null");
    }

    @Test
    void brokenLineOfNdjsonCostsOnlyItself() throws IOException {
        assertThat(read("{\"a\":1}\n{\"a\":\n[1]\n{\"a\":2} {\"a\":3}\n{\"a\":4}\n", "a"))
                .satisfiesExactly(
                        it -> assertThat(it).isEqualTo("1: 1"),
                        it -> assertThat(it).startsWith("2! is not JSON"),
                        it -> assertThat(it).isEqualTo("3! is no JSON object"),
                        it -> assertThat(it).startsWith("4! is not JSON"),
                        it -> assertThat(it).isEqualTo("5: 4"));
    }

    @Test
    void elementsOfAnArrayAreRowsWithTheirLines() throws IOException {
        assertThat(read("[\n {\"a\": \"x\"},\n 7,\n {\n  \"a\": [\"y\", \"z\"]\n }\n]\n", "a"))
                .containsExactly("2: x", "3! is no JSON object", "4: y,z");
    }

    @Test
    void arrayThatBreaksOffIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("[\n {\"a\": 1},\n {\"a\": \n", "a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is not JSON from line");
    }

    private List<String> read(String text, String... columns) throws IOException {
        Path file = Files.writeString(folder.resolve("export"), text);
        List<String> seen = new ArrayList<>();
        try (ExportRows rows = ExportFile.open(file, FileOptions.NONE)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                seen.add(
                        switch (row) {
                            case Row.Broken(long line, String reason) -> line + "! " + reason;
                            case Row.Whole(long line, Row.Cells cells) -> line + ": " + texts(cells, columns);
                        });
            }
        }
        return seen;
    }

    private static String texts(Row.Cells cells, String... columns) {
        List<String> texts = new ArrayList<>();
        for (String column : columns) {
            texts.add(String.valueOf(cells.text(column)));
        }
        return String.join("|", texts);
    }
}
