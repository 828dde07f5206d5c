package org.ambassadordesk.tools.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.ambassadordesk.contract.directory.file.Finding;
import org.ambassadordesk.tools.ToolFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates a directory file. */
@Command(
        name = "check",
        description = "Validates a directory file: all findings, each with its line. Exit code 1 if it cannot be used.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DESK-FILE", description = "the directory file (YAML)")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return switch (DirectoryFile.read(bytes(), 1)) {
            case DirectoryFile.Outcome.Loaded(Directory directory, List<Finding> hints) -> {
                hints.forEach(out::println);
                out.println(file + " is ok: " + summary(directory));
                yield 0;
            }
            case DirectoryFile.Outcome.Refused(List<Finding> findings) -> {
                findings.forEach(out::println);
                long errors = findings.stream()
                        .filter(it -> it.severity() == Finding.Severity.ERROR)
                        .count();
                out.println(file + " cannot be used: " + counted(errors, "error"));
                yield 1;
            }
        };
    }

    private byte[] bytes() {
        if (!Files.isRegularFile(file)) {
            throw new ToolFailure(Files.isDirectory(file) ? file + " is a folder" : "there is no file " + file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ToolFailure(file + " cannot be read", e);
        }
    }

    private static String summary(Directory directory) {
        return String.join(
                ", ",
                directory.desk().name(),
                counted(directory.ambassadors().size(), "ambassador"),
                counted(directory.teams().size(), "team"),
                counted(directory.topics().size(), "topic"),
                counted(directory.targets().size(), "target"),
                counted(directory.calendars().size(), "calendar"),
                counted(directory.guidelines().size(), "guideline"),
                counted(directory.sources().size(), "source"),
                counted(directory.responses().size(), "response"));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
