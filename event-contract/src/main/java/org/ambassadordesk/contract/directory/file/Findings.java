package org.ambassadordesk.contract.directory.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is found, and knows on which line each path stands. */
final class Findings {
    /** Whoever has so many mends some first; it also bounds what a hostile file can cost. */
    private static final int MOST = 200;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    void locate(String path, int line) {
        lines.put(path, line);
    }

    void error(String path, String message) {
        add(new Finding(Finding.Severity.ERROR, lineOf(path), path, message));
    }

    void errorAt(int line, String path, String message) {
        add(new Finding(Finding.Severity.ERROR, line, path, message));
    }

    void hint(String path, String message) {
        add(new Finding(Finding.Severity.HINT, lineOf(path), path, message));
    }

    boolean forbidUse() {
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    List<Finding> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else if (found.size() == MOST) {
            found.add(new Finding(
                    finding.severity(),
                    finding.line(),
                    "",
                    "there is more than this; mend these first and look again"));
        }
    }

    /** The line of the path, or of the nearest thing around it that is there. */
    private int lineOf(String path) {
        String place = path;
        while (!place.isEmpty() && !lines.containsKey(place)) {
            place = place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
        }
        return lines.getOrDefault(place, 1);
    }
}
