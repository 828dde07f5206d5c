package org.ambassadordesk.tools.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.ToolFailure;

/** Kills parts of the desk, sometimes two at once, and measures until all of it says again that it can work. */
final class Crashes {
    private static final Duration SOON = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final double TWO_AT_ONCE = 0.15;
    private static final double PERCENTILE = 99;

    private final ChaosDesk desk;
    private final SplittableRandom random;
    private final Consumer<String> console;
    private final Histogram recoveryMillis = new Histogram(PATIENCE.toMillis() * 2, 3);
    private int killed;

    Crashes(ChaosDesk desk, SplittableRandom random, Consumer<String> console) {
        this.desk = desk;
        this.random = random;
        this.console = console;
    }

    int killed() {
        return killed;
    }

    /** Milliseconds; of the recoveries so far. */
    long recoveryP99() {
        return recoveryMillis.getValueAtPercentile(PERCENTILE);
    }

    /** Waits a moment, kills, waits until the desk is back; {@code most} bounds how many are killed together. */
    void next(int most) throws InterruptedException {
        Thread.sleep(random.nextLong(SOON.toMillis()));
        List<String> victims = victims(most);
        long begin = System.nanoTime();
        for (String part : victims) {
            kill(part);
        }
        Duration took = awaitRecovery(begin, victims);
        recoveryMillis.recordValue(took.toMillis());
        console.accept("kill %d: %s, back after %.1f s"
                .formatted(killed, String.join(" and ", victims), took.toMillis() / 1000.0));
    }

    private List<String> victims(int most) {
        String first = ChaosDesk.PARTS.get(random.nextInt(ChaosDesk.PARTS.size()));
        String second = ChaosDesk.PARTS.get(random.nextInt(ChaosDesk.PARTS.size()));
        boolean both = random.nextDouble() < TWO_AT_ONCE && most > 1 && !first.equals(second);
        return both ? List.of(first, second) : List.of(first);
    }

    private void kill(String part) {
        Optional<ProcessHandle> process = desk.process(part);
        if (process.filter(ProcessHandle::destroyForcibly).isEmpty()) {
            throw new ToolFailure(part + " was not there to be killed");
        }
        killed++;
    }

    private Duration awaitRecovery(long begin, List<String> victims) throws InterruptedException {
        List<Long> dead = victims.stream()
                .map(part -> desk.process(part).map(ProcessHandle::pid).orElse(0L))
                .toList();
        while (!isBack(victims, dead) || !desk.isReady()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new ToolFailure("after the death of " + String.join(" and ", victims)
                        + " the desk did not come back within " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_EVERY);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean isBack(List<String> victims, List<Long> dead) {
        for (int i = 0; i < victims.size(); i++) {
            Optional<ProcessHandle> now = desk.process(victims.get(i)).filter(ProcessHandle::isAlive);
            if (now.isEmpty() || dead.get(i) == now.get().pid()) {
                return false;
            }
        }
        return true;
    }
}
