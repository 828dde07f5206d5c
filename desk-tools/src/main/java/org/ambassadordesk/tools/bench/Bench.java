package org.ambassadordesk.tools.bench;

/** A group of figures. */
interface Bench {
    void run(Figures figures) throws InterruptedException;
}
