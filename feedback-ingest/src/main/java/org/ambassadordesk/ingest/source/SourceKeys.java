package org.ambassadordesk.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;
import org.jspecify.annotations.Nullable;

/** The keys of all sources at one version of the directory. Only hashes are known here. */
final class SourceKeys {
    private static final String SCHEME = "Bearer ";

    /** Longer ones are nobody's. */
    private static final int LONGEST = 512;

    private final Map<String, Owner> byHash;

    private SourceKeys(Map<String, Owner> byHash) {
        this.byHash = byHash;
    }

    static SourceKeys none() {
        return new SourceKeys(Map.of());
    }

    static SourceKeys of(Directory directory) {
        Map<String, Owner> byHash = new HashMap<>();
        for (Source source : directory.sources().values()) {
            RegisteredSource registered = new RegisteredSource(source);
            source.keys().forEach(key -> byHash.put(key.sha256(), new Owner(bytes(key.sha256()), registered)));
        }
        return new SourceKeys(Map.copyOf(byHash));
    }

    /**
     * Whose key this is. The look-up goes by the hash of what was presented, so its timing tells nothing about keys that
     * exist; the comparison after it takes the same time for all.
     *
     * @param authorization the header's value
     */
    Optional<RegisteredSource> owner(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String hash = sha256(authorization.substring(SCHEME.length()).strip());
        Owner owner = byHash.get(hash);
        return owner != null && MessageDigest.isEqual(owner.hash, bytes(hash))
                ? Optional.of(owner.source)
                : Optional.empty();
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(key)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Owner {
        private final byte[] hash;
        private final RegisteredSource source;

        Owner(byte[] hash, RegisteredSource source) {
            this.hash = hash;
            this.source = source;
        }
    }
}
