package org.ambassadordesk.ambassador.guideline;

import java.util.List;

/**
 * A reply's text after the machine has read it.
 *
 * @param findings in the order in which they stand in the text
 * @param guidelines what held there, whether or not it found anything
 * @param directoryVersion the directory they were taken from
 */
public record Checked(List<Finding> findings, List<Version> guidelines, long directoryVersion) {
    /** A guideline as it was worded then. */
    public record Version(String id, int version) {}

    public Checked {
        findings = List.copyOf(findings);
        guidelines = List.copyOf(guidelines);
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::isBlocking);
    }

    public boolean needsSecondPerson() {
        return findings.stream().anyMatch(Finding::needsSecondPerson);
    }

    /** The same with findings said in somebody's language. */
    public Checked in(Phrases phrases) {
        return new Checked(
                findings.stream().map(finding -> finding.in(phrases)).toList(), guidelines, directoryVersion);
    }

    /** The version of the one guideline that held; of several the highest; 0 where none did. */
    public int guidelineVersion() {
        return guidelines.stream().mapToInt(Version::version).max().orElse(0);
    }
}
