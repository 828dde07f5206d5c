package org.ambassadordesk.local;

import java.io.IOException;

/** The launcher's Kafka broker. */
record KafkaPart(LocalKafka kafka, ProcessLog log) implements Part {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String url() {
        return kafka.bootstrap();
    }

    @Override
    public GuardedProcess launch() throws IOException {
        return kafka.launch(log);
    }

    @Override
    public void awaitReady(GuardedProcess running) throws IOException, InterruptedException {
        kafka.awaitPort(running, log);
    }
}
