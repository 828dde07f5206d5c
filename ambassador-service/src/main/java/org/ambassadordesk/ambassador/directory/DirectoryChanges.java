package org.ambassadordesk.ambassador.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Source;
import org.jspecify.annotations.Nullable;

/**
 * Changes the directory: one change at a time, each a new version with its author, published in the same transaction.
 * Keys are not part of what people write: a source keeps those it has, and a new source gets its first one.
 */
@ApplicationScoped
public class DirectoryChanges {
    private final Database database;
    private final DirectoryVersions versions;
    private final DirectoryPublication publication;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final RandomGenerator randomness;

    DirectoryChanges(
            Database database,
            DirectoryVersions versions,
            DirectoryPublication publication,
            Clock clock,
            Supplier<UUID> ids,
            RandomGenerator randomness) {
        this.database = database;
        this.versions = versions;
        this.publication = publication;
        this.clock = clock;
        this.ids = ids;
        this.randomness = randomness;
    }

    /**
     * What came of a change.
     *
     * @param changed false where everything was so already
     * @param newKeys the keys made for new sources; known here and nowhere else, stored as hashes only
     */
    public record Changed(Directory directory, boolean changed, Map<String, String> newKeys) {}

    /** A key just made; its text is known here and nowhere else. */
    public record NewKey(Source.Key key, String text) {}

    /**
     * Replaces the directory by what the edit makes of the present one; joins a transaction that is already open.
     *
     * @param fileSha256 of the file it was read from, if it was
     */
    public Changed change(UnaryOperator<Directory> edit, String author, @Nullable String fileSha256) {
        return database.inTransaction(handle -> {
            versions.lock();
            Directory present = versions.present();
            Map<String, String> newKeys = new LinkedHashMap<>();
            Directory wanted = versions.numbered(edit.apply(present), present);
            Directory next = withKeys(wanted, present, newKeys);
            return store(present, next, author, fileSha256, newKeys);
        });
    }

    /** Makes one more key for a source; empty where there is no such source. */
    public Optional<NewKey> addKey(String source, String author) {
        NewKey made = makeKey();
        return changeKeys(source, author, keys -> {
                    List<Source.Key> more = new ArrayList<>(keys);
                    more.add(made.key());
                    return more;
                })
                .map(_ -> made);
    }

    /** Takes a key away; it stops working once the others have heard of it. False where there is no such key. */
    public boolean removeKey(String source, String keyId, String author) {
        return changeKeys(source, author, keys -> keys.stream()
                        .filter(key -> !key.id().equals(keyId))
                        .toList())
                .map(Changed::changed)
                .orElse(false);
    }

    private Optional<Changed> changeKeys(String id, String author, UnaryOperator<List<Source.Key>> edit) {
        return database.inTransaction(handle -> {
            versions.lock();
            Directory present = versions.present();
            Source source = present.sources().get(id);
            if (source == null) {
                return Optional.empty();
            }
            Map<String, Source> sources = new LinkedHashMap<>(present.sources());
            sources.put(id, withKeys(source, edit.apply(source.keys())));
            Directory next = withSources(present, present.version(), sources);
            return Optional.of(store(present, next, author, null, Map.of()));
        });
    }

    private Changed store(
            Directory present,
            Directory next,
            String author,
            @Nullable String fileSha256,
            Map<String, String> newKeys) {
        if (next.equals(present)) {
            versions.noteFile(present.version(), fileSha256);
            return new Changed(present, false, Map.of());
        }
        Directory numbered = withSources(next, present.version() + 1, next.sources());
        versions.add(numbered, author, fileSha256);
        publication.publishChange(present, numbered, author);
        return new Changed(numbered, true, newKeys);
    }

    private NewKey makeKey() {
        String text = SourceKeys.generate(randomness);
        return new NewKey(new Source.Key(ids.get().toString(), SourceKeys.sha256(text), clock.instant()), text);
    }

    private Directory withKeys(Directory wanted, Directory present, Map<String, String> newKeys) {
        Map<String, Source> sources = new LinkedHashMap<>();
        wanted.sources().forEach((id, source) -> {
            Source known = present.sources().get(id);
            if (known != null) {
                sources.put(id, withKeys(source, known.keys()));
            } else {
                NewKey first = makeKey();
                newKeys.put(id, first.text());
                sources.put(id, withKeys(source, List.of(first.key())));
            }
        });
        return withSources(wanted, present.version(), sources);
    }

    private static Source withKeys(Source source, List<Source.Key> keys) {
        return new Source(
                source.id(), source.name(), source.channels(), source.setsTopic(), source.webhook(), List.copyOf(keys));
    }

    private static Directory withSources(Directory directory, long version, Map<String, Source> sources) {
        return new Directory(
                version,
                directory.desk(),
                directory.calendars(),
                directory.teams(),
                directory.topics(),
                directory.targets(),
                directory.ambassadors(),
                directory.guidelines(),
                sources,
                directory.responses());
    }
}
