package org.ambassadordesk.router.store.row;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that were read of late: a topic, a language or a name is in thousands of rows, and one object in memory. */
final class KnownTexts {
    private static final int PLACES = 4096;
    private static final int LONGEST = 64;
    private static final int FACTOR = 31;

    private final @Nullable String[] places = new String[PLACES];

    /** Of UTF-8. */
    String of(byte[] utf8, int from, int length) {
        if (length > LONGEST) {
            return new String(utf8, from, length, StandardCharsets.UTF_8);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = FACTOR * hash + utf8[i];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String known = places[place];
        if (known != null && isSame(known, utf8, from, length)) {
            return known;
        }
        String text = new String(utf8, from, length, StandardCharsets.UTF_8);
        places[place] = text;
        return text;
    }

    /** Told of plain ASCII only: whatever else there is, is simply not the same. */
    private static boolean isSame(String known, byte[] utf8, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != utf8[from + i]) {
                return false;
            }
        }
        return true;
    }
}
