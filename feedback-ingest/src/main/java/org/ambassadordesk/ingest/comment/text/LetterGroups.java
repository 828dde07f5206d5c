package org.ambassadordesk.ingest.comment.text;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/**
 * What each group of one to three letters says for each language, in one open-addressed table. Groups that say something
 * for many languages, which are the frequent ones, have a full row that the processor adds at once; the others a short
 * list.
 */
final class LetterGroups {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** From so many languages on a full row is cheaper than a list. */
    private static final int MANY = 8;

    private static final int ROW = 0xff;

    private final int columns;

    /**
     * Two entries a slot, side by side for the sake of the processor's cache: the group's letters, 16 bits each, and what
     * is known of it: nothing (0), a row ({@code start << 8 | ROW}), or a list ({@code start << 8 | length}).
     */
    private final long[] slots;

    private final byte[] outcomes;
    private final float[] weights;
    private final float[] rows;

    private LetterGroups(int columns, int groups, int listed, int full) {
        this.columns = columns;
        slots = new long[2 * Integer.highestOneBit(groups) * 4];
        outcomes = new byte[listed];
        weights = new float[listed];
        rows = new float[full * columns];
    }

    /**
     * Builds the table.
     *
     * @param kept the model's outcome → column here, -1 for an outcome that is left out
     */
    static LetterGroups of(Map<String, Context> contexts, int[] kept, int columns) {
        int groups = 0;
        int listed = 0;
        int full = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            int relevant = relevant(entry, kept);
            groups += relevant > 0 ? 1 : 0;
            listed += relevant < MANY ? relevant : 0;
            full += relevant < MANY ? 0 : 1;
        }
        LetterGroups table = new LetterGroups(columns, groups, listed, full);
        int nextListed = 0;
        int nextRow = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            int relevant = relevant(entry, kept);
            if (relevant >= MANY) {
                table.putRow(entry, kept, nextRow);
                nextRow += columns;
            } else if (relevant > 0) {
                table.putList(entry, kept, nextListed);
                nextListed += relevant;
            }
        }
        return table;
    }

    private static int relevant(Map.Entry<String, Context> entry, int[] kept) {
        int relevant = 0;
        if (entry.getKey().length() <= 3) {
            for (int outcome : entry.getValue().getOutcomes()) {
                relevant += kept[outcome] >= 0 ? 1 : 0;
            }
        }
        return relevant;
    }

    private void putRow(Map.Entry<String, Context> entry, int[] kept, int from) {
        put(entry.getKey(), from, ROW);
        int[] labels = entry.getValue().getOutcomes();
        for (int i = 0; i < labels.length; i++) {
            if (kept[labels[i]] >= 0) {
                rows[from + kept[labels[i]]] = (float) entry.getValue().getParameters()[i];
            }
        }
    }

    private void putList(Map.Entry<String, Context> entry, int[] kept, int from) {
        int next = from;
        int[] labels = entry.getValue().getOutcomes();
        for (int i = 0; i < labels.length; i++) {
            if (kept[labels[i]] >= 0) {
                outcomes[next] = (byte) kept[labels[i]];
                weights[next++] = (float) entry.getValue().getParameters()[i];
            }
        }
        put(entry.getKey(), from, next - from);
    }

    private void put(String group, int start, int kind) {
        long key = 0;
        for (int i = 0; i < group.length(); i++) {
            key = key << 16 | group.charAt(i);
        }
        int slot = slot(key);
        slots[slot] = key;
        slots[slot + 1] = (long) start << 8 | kind;
    }

    /** The sum of what the sample's groups say, each group once however often it occurs, as the model was trained. */
    float[] score(LetterSample sample) {
        float[] scores = new float[columns];
        long[] seen = new long[Integer.highestOneBit(Math.max(1, sample.length())) * 8];
        for (int from = 0; from < sample.length(); from++) {
            long key = 0;
            int to = Math.min(sample.length(), from + 3);
            for (int at = from; at < to; at++) {
                key = key << 16 | sample.at(at);
                if (isFirst(seen, key)) {
                    add(slots[slot(key) + 1], scores);
                }
            }
        }
        return scores;
    }

    private void add(long known, float[] scores) {
        int start = (int) (known >>> 8);
        int kind = (int) known & 0xff;
        if (kind == ROW) {
            for (int column = 0; column < scores.length; column++) {
                scores[column] += rows[start + column];
            }
        } else {
            for (int at = start; at < start + kind; at++) {
                scores[outcomes[at]] += weights[at];
            }
        }
    }

    private static boolean isFirst(long[] seen, long key) {
        int slot = (int) ((key * MIX) >>> 40) & (seen.length - 1);
        while (seen[slot] != 0) {
            if (seen[slot] == key) {
                return false;
            }
            slot = (slot + 1) & (seen.length - 1);
        }
        seen[slot] = key;
        return true;
    }

    /** The key's slot, or the empty one (which counts nothing) where it would be. */
    private int slot(long key) {
        int mask = slots.length - 2;
        int slot = (int) ((key * MIX) >>> 40) & mask;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }
}
