package org.ambassadordesk.ambassador.delivery.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to hand a reply over. */
public sealed interface AttemptOutcome {
    /** Of all there are. */
    List<String> CODES = List.of("accepted", "refused", "gone", "not-sent", "unknown");

    /** Said to whoever looks for the reason; no secrets, no text of the reply. */
    String detail();

    /** As the table says it. */
    default String code() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused _ -> "refused";
            case Gone _ -> "gone";
            case NotSent _ -> "not-sent";
            case Unknown _ -> "unknown";
        };
    }

    /** Null where there was no answer. */
    default @Nullable Integer status() {
        return switch (this) {
            case Accepted accepted -> accepted.answer();
            case Refused refused -> refused.answer();
            case Gone _ -> 410;
            case NotSent _, Unknown _ -> null;
        };
    }

    /** 2xx: the source has it. */
    record Accepted(int answer) implements AttemptOutcome {
        @Override
        public String detail() {
            return "answered " + answer;
        }
    }

    /**
     * Any other answer.
     *
     * @param retryAfter what the source asked for, if it did and may
     */
    record Refused(int answer, @Nullable Duration retryAfter) implements AttemptOutcome {
        @Override
        public String detail() {
            return "answered " + answer + (answer >= 300 && answer < 400 ? "; redirects are not followed" : "");
        }
    }

    /** 410: the source wants nothing here any more. */
    record Gone() implements AttemptOutcome {
        @Override
        public String detail() {
            return "answered 410: the source takes no replies here any more";
        }
    }

    /** Certainly not arrived: nothing left this house. */
    record NotSent(String detail) implements AttemptOutcome {}

    /** Perhaps arrived: it left, and no answer came. */
    record Unknown(String detail) implements AttemptOutcome {}
}
