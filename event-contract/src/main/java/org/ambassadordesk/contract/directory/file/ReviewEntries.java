package org.ambassadordesk.contract.directory.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadordesk.contract.directory.ReviewRules;

/** Reads and writes how replies are reviewed; what the file does not say is as {@link ReviewRules#standard}. */
final class ReviewEntries {
    private ReviewEntries() {}

    static ReviewRules read(Entry review) {
        ReviewRules standard = ReviewRules.standard();
        var rules = new ReviewRules(
                review.orElse("approval_share", Scalars::share, standard.approvalShare()),
                review.orElse("approval_within", Scalars::duration, standard.approvalWithin()),
                sampling(review.entry("sample"), standard.sampling()),
                trust(review.entry("trust"), standard.trust()));
        if (rules.approvalShare() == 0) {
            review.error("approval_share", "leaves no time to approve anything; write a share above 0, as 0.5");
        }
        if (rules.trust().lowerBelow() >= rules.trust().raiseAbove()) {
            review.error(
                    "trust.lower_below",
                    "is not below raise_above, so that the same record would speak for both; lower it");
        }
        review.refuseUnknown();
        return rules;
    }

    private static ReviewRules.Sampling sampling(Entry sample, ReviewRules.Sampling standard) {
        var sampling = new ReviewRules.Sampling(
                sample.orElse("direct", Scalars::share, standard.direct()),
                sample.orElse("send-then-sample", Scalars::share, standard.sendThenSample()),
                sample.orElse("specialist", Scalars::share, standard.specialist()));
        sample.refuseUnknown();
        return sampling;
    }

    private static ReviewRules.Trust trust(Entry trust, ReviewRules.Trust standard) {
        var rules = new ReviewRules.Trust(
                trust.orElse("least", Scalars::positive, standard.least()),
                trust.orElse("raise_above", Scalars::share, standard.raiseAbove()),
                trust.orElse("lower_below", Scalars::share, standard.lowerBelow()),
                trust.orElse("window", Scalars::duration, standard.window()));
        trust.refuseUnknown();
        return rules;
    }

    static Map<String, Object> write(ReviewRules rules) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("approval_share", rules.approvalShare());
        written.put("approval_within", rules.approvalWithin().toString());
        written.put("sample", sample(rules.sampling()));
        written.put("trust", trust(rules.trust()));
        return written;
    }

    private static Map<String, Object> sample(ReviewRules.Sampling sampling) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("direct", sampling.direct());
        written.put("send-then-sample", sampling.sendThenSample());
        written.put("specialist", sampling.specialist());
        return written;
    }

    private static Map<String, Object> trust(ReviewRules.Trust trust) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("least", trust.least());
        written.put("raise_above", trust.raiseAbove());
        written.put("lower_below", trust.lowerBelow());
        written.put("window", trust.window().toString());
        return written;
    }
}
