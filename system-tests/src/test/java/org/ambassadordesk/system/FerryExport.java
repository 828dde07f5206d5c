package org.ambassadordesk.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An invented export of a ferry line's customers, with the faults that real ones have. Knows what should become of each
 * row.
 */
final class FerryExport {
    private static final List<String> TEXTS = List.of(
            "my suitcase stayed behind in the harbour, who can help?",
            "the night boat was late again and nobody said why",
            "wo finde ich den Fahrplan für den Sommer?",
            "mein Koffer ist nass geworden, an wen wende ich mich?",
            "is there a discount for large families on the north route?",
            "thank you for the kind crew on yesterday's crossing");
    private static final String COLUMNS = "no,who,what,where,when\n";
    static final String MAP = """
            require: {no: "[0-9]+"}
            comment:
              externalId: "ferry-{no}"
              channel: "{where}"
              text: "{what}"
              author: {id: ["{who}", "unknown-{no}"], name: "{who}"}
              postedAt: {from: "{when}", formats: ["EEE MMM dd HH:mm:ss Z yyyy", "yyyy-MM-dd HH:mm"], zone: Europe/Oslo}
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Long, String> rejected = new TreeMap<>();
    private final Set<String> accepted = new TreeSet<>();
    private int lines;
    private int rows;

    /** So many good rows with broken ones among them. */
    static FerryExport of(int good) {
        FerryExport export = new FerryExport();
        export.write(COLUMNS);
        for (int i = 0; i < good; i++) {
            export.good(i);
            if (i == good / 2) {
                export.faults();
            }
        }
        export.bad("closed", "9901,kim,\"a quote that nobody closes,web,\n");
        return export;
    }

    private void good(int number) {
        String text = TEXTS.get(number % TEXTS.size());
        String rest = number % 5 == 0 ? "\n\nNo. " + number + ", \"\"really\"\"" : " " + number;
        String what = "\"" + text + rest + "\"";
        String channel = number % 3 == 0 ? "twitter" : "web";
        String when = number % 2 == 0 ? "Tue Oct 31 22:10:47 +0000 2023" : "2023-11-01 08:15";
        row(number, "guest" + number % 40 + "," + what + "," + channel + "," + when + "\n");
    }

    private void faults() {
        bad("values", "9902,kim,one,web,2023-11-01 08:15,too,many\n");
        bad("values", "and this line was spilled out of the one above\n");
        bad("no is", "NaN,kim,not a number,web,\n");
        bad("text", "9903,kim,,web,\n");
        bad("postedAt", "9904,kim,when was this?,web,yesterday\n");
        bad("413", "9905,kim," + "far too long ".repeat(1700) + ",web,\n");
        bad("403", "9906,kim,on a channel that is not ours,fax,\n");
        bad("400", "9907,kim,on no channel at all,Web Site!,\n");
        badBytes("UTF-8", "9908,kim,caf\u00e9,web,\n".getBytes(StandardCharsets.ISO_8859_1));
        row(9910, ",nobody wrote this,web,\n"); // no author: each such comment is a customer of its own
        row(1, "guest1," + TEXTS.get(1) + " 1,web,2023-11-01 08:15\n"); // known already
        row(2, "guest2,edited afterwards,web,Tue Oct 31 22:10:47 +0000 2023\n"); // an edit
    }

    private void row(int number, String rest) {
        accepted.add("ferry-" + number);
        write(number + "," + rest);
        rows++;
    }

    private void bad(String reason, String row) {
        badBytes(reason, row.getBytes(StandardCharsets.UTF_8));
    }

    private void badBytes(String reason, byte[] row) {
        rejected.put(lines + 1L, reason);
        write(row);
        rows++;
    }

    private void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] text) {
        bytes.writeBytes(text);
        for (byte character : text) {
            lines += character == '\n' ? 1 : 0;
        }
    }

    Path writeTo(Path file) {
        try {
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int rows() {
        return rows;
    }

    /** Lines of rows that are no comments, with a word of the reason. */
    Map<Long, String> rejected() {
        return rejected;
    }

    /** External ids of the comments. */
    Set<String> accepted() {
        return accepted;
    }
}
