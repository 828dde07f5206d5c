package org.ambassadordesk.ambassador.guideline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.guideline.personal.PersonalData;
import org.ambassadordesk.ambassador.guideline.personal.PhoneRegions;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.jspecify.annotations.Nullable;

/** Reads a reply through the guidelines that hold for its topic. Linear in the text. */
public final class GuidelineChecks {
    /** One check says the same only so often. */
    static final int MOST_PER_CHECK = 20;

    private final Directory directory;
    private final List<Guideline> guidelines;
    private final String channel;
    private final Set<String> regions;

    private GuidelineChecks(Directory directory, List<Guideline> guidelines, String channel) {
        this.directory = directory;
        this.guidelines = guidelines;
        this.channel = channel;
        this.regions = PhoneRegions.of(directory);
    }

    /**
     * The checks of the guidelines that hold there.
     *
     * @param topic null in triage, where only guidelines without topics hold
     */
    public static GuidelineChecks on(Directory directory, @Nullable String topic, String channel) {
        List<Guideline> holding = directory.guidelines().values().stream()
                .filter(guideline -> guideline.topics().isEmpty()
                        || (topic != null && guideline.topics().contains(topic)))
                .toList();
        return new GuidelineChecks(directory, holding, channel);
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
                                found.start(), found.end(), found.kind().message()));
            case MAX_LENGTH -> LengthCheck.spans(check, channel, text, disclosure);
        };
    }
}
