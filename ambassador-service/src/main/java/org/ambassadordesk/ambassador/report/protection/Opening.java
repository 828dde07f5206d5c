package org.ambassadordesk.ambassador.report.protection;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.Sentence;
import org.ambassadordesk.ambassador.access.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * A lead may look at one person's figures for a while.
 *
 * @param subject whose figures
 * @param agreedBy the second person; null while nobody has agreed
 */
public record Opening(
        UUID id,
        String subject,
        String askedBy,
        String reason,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String agreedBy,
        @Nullable Instant agreedAt) {
    /** Why it does not open anything for somebody now; null where it does. */
    @Nullable
    Sentence refusal(String reader, Instant now) {
        if (!askedBy.equals(reader)) {
            return Sentence.of("it was opened for somebody else");
        }
        if (agreedBy == null) {
            return Sentence.of("no second person has agreed");
        }
        return expiresAt.isAfter(now) ? null : Sentence.of("it has expired");
    }

    /** Why somebody cannot be the second person; null where they can. */
    @Nullable
    Sentence refusalToAgree(String second, Instant now) {
        if (second.equals(askedBy)) {
            return Sentence.of("you asked for it yourself");
        }
        if (second.equals(subject)) {
            return Sentence.of("it is about yourself");
        }
        if (agreedBy != null && !agreedBy.equals(second)) {
            return Sentence.of("somebody else has agreed");
        }
        return expiresAt.isAfter(now) ? null : Sentence.of("it has expired");
    }

    /** Why an account is no second person's, whoever uses it; null where it is. */
    @Nullable
    Sentence refusalOfAccount(Accounts.Origin second) {
        if (!second.madeAt().isBefore(askedAt)) {
            return Sentence.of("your account is newer than the question");
        }
        return second.from().contains(askedBy)
                ? Sentence.of("your account or its password comes from who asks; somebody else has to agree")
                : null;
    }
}
