package org.ambassadordesk.ingest.comment.text;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/** What each group of one to three letters says for each language, in one open-addressed table. */
final class LetterGroups {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int columns;
    private final long[] keys;
    private final int[] starts;
    private final byte[] counts;
    private final byte[] outcomes;
    private final float[] weights;

    private LetterGroups(int columns, int groups, int total) {
        this.columns = columns;
        keys = new long[Integer.highestOneBit(groups) * 4];
        starts = new int[keys.length];
        counts = new byte[keys.length];
        outcomes = new byte[total];
        weights = new float[total];
    }

    /** @param kept the model's outcome → column here, -1 for an outcome that is left out */
    static LetterGroups of(Map<String, Context> contexts, int[] kept, int columns) {
        int groups = 0;
        int total = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            int relevant = relevant(entry, kept);
            groups += relevant > 0 ? 1 : 0;
            total += relevant;
        }
        LetterGroups table = new LetterGroups(columns, groups, total);
        int next = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            if (relevant(entry, kept) > 0) {
                next = table.put(entry.getKey(), entry.getValue(), kept, next);
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

    private int put(String group, Context context, int[] kept, int from) {
        long key = 0;
        for (int i = 0; i < group.length(); i++) {
            key = key << 16 | group.charAt(i);
        }
        int slot = slot(key);
        keys[slot] = key;
        starts[slot] = from;
        int next = from;
        for (int i = 0; i < context.getOutcomes().length; i++) {
            int column = kept[context.getOutcomes()[i]];
            if (column >= 0) {
                outcomes[next] = (byte) column;
                weights[next++] = (float) context.getParameters()[i];
            }
        }
        counts[slot] = (byte) (next - from);
        return next;
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
                    add(key, scores);
                }
            }
        }
        return scores;
    }

    private void add(long key, float[] scores) {
        int slot = slot(key);
        int end = starts[slot] + counts[slot];
        for (int at = starts[slot]; at < end; at++) {
            scores[outcomes[at]] += weights[at];
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
        int slot = (int) ((key * MIX) >>> 40) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
