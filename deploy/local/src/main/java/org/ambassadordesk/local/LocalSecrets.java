package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What the services of one local desk prove to each other; made once, readable by its owner only.
 *
 * @param serviceKey credential between services
 * @param sessionKey what session cookies are sealed with: another one signs everybody out
 */
record LocalSecrets(String serviceKey, String sessionKey) {
    private static final String SERVICE = "service-key";
    private static final String SESSION = "session-key";

    static LocalSecrets keptIn(Path root) throws IOException {
        Path file = root.resolve("secrets.properties");
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                known.load(reader);
            }
        }
        if (known.getProperty(SERVICE) == null || known.getProperty(SESSION) == null) {
            SecureRandom random = new SecureRandom();
            known.setProperty(SERVICE, secret(random));
            known.setProperty(SESSION, secret(random));
            write(file, known);
        }
        return new LocalSecrets(known.getProperty(SERVICE), known.getProperty(SESSION));
    }

    private static void write(Path file, Properties secrets) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            secrets.store(writer, "made once; delete it to make others");
        }
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
