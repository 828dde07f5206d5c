package org.ambassadordesk.tools;

import java.io.UncheckedIOException;
import org.ambassadordesk.tools.bench.BenchCommand;
import org.ambassadordesk.tools.chaos.ChaosCommand;
import org.ambassadordesk.tools.check.CheckCommand;
import org.ambassadordesk.tools.past.ImportCommand;
import org.ambassadordesk.tools.people.PeopleCommand;
import org.ambassadordesk.tools.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./desk} that need more than a shell, beside run and test. */
@Command(
        name = "desk",
        subcommands = {
            ReplayCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            PeopleCommand.class
        },
        mixinStandardHelpOptions = true)
public final class DeskTools {
    private static final int FAILED = 1;

    private DeskTools() {}

    /** Ends the process: 0 done, 1 could not be done, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands. */
    public static CommandLine commandLine() {
        return new CommandLine(new DeskTools())
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
                .setUsageHelpLongOptionsMaxWidth(28);
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ToolFailure || failure instanceof UncheckedIOException) {
            command.getErr().println("desk " + command.getCommandName() + ": " + failure.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
