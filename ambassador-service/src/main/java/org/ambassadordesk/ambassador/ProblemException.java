package org.ambassadordesk.ambassador;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the edge, where {@link Problems} turns it into an RFC 9457 answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient @Nullable Sentence sentence;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    /** One thing wrong with a request, by the field or parameter it is in. */
    public record Fault(String field, Sentence sentence) {
        /** As {@code text: is missing}. */
        public String in(Locale locale) {
            return field + ": " + sentence.in(locale);
        }
    }

    /** The same as it is answered. */
    public record Violation(String field, String message) {}

    /**
     * A refusal.
     *
     * @param detail what happened here, in words for the person who asked; see {@link Sentence}
     */
    public ProblemException(ProblemType type, String detail, Object... values) {
        this(type, Sentence.of(detail, values), List.of(), Map.of(), Map.of());
    }

    private ProblemException(
            ProblemType type,
            @Nullable Sentence sentence,
            List<Fault> faults,
            Map<String, Object> members,
            Map<String, String> headers) {
        super(said(sentence, faults, Locale.ENGLISH), null, false, false);
        this.type = type;
        this.sentence = sentence;
        this.faults = faults;
        this.members = members;
        this.headers = headers;
    }

    /** There is no such thing, or it is not for this person: both look the same from outside. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such " + what + ".");
    }

    /** Its title says all there is to say. */
    public static ProblemException titled(ProblemType type) {
        return new ProblemException(type, "{0}.", Sentence.of(type.title()));
    }

    /** A body or an address that breaks a rule. */
    public static ProblemException invalid(String field, String message, Object... values) {
        return invalid(List.of(new Fault(field, Sentence.of(message, values))));
    }

    /** The same, of several rules. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(ProblemType.INVALID, null, List.copyOf(faults), Map.of(), Map.of());
    }

    /** The same with one more member in the answer, as the present state. */
    public ProblemException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ProblemException(type, sentence, faults, more, headers);
    }

    /** The same with a response header, as {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, sentence, faults, members, more);
    }

    public ProblemType type() {
        return type;
    }

    /** What is wrong, for people. */
    public String detail(Locale locale) {
        return said(sentence, faults, locale);
    }

    /** Whether all of it can be said so, and not only in English. */
    public boolean isSaidIn(Locale locale) {
        return (sentence == null || sentence.isSaidIn(locale))
                && faults.stream().allMatch(fault -> fault.sentence().isSaidIn(locale));
    }

    /** What is wrong with which field; empty where it is about none. */
    public List<Fault> faults() {
        return faults;
    }

    /** What the answer says beside what every one says; null where it does not. */
    public @Nullable Object member(String name) {
        return members.get(name);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The members of the problem document, in order. */
    public Map<String, Object> document(Locale locale) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri());
        document.put("title", Sentence.of(type.title()).in(locale));
        document.put("status", type.status());
        document.put("detail", detail(locale));
        if (!faults.isEmpty()) {
            document.put(
                    "violations",
                    faults.stream()
                            .map(fault -> new Violation(
                                    fault.field(), fault.sentence().in(locale)))
                            .toList());
        }
        document.putAll(members);
        return document;
    }

    private static String said(@Nullable Sentence sentence, List<Fault> faults, Locale locale) {
        return sentence != null
                ? sentence.in(locale)
                : faults.stream().map(fault -> fault.in(locale)).collect(Collectors.joining("; "));
    }
}
