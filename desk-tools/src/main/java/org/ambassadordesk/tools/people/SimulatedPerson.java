package org.ambassadordesk.tools.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.people.AmbassadorConnector.Answer;

/** Somebody who works at the desk until told to stop: one thing after the other, in their own pace. */
final class SimulatedPerson implements Runnable {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LEAST_LOOK = Duration.ofMillis(250);
    private static final int TRIES = 3;
    private static final double TAKES_A_BREAK = 0.002;
    private static final Duration BREAK = Duration.ofMinutes(10);
    private static final double ASKS = 0.2;
    private static final double WANTS_A_SECOND_LOOK = 0.03;
    private static final double SENDS_BACK = 0.1;

    private final String id;
    private final AmbassadorConnector desk;
    private final Behaviour behaviour;
    private final Counts counts;
    private final SplittableRandom random;
    private final double pace;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> ignored = new HashSet<>();

    SimulatedPerson(String id, AmbassadorConnector desk, Behaviour behaviour, Counts counts, long seed) {
        this.id = id;
        this.desk = desk;
        this.behaviour = behaviour;
        this.counts = counts;
        this.random = new SplittableRandom(seed ^ ((long) id.hashCode() << 16));
        this.pace = Behaviour.pace(random);
    }

    /** Signs in, reads what is to be read, and is there. */
    void signIn() throws InterruptedException {
        Answer me = desk.get("/api/me");
        if (!me.isDone()) {
            throw new ToolFailure(id + " cannot sign in (" + me.status()
                    + "); --to is ambassador-service, --credentials " + "the file of this desk");
        }
        me.body()
                .path("authorizations")
                .forEach(right -> topics.add(right.path("topic").asText()));
        for (JsonNode guideline : me.body().path("guidelines")) {
            desk.post(
                    "/api/guidelines/" + guideline.path("id").asText() + "/versions/"
                            + guideline.path("version").asInt() + "/acknowledge",
                    Map.of());
        }
        say("available");
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!decideApproval() && !work() && !ask()) {
                    rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the day is over
        }
    }

    private void rest() throws InterruptedException {
        if (random.nextDouble() < TAKES_A_BREAK) {
            counts.count(Deed.BREAKS);
            say("away");
            Thread.sleep(behaviour.scaled((double) BREAK.toMillis()));
            say("available");
        }
        Duration look = behaviour.scaled((double) LOOK.toMillis());
        Thread.sleep(look.compareTo(LEAST_LOOK) < 0 ? LEAST_LOOK : look);
    }

    private void say(String state) throws InterruptedException {
        desk.post("/api/ambassadors/" + id + "/availability", Map.of("state", state));
    }

    /** Whether there was something to do. */
    private boolean work() throws InterruptedException {
        for (JsonNode item :
                desk.get("/api/conversations?view=mine&limit=50").body().path("items")) {
            String key =
                    item.path("id").asText() + "/" + item.path("receivedAt").asText();
            boolean waits = item.path("waitsForApproval").asBoolean()
                    || item.path("goesOut").asBoolean();
            if (!waits && !ignored.contains(key)) {
                if (!topics.contains(item.path("topic").asText())) {
                    counts.count(Deed.UNAUTHORIZED);
                }
                take(item, key);
                return true;
            }
        }
        return false;
    }

    private void take(JsonNode item, String key) throws InterruptedException {
        String path = "/api/conversations/" + item.path("id").asText();
        if (item.path("startedAt").isMissingNode() || item.path("startedAt").isNull()) {
            if (random.nextDouble() < behaviour.noReaction()) {
                ignored.add(key);
                counts.count(Deed.IGNORED);
                return;
            }
            Thread.sleep(behaviour.reaction(random));
            if (!done(desk.post(path + "/start", Map.of()), Deed.STARTED)) {
                return;
            }
            if (random.nextDouble() < behaviour.handBack()) {
                done(desk.post(path + "/hand-back", Map.of("reason", "no time for it now")), Deed.HANDED_BACK);
                return;
            }
        }
        Thread.sleep(behaviour.handling(pace, random));
        answer(path, item.path("language").asText());
    }

    /** What came meanwhile is read first, then the answer is written again. */
    private void answer(String path, String language) throws InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            JsonNode conversation = desk.get(path).body();
            counts.read(path, conversation.path("comments").size());
            boolean second = random.nextDouble() < WANTS_A_SECOND_LOOK;
            Answer written = desk.post(
                    path + "/replies",
                    Map.of(
                            "text", Texts.reply(language, random),
                            "seenVersion", conversation.path("version").asLong(),
                            "askForApproval", second));
            boolean submitted = written.body().path("state").asText().equals("submitted");
            if (done(written, submitted ? Deed.SUBMITTED : Deed.REPLIED) || written.status() != 409) {
                return;
            }
        }
    }

    /** Whether something waited for this person's decision. */
    private boolean decideApproval() throws InterruptedException {
        JsonNode waiting = desk.get("/api/approvals").body().path("items");
        if (waiting.isEmpty()) {
            return false;
        }
        String reply = "/api/replies/" + waiting.get(0).path("id").asText();
        Thread.sleep(behaviour.reaction(random));
        if (random.nextDouble() < SENDS_BACK) {
            done(
                    desk.post(reply + "/send-back", Map.of("comment", "Please say when we will be back.")),
                    Deed.SENT_BACK);
        } else {
            done(desk.post(reply + "/approve", Map.of()), Deed.APPROVED);
        }
        return true;
    }

    /** Whether the desk had something at once. */
    private boolean ask() throws InterruptedException {
        if (random.nextDouble() >= ASKS) {
            return false;
        }
        counts.count(Deed.ASKED);
        Answer next = desk.post("/api/me/next", Map.of());
        if (next.status() == 200) {
            counts.count(Deed.GOT_NEXT);
        }
        return next.status() == 200;
    }

    private boolean done(Answer answer, Deed deed) {
        boolean done = answer.isDone();
        counts.count(done ? deed : answer.status() == 409 || answer.status() == 404 ? Deed.OVERTAKEN : Deed.REFUSED);
        return done;
    }
}
