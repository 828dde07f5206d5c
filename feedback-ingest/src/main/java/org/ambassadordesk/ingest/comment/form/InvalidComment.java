package org.ambassadordesk.ingest.comment.form;

import java.util.List;
import org.ambassadordesk.ingest.Problem;
import org.ambassadordesk.ingest.Problem.Violation;
import org.ambassadordesk.ingest.ProblemException;
import org.ambassadordesk.ingest.ProblemType;

/** Why a body is no comment, in words for its sender. */
public final class InvalidComment {
    private InvalidComment() {}

    static ProblemException notJson(String detail) {
        return new ProblemException(ProblemType.MALFORMED, Problem.of(ProblemType.MALFORMED, detail));
    }

    /** Names the field. */
    public static ProblemException because(String field, String message) {
        return because(List.of(new Violation(field, message)));
    }

    static ProblemException because(List<Violation> violations) {
        Violation first = violations.getFirst();
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new ProblemException(
                ProblemType.INVALID, Problem.invalid(first.field() + ' ' + first.message() + more, violations));
    }

    static ProblemException bodyTooLarge() {
        return tooLarge("A comment may have " + CommentForm.LARGEST_BODY + " bytes.");
    }

    static ProblemException textTooLong(int length) {
        return tooLarge("The text has " + length + " characters; " + CommentForm.LONGEST_TEXT + " are allowed.");
    }

    private static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemType.TOO_LARGE, Problem.of(ProblemType.TOO_LARGE, detail));
    }
}
