package org.ambassadordesk.ambassador.guideline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData;
import org.ambassadordesk.ambassador.guideline.personal.PhoneRegions;
import org.ambassadordesk.ambassador.guideline.wording.Links;
import org.ambassadordesk.ambassador.guideline.wording.Promises;
import org.ambassadordesk.ambassador.guideline.wording.ReplyLanguage;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.ambassadordesk.contract.directory.WordPlaces;
import org.ambassadordesk.contract.event.Language;
import org.jspecify.annotations.Nullable;

/** Reads a reply through the guidelines that hold for its topic. Linear in the text. */
public final class GuidelineChecks {
    /** One check says the same only so often. */
    static final int MOST_PER_CHECK = 20;

    /** What holds on every desk: a reply is not longer than its channel takes. */
    private static final Check CHANNEL_LIMIT =
            new Check("longest-reply", Guideline.Kind.MAX_LENGTH, Guideline.Effect.BLOCK, null, null, null);

    private static final Guideline CHANNEL = new Guideline("channel", 1, "", List.of(), List.of(CHANNEL_LIMIT));

    private final Directory directory;
    private final List<Guideline> guidelines;
    private final String channel;
    private final String language;
    private final Set<String> regions;

    private GuidelineChecks(Directory directory, List<Guideline> guidelines, String channel, String language) {
        this.directory = directory;
        this.guidelines = guidelines;
        this.channel = channel;
        this.language = language;
        this.regions = PhoneRegions.of(directory);
    }

    /**
     * The checks of the guidelines that hold there.
     *
     * @param topic null in triage, where only guidelines without topics hold
     * @param language the customer's, ISO 639-1; {@code und} where nobody knows
     */
    public static GuidelineChecks on(Directory directory, @Nullable String topic, String channel, String language) {
        return new GuidelineChecks(directory, holding(directory, topic), channel, language);
    }

    /** The guidelines that hold for a topic, or everywhere, in the order of the directory. */
    public static List<Guideline> holding(Directory directory, @Nullable String topic) {
        return directory.guidelines().values().stream()
                .filter(guideline -> guideline.topics().isEmpty()
                        || (topic != null && guideline.topics().contains(topic)))
                .toList();
    }

    /**
     * Reads a text.
     *
     * @param disclosure counts towards the length, since the customer gets it too
     */
    public Checked check(String text, Disclosure disclosure) {
        List<Finding> findings = new ArrayList<>();
        for (Guideline guideline : guidelines) {
            for (Check check : guideline.checks()) {
                spans(check, text, disclosure)
                        .limit(MOST_PER_CHECK)
                        .forEach(span -> findings.add(span.of(guideline, check)));
            }
        }
        if (findings.stream().noneMatch(finding -> finding.kind() == Guideline.Kind.MAX_LENGTH)) {
            // no desk can promise what the channel would cut off
            LengthCheck.spans(CHANNEL_LIMIT, channel, text, disclosure)
                    .forEach(span -> findings.add(span.of(CHANNEL, CHANNEL_LIMIT)));
        }
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(Finding::effect, Comparator.reverseOrder())
                .thenComparingInt(Finding::end));
        List<Checked.Version> versions = guidelines.stream()
                .map(guideline -> new Checked.Version(guideline.id(), guideline.version()))
                .toList();
        return new Checked(findings, versions, directory.version());
    }

    private Stream<Span> spans(Check check, String text, Disclosure disclosure) {
        return switch (check.kind()) {
            case PATTERN -> PatternCheck.spans(check, text);
            case PERSONAL_DATA ->
                PersonalData.find(text, regions).stream()
                        .map(found -> new Span(
                                found.start(), found.end(), found.kind().code()));
            case MAX_LENGTH -> LengthCheck.spans(check, channel, text, disclosure);
            case PROMISE ->
                Promises.find(text).stream()
                        .map(found -> new Span(found.start(), found.end(), "promise", found.what()));
            case UNKNOWN_LINK ->
                Links.toOthers(text, check.hosts()).stream()
                        .map(found -> new Span(found.start(), found.end(), "unknown-link", found.what()));
            case TONE ->
                WordPlaces.of(check.words()).in(text).stream()
                        .map(place -> new Span(
                                place.start(), place.end(), "tone", text.substring(place.start(), place.end())));
            case LANGUAGE -> inAnotherLanguage(check, text);
            case DISCLOSURE -> withoutDisclosure(check, text, disclosure);
        };
    }

    private Stream<Span> inAnotherLanguage(Check check, String text) {
        if (Language.UNDETERMINED.equals(language)) {
            return Stream.empty();
        }
        Double own = check.confidence();
        ReplyLanguage.Verdict verdict = ReplyLanguage.against(language, text);
        return verdict.confidence() < (own == null ? Check.STANDARD_CONFIDENCE : own) || verdict.confidence() == 0
                ? Stream.empty()
                : Stream.of(new Span(0, text.length(), "language", verdict.language(), language));
    }

    private static Stream<Span> withoutDisclosure(Check check, String text, Disclosure disclosure) {
        boolean said = !disclosure.text().isBlank()
                || !WordPlaces.of(check.words()).in(text).isEmpty();
        return said ? Stream.empty() : Stream.of(new Span(0, 0, "disclosure"));
    }
}
