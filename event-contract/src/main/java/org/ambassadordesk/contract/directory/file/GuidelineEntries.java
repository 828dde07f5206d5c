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
        String id = entry.required("id", Scalars::id, "");
        Guideline.Kind kind = entry.orMissing("kind", Scalars.oneOf(FileWords.CHECK_KIND));
        if (!taken.add(id) && !id.isEmpty()) {
            entry.error("id", Scalars.quoted(id) + " is taken by a check above; choose another");
        }
        if (kind != null) {
            belongsTo(Guideline.Kind.PATTERN, "pattern", kind, entry);
            belongsTo(Guideline.Kind.MAX_LENGTH, "max", kind, entry);
        }
        if (kind == Guideline.Kind.PATTERN && !entry.has("pattern")) {
            entry.error("pattern", "is missing; add the pattern this check looks for");
        }
        return new Guideline.Check(
                id,
                kind == null ? Guideline.Kind.PERSONAL_DATA : kind,
                entry.required("effect", Scalars.oneOf(FileWords.CHECK_EFFECT), Guideline.Effect.WARN),
                entry.optional("pattern", PatternScalar::read),
                entry.optional("max", Scalars::positive),
                entry.optional("message", Scalars::text));
    }

    private static void belongsTo(Guideline.Kind owner, String field, Guideline.Kind kind, Entry entry) {
        if (entry.has(field) && kind != owner) {
            entry.error(
                    field,
                    "means nothing to a check of another kind; remove it, or write kind: "
                            + FileWords.word(FileWords.CHECK_KIND, owner));
        }
    }
}
