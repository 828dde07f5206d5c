package org.ambassadordesk.contract.directory.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambassadordesk.contract.directory.Directory;
import org.snakeyaml.engine.v2.nodes.Node;

/** The directory as one YAML document; fields and defaults are listed in {@code docs/configuration.md}. */
public final class DirectoryFile {
    private DirectoryFile() {}

    /** What became of a file. */
    public sealed interface Outcome {
        /** The file holds; hints, sorted by line, may be worth a look. */
        record Loaded(Directory directory, List<Finding> hints) implements Outcome {}

        /** The file cannot be used; all findings, sorted by line. */
        record Refused(List<Finding> findings) implements Outcome {}
    }

    /** Reads the bytes of a file; {@code version} is the one the directory gets if it holds. */
    public static Outcome read(byte[] utf8, long version) {
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(utf8))
                            .toString(),
                    version);
        } catch (CharacterCodingException e) {
            return new Outcome.Refused(List.of(new Finding(
                    Finding.Severity.ERROR, firstBadLine(utf8), "", "is not UTF-8 text; save the file as UTF-8")));
        }
    }

    /** Reads a file's text; {@code version} is the one the directory gets if it holds. */
    public static Outcome read(String yaml, long version) {
        var findings = new Findings();
        Node root = YamlDocument.parse(yaml, findings);
        if (root == null) {
            return new Outcome.Refused(findings.sorted());
        }
        Directory directory = DirectoryEntries.read(new Entry(findings, "", root), version);
        References.check(directory, findings);
        if (findings.forbidUse()) {
            return new Outcome.Refused(findings.sorted());
        }
        Advice.give(directory, findings);
        return new Outcome.Loaded(directory, findings.sorted());
    }

    /** The same shape again, without version and keys: reading it gives the same directory. */
    public static String write(Directory directory) {
        return DirectoryYaml.write(directory);
    }

    private static int firstBadLine(byte[] utf8) {
        String lenient = new String(utf8, StandardCharsets.UTF_8);
        int bad = Math.max(0, lenient.indexOf('\uFFFD'));
        return 1
                + (int) lenient.substring(0, bad).chars().filter(c -> c == '\n').count();
    }
}
