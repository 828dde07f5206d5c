package org.ambassadordesk.tools.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadordesk.contract.Identities;

/** A customer who writes one comment after the other, and posts each until it is kept. */
final class Customer implements Runnable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final double POSTED_TWICE = 0.05;
    private static final double GOES_ON = 0.5;
    private static final String[] MATTERS = {
        "my luggage is gone",
        "the invoice is wrong, I want my money back",
        "the train was late again",
        "thank you, all good"
    };

    private final Caller poster;
    private final Ledger ledger;
    private final Quota quota;
    private final String name;
    private final SplittableRandom random;

    /** How many comments may be written by now; customers wait for more, so that something is under way at each crash. */
    static final class Quota {
        private final AtomicInteger written = new AtomicInteger();
        private int open;
        private boolean over;

        /** Lets customers write until so many comments are there. */
        synchronized void raise(int to) {
            open = Math.max(open, to);
            notifyAll();
        }

        synchronized void end() {
            over = true;
            notifyAll();
        }

        int written() {
            return written.get();
        }

        /** False once there is nothing more to write. */
        synchronized boolean take() throws InterruptedException {
            while (!over && written.get() >= open) {
                wait();
            }
            if (written.get() >= open) {
                return false;
            }
            written.incrementAndGet();
            return true;
        }
    }

    Customer(Caller poster, Ledger ledger, Quota quota, String name, SplittableRandom random) {
        this.poster = poster;
        this.ledger = ledger;
        this.quota = quota;
        this.name = name;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            int thread = 0;
            for (int number = 0; quota.take(); number++) {
                thread += random.nextDouble() < GOES_ON ? 0 : 1;
                write(name + "-" + number, name + "-t" + thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String externalId, String thread) throws InterruptedException {
        String json =
                "{\"externalId\":\"%s\",\"channel\":\"web\",\"text\":\"%s (%s)\",\"threadId\":\"%s\",\"author\":{\"id\":\"%s\"}}"
                        .formatted(externalId, MATTERS[random.nextInt(MATTERS.length)], externalId, thread, thread);
        String id = Identities.comment(ChaosDesk.SOURCE, externalId).toString();
        ledger.send(id);
        post(id, json);
        ledger.keep(id, thread);
        if (random.nextDouble() < POSTED_TWICE) {
            post(id, json);
        }
    }

    private void post(String id, String json) throws InterruptedException {
        while (true) {
            Optional<Caller.Answer> answer = poster.post("/v1/comments", json);
            if (answer.isPresent() && answer.get().status() == 202) {
                String told = answer.get().body().path("id").asText();
                if (!told.equals(id)) {
                    ledger.fault("comment " + id + " was kept as " + told);
                }
                return;
            }
            if (answer.isPresent() && !answer.get().mayPass()) {
                ledger.fault("a good comment was answered with " + answer.get().status());
                return;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }
}
