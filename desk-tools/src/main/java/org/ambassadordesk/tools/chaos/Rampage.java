package org.ambassadordesk.tools.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ambassadordesk.tools.ToolFailure;

/** The whole run: customers write, ambassadors answer, parts die; then everything comes to rest and is looked at. */
final class Rampage {
    private static final int CUSTOMERS = 8;
    private static final List<String> AMBASSADORS = List.of("anna", "bo", "carl", "dina", "emil", "lena");
    private static final Duration REST = Duration.ofMinutes(8);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final ChaosDesk desk;
    private final int kills;
    private final int posts;
    private final long seed;
    private final Consumer<String> console;
    private final Ledger ledger = new Ledger();

    Rampage(ChaosDesk desk, int kills, int posts, long seed, Consumer<String> console) {
        this.desk = desk;
        this.kills = kills;
        this.posts = posts;
        this.seed = seed;
        this.console = console;
    }

    Verdict run() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Customer.Quota quota = new Customer.Quota();
        List<Thread> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Customer customer = new Customer(desk.poster(), ledger, quota, "c" + i, random.split());
            customers.add(Thread.ofVirtual().name("customer-" + i).start(customer));
        }
        List<Colleague> colleagues = AMBASSADORS.stream()
                .map(name -> new Colleague(desk.person(name), ledger, name, random.split()))
                .toList();
        List<Thread> atWork = colleagues.stream()
                .map(colleague -> Thread.ofVirtual().name("colleague").start(colleague))
                .toList();
        Crashes crashes = new Crashes(desk, random.split(), console);
        while (crashes.killed() < kills) {
            quota.raise((int) ((long) posts * (crashes.killed() + 1) / kills));
            crashes.next(kills - crashes.killed());
        }
        quota.raise(posts);
        quota.end();
        join(customers);
        console.accept(posts + " comments are kept; waiting until everything has come to rest");
        Told told = rest();
        colleagues.forEach(Colleague::goHome);
        join(atWork);
        return verdict(crashes, told);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** At rest: nothing is missing any more, or nothing moves although it had time. */
    private Told rest() throws InterruptedException {
        long end = System.nanoTime() + REST.toNanos();
        awaitComments(end);
        Told told = Told.on(desk.kafka());
        while (!inquest(told).lost().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
            told = Told.on(desk.kafka());
            noteOvertaken(inquest(told).untold());
        }
        return told;
    }

    private void noteOvertaken(Set<String> replies) throws InterruptedException {
        Caller lead = desk.person("lena");
        for (String reply : replies) {
            lead.get("/api/replies/" + reply)
                    .filter(answer -> answer.body().path("state").asText().equals("stale"))
                    .ifPresent(_ -> ledger.overtake(reply));
        }
    }

    private void awaitComments(long end) throws InterruptedException {
        Caller asker = desk.asker();
        for (String comment : ledger.kept()) {
            Optional<Caller.Answer> answer = asker.get("/api/comments/" + comment);
            while (answer.filter(Caller.Answer::isGood).isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK_EVERY);
                answer = asker.get("/api/comments/" + comment);
            }
        }
    }

    private Inquest inquest(Told told) {
        return new Inquest(ledger, told, desk.receipts().taken());
    }

    private Verdict verdict(Crashes crashes, Told told) {
        if (desk.receipts().forged() > 0) {
            ledger.fault(desk.receipts().forged() + " webhook messages had a signature that does not hold");
        }
        if (ledger.replies().isEmpty()) {
            throw new ToolFailure("nobody answered anything: this run shows nothing");
        }
        Inquest inquest = inquest(told);
        return new Verdict(
                ledger.sent().size(),
                crashes.killed(),
                inquest.lost(),
                inquest.phantom(),
                inquest.doublyAssigned(),
                inquest.doublyDelivered(),
                inquest.outOfOrder(),
                ledger.faults(),
                crashes.recoveryP99(),
                seed);
    }
}
