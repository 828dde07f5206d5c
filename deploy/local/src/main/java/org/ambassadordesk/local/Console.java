package org.ambassadordesk.local;

import java.io.PrintStream;

/** Where the launcher talks to the person who started it, a line at a time. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
