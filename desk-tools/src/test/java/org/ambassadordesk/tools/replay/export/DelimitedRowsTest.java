package org.ambassadordesk.tools.replay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedRowsTest {
    @TempDir
    Path folder;

    @Test
    void quotedValuesHoldSeparatorsLineBreaksAndQuotes() throws IOException {
        assertThat(read("id,text\n1,\"a, \"\"b\"\"\nc\"\n2,d\n")).containsExactly("2: 1|a, \"b\"\nc", "4: 2|d");
    }

    @Test
    void recordsEndWithCrLfWhileTextsHoldBareLf() throws IOException {
        assertThat(read("id,text\r\n1,\"a\nb\"\r\n\r\n2,c\r\n")).containsExactly("2: 1|a\nb", "5: 2|c");
    }

    @Test
    void lastLineNeedsNoLineBreak() throws IOException {
        assertThat(read("id,text\n1,a")).containsExactly("2: 1|a");
    }

    @Test
    void emptyValuesAreKept() throws IOException {
        assertThat(read("id,text\n,\"\"\n")).containsExactly("2: |");
    }

    @Test
    void quoteInTheMiddleOfAValueIsACharacter() throws IOException {
        assertThat(read("id,text\n1,5\" disk\n")).containsExactly("2: 1|5\" disk");
    }

    @Test
    void quoteThatNobodyClosesCostsOnlyItsLine() throws IOException {
        assertThat(read("id,text\n1,\"open\n2,b\n3,c\n"))
                .containsExactly("2! a quote opened here is never closed", "3: 2|b", "4: 3|c");
    }

    @Test
    void quoteClosedByTheNextRecordsQuoteCostsOnlyItsLine() throws IOException {
        assertThat(read("id,text\n1,\"open\n2,\"b\"\n3,c\n"))
                .containsExactly("2! text follows the closing quote of value 2", "3: 2|b", "4: 3|c");
    }

    @Test
    void recordsOfAnotherWidthAreBroken() throws IOException {
        assertThat(read("id,text\n1,a,b\nspilled\n2,c\n"))
                .containsExactly(
                        "2! has 3 values, the header names 2", "3! has 1 values, the header names 2", "4: 2|c");
    }

    @Test
    void bytesThatAreNotUtf8BreakTheirRecordOnly() throws IOException {
        assertThat(readBytes("id,text\n1,caf\u00e9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1), FileOptions.NONE))
                .containsExactly("2! value 2 is not UTF-8", "3: 2|b");
    }

    @Test
    void anotherEncodingIsReadWhereTheMapNamesIt() throws IOException {
        FileOptions latin = new FileOptions(null, null, StandardCharsets.ISO_8859_1, List.of());

        assertThat(readBytes("id,text\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), latin))
                .containsExactly("2: 1|café");
    }

    @Test
    void byteOrderMarksAreNoPartOfTheHeader() throws IOException {
        String text = "\ufeffid,text\n1,ü😀\n";

        assertThat(readBytes(text.getBytes(StandardCharsets.UTF_8), FileOptions.NONE))
                .containsExactly("2: 1|ü😀");
        assertThat(readBytes(text.getBytes(StandardCharsets.UTF_16LE), FileOptions.NONE))
                .containsExactly("2: 1|ü😀");
        assertThat(readBytes(text.getBytes(StandardCharsets.UTF_16BE), FileOptions.NONE))
                .containsExactly("2: 1|ü😀");
    }

    @Test
    void quotesOfTsvAreCharacters() throws IOException {
        assertThat(read("id\ttext\n1\t\"\"\"a\"\" b\" c\n2\t\"open, comma\n"))
                .containsExactly("2: 1|\"\"\"a\"\" b\" c", "3: 2|\"open, comma");
    }

    @Test
    void tsvWithAQuotedHeaderIsQuoted() throws IOException {
        assertThat(read("\"id\"\t\"text\"\n1\t\"a\tb\nc\"\n")).containsExactly("2: 1|a\tb\nc");
    }

    @Test
    void semicolonsAreFound() throws IOException {
        assertThat(read("id;text\n1;a, b\n")).containsExactly("2: 1|a, b");
    }

    @Test
    void hugeLineIsBrokenAndPassedOver() throws IOException {
        String huge = "x".repeat(3 * TextLines.LONGEST_RECORD);

        assertThat(read("id,text\n1," + huge + "\n2,b\n")).containsExactly("2! is longer than 1 MiB", "3: 2|b");
    }

    @Test
    void recordsAcrossTheWindowsEdgesAreWhole() throws IOException {
        StringBuilder csv = new StringBuilder("id,text\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String text = "ä" + "y".repeat(i % 257);
            csv.append(i).append(",\"").append(text).append("\n\"\n");
            expected.add((2 + 2 * i) + ": " + i + "|" + text + "\n");
        }

        assertThat(read(csv.toString())).containsExactlyElementsOf(expected);
    }

    @Test
    void namesOfAHeaderlessFileComeFromTheMap() throws IOException {
        FileOptions named = new FileOptions(null, null, null, List.of("id", "text"));

        assertThat(readBytes("1,a\n2,b\n".getBytes(StandardCharsets.UTF_8), named))
                .containsExactly("1: 1|a", "2: 2|b");
    }

    @Test
    void emptyFileIsSaidToBeEmpty() {
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class).hasMessage("it is empty");
    }

    private List<String> read(String text) throws IOException {
        return readBytes(text.getBytes(StandardCharsets.UTF_8), FileOptions.NONE);
    }

    private List<String> readBytes(byte[] bytes, FileOptions options) throws IOException {
        Path file = Files.write(folder.resolve("export"), bytes);
        List<String> seen = new ArrayList<>();
        try (ExportRows rows = ExportFile.open(file, options)) {
            assertThat(rows.columns()).containsExactly("id", "text");
            for (Row row = rows.next(); row != null; row = rows.next()) {
                seen.add(
                        switch (row) {
                            case Row.Broken(long line, String reason) -> line + "! " + reason;
                            case Row.Whole(long line, Row.Cells cells) ->
                                line + ": " + cells.text("id") + "|" + cells.text("text");
                        });
            }
        }
        return seen;
    }
}
