package org.ambassadordesk.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An ambassador who answers what they hold, and approves where they may, until told to go home. */
final class Colleague implements Runnable {
    private static final Duration BREATH = Duration.ofMillis(150);
    private static final double LOOKS_AWAY = 0.1;
    private static final double HANDS_BACK = 0.05;

    private final Caller person;
    private final Ledger ledger;
    private final String name;
    private final SplittableRandom random;
    private final Map<String, String> unsure = new HashMap<>();
    private volatile boolean atWork = true;

    Colleague(Caller person, Ledger ledger, String name, SplittableRandom random) {
        this.person = person;
        this.ledger = ledger;
        this.name = name;
        this.random = random;
    }

    void goHome() {
        atWork = false;
    }

    @Override
    public void run() {
        try {
            while (atWork) {
                for (JsonNode item : list("/api/conversations?view=mine&limit=20")) {
                    answer(item.path("id").asText());
                }
                for (JsonNode item : list("/api/approvals")) {
                    approve(item);
                }
                Thread.sleep(BREATH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode list(String path) throws InterruptedException {
        return person.get(path)
                .filter(Caller.Answer::isGood)
                .map(answer -> answer.body().path("items"))
                .orElseGet(Caller.JSON::missingNode);
    }

    private void answer(String conversation) throws InterruptedException {
        String path = "/api/conversations/" + conversation;
        if (random.nextDouble() < LOOKS_AWAY) {
            return;
        }
        person.post(path + "/start", "{}");
        if (random.nextDouble() < HANDS_BACK) {
            person.post(path + "/hand-back", "{\"reason\":\"not mine\"}");
            return;
        }
        Long version = person.get(path)
                .filter(Caller.Answer::isGood)
                .map(answer -> answer.body().path("version").asLong())
                .orElse(null);
        if (version != null) {
            reply(path, conversation, version);
        }
    }

    /** Where the outcome of an earlier try is not known, the same is asked again under the same key. */
    private void reply(String path, String conversation, long version) throws InterruptedException {
        String body = unsure.computeIfAbsent(
                conversation, _ -> "{\"text\":\"We look into it, %s.\",\"seenVersion\":%d}".formatted(name, version));
        String key = name + "-" + conversation + "-" + Integer.toHexString(body.hashCode());
        Optional<Caller.Answer> answer = person.post(path + "/replies", body, key);
        if (answer.isPresent() && !answer.get().mayPass()) {
            unsure.remove(conversation);
            takeNote(key, answer.get());
        }
    }

    private void takeNote(String key, Caller.Answer answer) {
        @Nullable String id = answer.body().path("id").asText(null);
        if (answer.isGood() && id != null) {
            ledger.reply(key, id);
        }
    }

    private void approve(JsonNode item) throws InterruptedException {
        person.post("/api/replies/" + item.path("id").asText() + "/approve", "{}");
    }
}
