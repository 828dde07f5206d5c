package org.ambassadordesk.tools.replay.map;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.replay.export.FileOptions;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a column map; docs/replay.md says how one is written. */
public final class MapFile {
    private static final Set<String> FILE_FIELDS = new TreeSet<>(Set.of("delimiter", "quoting", "encoding", "header"));
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("name", "recognize", "file", "require", "answer", "comment"));

    private MapFile() {}

    /**
     * Reads a file.
     *
     * @throws ToolFailure what is wrong with it, and on which line
     */
    public static ColumnMap read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ToolFailure("map " + file + " cannot be read", e);
        }
    }

    static ColumnMap parse(String file, String yaml) {
        Map<String, MapNode> fields = root(file, yaml).entries(FIELDS);
        MapNode comment = fields.get("comment");
        if (comment == null) {
            throw new ToolFailure("map " + file + ": comment is missing");
        }
        String name = fields.containsKey("name") ? fields.get("name").text() : file;
        return new ColumnMap(
                name,
                options(fields.get("file")),
                recognize(fields.get("recognize")),
                require(fields.get("require")),
                require(fields.get("answer")),
                CommentRules.rule(comment));
    }

    private static MapNode root(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(yaml);
            return new MapNode(file, node.orElseThrow(() -> new ToolFailure("map " + file + " is empty")));
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(it -> ", line " + (it.getLine() + 1)).orElse("");
            throw new ToolFailure("map " + file + line + ": is not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new ToolFailure("map " + file + " is not YAML", e);
        }
    }

    private static FileOptions options(@Nullable MapNode node) {
        if (node == null) {
            return FileOptions.NONE;
        }
        Map<String, MapNode> fields = node.entries(FILE_FIELDS);
        MapNode delimiter = fields.get("delimiter");
        MapNode quoting = fields.get("quoting");
        MapNode encoding = fields.get("encoding");
        MapNode header = fields.get("header");
        return new FileOptions(
                delimiter == null ? null : delimiter(delimiter),
                quoting == null ? null : quoting.flag(),
                encoding == null ? null : encoding(encoding),
                header == null ? List.of() : header.texts());
    }

    private static char delimiter(MapNode node) {
        String text = node.text();
        if (text.length() != 1 || text.charAt(0) > '~' || text.charAt(0) == '"') {
            throw node.fault("delimiter is one character such as \",\" or \"\\t\"");
        }
        return text.charAt(0);
    }

    private static Charset encoding(MapNode node) {
        try {
            return Charset.forName(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("no encoding is called " + node.text());
        }
    }

    private static List<List<String>> recognize(@Nullable MapNode node) {
        return node == null
                ? List.of()
                : node.list().stream()
                        .map(it -> it.isList() ? it.texts() : List.of(it.text()))
                        .toList();
    }

    private static List<RowRule> require(@Nullable MapNode node) {
        return node == null
                ? List.of()
                : node.entries().entrySet().stream()
                        .map(it -> new RowRule(it.getKey(), pattern(it.getValue())))
                        .toList();
    }

    static Pattern pattern(MapNode node) {
        try {
            return Pattern.compile(node.text(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw node.fault("the pattern is not valid: " + e.getDescription());
        }
    }
}
