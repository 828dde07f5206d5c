package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.ambassadordesk.contract.directory.file.Finding;

/** A directory file that somebody asks us to load. */
final class DeskFile {
    private DeskFile() {}

    /** Says what is wrong before anything is started. */
    static void refuseBroken(Path file) throws StartRefused {
        byte[] text;
        try {
            text = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new StartRefused("there is no desk file " + file);
        } catch (IOException e) {
            throw new StartRefused("the desk file " + file + " cannot be read (" + e + ")");
        }
        if (DirectoryFile.read(text, 1) instanceof DirectoryFile.Outcome.Refused refused) {
            throw new StartRefused("the desk file " + file + " cannot be used:" + list(refused.findings()));
        }
    }

    private static String list(List<Finding> findings) {
        return findings.stream()
                .map(finding -> System.lineSeparator() + "  " + finding)
                .collect(Collectors.joining());
    }
}
