package org.ambassadordesk.ambassador.past;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.ambassador.TextHash;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Who is meant by the names that replies were signed with elsewhere. */
final class Authors {
    private static final int PSEUDONYM = 16;

    private final Map<String, String> people = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** Of a desk: ids, addresses and names are theirs, however they are capitalized. */
    Authors(Directory directory) {
        for (Ambassador person : directory.ambassadors().values()) {
            know(person.name(), person.id());
            if (person.email() != null) {
                know(person.email(), person.id());
            }
        }
        people.keySet().removeAll(ambiguous);
        directory.ambassadors().keySet().forEach(id -> people.put(folded(id), id));
    }

    private void know(String name, String person) {
        String before = people.put(folded(name), person);
        if (before != null && !before.equals(person)) {
            ambiguous.add(folded(name));
        }
    }

    /**
     * Somebody of this desk, or a pseudonym that is the same for the same name wherever it comes from, and no id of anybody;
     * null where nobody was named.
     */
    @Nullable
    String writer(@Nullable String by) {
        if (by == null) {
            return null;
        }
        String known = people.get(folded(by));
        return known != null ? known : "~" + TextHash.of(folded(by)).substring(0, PSEUDONYM);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
