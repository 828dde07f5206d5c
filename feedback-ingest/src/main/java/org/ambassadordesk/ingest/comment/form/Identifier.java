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

/** A name that must stay exactly as it is: not blank, no control characters, at most 200 characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Identifier.Check.class)
@interface Identifier {
    String message() default "must be 1 to 200 characters, none of them a control character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Anything else would have to be changed, and a changed id names something else. */
    final class Check implements ConstraintValidator<Identifier, String> {
        private static final int LONGEST = 200;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isIdentifier(value);
        }

        static boolean isIdentifier(String value) {
            return !value.isBlank()
                    && value.length() <= LONGEST
                    && value.chars().noneMatch(Character::isISOControl)
                    && WellFormed.Check.isWellFormed(value);
        }
    }
}
