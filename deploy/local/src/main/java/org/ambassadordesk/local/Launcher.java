package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code desk run}: the whole desk in the foreground until it is told to stop. */
@Command(
        name = "desk run",
        description = "Starts PostgreSQL, Kafka and the three services, and keeps them running.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Launcher implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept between runs (default: .desk)")
    private @Nullable Path data;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description = "first of five ports: ambassador-service, feedback-ingest, response-router, PostgreSQL, Kafka"
                    + " (default: ${DEFAULT-VALUE})")
    private int portBase;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address the services listen on (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(
            names = "--desk",
            paramLabel = "FILE",
            description = "directory file to load (default: a demo desk, the first time)")
    private @Nullable Path desk;

    @Option(names = "--empty", description = "load no directory; the first account is admin")
    private boolean empty;

    @Option(
            names = "--demo",
            description =
                    "let comments arrive by themselves, a few a minute, and simulated colleagues answer at the demo desk")
    private boolean demo;

    @Option(names = "--alone", description = "with --demo: nobody answers but you")
    private boolean alone;

    private static final long DEMO_SEED = 20;
    private static final Duration PEOPLE_STOP = Duration.ofSeconds(2);

    private final Console console = new Console(System.out);
    private volatile @Nullable DemoPeople people;
    private volatile boolean stopping;
    private volatile int exitCode;

    /** Ends when the desk was stopped by a signal: exit code 0; or could not start: 1. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Launcher()).execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Launch launch = launch();
            if (launch.desk() != null) {
                DeskFile.refuseBroken(launch.desk());
            }
            DataDirectory directory = DataDirectory.take(launch.data());
            LocalDesk running = new LocalDesk(launch, directory, console);
            stopWithUs(running);
            running.start();
            console.say(readyLine(launch, directory));
            welcome(launch, directory);
            if (demo) {
                letCommentsArrive(launch, directory);
            }
            if (demo && !alone) {
                letColleaguesAnswer(launch, directory);
            }
            new CountDownLatch(1).await();
            return 0;
        } catch (StartRefused | IOException | SQLException e) {
            if (!stopping) {
                System.err.println("desk: " + e.getMessage());
                exitCode = 1;
            }
            return exitCode;
        }
    }

    private void letCommentsArrive(Launch launch, DataDirectory directory) throws IOException {
        var random = new SplittableRandom(DEMO_SEED);
        String ingest = launch.url(Launch.Port.INGEST);
        new DemoFeed(ingest, directory.credentials(), Clock.systemUTC(), random, console).start();
    }

    private void letColleaguesAnswer(Launch launch, DataDirectory directory) throws IOException {
        DemoPeople colleagues = new DemoPeople(launch, directory, console);
        people = colleagues;
        colleagues.start();
    }

    /** Scripts read this line: its form is fixed. */
    private static String readyLine(Launch launch, DataDirectory directory) {
        return "ready ambassador=" + launch.url(Launch.Port.AMBASSADOR) + " ingest=" + launch.url(Launch.Port.INGEST)
                + " router=" + launch.url(Launch.Port.ROUTER) + " credentials=" + directory.credentials();
    }

    private void welcome(Launch launch, DataDirectory directory) {
        console.say("");
        console.say("Look:     " + launch.url(Launch.Port.AMBASSADOR));
        console.say("Sign in:  with a name and its first password from " + directory.credentials()
                + (demo && desk == null && !alone
                        ? "; " + DemoPeople.VISITORS + " are yours, the others answer by themselves"
                        : ""));
        console.say(
                "Post:     " + launch.url(Launch.Port.INGEST) + "/v1/comments with a source's key from the same file"
                        + (demo ? "; comments also arrive by themselves now" : ""));
        console.say("Logs:     " + directory.root().resolve("logs"));
        console.say("Stop:     Ctrl-C");
    }

    private Launch launch() {
        Path home = Path.of(System.getProperty("desk.home", "")).toAbsolutePath();
        Path chosen =
                data == null ? home.resolve(".desk") : data.toAbsolutePath().normalize();
        return new Launch(
                home,
                chosen,
                portBase,
                host,
                desk == null ? null : desk.toAbsolutePath(),
                empty,
                System.getenv("DESK_POSTGRES_URL"),
                System.getenv("DESK_KAFKA_BOOTSTRAP"));
    }

    /**
     * Signals and our own failures end here alike. The JVM would report a signal as its exit code; stopping when asked is
     * no failure, so the code is set by halting at the end of the hook.
     */
    private void stopWithUs(LocalDesk running) {
        Thread hook = new Thread(() -> stop(running), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(LocalDesk running) {
        stopping = true;
        try {
            if (exitCode == 0) {
                console.say("stopping");
            }
            DemoPeople colleagues = people;
            if (colleagues != null) {
                colleagues.stop(PEOPLE_STOP);
            }
            running.stop();
        } catch (IOException e) {
            System.err.println("desk: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
