package org.ambassadordesk.router;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Where Kafka is. */
@ConfigMapping(prefix = "desk.kafka")
public interface KafkaConfig {
    /** {@code host:port,…} */
    String bootstrap();

    /** Stable name of this process among its kind: a quick restart keeps its partitions. */
    String instance();

    /** Further client properties, for security and the like. */
    Map<String, String> properties();
}
