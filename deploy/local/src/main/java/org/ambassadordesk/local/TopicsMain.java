package org.ambassadordesk.local;

import java.io.IOException;

/** Makes an outside broker hold the planned topics and ends: for containers, before the services start. */
final class TopicsMain {
    private TopicsMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String bootstrap = System.getenv("DESK_KAFKA_BOOTSTRAP");
        if (bootstrap == null || bootstrap.isBlank()) {
            System.err.println("DESK_KAFKA_BOOTSTRAP is not set: host:port of the broker");
            System.exit(2);
        }
        new TopicSetup(bootstrap).apply(TopicPlan.packaged());
        System.out.println("the topics are there");
    }
}
