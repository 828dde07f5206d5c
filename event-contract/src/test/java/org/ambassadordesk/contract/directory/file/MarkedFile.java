package org.ambassadordesk.contract.directory.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory file whose comments say what is to be found: {@code #! path: part of the message} at the end of the line
 * itself, {@code #! path@3: …} for a finding on line 3.
 */
record MarkedFile(String name, String text, List<Mark> marks) {
    private static final Path FOLDER = Path.of("src/test/resources/directory-files");
    private static final Pattern MARK = Pattern.compile("#! (.*?)(?:@(\\d+))?: ([^#]+)");

    record Mark(int line, String path, String part) {
        boolean isMetBy(Finding finding) {
            return finding.line() == line
                    && finding.path().equals(path)
                    && finding.message().contains(part);
        }
    }

    static Stream<MarkedFile> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream().map(MarkedFile::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedFile read(Path file) {
        try {
            String text = Files.readString(file);
            var marks = new ArrayList<Mark>();
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = MARK.matcher(lines.get(i));
                while (mark.find()) {
                    int line = mark.group(2) == null ? i + 1 : Integer.parseInt(mark.group(2));
                    marks.add(new Mark(line, mark.group(1), mark.group(3).strip()));
                }
            }
            return new MarkedFile(file.getFileName().toString(), text, marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
