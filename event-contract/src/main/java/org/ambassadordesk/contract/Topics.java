package org.ambassadordesk.contract;

/** Names of the Kafka topics; partitions and retention are listed in {@code deploy/topics/}. */
public final class Topics {
    /** What customers said. Key: contact id (comment id for a withdrawal). Written by feedback-ingest. */
    public static final String COMMENTS = "feedback.comments";

    /** Who answers, by when. Key: conversation id. Written by response-router. */
    public static final String ASSIGNMENTS = "feedback.assignments";

    /** What people did. Key: conversation id, or ambassador id for availability. Written by ambassador-service. */
    public static final String ACTIVITY = "feedback.activity";

    /** Who works here; compacted, one partition. Key: kind/id. Written by ambassador-service. */
    public static final String DIRECTORY = "feedback.directory";

    private Topics() {}

    /** Where a record goes that no attempt could process: the raw bytes with the reason in its headers. */
    public static String dead(String topic) {
        return topic + ".dead";
    }
}
