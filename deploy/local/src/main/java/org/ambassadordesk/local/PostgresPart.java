package org.ambassadordesk.local;

import java.io.IOException;

/** The launcher's PostgreSQL. */
record PostgresPart(LocalPostgres postgres, ProcessLog log) implements Part {
    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String url() {
        return postgres.url();
    }

    @Override
    public GuardedProcess launch() throws IOException, InterruptedException {
        return postgres.launch(log);
    }

    @Override
    public void awaitReady(GuardedProcess running) throws IOException, InterruptedException {
        postgres.awaitAnswer(running, log);
    }
}
