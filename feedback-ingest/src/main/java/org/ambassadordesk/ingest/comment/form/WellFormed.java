package org.ambassadordesk.ingest.comment.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Unicode text: every surrogate has its other half. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormed.Check.class)
@interface WellFormed {
    String message() default "contains half of a character (a lone surrogate)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A lone half cannot be written as UTF-8 again. */
    final class Check implements ConstraintValidator<WellFormed, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isWellFormed(value);
        }

        static boolean isWellFormed(String value) {
            for (int at = 0; at < value.length(); at++) {
                if (Character.isSurrogate(value.charAt(at))) {
                    int point = value.codePointAt(at);
                    if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                        return false;
                    }
                    at++;
                }
            }
            return true;
        }
    }
}
