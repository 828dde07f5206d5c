package org.ambassadordesk.tools.bench.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Time that went by since something began: on the wall, and of the processor alone. Where others use the machine too, only
 * the second is the thing's own; it leaves out the collection of garbage.
 */
final class Spent {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long wallBegun;
    private final long processorBegun;
    private long wall;
    private long processor;

    private Spent() {
        processorBegun = THREADS.getCurrentThreadCpuTime();
        wallBegun = System.nanoTime();
    }

    static Spent begin() {
        return new Spent();
    }

    Spent end() {
        wall = System.nanoTime() - wallBegun;
        processor = THREADS.getCurrentThreadCpuTime() - processorBegun;
        return this;
    }

    /** Nanoseconds until the end. */
    long wall() {
        return wall;
    }

    /** Nanoseconds of this thread until the end. */
    long processor() {
        return processor;
    }
}
