package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of the broker's own process: formats its storage the first time, then is Kafka. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Called with the properties file and the folder of the log. */
    public static void main(String[] arguments) throws IOException {
        String properties = arguments[0];
        Path log = Path.of(arguments[1]);
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(properties);
        }
        Kafka.main(new String[] {properties});
    }

    private static void format(String properties) {
        String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties};
        int code = StorageTool.execute(format, System.out);
        if (code != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted");
        }
    }
}
