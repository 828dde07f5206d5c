package org.ambassadordesk.ambassador.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Single entries of the directory, in the shape they have in the file; guidelines are a list there, all else maps. */
final class DeskEntries {
    private static final String GUIDELINES = "guidelines";
    private static final Set<String> KINDS =
            Set.of("calendars", "teams", "topics", "targets", "ambassadors", GUIDELINES, "sources", "responses");

    private final Map<String, Object> file;

    private DeskEntries(Map<String, Object> file) {
        this.file = file;
    }

    @SuppressWarnings("unchecked") // our own writer's output: a mapping with names as keys
    static DeskEntries of(Directory directory) {
        Object file = new Load(LoadSettings.builder().build()).loadFromString(DirectoryFile.write(directory));
        return new DeskEntries(new LinkedHashMap<>((Map<String, Object>) file));
    }

    Optional<Object> find(String kind, String id) {
        return Optional.ofNullable(entries(kind).get(id));
    }

    byte[] with(String kind, String id, byte[] entry) {
        Map<String, Object> entries = entries(kind);
        entries.put(id, withId(kind, id, parse(entry)));
        return written(kind, entries);
    }

    byte[] without(String kind, String id) {
        Map<String, Object> entries = entries(kind);
        if (entries.remove(id) == null) {
            throw ProblemException.notFound("entry");
        }
        return written(kind, entries);
    }

    private byte[] written(String kind, Map<String, Object> entries) {
        file.put(kind, GUIDELINES.equals(kind) ? new ArrayList<>(entries.values()) : entries);
        return new Dump(DumpSettings.builder().build()).dumpToString(file).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> entries(String kind) {
        if (!KINDS.contains(kind)) {
            throw ProblemException.notFound("kind of entry");
        }
        @Nullable Object section = file.get(kind);
        Map<String, Object> entries = new LinkedHashMap<>();
        if (section instanceof Map<?, ?> map) {
            map.forEach((id, entry) -> entries.put(String.valueOf(id), entry));
        } else if (section instanceof List<?> list) {
            list.forEach(entry -> entries.put(String.valueOf(((Map<?, ?>) entry).get("id")), entry));
        }
        return entries;
    }

    private static Object withId(String kind, String id, Object entry) {
        if (!GUIDELINES.equals(kind) || !(entry instanceof Map<?, ?> fields)) {
            return entry;
        }
        Map<Object, Object> named = new LinkedHashMap<>(fields);
        named.put("id", id);
        return named;
    }

    private static Object parse(byte[] entry) {
        try {
            Object parsed =
                    new Load(LoadSettings.builder().build()).loadFromString(new String(entry, StandardCharsets.UTF_8));
            if (parsed instanceof Map<?, ?>) {
                return parsed;
            }
        } catch (YamlEngineException e) {
            throw ProblemException.invalid("", "is neither YAML nor JSON: {0}", String.valueOf(e.getMessage()));
        }
        throw ProblemException.invalid("", "must have fields of its own, as name: value");
    }
}
