package org.ambassadordesk.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {
    @Test
    void linesEndWithNewlineOrWithTheStream() throws IOException {
        assertThat(lines("a\nbb\r\n\nlast")).containsExactly("a", "bb", "", "last");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void longLinesAreCutJustBehindTheLimitAndCostOnlyThemselves() throws IOException {
        assertThat(lines("ok\n" + "x".repeat(100_000) + "\nfine")).containsExactly("ok", "x".repeat(11), "fine");
    }

    @Test
    void chunksMayEndAnywhere() throws IOException {
        String text = "äöü\n".repeat(50);
        InputStream oneByOne = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };

        assertThat(lines(oneByOne)).hasSize(50).containsOnly("äöü");
    }

    private static List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(InputStream stream) throws IOException {
        NdjsonLines lines = new NdjsonLines(stream, 10);
        List<String> all = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            all.add(new String(line, StandardCharsets.UTF_8));
        }
        return all;
    }
}
