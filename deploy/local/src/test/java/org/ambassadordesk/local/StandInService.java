package org.ambassadordesk.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ambassadordesk.contract.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Stands in for a service: is ready at once and takes every comment; as ambassador-service it writes credentials and
 * publishes the mark that ends a directory. Where it is asked to, it uses more memory than it has.
 */
final class StandInService {
    static final String OUT_OF_MEMORY = "/out-of-memory";

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("DESK_INSTANCE").equals("ambassador-service")) {
            loadDirectory();
        }
        System.out.println("directory file: " + System.getenv("DESK_DIRECTORY_FILE"));
        InetAddress host = InetAddress.getByName(System.getenv("QUARKUS_HTTP_HOST"));
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            if (exchange.getRequestURI().getPath().equals(OUT_OF_MEMORY)) {
                exchange.getResponseHeaders().add("X-Never-Sent", String.valueOf(new long[200_000_000].length));
            }
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 202 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    private static void loadDirectory() throws IOException {
        Path credentials = Path.of(System.getenv("DESK_CREDENTIALS_FILE"));
        if (!Files.exists(credentials)) {
            Files.writeString(credentials, "{\"accounts\":{\"anna\":\"secret\"},\"sources\":{\"demo\":\"key\"}}");
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", System.getenv("DESK_KAFKA_BOOTSTRAP"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var mark = new ProducerRecord<>(Topics.DIRECTORY, "desk/desk", "{}");
            mark.headers().add("ce_type", "feedback.desk.changed.v1".getBytes(StandardCharsets.UTF_8));
            var _ = producer.send(mark); // closing the producer waits for it
        }
    }
}
