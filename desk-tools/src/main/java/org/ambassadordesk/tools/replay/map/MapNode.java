package org.ambassadordesk.tools.replay.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.tools.ToolFailure;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a map file that knows its line, so that a fault in it can be found. */
record MapNode(String file, Node node) {
    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("a text is expected here");
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("true or false is expected here");
        };
    }

    List<MapNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(it -> new MapNode(file, it)).toList();
        }
        throw fault("a list is expected here");
    }

    List<String> texts() {
        return list().stream().map(MapNode::text).toList();
    }

    /** Names and what stands under them. */
    Map<String, MapNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("names with values are expected here");
        }
        Map<String, MapNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            MapNode key = new MapNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new MapNode(file, tuple.getValueNode())) != null) {
                throw key.fault(key.text() + " is there twice");
            }
        }
        return entries;
    }

    /** The same, where only these names mean something. */
    Map<String, MapNode> entries(Set<String> known) {
        Map<String, MapNode> entries = entries();
        entries.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.fault(name + " is not known here; known are " + String.join(", ", known));
            }
        });
        return entries;
    }

    ToolFailure fault(String what) {
        return new ToolFailure("map " + file + line() + ": " + what);
    }

    private String line() {
        return node.getStartMark().map(it -> ", line " + (it.getLine() + 1)).orElse("");
    }
}
