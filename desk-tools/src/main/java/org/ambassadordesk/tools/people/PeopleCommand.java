package org.ambassadordesk.tools.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.ambassadordesk.tools.ToolFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets simulated people work at a running desk. */
@Command(
        name = "people",
        description =
                "Signs in as every ambassador of a running desk and works as people do: begins late, answers, hands "
                        + "back, misses some, asks for more, approves. Ends with counts and attainment.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class PeopleCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            defaultValue = "http://127.0.0.1:8080",
            description = "ambassador-service (${DEFAULT-VALUE})")
    private URI to;

    @Option(
            names = "--credentials",
            defaultValue = ".desk/credentials.json",
            description = "passwords (${DEFAULT-VALUE})")
    private Path credentials;

    @Option(
            names = "--duration",
            defaultValue = "PT10M",
            description = "how long, on the wall clock (${DEFAULT-VALUE})")
    private Duration duration;

    @Option(names = "--speed", defaultValue = "1", description = "so many times faster than people (${DEFAULT-VALUE})")
    private double speed;

    @Option(names = "--seed", defaultValue = "1", description = "of everything they decide (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--no-reaction", defaultValue = "0.03", description = "share never begun (${DEFAULT-VALUE})")
    private double noReaction;

    @Option(names = "--hand-back", defaultValue = "0.02", description = "share handed back (${DEFAULT-VALUE})")
    private double handBack;

    @Option(names = "--handling", defaultValue = "PT3M", description = "median time to answer (${DEFAULT-VALUE})")
    private Duration handling;

    @Option(names = "--reaction", defaultValue = "PT30S", description = "mean time to begin (${DEFAULT-VALUE})")
    private Duration reaction;

    @Option(names = "--only", split = ",", paramLabel = "ID", description = "only these people (everybody)")
    private List<String> only = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Behaviour behaviour = behaviour();
        Counts counts = new Counts();
        Instant from = Clock.systemUTC().instant();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            Map<String, AmbassadorConnector> desks = new TreeMap<>();
            accounts().forEach((id, password) -> desks.put(id, new AmbassadorConnector(http, to, id, password)));
            work(desks, behaviour, counts);
            new ClosingReport(desks.values(), counts, from)
                    .print(spec.commandLine().getOut());
        }
        return counts.of(Deed.UNAUTHORIZED) == 0 ? 0 : 1;
    }

    private void work(Map<String, AmbassadorConnector> desks, Behaviour behaviour, Counts counts)
            throws InterruptedException {
        List<SimulatedPerson> people = new ArrayList<>();
        for (Map.Entry<String, AmbassadorConnector> desk : desks.entrySet()) {
            SimulatedPerson person = new SimulatedPerson(desk.getKey(), desk.getValue(), behaviour, counts, seed);
            person.signIn();
            people.add(person);
        }
        spec.commandLine().getErr().println(people.size() + " people work at " + to + " for " + duration);
        List<Thread> threads =
                people.stream().map(person -> Thread.ofVirtual().start(person)).toList();
        Thread.sleep(duration);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Behaviour behaviour() {
        require(speed > 0, "--speed is more than 0");
        require(noReaction >= 0 && noReaction <= 1, "--no-reaction is a share from 0 to 1");
        require(handBack >= 0 && handBack <= 1, "--hand-back is a share from 0 to 1");
        require(duration.isPositive() && handling.isPositive(), "--duration and --handling are more than 0");
        require(!reaction.isNegative(), "--reaction is not negative");
        return new Behaviour(speed, noReaction, handBack, handling, reaction);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new ToolFailure(sentence);
        }
    }

    private Map<String, String> accounts() {
        try {
            JsonNode accounts = AmbassadorConnector.JSON
                    .readTree(Files.readAllBytes(credentials))
                    .path("accounts");
            Map<String, String> byId = new TreeMap<>();
            accounts.properties().stream()
                    .filter(entry -> only.isEmpty() || only.contains(entry.getKey()))
                    .forEach(entry -> byId.put(entry.getKey(), entry.getValue().asText()));
            require(
                    !byId.isEmpty(),
                    credentials + " has no account of theirs; ./desk run writes it into its data directory");
            return byId;
        } catch (IOException e) {
            throw new ToolFailure(
                    credentials + " cannot be read; ./desk run writes credentials.json into its data directory", e);
        }
    }
}
