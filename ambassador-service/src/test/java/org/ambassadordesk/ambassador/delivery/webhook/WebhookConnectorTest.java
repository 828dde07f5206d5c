package org.ambassadordesk.ambassador.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.Accepted;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.NotSent;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.Refused;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real sockets on this machine. */
class WebhookConnectorTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "0199aaaa-0000-7000-8000-000000000001";
    private static final String BODY = "{\"text\":\"Grüße 👍\"}";
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final String STORE_PASSWORD = "changeit";

    private final Vertx vertx = Vertx.vertx();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private record Received(Map<String, List<String>> headers, String path, String body) {}

    @AfterEach
    void close() {
        over.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void arrivesSignedUnderItsOwnName() throws Exception {
        HttpServer server = answering(204);

        AttemptOutcome outcome = post("http://shop.example:" + port(server) + "/replies?from=desk", "127.0.0.1");

        assertThat(outcome).isEqualTo(new Accepted(204));
        Received one = received.getFirst();
        assertThat(one.path()).isEqualTo("/replies?from=desk");
        assertThat(one.headers().get("Host")).containsExactly("shop.example:" + port(server));
        assertThat(one.headers().get("Webhook-id")).containsExactly(ID);
        assertThat(one.headers().get("Content-type")).containsExactly("application/cloudevents+json; charset=utf-8");
        assertThatCode(() ->
                        new Webhook(SECRET).verify(one.body(), HttpHeaders.of(one.headers(), (name, value) -> true)))
                .doesNotThrowAnyException();
        server.stop(0);
    }

    @Test
    void nextAddressIsTriedWhereOneDoesNotAnswer() throws Exception {
        HttpServer server = answering(200);

        assertThat(post("http://shop.example:" + port(server) + "/", "127.0.0.2", "127.0.0.1"))
                .isEqualTo(new Accepted(200));
        assertThat(received).hasSize(1);
        server.stop(0);
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        HttpServer canary = answering(200);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port(canary) + "/");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();

        assertThat(post("http://shop.example:" + port(server) + "/", "127.0.0.1"))
                .isEqualTo(new Refused(307, null));
        assertThat(received).isEmpty();
        server.stop(0);
        canary.stop(0);
    }

    @Test
    void nothingIsSentWhereTheAddressIsNotPermitted() throws Exception {
        HttpServer canary = answering(200);
        var guarded = connector(WebhookConnector.options(), SHORT, List.of(), "127.0.0.1");

        for (String host : List.of("shop.example", "127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433")) {
            assertThat(guarded.post(message("http://" + host + ":" + port(canary) + "/")))
                    .as(host)
                    .isInstanceOf(NotSent.class);
        }
        assertThat(received).isEmpty();
        canary.stop(0);
    }

    @Test
    void nobodyListeningIsNotSent() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(post("http://shop.example:" + free + "/", "127.0.0.1")).isInstanceOf(NotSent.class);
    }

    @Test
    void answerThatDoesNotComeInTimeIsUnknown() throws Exception {
        try (ServerSocket server = listening(socket -> {
            readRequest(socket);
            over.await(30, TimeUnit.SECONDS);
        })) {
            assertThat(post("http://shop.example:" + server.getLocalPort() + "/", "127.0.0.1"))
                    .isEqualTo(new Unknown("no answer within 2 s"));
        }
    }

    @Test
    void connectionResetAfterTheRequestIsUnknown() throws Exception {
        try (ServerSocket server = listening(socket -> {
            readRequest(socket);
            socket.setSoLinger(true, 0); // close with RST
            socket.close();
        })) {
            assertThat(post("http://shop.example:" + server.getLocalPort() + "/", "127.0.0.1"))
                    .isInstanceOf(Unknown.class);
        }
    }

    @Test
    void endlessAnswerIsNotRead() throws Exception {
        try (ServerSocket server = listening(socket -> {
            readRequest(socket);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[8_192];
            while (over.getCount() > 0) {
                socket.getOutputStream().write(chunk); // fails once the other side has gone
            }
        })) {
            assertThat(post("http://shop.example:" + server.getLocalPort() + "/", "127.0.0.1"))
                    .isEqualTo(new Accepted(200));
        }
    }

    @Test
    void answerThatIsNoHttpIsUnknown() throws Exception {
        try (ServerSocket server = listening(socket -> {
            readRequest(socket);
            socket.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.close();
        })) {
            assertThat(post("http://shop.example:" + server.getLocalPort() + "/", "127.0.0.1"))
                    .isInstanceOf(Unknown.class);
        }
    }

    @Test
    void certificateMustBeOfTheNameAlthoughTheAddressIsPinned(@TempDir Path folder) throws Exception {
        Path store = keyStoreOf("shop.example", folder);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(store)));
        accept(server, 200);
        HttpClientOptions trusting = WebhookConnector.options()
                .setTrustOptions(new JksOptions().setPath(store.toString()).setPassword(STORE_PASSWORD));
        var connector = connector(trusting, Duration.ofSeconds(20), List.of(Cidr.parse("127.0.0.0/8")), "127.0.0.1");

        assertThat(connector.post(message("https://shop.example:" + port(server) + "/")))
                .isEqualTo(new Accepted(200));
        assertThat(connector.post(message("https://other.example:" + port(server) + "/")))
                .isInstanceOfSatisfying(
                        NotSent.class, no -> assertThat(no.detail()).contains("TLS"));
        assertThat(received).hasSize(1);
        server.stop(0);
    }

    private AttemptOutcome post(String url, String... addresses) {
        return connector(WebhookConnector.options(), SHORT, List.of(Cidr.parse("127.0.0.0/8")), addresses)
                .post(message(url));
    }

    private static WebhookConnector.Message message(String url) {
        return new WebhookConnector.Message(url, WebhookSecret.parse(SECRET), ID, BODY);
    }

    private WebhookConnector connector(
            HttpClientOptions options, Duration timeout, List<Cidr> allowed, String... addresses) {
        AddressGuard guard = new AddressGuard(allowed, host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
        return new WebhookConnector(WebhookConnector.client(vertx, options), guard, Clock.systemUTC(), timeout);
    }

    private HttpServer answering(int status) throws IOException {
        return accept(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), status);
    }

    private HttpServer accept(HttpServer server, int status) {
        server.createContext("/", exchange -> {
            received.add(new Received(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    /** What a server does with a connection. */
    @FunctionalInterface
    private interface Conduct {
        void with(Socket socket) throws Exception;
    }

    private static ServerSocket listening(Conduct conduct) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            try (Socket socket = server.accept()) {
                conduct.with(socket);
            } catch (Exception gone) {
                // the other side has hung up, as it should
            }
        });
        return server;
    }

    private static void readRequest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4_096];
        while (!read.toString().contains("👍")) {
            int count = in.read(buffer);
            if (count < 0) {
                return;
            }
            read.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
    }

    private static Path keyStoreOf(String host, Path folder) throws Exception {
        Path store = folder.resolve("store.jks");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "JKS",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD,
                        "-keypass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
        return store;
    }

    private static SSLContext tls(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
