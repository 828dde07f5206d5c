package org.ambassadordesk.tools.replay;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.tools.replay.map.MappedComment;

/**
 * Comments put aside in a temporary file, to be taken in the order in which they were said: exports are often sorted by
 * something else. Memory holds a place and a time for each, nothing more.
 */
final class Spool implements Closeable {
    private final Path file;
    private final DataOutputStream out;
    private final List<Place> places = new ArrayList<>();
    private long end;
    private Instant last = Instant.MIN;

    Spool() throws IOException {
        this.file = Files.createTempFile("desk-replay", ".spool");
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** A comment without a date counts as said together with the one before it. */
    void add(MappedComment.Ready comment) throws IOException {
        last = comment.postedAt() == null ? last : comment.postedAt();
        byte[] record = encode(comment);
        places.add(new Place(last, end, record.length));
        out.write(record);
        end += record.length;
    }

    private static byte[] encode(MappedComment.Ready comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeLong(comment.line());
        for (byte[] part : List.of(utf8(comment.externalId()), utf8(comment.authorId()), utf8(comment.json()))) {
            data.writeInt(part.length);
            data.write(part);
        }
        return bytes.toByteArray();
    }

    /** Gives every comment in order of its moment; comments of one moment in order of the file. */
    void drain(Target target) throws IOException, InterruptedException {
        out.flush();
        places.sort(Comparator.comparing(Place::moment));
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (Place place : places) {
                byte[] record = new byte[place.length];
                in.seek(place.offset);
                in.readFully(record);
                target.take(place.moment, decode(place.moment, record));
            }
        }
    }

    private static MappedComment.Ready decode(Instant moment, byte[] record) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(record));
        long line = data.readLong();
        String externalId = text(data);
        String authorId = text(data);
        return new MappedComment.Ready(line, externalId, authorId, moment, text(data));
    }

    private static String text(DataInputStream data) throws IOException {
        byte[] part = new byte[data.readInt()];
        data.readFully(part);
        return new String(part, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private record Place(Instant moment, long offset, int length) {}

    /** Takes what was put aside. */
    @FunctionalInterface
    interface Target {
        void take(Instant moment, MappedComment.Ready comment) throws InterruptedException;
    }
}
