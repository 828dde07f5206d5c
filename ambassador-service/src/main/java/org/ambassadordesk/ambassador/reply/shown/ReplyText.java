package org.ambassadordesk.ambassador.reply.shown;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A text people can read: bounded, no control characters but line breaks and tabs, no half characters. */
@Documented
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Size(max = ReplyText.LONGEST)
@Pattern(regexp = ReplyText.READABLE)
@ReportAsSingleViolation
public @interface ReplyText {
    /** In UTF-16 units; longer than any channel takes. */
    int LONGEST = 20_000;

    /** At least one character that can be seen. */
    String VISIBLE = "(?s).*?[\\p{L}\\p{N}\\p{S}\\p{P}].*+";

    String READABLE = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\p{Cs}]*+";

    String message() default "must be at most 20000 characters, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
