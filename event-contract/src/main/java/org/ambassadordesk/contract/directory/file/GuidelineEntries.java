package org.ambassadordesk.contract.directory.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Kind;
import org.jspecify.annotations.Nullable;

/** Reads guidelines and their checks. */
final class GuidelineEntries {
    /** What is said of fields that belong to some kinds of check only. */
    private static final Map<String, Set<Kind>> OWNERS = Map.of(
            "pattern", Set.of(Kind.PATTERN),
            "max", Set.of(Kind.MAX_LENGTH),
            "hosts", Set.of(Kind.UNKNOWN_LINK),
            "words", Set.of(Kind.TONE, Kind.DISCLOSURE),
            "confidence", Set.of(Kind.LANGUAGE));

    private GuidelineEntries() {}

    static Guideline read(Entry guideline) {
        Set<String> checkIds = new HashSet<>();
        return new Guideline(
                guideline.required("id", Scalars::id, ""),
                guideline.required("version", Scalars::positive, 1),
                guideline.required("text", Scalars::guidelineText, ""),
                guideline.list("topics", Scalars::id),
                guideline.each("checks", check -> check(check, checkIds)));
    }

    private static Guideline.Check check(Entry entry, Set<String> taken) {
        String id = entry.required("id", Scalars::id, "");
        Kind kind = entry.orMissing("kind", Scalars.oneOf(FileWords.CHECK_KIND));
        if (!taken.add(id) && !id.isEmpty()) {
            entry.error("id", Scalars.quoted(id) + " is taken by a check above; choose another");
        }
        if (kind != null) {
            OWNERS.forEach((field, owners) -> belongsTo(owners, field, kind, entry));
            requireWhatItLooksFor(kind, entry);
        }
        return new Guideline.Check(
                id,
                kind == null ? Kind.PERSONAL_DATA : kind,
                entry.required("effect", Scalars.oneOf(FileWords.CHECK_EFFECT), Guideline.Effect.WARN),
                entry.optional("pattern", PatternScalar::read),
                entry.optional("max", Scalars::positive),
                entry.optional("message", Scalars::message),
                messages(entry),
                entry.list("hosts", Scalars::host),
                entry.list("words", Scalars::matchTerm),
                entry.optional("confidence", Scalars::share));
    }

    private static Map<String, String> messages(Entry entry) {
        Map<String, String> messages = new LinkedHashMap<>();
        entry.values("messages", Scalars::message).forEach((language, message) -> {
            if (isLanguage(language)) {
                messages.put(language, message);
            } else {
                entry.error(
                        "messages." + language,
                        Scalars.quoted(language)
                                + " is no language; write two small letters of ISO 639-1, as en or de");
            }
        });
        return messages;
    }

    private static boolean isLanguage(String code) {
        try {
            Scalars.language(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireWhatItLooksFor(Kind kind, Entry entry) {
        @Nullable
        String needed =
                switch (kind) {
                    case PATTERN -> entry.has("pattern") ? null : "pattern";
                    case TONE -> entry.has("words") ? null : "words";
                    case UNKNOWN_LINK -> entry.has("hosts") ? null : "hosts";
                    case PERSONAL_DATA, MAX_LENGTH, PROMISE, LANGUAGE, DISCLOSURE -> null;
                };
        if (needed != null) {
            entry.error(needed, "is missing; add the " + needed + " this check looks for");
        }
    }

    private static void belongsTo(Set<Kind> owners, String field, Kind kind, Entry entry) {
        if (entry.has(field) && !owners.contains(kind)) {
            Kind owner = owners.stream().sorted().findFirst().orElseThrow();
            entry.error(
                    field,
                    "means nothing to a check of another kind; remove it, or write kind: "
                            + FileWords.word(FileWords.CHECK_KIND, owner));
        }
    }
}
