package org.ambassadordesk.tools.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ambassadordesk.tools.ToolFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills parts of a desk of its own while it works, and says what that cost. */
@Command(
        name = "chaos",
        description =
                "Starts a desk of its own, kills its parts (kill -9) while comments are posted and answered, and holds"
                        + " what is left against what was promised. The last line is JSON; exit code 1 if anything but"
                        + " the recovery time is not 0.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ChaosCommand implements Callable<Integer> {
    private static final int MOST_POSTS = 1_000_000;
    private static final int MOST_KILLS = 10_000;

    @Option(
            names = "--kills",
            defaultValue = "20",
            description = "how often a part is killed (default ${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--posts", defaultValue = "1000", description = "different comments (default ${DEFAULT-VALUE})")
    private int posts;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "what is killed when, who writes what; the machine adds its own (default ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--port-base",
            defaultValue = "18190",
            description = "first of five ports (default ${DEFAULT-VALUE})")
    private int portBase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        require("--kills", kills, MOST_KILLS);
        require("--posts", posts, MOST_POSTS);
        PrintWriter out = spec.commandLine().getOut();
        try (ChaosDesk desk = ChaosDesk.start(portBase, seed)) {
            Verdict verdict = new Rampage(desk, kills, posts, seed, this::say).run();
            verdict.findings().forEach(this::say);
            out.println(verdict.json());
            out.flush();
            return verdict.isClean() ? 0 : 1;
        }
    }

    private static void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ToolFailure(option + " must be between 1 and " + most);
        }
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
