package org.ambassadordesk.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for a service: is ready at once, takes every comment, and writes credentials as ambassador-service does. */
final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        Path credentials = Path.of(System.getenv("DESK_CREDENTIALS_FILE"));
        if (System.getenv("DESK_INSTANCE").equals("ambassador-service") && !Files.exists(credentials)) {
            Files.writeString(credentials, "{\"accounts\":{\"anna\":\"secret\"},\"sources\":{\"demo\":\"key\"}}");
        }
        System.out.println("directory file: " + System.getenv("DESK_DIRECTORY_FILE"));
        InetAddress host = InetAddress.getByName(System.getenv("QUARKUS_HTTP_HOST"));
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 202 : 200, -1);
            exchange.close();
        });
        server.start();
    }
}
