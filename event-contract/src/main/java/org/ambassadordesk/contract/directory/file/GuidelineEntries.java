package org.ambassadordesk.contract.directory.file;

import java.util.HashSet;
import java.util.Set;
import org.ambassadordesk.contract.directory.Guideline;

/** Reads guidelines and their checks. */
final class GuidelineEntries {
    private GuidelineEntries() {}

    static Guideline read(Entry guideline) {
        Set<String> checkIds = new HashSet<>();
        return new Guideline(
                guideline.required("id", Scalars::id, ""),
                guideline.required("version", Scalars::positive, 1),
                guideline.required("text", Scalars::text, ""),
                guideline.list("topics", Scalars::id),
                guideline.each("checks", check -> check(check, checkIds)));
    }

    private static Guideline.Check check(Entry entry, Set<String> taken) {
        var check = new Guideline.Check(
                entry.required("id", Scalars::id, ""),
                entry.required("kind", Scalars.oneOf(FileWords.CHECK_KIND), Guideline.Kind.PERSONAL_DATA),
                entry.required("effect", Scalars.oneOf(FileWords.CHECK_EFFECT), Guideline.Effect.WARN),
                entry.optional("pattern", Scalars::pattern),
                entry.optional("max", Scalars::positive),
                entry.optional("message", Scalars::text));
        if (!taken.add(check.id()) && !check.id().isEmpty()) {
            entry.error("id", Scalars.quoted(check.id()) + " is taken by a check above; choose another");
        }
        belongsTo(Guideline.Kind.PATTERN, "pattern", check, entry);
        belongsTo(Guideline.Kind.MAX_LENGTH, "max", check, entry);
        if (check.kind() == Guideline.Kind.PATTERN && !entry.has("pattern")) {
            entry.error("pattern", "is missing; add the pattern this check looks for");
        }
        return check;
    }

    private static void belongsTo(Guideline.Kind kind, String field, Guideline.Check check, Entry entry) {
        if (entry.has(field) && entry.has("kind") && check.kind() != kind) {
            entry.error(
                    field,
                    "means nothing to a check of another kind; remove it, or write kind: "
                            + FileWords.word(FileWords.CHECK_KIND, kind));
        }
    }
}
