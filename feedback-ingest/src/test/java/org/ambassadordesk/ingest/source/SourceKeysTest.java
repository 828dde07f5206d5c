package org.ambassadordesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.directory.Desk;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeysTest {
    private final SourceKeys keys = SourceKeys.of(directory(source("crm", "one", "two"), source("shop", "three")));

    @Test
    void eachKeyNamesItsSource() {
        assertThat(keys.owner("Bearer one")).map(RegisteredSource::getName).contains("crm");
        assertThat(keys.owner("Bearer two")).map(RegisteredSource::getName).contains("crm");
        assertThat(keys.owner("bearer  three ")).map(RegisteredSource::getName).contains("shop");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer four", "Basic one", "one", "Bearer One"})
    void everythingElseIsNobodys(String authorization) {
        assertThat(keys.owner(authorization)).isEmpty();
    }

    /** Whoever reads the directory topic must not be able to post with what stands there. */
    @Test
    void aHashIsNoKey() {
        assertThat(keys.owner("Bearer " + sha256("one"))).isEmpty();
    }

    @Test
    void hugeKeysAreNotEvenHashed() {
        assertThat(keys.owner("Bearer " + "x".repeat(100_000))).isEmpty();
    }

    @Test
    void aSourcePostsOnItsChannelsOnly() {
        RegisteredSource crm = keys.owner("Bearer one").orElseThrow();

        assertThat(crm.mayPostOn("web")).isTrue();
        assertThat(crm.mayPostOn("twitter")).isFalse();
    }

    private static Directory directory(Source... sources) {
        Map<String, Source> byId = new java.util.LinkedHashMap<>();
        for (Source source : sources) {
            byId.put(source.id(), source);
        }
        Desk desk = new Desk("Desk", ZoneOffset.UTC, "{name}", RoutingRules.standard());
        return new Directory(1, desk, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), byId, Map.of());
    }

    private static Source source(String id, String... keys) {
        List<Source.Key> hashed = java.util.Arrays.stream(keys)
                .map(key -> new Source.Key(key, sha256(key), Instant.EPOCH))
                .toList();
        return new Source(id, id, List.of("web"), false, null, hashed);
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
