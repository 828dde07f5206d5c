package org.ambassadordesk.ambassador.report.day;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the columns of a packed day.
 *
 * @param base microseconds since 1970 from which beginnings are counted: midnight (UTC) before the first of them
 * @param last when the last of them was
 * @param legRows rows from here on have no legs
 * @param dueFrom rows before this one were all reached, and nobody needs to know any more when they were due
 * @param writers the first is nobody
 * @param runs of all rows
 */
record DayHead(
        int size,
        long base,
        long last,
        int legRows,
        int dueFrom,
        List<Label> labels,
        List<@Nullable String> writers,
        List<Run> runs) {
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(size);
            out.writeLong(base);
            out.writeLong(last);
            out.writeInt(legRows);
            out.writeInt(dueFrom);
            out.writeInt(labels.size());
            for (Label label : labels) {
                out.writeByte(label.kind().ordinal());
                write(out, label.topic());
                write(out, label.channel());
                write(out, label.language());
                out.writeInt(label.importNumber());
            }
            out.writeInt(writers.size());
            for (String writer : writers) {
                write(out, writer);
            }
            out.writeInt(runs.size());
            for (Run run : runs) {
                out.writeInt(run.label());
                out.writeInt(run.to());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A head, and where the columns begin after it. */
    record Read(DayHead head, int end) {}

    static Read read(byte[] packed) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        try (DataInputStream in = new DataInputStream(bytes)) {
            int size = in.readInt();
            long base = in.readLong();
            long last = in.readLong();
            int legRows = in.readInt();
            int dueFrom = in.readInt();
            int labelCount = in.readInt();
            List<Label> labels = new ArrayList<>(labelCount);
            for (int i = 0; i < labelCount; i++) {
                Kind kind = Kind.values()[in.readByte()];
                labels.add(new Label(kind, maybe(in), word(in), word(in), in.readInt()));
            }
            int writerCount = in.readInt();
            List<@Nullable String> writers = new ArrayList<>(writerCount);
            for (int i = 0; i < writerCount; i++) {
                writers.add(maybe(in));
            }
            int runCount = in.readInt();
            List<Run> runs = new ArrayList<>(runCount);
            for (int i = 0; i < runCount; i++) {
                runs.add(new Run(i, in.readInt(), i == 0 ? 0 : runs.get(i - 1).to(), in.readInt()));
            }
            return new Read(
                    new DayHead(size, base, last, legRows, dueFrom, labels, writers, runs),
                    packed.length - bytes.available());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, @Nullable String word) throws IOException {
        out.writeBoolean(word != null);
        if (word != null) {
            out.writeUTF(word);
        }
    }

    private static @Nullable String maybe(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF().intern() : null;
    }

    private static String word(DataInputStream in) throws IOException {
        String word = maybe(in);
        if (word == null) {
            throw new IOException("a packed day without a channel or a language");
        }
        return word;
    }
}
